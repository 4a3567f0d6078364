/** What the palette offers for the letters typed: filters, actions, kept views, cables. */
import type { CableRow, FacetValue } from '../../../preload/contract'
import type { FacetName } from '../../../preload/contract/view'
import { KEYS } from '../../keyboard'
import type { IconName } from '../../parts/icons'
import { counted, FACET_WORD } from '../../words'

export type Deed =
  | { kind: 'filter'; facet: FacetName; value: string }
  | { kind: 'action'; action: string }
  | { kind: 'view'; address: string }
  | { kind: 'cable'; id: string }

export interface Entry {
  key: string
  group: 'Cables' | 'Filters' | 'Actions' | 'Views'
  label: string
  note: string
  deed: Deed
  icon: IconName
  row?: CableRow
}

interface Offered {
  typed: string
  values: Partial<Record<FacetName, readonly FacetValue[]>>
  cables: readonly CableRow[]
  views: readonly { name: string; address: string }[]
  name: (facet: FacetName, value: string) => string
  /** Actions that are called otherwise now than on the sheet of keys; null where there is nothing to do. */
  called?: Readonly<Record<string, string | null>>
}

const FILTERED: readonly FacetName[] = [
  'standing',
  'level',
  'origin',
  'tag',
  'year',
  'collection',
  'marked',
  'noted',
]
const EACH = 6

export function entriesFor(offered: Offered): Entry[] {
  const words = offered.typed.toLowerCase().split(/\s+/).filter(Boolean)
  return [
    ...filtersFor(offered, words).slice(0, EACH),
    ...viewsFor(offered, words).slice(0, EACH),
    ...actionsFor(words, offered.called ?? {}).slice(0, words.length === 0 ? 12 : EACH),
    ...offered.cables.map(cableEntry),
  ]
}

function filtersFor({ values, name }: Offered, words: string[]): Entry[] {
  if (words.length === 0) return []
  const found = FILTERED.flatMap((facet) =>
    (values[facet] ?? []).map((value) => {
      const called = name(facet, value.value)
      const label = value.meaning && value.meaning !== called ? `${called}, ${value.meaning}` : called
      return { facet, value, label: label || 'none', text: `${FACET_WORD[facet]} ${label}`.toLowerCase() }
    }),
  )
  return found
    .filter(({ text }) => fits(text, words))
    .sort((a, b) => b.value.count - a.value.count)
    .map(({ facet, value, label }) => ({
      key: `filter ${facet} ${value.value}`,
      group: 'Filters',
      label: `${FACET_WORD[facet]}: ${label}`,
      note: counted(value.count, 'cable'),
      deed: { kind: 'filter', facet, value: value.value },
      icon: facet === 'tag' ? 'tag' : 'filter',
    }))
}

function viewsFor({ views }: Offered, words: string[]): Entry[] {
  return views
    .filter(({ name }) => fits(name.toLowerCase(), words))
    .map(({ name, address }) => ({
      key: `view ${address}`,
      group: 'Views',
      label: name,
      note: '',
      deed: { kind: 'view', address },
      icon: 'keep',
    }))
}

function actionsFor(words: string[], called: NonNullable<Offered['called']>): Entry[] {
  return KEYS.filter((binding) => !binding.native && binding.action !== 'palette')
    .filter(({ action }) => called[action] !== null)
    .map(({ action, does }) => ({ action, does: called[action] ?? does }))
    .filter(({ does }) => fits(does.toLowerCase(), words))
    .map(({ action, does }) => ({
      key: `action ${action}`,
      group: 'Actions',
      label: does,
      note: '',
      deed: { kind: 'action', action },
      icon: 'right',
    }))
}

function cableEntry(row: CableRow): Entry {
  return {
    key: `cable ${row.id}`,
    group: 'Cables',
    label: row.id,
    note: row.subject ?? 'No subject is written',
    deed: { kind: 'cable', id: row.id },
    icon: 'cable',
    row,
  }
}

/** Every typed word begins some word of the text. */
function fits(text: string, words: string[]): boolean {
  return words.every((word) => text.startsWith(word) || text.includes(` ${word}`))
}
