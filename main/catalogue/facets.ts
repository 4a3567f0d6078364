/** The facets as columns: which values a cable has, and counts of values over many cables. */
import { sep } from 'node:path'
import { MARKED, WITH_NOTE } from '../../preload/contract/annotations'
import { STANDINGS } from '../../preload/contract/reading'
import type { FacetName } from '../../preload/contract/view'
import type { Dictionary } from './dictionary'
import type { Table } from './table'

/** A facet with one value for each cable, or with several. */
export type FacetColumn =
  | { kind: 'one'; codes: Uint32Array; names: readonly string[]; codeOf: CodeOf }
  | {
      kind: 'many'
      starts: Uint32Array
      counts: Uint16Array
      codes: Uint32Array
      names: readonly string[]
      codeOf: CodeOf
    }
type CodeOf = (name: string) => number[]

const STANDING_NAMES = ['', ...STANDINGS]
const MARKED_NAMES = ['', ...MARKED]
const NOTED_NAMES = ['', WITH_NOTE]

/** The columns of all facets; `standings` are those of the day asked for. */
export function facetColumns(table: Table, standings: Uint32Array): Record<FacetName, FacetColumn> {
  const one = ({ values, dictionary }: { values: Uint32Array; dictionary: Dictionary }): FacetColumn => {
    return { kind: 'one', codes: values, names: dictionary.names, codeOf: exactly(dictionary) }
  }
  const many = (column: Table['tag']): FacetColumn => {
    const { starts, counts, codes, dictionary } = column
    return { kind: 'many', starts, counts, codes, names: dictionary.names, codeOf: exactly(dictionary) }
  }
  return {
    standing: {
      kind: 'one',
      codes: standings,
      names: STANDING_NAMES,
      codeOf: among(STANDING_NAMES),
    },
    classification: one(table.classification),
    level: one(table.level),
    origin: one(table.origin),
    tag: many(table.tag),
    year: one(table.year),
    released: one(table.releasedDay),
    kind: one(table.kind),
    basis: one(table.basis),
    problem: many(table.problem),
    import: many(table.import),
    redactions: many(table.redactions),
    folder: folderColumn(table.folder),
    ...annotationColumns(table.annotations),
  }
}

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
  return { kind: 'one', codes: values, names, codeOf: below(names) }
}

/** A folder stands for all that lies below it. */
function below(names: readonly string[]): CodeOf {
  return (folder) => {
    const below = folder.endsWith(sep) ? folder : folder + sep
    return names.flatMap((name, code) => (name === folder || name.startsWith(below) ? [code] : []))
  }
}

/** How many of these cables have each value, by the value's code. */
export function countValues(column: FacetColumn, keys: Uint32Array): Uint32Array {
  const totals = new Uint32Array(column.names.length)
  const { codes } = column
  if (column.kind === 'one') {
    for (let n = 0; n < keys.length; n++) (totals[codes[keys[n] as number] as number] as number)++
    return totals
  }
  const { starts, counts } = column
  for (let n = 0; n < keys.length; n++) {
    const start = starts[keys[n] as number] as number
    const end = start + (counts[keys[n] as number] as number)
    for (let at = start; at < end; at++) (totals[codes[at] as number] as number)++
  }
  return totals
}
