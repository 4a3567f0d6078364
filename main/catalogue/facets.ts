/** The facets as columns: which values a cable has, and counts of values over many cables. */
import { sep } from 'node:path'
import { MARKED, WITH_NOTE } from '../../preload/contract/annotations'
import { STANDINGS } from '../../preload/contract/reading'
import type { FacetName } from '../../preload/contract/view'
import type { CodeColumn, ManyColumn } from './columns'
import type { Dictionary } from './dictionary'
import type { ManyShared, OneShared } from './profiles'
import type { Table } from './table'

/** A facet with one value for each cable, or with several. */
export type FacetColumn = {
  codes: Uint32Array
  /** Values by code; 0 is none. */
  names: readonly string[]
  /** The codes that a name stands for. */
  codeOf: CodeOf
} & (
  | {
      kind: 'one'
      /** Where the value stands in a cable's profile, if it belongs to it. */
      shared?: OneShared
    }
  | {
      kind: 'many'
      starts: Uint32Array
      counts: Uint16Array
      shared?: ManyShared
    }
)
type CodeOf = (name: string) => number[]

const STANDING_NAMES = ['', ...STANDINGS]
const MARKED_NAMES = ['', ...MARKED]
const NOTED_NAMES = ['', WITH_NOTE]

/** The columns of all facets; `standings` are those of the day asked for. */
export function facetColumns(table: Table, standings: Uint32Array): Record<FacetName, FacetColumn> {
  const one = ({ values, dictionary }: CodeColumn, shared?: OneShared): FacetColumn => {
    const { names } = dictionary
    return { kind: 'one', codes: values, names, codeOf: exactly(dictionary), ...(shared && { shared }) }
  }
  const many = ({ starts, counts, codes, dictionary }: ManyColumn, shared?: ManyShared): FacetColumn => {
    const runs = { starts, counts, codes, names: dictionary.names, codeOf: exactly(dictionary) }
    return { kind: 'many', ...runs, ...(shared && { shared }) }
  }
  return {
    standing: {
      kind: 'one',
      codes: standings,
      names: STANDING_NAMES,
      codeOf: among(STANDING_NAMES),
    },
    classification: one(table.classification, 'classification'),
    level: one(table.level, 'level'),
    origin: one(table.origin),
    tag: many(table.tag),
    year: one(table.year),
    released: one(table.releasedDay),
    kind: one(table.kind, 'kind'),
    basis: one(table.basis, 'basis'),
    problem: many(table.problem, 'problems'),
    import: many(table.import, 'imports'),
    redactions: many(table.redactions, 'redactions'),
    folder: folderColumn(table.folder),
    ...annotationColumns(table.annotations),
  }
}

/** The facets of what people wrote: collections, stars and read marks, notes. */
export function annotationColumns(
  annotations: Table['annotations'],
): Record<'collection' | 'marked' | 'noted', FacetColumn> {
  const { collections, names, marked, noted } = annotations
  const { starts, counts, codes } = collections
  return {
    collection: { kind: 'many', starts, counts, codes, names, codeOf: inAnyCase(names) },
    marked: { kind: 'many', ...marked, names: MARKED_NAMES, codeOf: among(MARKED_NAMES) },
    noted: { kind: 'one', codes: noted.values, names: NOTED_NAMES, codeOf: among(NOTED_NAMES) },
  }
}

/** The collection of that name; written otherwise in capitals it is found too. */
function inAnyCase(names: readonly string[]): CodeOf {
  return (name) => {
    const exact = names.indexOf(name)
    if (exact > 0) return [exact]
    const wanted = name.toLowerCase()
    return names.flatMap((each, code) => (code > 0 && each.toLowerCase() === wanted ? [code] : []))
  }
}

function among(names: readonly string[]): CodeOf {
  return (name) => (names.includes(name) ? [names.indexOf(name)] : [])
}

function exactly(dictionary: Dictionary): CodeOf {
  return (name) => {
    const code = dictionary.codeOf(name)
    return code === undefined ? [] : [code]
  }
}

function folderColumn({ values, names }: Table['folder']): FacetColumn {
  return { kind: 'one', codes: values, names, codeOf: below(names), shared: 'folder' }
}

/** A folder stands for all that lies below it. */
function below(names: readonly string[]): CodeOf {
  return (folder) => {
    const below = folder.endsWith(sep) ? folder : folder + sep
    return names.flatMap((name, code) => (name === folder || name.startsWith(below) ? [code] : []))
  }
}
