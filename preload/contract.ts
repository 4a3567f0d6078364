/**
 * The API of an archive, written once: every method's name, what it takes (checked when it arrives) and what it gives.
 * The service implements it; windows, the browser page and tests call it. Errors cross as `ORPCError` with a code of
 * `FAILURES`, a sentence for the person in `message`, and `data.detail` for the log.
 */

import type { ContractRouterClient } from '@orpc/contract'
import { eventIterator, oc } from '@orpc/contract'
import * as v from 'valibot'
import { PAPERS } from './contract/bridge'
import type { Cable } from './contract/cable'
import type { Day } from './contract/day'
import type {
  Basis,
  Confidence,
  Correction,
  Dates,
  Kind,
  Reading,
  RecordedEvent,
  Standing,
} from './contract/reading'
import { daySchema, FACETS, type FacetName, filtersSchema, momentSchema, orderSchema } from './contract/view'

/** More cables than these are chosen by filters, not one by one. */
export const MOST_PICKED = 10_000

/** A type without a run-time check, for what the program itself gives. */
const gives = <T>() => v.custom<T>(() => true)
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_000))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))

/** The kinds of failure that cross the boundary as data, each with one sentence beside it. */
export const FAILURES = {
  /** The words of a search cannot be read; `data.at` points at the place. */
  BAD_QUERY: { status: 400, data: v.object({ at: v.number(), length: v.number() }) },
  BAD_INPUT: { status: 400, data: v.object({ detail: v.string() }) },
  NOT_FOUND: { status: 404, data: v.object({ detail: v.string() }) },
  /** Another import is running, or another program holds the archive. */
  BUSY: { status: 409, data: v.object({ detail: v.string() }) },
  /** The archive may only be read. */
  READ_ONLY: { status: 403, data: v.object({ detail: v.string() }) },
  /** The file is not an archive, is newer than the program, or is damaged. */
  UNFIT_ARCHIVE: { status: 422, data: v.object({ detail: v.string() }) },
  FAILED: { status: 500, data: v.object({ detail: v.string() }) },
} as const

const base = oc.errors(FAILURES)
const procedure = <T>() => base.output(gives<T>())

export interface ArchiveInfo {
  path: string
  name: string
  cables: number
  versions: number
  imports: number
  bytes: number
  /** Null when the archive can be written; else the sentence that says why not. */
  readOnly: string | null
  /** True when readings in the archive were made by an older reader than this program's. */
  rereadAdvised: boolean
  /** Earliest and latest year of the cables. */
  firstYear: number | null
  lastYear: number | null
  /** Warnings to show once, e.g. an archive in a synced folder. */
  warnings: string[]
}

export interface ArchivePlace {
  path: string
  name: string
  openedAt: string
  exists: boolean
}

/** What a host can do; the page hides what its host cannot. */
export interface HostInfo {
  host: 'desktop' | 'browser'
  version: string
  platform: string
  /** True when the host can show a native folder dialog. */
  dialogs: boolean
  /** True when the host can show a file in the system's file manager. */
  reveals: boolean
  today: Day
  home: string
}

export interface CableRow {
  id: string
  created: Day | null
  released: Day | null
  origin: string | null
  classification: string | null
  level: string | null
  subject: string | null
  standing: Standing
  effectiveDate: Day | null
  kind: Kind
  confidence: Confidence
  /** Runs of the subject and of the text that matched: plain text with [start, end) pairs. */
  hits: { subject: [number, number][]; snippet: string | null; snippetHits: [number, number][] } | null
}

export interface FacetValue {
  value: string
  /** What a person calls it, where that differs from the value: `Commercial fishing`, `Needs review`. */
  meaning: string | null
  /** Heading under which the value stands in a long facet: kind of tag, kind or country of a post. */
  group: string | null
  count: number
}

export interface Facets {
  total: number
  facets: Record<FacetName, FacetValue[]>
  /** Of each facet that was shortened: how many values each of its groups has, by heading (`''` without one). */
  sizes: Partial<Record<FacetName, Record<string, number>>>
}

export interface CableList {
  total: number
  offset: number
  rows: CableRow[]
}

export interface CableVersion {
  number: number
  released: Day | null
  importId: number
  importedAt: string
  path: string
  sha256: string
  current: boolean
}

export interface CableDetail {
  cable: Cable
  reading: Reading
  dates: Dates
  standing: Standing
  correction: Correction | null
  corrections: Correction[]
  version: number
  versions: CableVersion[]
  source: { path: string; format: string; sha256: string; importId: number }
  /** For each reference of the cable with an id: the id under which the archive holds it, or null. */
  held: Record<string, string | null>
  citedBy: { id: string; created: Day | null; subject: string | null; origin: string | null }[]
  /** Plain meanings of the words on this very cable: tags, caveats, reasons, codes, addressees' short names. */
  meanings: Record<string, string>
}

/** How the cables of a year stand; `waiting` are the named groups (event pending, exempt, …) at their rule date. */
export interface YearCounts {
  passed: number
  due: number
  ahead: number
  waiting: number
  declassified: number
}

export interface YearOfDays extends YearCounts {
  year: number
  /** Of each count, how many days come from a rule and not from the cable's own words; `own + rule` is the year's sum. */
  byRule: YearCounts
  own: number
  rule: number
}

export interface TrackerSummary {
  asOf: Day
  total: number
  standing: Record<Standing, number>
  /** One row for each year that holds an effective date, in order; every such cable stands in it once. */
  byYear: YearOfDays[]
  /** The next twelve months by week from the as-of day. */
  byWeek: { from: Day; to: Day; count: number }[]
  byBasis: Record<Basis, number>
  doubtful: number
  /** `of 806 cables: 560 dated by their own words, 12 by rule …` */
  coverage: string
}

export interface DueRow extends CableRow {
  basis: Basis
  citation: string
  verbatim: string
  sentence: string
  problems: string[]
}

export interface DueList {
  asOf: Day
  from: Day
  to: Day
  total: number
  /** Months of the whole range that hold a day, `YYYY-MM`, in order; their counts make the total. */
  months: { month: string; count: number }[]
  rows: DueRow[]
}

export interface Ledger {
  seen: number
  stored: number
  newVersions: number
  unchanged: number
  notCables: number
  refused: number
}

export interface ImportRecord extends Ledger {
  id: number
  roots: string[]
  startedAt: string
  finishedAt: string | null
  state: 'running' | 'paused' | 'finished' | 'cancelled' | 'interrupted' | 'taken-back'
  seconds: number
}

/** One step of a running import; the last has `done: true`. */
export interface ImportProgress {
  import: ImportRecord
  /** Files found so far, and whether the search for files has ended. */
  found: number
  counting: boolean
  /** Files read so far; the ledger counts entries, of which a file may hold several. */
  read: number
  currentPath: string | null
  /** Entries a second over the last seconds. */
  rate: number
  secondsLeft: number | null
  done: boolean
}

export interface Refusal {
  id: number
  importId: number
  path: string
  reason: string
  /** What to do about it, in words. */
  advice: string
  detail: string
  retried: boolean
}

export interface FolderEntry {
  name: string
  path: string
  kind: 'folder' | 'file'
}

export interface RereadChange {
  id: string
  field: string
  before: string
  after: string
}

/** A part of a file that is made; the name and the type are the same with every part. */
export interface FilePart {
  name: string
  mediaType: string
  text: string
}

/** What a list can show of a cable beside its level and subject. */
export const LIST_COLUMNS = ['id', 'created', 'released', 'origin', 'classification', 'due'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** Reading size in pixels, 14 to 21. */
  readingSize: number
  /** The name written beside corrections by hand. */
  userName: string
  dueDays: number
  listDensity: 'two-line' | 'one-line'
  /** What stands beside the subject when a cable has one line, in this order. */
  listColumns: ListColumn[]
  paneWidths: { filters: number; list: number; strip: number }
  singleKeys: boolean
  notifications: boolean
  recentArchives: ArchivePlace[]
  savedViews: { name: string; address: string }[]
}

const filters = { filters: v.optional(filtersSchema, {}) }
const moment = { moment: momentSchema }
const page = { offset: v.optional(whole, 0), limit: v.optional(v.pipe(whole, v.maxValue(1_000)), 50) }

const readingInput = v.object({
  kind: v.picklist([
    'date',
    'duration',
    'event',
    'exemption',
    'oadr',
    'gds',
    'xgds',
    'review',
    'manual-review',
    'declassified',
    'not-applicable',
    'missing',
    'unreadable',
  ]),
  date: v.optional(v.nullable(daySchema), null),
  years: v.optional(v.nullable(v.pipe(whole, v.maxValue(100))), null),
  event: v.optional(v.nullable(v.object({ name: v.string(), offsetYears: v.number() })), null),
  codes: v.optional(v.array(v.string()), []),
})
export type ReadingInput = v.InferOutput<typeof readingInput>

export const contract = {
  host: {
    info: procedure<HostInfo>(),
    /** The folders and files at a path of this machine, for the folder chooser of hosts without dialogs. */
    folder: base
      .input(v.object({ path: v.optional(path) }))
      .output(gives<{ path: string; parent: string | null; entries: FolderEntry[] }>()),
    /** Asks for a folder or files with the system's own dialog; null when cancelled or impossible. */
    choose: base
      .input(v.object({ what: v.picklist(['folder', 'files', 'archive', 'new-archive']) }))
      .output(gives<string[] | null>()),
    /** Shows a file that an import has read, or the archive itself, in the file manager. */
    reveal: base.input(v.object({ path })).output(gives<boolean>()),
    /** The text of a paper that comes with the program. */
    read: base.input(v.object({ paper: v.picklist(PAPERS) })).output(gives<{ text: string }>()),
  },
  settings: {
    get: procedure<Settings>(),
    set: base.input(v.record(v.string(), v.unknown())).output(gives<Settings>()),
  },
  archive: {
    info: procedure<ArchiveInfo>(),
    recent: procedure<ArchivePlace[]>(),
    open: base.input(v.object({ path })).output(gives<ArchiveInfo>()),
    create: base.input(v.object({ path })).output(gives<ArchiveInfo>()),
    /** Adds the sample cables to the open archive, by the same import as any folder. */
    sample: base.output(eventIterator(gives<ImportProgress>())),
    verify: procedure<{ sound: boolean; findings: string[] }>(),
    stats: procedure<{
      cables: number
      versions: number
      fields: Record<string, { found: number; share: number }>
      kinds: Record<Kind, number>
      formats: Record<string, number>
    }>(),
    /** Fires whenever what is stored has changed (an import's batch, a correction, another archive). */
    changes: base.output(eventIterator(gives<{ revision: number; cables: number }>())),
  },
  cables: {
    list: base
      .input(v.object({ ...filters, ...moment, ...page, order: v.optional(orderSchema, {}) }))
      .output(gives<CableList>()),
    /** Counts follow the choices of the other facets; with `strict` they are those of the listed cables alone. */
    facets: base
      .input(
        v.object({
          ...filters,
          ...moment,
          limit: v.optional(whole, 1_000),
          strict: v.optional(v.boolean(), false),
          /** Long facets that are wanted with all their values; the others come with the first of each group. */
          whole: v.optional(v.array(v.picklist(FACETS)), [...FACETS]),
        }),
      )
      .output(gives<Facets>()),
    /** One cable whole. Accepts the id as written, the canonical id or an alias. */
    get: base.input(v.object({ id, version: v.optional(whole), ...moment })).output(gives<CableDetail>()),
    /** Where a cable stands in a list: its offset, or null when the filters leave it out. */
    place: base
      .input(v.object({ id, ...filters, ...moment, order: v.optional(orderSchema, {}) }))
      .output(gives<number | null>()),
    /** What is shown, in one sentence: `412 cables from Embassy Tallinn, tagged EFIS`. */
    describe: base.input(v.object({ ...filters, ...moment })).output(gives<string>()),
    problems: procedure<{ code: string; count: number; ids: string[] }[]>(),
  },
  tracker: {
    summary: base.input(v.object({ ...filters, ...moment })).output(gives<TrackerSummary>()),
    /** Cables by effective date, both ends included, whatever their standing. */
    due: base
      .input(
        v.object({ ...filters, ...moment, ...page, from: v.optional(daySchema), to: v.optional(daySchema) }),
      )
      .output(gives<DueList>()),
    /** Readings with problems or low confidence, to be checked one after another. */
    doubtful: base
      .input(v.object({ ...filters, ...moment, ...page }))
      .output(gives<{ total: number; rows: DueRow[] }>()),
  },
  events: {
    /** Events that readings wait for, with how many cables wait, and the days a person has recorded. */
    list: procedure<{ name: string; waiting: number; recorded: RecordedEvent | null }[]>(),
    record: base
      .input(v.object({ name: id, occurredOn: daySchema, note: v.optional(v.string(), '') }))
      .output(gives<RecordedEvent>()),
    remove: base.input(v.object({ name: id })).output(gives<boolean>()),
  },
  corrections: {
    list: procedure<Correction[]>(),
    set: base
      .input(
        v.object({
          id,
          reading: readingInput,
          reason: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
          by: v.optional(v.string(), ''),
        }),
      )
      .output(gives<Correction>()),
    undo: base.input(v.object({ correctionId: whole })).output(gives<Correction>()),
  },
  imports: {
    /** Starts an import and tells its progress; ending the iteration does not end the import. */
    start: base
      .input(v.object({ paths: v.pipe(v.array(path), v.minLength(1), v.maxLength(10_000)) }))
      .output(eventIterator(gives<ImportProgress>())),
    /** Progress of the import that runs now, if any. */
    watch: base.output(eventIterator(gives<ImportProgress>())),
    cancel: procedure<boolean>(),
    pause: procedure<boolean>(),
    resume: procedure<boolean>(),
    list: procedure<ImportRecord[]>(),
    refusals: base
      .input(v.object({ importId: v.optional(whole), ...page }))
      .output(gives<{ total: number; rows: Refusal[] }>()),
    retry: base
      .input(v.object({ refusalIds: v.array(whole) }))
      .output(eventIterator(gives<ImportProgress>())),
    takeBack: base.input(v.object({ importId: whole })).output(gives<{ cables: number; versions: number }>()),
  },
  reread: {
    /** Reads every stored text again and lists what would change; nothing is kept. */
    preview: base.output(
      eventIterator(gives<{ read: number; total: number; changes: RereadChange[]; done: boolean }>()),
    ),
    /** Keeps the new readings. */
    apply: base.output(
      eventIterator(gives<{ read: number; total: number; changed: number; done: boolean }>()),
    ),
  },
  exports: {
    /** The file's text in parts, in order, for the page to save; `due` and `list` follow the filters. */
    make: base
      .input(
        v.object({
          what: v.picklist(['list', 'due', 'corrections', 'refusals']),
          format: v.picklist(['csv', 'json', 'ics']),
          ...filters,
          /** Of the filtered cables only these. */
          ids: v.optional(v.pipe(v.array(id), v.maxLength(MOST_PICKED))),
          ...moment,
          from: v.optional(daySchema),
          to: v.optional(daySchema),
          calendar: v.optional(
            v.object({
              per: v.optional(v.picklist(['cable', 'day']), 'cable'),
              reminderDays: v.optional(v.nullable(whole), null),
            }),
            {},
          ),
        }),
      )
      .output(eventIterator(gives<FilePart>())),
  },
}

export type Contract = typeof contract
/** The contract as a client sees it. */
export type Archive = ContractRouterClient<Contract>
