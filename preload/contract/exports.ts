/** The forms in which cables leave the program: one list for the window, the command line and the service. */
import * as v from 'valibot'
import { filtersSchema, idSchema, MOST_PICKED, momentSchema, orderSchema, pathSchema } from './view'

interface ExportForm {
  name: string
  /** What it is for, as the end of a sentence. */
  use: string
  extension: string
  mediaType: string
}

export const EXPORT_FORMATS = [
  'csv',
  'jsonl',
  'text',
  'zip',
  'chicago',
  'chicago-short',
  'chicago-bibliography',
  'csl',
  'bibtex',
  'ris',
  'ics',
  'ftm',
  'bulk',
  'mapping',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_FORMS: Record<ExportFormat, ExportForm> = {
  csv: {
    name: 'Table (CSV)',
    use: 'spreadsheets and statistics, in columns of your choice',
    extension: 'csv',
    mediaType: 'text/csv',
  },
  jsonl: {
    name: 'JSON Lines',
    use: 'programs: every cable whole, with all that was read from it',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
  },
  text: {
    name: 'Plain text',
    use: 'reading and searching: one file with every text',
    extension: 'txt',
    mediaType: 'text/plain',
  },
  zip: {
    name: 'Texts in a zip',
    use: 'keeping and passing on: a file for each cable, and their digests',
    extension: 'zip',
    mediaType: 'application/zip',
  },
  chicago: {
    name: 'Citations (Chicago)',
    use: 'footnotes: one line for each cable',
    extension: 'chicago.txt',
    mediaType: 'text/plain',
  },
  'chicago-short': {
    name: 'Citations (Chicago, short form)',
    use: 'footnotes after the first: one line for each cable',
    extension: 'chicago-short.txt',
    mediaType: 'text/plain',
  },
  'chicago-bibliography': {
    name: 'Citations (Chicago, bibliography)',
    use: 'the list of sources: one line for each cable',
    extension: 'chicago-bibliography.txt',
    mediaType: 'text/plain',
  },
  csl: {
    name: 'Citations (CSL-JSON)',
    use: 'Zotero, Pandoc and other citation programs',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
  bibtex: {
    name: 'Citations (BibTeX)',
    use: 'LaTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
  },
  ris: {
    name: 'Citations (RIS)',
    use: 'EndNote, Mendeley and library catalogues',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
  },
  ics: {
    name: 'Calendar',
    use: 'calendar programs: the days to come on which cables fall due',
    extension: 'ics',
    mediaType: 'text/calendar',
  },
  ftm: {
    name: 'FollowTheMoney entities',
    use: 'OpenAleph and Aleph servers',
    extension: 'ftm.json',
    mediaType: 'application/x-ndjson',
  },
  bulk: {
    name: 'OpenSearch bulk',
    use: 'OpenSearch and Elasticsearch servers; load the mapping first',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
  },
  mapping: {
    name: 'OpenSearch mapping',
    use: 'making the index that the bulk file is loaded into; holds no cable',
    extension: 'mapping.json',
    mediaType: 'application/json',
  },
}

/** What a table can hold of each cable, in the order in which columns stand. */
export const EXPORT_COLUMNS = [
  'id',
  'created',
  'released',
  'origin',
  'classification',
  'level',
  'subject',
  'tags',
  'references',
  'standing',
  'asOf',
  'effectiveDate',
  'kind',
  'basis',
  'citation',
  'verbatim',
  'readBy',
  'certainty',
  'problems',
  'doubts',
  'versions',
  'source',
  'text',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

export const EXPORT_COLUMN_WORDS: Record<ExportColumn, string> = {
  id: 'Reference id',
  created: 'Date of the cable',
  released: 'Day released',
  origin: 'Origin',
  classification: 'Marking in full',
  level: 'Level',
  subject: 'Subject',
  tags: 'Tags',
  references: 'References',
  standing: 'Standing',
  asOf: 'Day that the standing is told for',
  effectiveDate: 'Effective date',
  kind: 'Kind of instruction',
  basis: 'Basis of the day',
  citation: 'Rule cited',
  verbatim: 'Words of the instruction',
  readBy: 'Who read it',
  certainty: 'Certainty of the day',
  problems: 'Problems of the reading, by code',
  doubts: 'Doubts in sentences',
  versions: 'Number of versions',
  source: 'File it came from',
  text: 'Text in full',
}

/** What a table holds unless other columns are chosen. */
export const USUAL_COLUMNS: readonly ExportColumn[] = [
  'id',
  'created',
  'origin',
  'classification',
  'subject',
  'tags',
  'standing',
  'asOf',
  'effectiveDate',
  'basis',
  'citation',
  'verbatim',
  'readBy',
  'certainty',
  'doubts',
]

/** What a spreadsheet must not run: said wherever a table is offered. */
export const FORMULA_NOTE =
  'A cell that a spreadsheet would run as a formula begins with an apostrophe in the file.'

export const exportSchema = v.object({
  format: v.picklist(EXPORT_FORMATS),
  filters: v.optional(filtersSchema, {}),
  moment: momentSchema,
  order: v.optional(orderSchema, {}),
  /** Of the filtered cables only these. */
  ids: v.optional(v.pipe(v.array(idSchema), v.maxLength(MOST_PICKED))),
  /** Of a table. */
  columns: v.optional(v.pipe(v.array(v.picklist(EXPORT_COLUMNS)), v.minLength(1)), [...USUAL_COLUMNS]),
  /** Writes the file there, under a name of its own, instead of handing it over. */
  folder: v.optional(pathSchema),
})
export type ExportQuestion = v.InferInput<typeof exportSchema>

/** A part of a file that is being made, in order, with how far it is. */
export interface ExportPart {
  name: string
  mediaType: string
  /** Where the host has put the file; null as long as it is written, and when it is handed over. */
  path: string | null
  content: { kind: 'text'; text: string } | { kind: 'bytes'; base64: string } | { kind: 'none' }
  done: number
  total: number
}
