/** Posts arranged by country: a country is a row of its own that stands for all of its posts. */
import { counted } from '../../../words'
import type { FacetGroup, FacetItem } from './items'

/** Posts and offices of which the vocabulary names no country. */
const NOWHERE = 'No country'

/** One list: the countries with most cables first, chosen ones before them, each with its posts below. */
export function byCountry(posts: readonly FacetItem[]): FacetGroup[] {
  const countries = new Map<string, FacetItem[]>()
  for (const post of posts) {
    const name = post.gloss ?? NOWHERE
    const held = countries.get(name)
    if (held) held.push(post)
    else countries.set(name, [post])
  }
  const entries = [...countries].map(([name, held]) => ({ name, held, cables: sum(held) })).sort(order)
  const items = entries.flatMap(({ name, held, cables }) => rowsOf(name, held, cables))
  return items.length > 0 ? [{ heading: null, items }] : []
}

interface Entry {
  name: string
  held: FacetItem[]
  cables: number | null
}

function order(a: Entry, b: Entry): number {
  const chosen = ({ held }: Entry) => (held.some((post) => post.chosen !== null) ? 0 : 1)
  const last = ({ name }: Entry) => (name === NOWHERE ? 1 : 0)
  return (
    chosen(a) - chosen(b) ||
    last(a) - last(b) ||
    (b.cables ?? 0) - (a.cables ?? 0) ||
    a.name.localeCompare(b.name)
  )
}

/** A country with a single post is one row; with several, their rows follow its own. */
function rowsOf(name: string, held: readonly FacetItem[], cables: number | null): FacetItem[] {
  const [only, ...others] = held
  if (only && others.length === 0) return [{ ...only, label: name, gloss: only.label, group: null }]
  const states = new Set(held.map((post) => post.chosen))
  const country: FacetItem = {
    value: name,
    label: name,
    gloss: counted(held.length, 'post'),
    hint: `${name}: ${held.map((post) => post.label).join(', ')}`,
    group: null,
    values: held.map((post) => post.value),
    count: cables,
    chosen: states.size === 1 ? (only?.chosen ?? null) : null,
  }
  return [country, ...held.map((post): FacetItem => ({ ...post, gloss: null, group: null, under: true }))]
}

function sum(posts: readonly FacetItem[]): number | null {
  return posts.some((post) => post.count === null)
    ? null
    : posts.reduce((all, post) => all + (post.count ?? 0), 0)
}
