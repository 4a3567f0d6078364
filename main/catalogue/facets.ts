/** The facets as columns: which values a cable has, which choices it meets, and counts of values over many cables. */
import { sep } from 'node:path'
import type { FacetValue } from '../../preload/contract'
import { MARKED, WITH_NOTE } from '../../preload/contract/annotations'
import { LEVELS } from '../../preload/contract/cable'
import { STANDINGS } from '../../preload/contract/reading'
import { type Choice, FACETS, type FacetName } from '../../preload/contract/view'
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
    folder: { ...one(table.folder), codeOf: belowFolder(table.folder.dictionary) },
    ...annotationColumns(table.annotations),
  }
}

function annotationColumns(
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

/** A folder stands for all that lies below it. */
function belowFolder(dictionary: Dictionary): CodeOf {
  return (folder) => {
    const below = folder.endsWith(sep) ? folder : folder + sep
    return dictionary.names.flatMap((name, code) => (name === folder || name.startsWith(below) ? [code] : []))
  }
}

/** Added to a cable's sum in a `Selection` for each facet whose choice it does not meet: one failure, and whose it is. */
export function weightOf(facet: FacetName): number {
  return 256 + FACETS.indexOf(facet) + 1
}

/** Adds `weight` to the sum of every candidate that does not meet the choice: the inner loop of every selection. */
export function applyChoice(
  column: FacetColumn,
  choice: Choice,
  sums: Uint16Array,
  weight: number,
  candidates: Uint32Array,
): void {
  const wanted = choice.include.length > 0
  const verdicts = verdictsOf(column, choice)
  if (column.kind === 'one') {
    const penalties = Uint16Array.from(verdicts, (verdict) =>
      verdict === BARRED || (wanted && verdict !== CHOSEN) ? weight : 0,
    )
    const { codes } = column
    for (let n = 0; n < candidates.length; n++) {
      const key = candidates[n] as number
      ;(sums[key] as number) += penalties[codes[key] as number] as number
    }
    return
  }
  const { starts, counts, codes } = column
  for (let n = 0; n < candidates.length; n++) {
    const key = candidates[n] as number
    const start = starts[key] as number
    const end = start + (counts[key] as number)
    let met = 0
    for (let at = start; at < end; at++) met |= verdicts[codes[at] as number] as number
    if ((met & BARRED) !== 0 || (wanted && met === 0)) (sums[key] as number) += weight
  }
}

const CHOSEN = 1
const BARRED = 2

function verdictsOf({ names, codeOf }: FacetColumn, { include, exclude }: Choice): Uint8Array {
  const verdicts = new Uint8Array(names.length)
  for (const name of include) for (const code of codeOf(name)) verdicts[code] = CHOSEN
  for (const name of exclude) for (const code of codeOf(name)) verdicts[code] = BARRED
  return verdicts
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

/** Facets whose values have an order of their own; the others go by their count. */
const OWN_ORDER: Partial<Record<FacetName, (a: string, b: string) => number>> = {
  standing: byPlace(STANDINGS),
  level: byPlace(LEVELS),
  year: byText,
  released: byText,
  marked: byPlace(MARKED),
}

/** The values with their counts; chosen ones are there even when nothing is left of them. */
export function facetValues(
  facet: FacetName,
  column: FacetColumn,
  totals: Uint32Array,
  choice: Choice | undefined,
  limit: number,
): FacetValue[] {
  const chosen = new Set([...(choice?.include ?? []), ...(choice?.exclude ?? [])])
  const values: FacetValue[] = []
  for (let code = 1; code < totals.length; code++) {
    const value = column.names[code] as string
    const count = totals[code] as number
    if (count > 0 || chosen.has(value)) values.push({ value, meaning: null, group: null, count })
    chosen.delete(value)
  }
  for (const value of chosen) values.push({ value, meaning: null, group: null, count: 0 })
  const own = OWN_ORDER[facet]
  values.sort(own ? (a, b) => own(a.value, b.value) : (a, b) => b.count - a.count || byText(a.value, b.value))
  return values.slice(0, limit)
}

function byPlace(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
