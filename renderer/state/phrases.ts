/** What is shown, in one sentence, of which each phrase belongs to the filter that it names. */
import type { Range } from '../../preload/contract/view'
import { FACETS, type FacetName, type Filters } from '../../preload/contract/view'
import { FACET_WORD, longDay } from '../words'
import { choiceOf, letGo, yearsOf } from './filters'

type PhraseOf = FacetName | 'created' | 'released-range' | 'due' | 'query'

export interface Phrase {
  of: PhraseOf
  /** Words that lead to the phrase: `from`, `tagged`. */
  lead: string
  words: string
}

/** What a person calls a value, where the facets have told it. */
type Namer = (facet: FacetName, value: string) => string

const LEADS: Record<FacetName, [included: string, excluded: string]> = {
  standing: ['with the standing', 'without the standing'],
  level: ['classified', 'not classified'],
  classification: ['marked', 'not marked'],
  origin: ['from', 'not from'],
  tag: ['tagged', 'not tagged'],
  year: ['of', 'not of'],
  released: ['released on', 'not released on'],
  kind: ['with an instruction of the kind', 'without an instruction of the kind'],
  basis: ['with the basis', 'without the basis'],
  problem: ['with the problem', 'without the problem'],
  import: ['from import', 'not from import'],
  folder: ['in the folder', 'not in the folder'],
  redactions: ['with redactions', 'without redactions'],
  collection: ['in the collection', 'not in the collection'],
  marked: ['that are', 'that are not'],
  noted: ['with', 'without'],
}

export function phrasesOf(filters: Filters, name: Namer): Phrase[] {
  const phrases: Phrase[] = []
  for (const facet of FACETS) {
    const { include, exclude } = choiceOf(filters, facet)
    const [included, excluded] = LEADS[facet]
    const named = (values: string[]) => values.map((value) => name(facet, value))
    if (include.length) phrases.push({ of: facet, lead: included, words: alternatives(named(include)) })
    if (exclude.length) phrases.push({ of: facet, lead: excluded, words: alternatives(named(exclude)) })
  }
  const years = yearsOf(filters)
  if (years) phrases.push({ of: 'created', lead: 'dated', words: yearWords(years) })
  else phrases.push(...rangePhrase('created', 'dated', filters.created))
  phrases.push(...rangePhrase('released-range', 'released', filters.released))
  phrases.push(...rangePhrase('due', 'falling due', filters.due))
  const query = filters.query.trim()
  if (query) phrases.push({ of: 'query', lead: leadOf(query), words: `“${query}”` })
  return phrases
}

/** What filters show, as a name that stays true when cables come and go: `Cables classified Secret, tagged PREL`. */
export function nameOfView(filters: Filters, name: Namer): string {
  const phrases = phrasesOf(filters, name).map(({ lead, words }) => `${lead} ${words}`)
  return phrases.length === 0 ? 'All cables' : `Cables ${phrases.join(', ')}`
}

/** An id also finds its cable, and those that refer to it in other words. */
function leadOf(query: string): string {
  if (idAskedFor(query) !== null && !query.startsWith('ref:')) return 'naming'
  return isWord(query) ? 'with the word' : 'matching'
}

/** The one id that a query consists of, as it is or with `ref:`; null for every other query. */
export function idAskedFor(query: string): string | null {
  return /^(?:ref:)?"?(\d\d[a-z][a-z-]*-?\d{1,7})"?$/i.exec(query.trim())?.[1]?.toUpperCase() ?? null
}

/** A word by itself, perhaps only its beginning; anything else is a search of its own: a field, an operator, several words. */
function isWord(query: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/-]*\*?$/u.test(query)
}

function rangePhrase(of: PhraseOf, lead: string, range: Range): Phrase[] {
  const words = rangeWords(range)
  return words ? [{ of, lead, words }] : []
}

function rangeWords({ from, to }: Range): string {
  if (from && to) return from === to ? `on ${longDay(from)}` : `${longDay(from)} to ${longDay(to)}`
  if (from) return `from ${longDay(from)} on`
  return to ? `up to ${longDay(to)}` : ''
}

export function yearWords({ from, to }: { from: number | null; to: number | null }): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} to ${to}`
  return from !== null ? `${from} or later` : `${to} or earlier`
}

/** `A`, `A or B`, `A, B or C`, `A, B, C or 4 more`. */
export function alternatives(words: string[]): string {
  const shown = words.length > 4 ? [...words.slice(0, 3), `${words.length - 3} more`] : words
  if (shown.length < 2) return shown[0] ?? ''
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

interface ChipOf {
  key: string
  field: string
  words: string
  excluded: boolean
  /** The filters without this one. */
  removed: Filters
}

/** One chip for each filter in use. */
export function chipsOf(filters: Filters, name: Namer): ChipOf[] {
  const chips: ChipOf[] = []
  for (const facet of FACETS) {
    const { include, exclude } = choiceOf(filters, facet)
    for (const [values, excluded] of [
      [include, false],
      [exclude, true],
    ] as const)
      for (const value of values)
        chips.push({
          key: `${facet} ${excluded} ${value}`,
          field: FACET_WORD[facet],
          words: name(facet, value),
          excluded,
          removed: letGo(filters, facet, value),
        })
  }
  for (const [key, field] of [
    ['created', 'Dated'],
    ['released', 'Released'],
    ['due', 'Falls due'],
  ] as const) {
    const years = key === 'created' ? yearsOf(filters) : null
    const words = years ? yearWords(years) : rangeWords(filters[key])
    if (words) chips.push({ key, field, words, excluded: false, removed: { ...filters, [key]: {} } })
  }
  return chips
}
