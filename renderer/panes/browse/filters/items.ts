/** The values of a facet as rows: chosen ones first, chosen ones that have fallen to zero kept in view. */
import type { FacetValue } from '../../../../preload/contract'
import { type FacetName, FIRST_VALUES, type Filters } from '../../../../preload/contract/view'
import { type Chosen, choiceOf, chosen } from '../../../state/filters'
import { counted } from '../../../words'

export interface FacetItem {
  value: string
  label: string
  /** Plain meaning beside a code. */
  gloss: string | null
  /** What the name means, shown when pointed at. */
  hint?: string
  group: string | null
  /** What a row that stands for several values includes and excludes. */
  values?: readonly string[]
  /** A row that belongs to the one above it. */
  under?: true
  /** Null until the archive has counted. */
  count: number | null
  chosen: Chosen
}

export interface FacetGroup {
  heading: string | null
  items: FacetItem[]
}

/**
 * Rows in the order in which the archive gave the values, after those that are chosen. A chosen value that it does not
 * name has fallen to zero, once it has answered.
 */
export function itemsOf(
  facet: FacetName,
  values: readonly FacetValue[],
  filters: Filters,
  label: (value: FacetValue) => Pick<FacetItem, 'label' | 'gloss' | 'hint'>,
  answered = true,
): FacetItem[] {
  const { include, exclude } = choiceOf(filters, facet)
  const known = new Set(values.map((value) => value.value))
  const fallen = [...include, ...exclude]
    .filter((value) => !known.has(value))
    .map((value): FacetValue => ({ value, meaning: null, group: null, count: 0 }))
  return [...values, ...fallen].map((value) => ({
    value: value.value,
    group: value.group,
    count: answered ? value.count : null,
    chosen: chosen(filters, facet, value.value),
    ...label(value),
  }))
}

/** Each of these values in this order, with the count that the archive gave it, else with none. */
export function countsOf(values: readonly string[], counted: readonly FacetValue[]): FacetValue[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]))
  return values.map((value) => ({ value, meaning: null, group: null, count: counts.get(value) ?? 0 }))
}

/** Those that are chosen, then the others, each in their order. */
export function chosenFirst(items: readonly FacetItem[]): FacetItem[] {
  return [...items.filter((item) => item.chosen !== null), ...items.filter((item) => item.chosen === null)]
}

/** Items whose code or meaning holds the typed letters at the start of a word, those that begin with them first. */
export function matching(items: readonly FacetItem[], typed: string): FacetItem[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...items]
  const score = (item: FacetItem) => {
    const words = `${item.label} ${item.gloss ?? ''}`.toLowerCase()
    if (words.startsWith(wanted)) return 0
    if (words.includes(` ${wanted}`)) return 1
    // One letter stands inside of nearly every word.
    return wanted.length > 1 && words.includes(wanted) ? 2 : 3
  }
  return items
    .map((item) => ({ item, rank: score(item) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

/**
 * Items under their headings: those of `order` first, then the others by the alphabet, so that no filter moves a
 * heading; what has none comes last.
 */
export function grouped(items: readonly FacetItem[], order: readonly string[] = []): FacetGroup[] {
  const groups = new Map<string | null, FacetItem[]>()
  for (const item of chosenFirst(items)) {
    const group = groups.get(item.group)
    if (group) group.push(item)
    else groups.set(item.group, [item])
  }
  const rank = (heading: string | null) =>
    heading === null ? order.length + 1 : order.includes(heading) ? order.indexOf(heading) : order.length
  return [...groups]
    .map(([heading, items]) => ({ heading, items }))
    .sort((a, b) => rank(a.heading) - rank(b.heading) || (a.heading ?? '').localeCompare(b.heading ?? ''))
}

/** What a group shows before it is spread out: its first rows, or as many as are chosen, each with what belongs under it. */
export function firstRows({ items }: FacetGroup): {
  shown: FacetItem[]
  /** Rows of the group that stand under no other. */
  heads: number
  /** How many of them are shown at the most. */
  kept: number
} {
  const heads = items.filter((item) => !item.under)
  const kept = Math.max(FIRST_VALUES, heads.filter((item) => item.chosen).length)
  const next = heads[kept]
  return { shown: next ? items.slice(0, items.indexOf(next)) : items, heads: heads.length, kept }
}

/** Rows of no kind, below those of other kinds, have a heading of their own, or they would seem to belong to the last. */
export function headingOf({ heading }: FacetGroup, groups: readonly FacetGroup[]): string | null {
  return heading ?? (groups.length > 1 ? 'Others' : null)
}

/** What a screen reader says of a row: `Embassy Tallinn, included, 268 cables`. */
export function spoken(item: FacetItem): string {
  const state = { in: ', included', out: ', excluded' }
  const gloss = item.gloss ? `, ${item.gloss}` : ''
  const count = item.count === null ? '' : `, ${counted(item.count, 'cable')}`
  return `${item.label}${gloss}${item.chosen ? state[item.chosen] : ''}${count}`
}
