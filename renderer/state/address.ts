/** The state of the screen as one value, which is also the address: so Back, reload and a copied link work. */
import { type Day, isDay, yearOf } from '../../preload/contract/day'
import { STANDINGS } from '../../preload/contract/reading'
import {
  type Choice,
  FACETS,
  type Filters,
  NO_FILTERS,
  type Order,
  type Range,
  SORTS,
} from '../../preload/contract/view'

const SCREENS = [
  'browse',
  'tracker',
  'imports',
  'welcome',
  'settings',
  'compare',
  'thread',
  'missing',
  'map',
] as const
export type ScreenName = (typeof SCREENS)[number]

/** The years that the as-of stamp has: of the cables and of every day that a rule can give them. */
export const STAMP_YEARS = { first: 1900, last: 2199 }

function isYearOfStamp(year: number): boolean {
  return year >= STAMP_YEARS.first && year <= STAMP_YEARS.last
}

export interface Address {
  screen: ScreenName
  filters: Filters
  order: Order
  /** Null is today, whatever day that is when the link is opened. */
  asOf: Day | null
  /** Reference id of the open cable. */
  cable: string | null
  /** A version of it other than the current one. */
  version: number | null
  /** Number of the paragraph that a link points at. */
  paragraph: string | null
  /** The text as read, or as sent: stored and untouched. */
  text: 'read' | 'sent'
  /** Two versions side by side. */
  compare: [number, number] | null
  /** What a screen keeps for itself: an open import, a tracker selection. */
  part: string | null
}

const NEWEST_FIRST: Order = { by: 'created', descending: true }

export const HOME: Address = {
  screen: 'browse',
  filters: NO_FILTERS,
  order: NEWEST_FIRST,
  asOf: null,
  cable: null,
  version: null,
  paragraph: null,
  text: 'read',
  compare: null,
  part: null,
}

const RANGES = [
  ['created', 'created'],
  ['out', 'released'],
  ['due', 'due'],
] as const

/** `#/browse/07TALLINN9023?tag=EFIS&not-tag=OVIP&created=2003-01-01..&q=quota`; what is usual is left out. */
export function formatAddress(address: Address): string {
  const words = new URLSearchParams()
  const { filters, order } = address
  for (const facet of FACETS) {
    const choice = filters.choices[facet]
    for (const value of choice?.include ?? []) words.append(facet, value)
    for (const value of choice?.exclude ?? []) words.append(`not-${facet}`, value)
  }
  for (const [word, name] of RANGES) {
    const { from, to } = filters[name]
    if (from || to) words.set(word, `${from ?? ''}..${to ?? ''}`)
  }
  if (filters.query) words.set('q', filters.query)
  if (order.by !== NEWEST_FIRST.by || order.descending !== NEWEST_FIRST.descending)
    words.set('sort', `${order.descending ? '-' : ''}${order.by}`)
  if (address.asOf) words.set('asof', address.asOf)
  if (address.version !== null) words.set('v', String(address.version))
  if (address.paragraph) words.set('p', address.paragraph)
  if (address.text === 'sent') words.set('text', 'sent')
  if (address.compare) words.set('compare', address.compare.join('-'))
  if (address.part) words.set('part', address.part)
  const path = address.cable ? `${address.screen}/${encodeURIComponent(address.cable)}` : address.screen
  const rest = words.toString()
  return `#/${path}${rest && `?${rest}`}`
}

/** Reads an address; what it cannot read is left out, never an error: links are typed and cut by people. */
export function parseAddress(hash: string): Address {
  const [path = '', rest = ''] = cutAt(hash.replace(/^#\/?/, ''), '?')
  const [name = '', cable = ''] = cutAt(path, '/')
  const words = new URLSearchParams(rest)
  const asOf = words.get('asof') ?? ''
  return {
    screen: SCREENS.find((screen) => screen === name) ?? 'browse',
    filters: readFilters(words),
    order: readOrder(words.get('sort')),
    asOf: isDay(asOf) && isYearOfStamp(yearOf(asOf)) ? asOf : null,
    cable: decoded(cable) || null,
    version: wholeNumber(words.get('v')),
    paragraph: words.get('p') || null,
    text: words.get('text') === 'sent' ? 'sent' : 'read',
    compare: readPair(words.get('compare')),
    part: words.get('part') || null,
  }
}

/** True when two addresses show the same list of cables. */
export function sameList(a: Address, b: Address): boolean {
  const list = (of: Address) =>
    formatAddress({ ...HOME, filters: of.filters, order: of.order, asOf: of.asOf })
  return list(a) === list(b)
}

function readFilters(words: URLSearchParams): Filters {
  const choices: Filters['choices'] = {}
  for (const facet of FACETS) {
    const known = (values: string[]) => (facet === 'standing' ? values.filter(isStanding) : values)
    const choice: Choice = {
      include: known(words.getAll(facet)),
      exclude: known(words.getAll(`not-${facet}`)),
    }
    // The range of creation days has a word of its own; no facet is called `created`.
    if (choice.include.length || choice.exclude.length) choices[facet] = choice
  }
  const ranges = Object.fromEntries(RANGES.map(([word, name]) => [name, readRange(words.get(word))]))
  return { ...NO_FILTERS, ...ranges, choices, query: words.get('q') ?? '' }
}

/** Of all facets this one has words of the program for each value. */
function isStanding(value: string): boolean {
  return (STANDINGS as readonly string[]).includes(value)
}

function readRange(text: string | null): Range {
  const [from = '', to = ''] = cutAt(text ?? '', '..')
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
}

function readOrder(text: string | null): Order {
  const by = SORTS.find((sort) => sort === text?.replace(/^-/, ''))
  return by ? { by, descending: text?.startsWith('-') ?? false } : NEWEST_FIRST
}

function readPair(text: string | null): [number, number] | null {
  const [first, second] = cutAt(text ?? '', '-').map(wholeNumber)
  return first == null || second == null ? null : [first, second]
}

function wholeNumber(text: string | null | undefined): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function cutAt(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
