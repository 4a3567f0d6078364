/** Values that no cable has: a slip of the fingers would otherwise look like an empty archive, or leave nothing out. */
import type { Archive } from '../../preload/contract'
import { nearSentence } from '../../preload/contract/list'
import { type FacetName, type Filters, type Moment, NO_FILTERS } from '../../preload/contract/view'
import type { Call } from './command'

/** What is said of each facet whose values are free words; levels and standings are closed lists. */
const SENTENCES: Partial<Record<FacetName, (value: string) => string>> = {
  tag: (value) => `No cable of this archive has the tag “${value}”.`,
  origin: (value) => `No cable of this archive comes from “${value}”.`,
  classification: (value) => `No cable of this archive has “${value}” as its marking in full.`,
  problem: (value) => `No cable of this archive has the problem “${value}”.`,
  year: (value) => `No cable of this archive was created in ${value}.`,
  import: (value) => `No cable of this archive came with import ${value}.`,
  folder: (value) => `No cable of this archive came from ${value}.`,
  collection: (value) => `No cable of this archive is in a collection “${value}”.`,
}

interface Asked {
  filters: Filters
  moment: Moment
}

/** Tells each value of the filters that fits no cable of the whole archive. */
export async function tellUnknownValues({ out }: Call, archive: Archive, asked: Asked): Promise<void> {
  for (const [name, sentence] of Object.entries(SENTENCES)) {
    const facet = name as FacetName
    const { include = [], exclude = [] } = asked.filters.choices[facet] ?? {}
    for (const value of [...include, ...exclude]) {
      if (await isKnown(archive, asked.moment, facet, value)) continue
      const meant = facet === 'origin' ? await originsMeant(archive, asked.moment, value) : []
      out.tell(
        meant.length === 0 ? sentence(value) : `${sentence(value)} It is written ${among(meant)} there.`,
      )
    }
  }
}

/** Tells the words near one that stands in no cable, for a search that found nothing. */
export async function tellNearSpellings({ out }: Call, archive: Archive, query: string): Promise<void> {
  const found = await archive.cables.spellings({ query })
  if (!found) return
  const { before, between, after } = nearSentence(found)
  out.tell(before + found.near.map(quoted).join(between) + after)
}

/** `“Embassy Oslo”`, `“Embassy Riga” or “Consulate Riga”`. */
const among = (names: string[]) => names.map(quoted).join(' or ')

const quoted = (name: string) => `“${name}”`

async function isKnown(archive: Archive, moment: Moment, facet: FacetName, value: string): Promise<boolean> {
  const choices = { [facet]: { include: [value], exclude: [] } }
  const order = { by: 'id', descending: false } as const
  const filters = { ...NO_FILTERS, choices }
  return (await archive.cables.list({ filters, moment, order, offset: 0, limit: 0 })).total > 0
}

/** How many posts are named of those that may be meant. */
const NAMED = 3

/** The posts with these words in their name, the same post in other capitals among them; none where many have. */
async function originsMeant(archive: Archive, moment: Moment, value: string): Promise<string[]> {
  const whole = { filters: NO_FILTERS, moment, limit: 1_000_000, strict: true }
  const { facets } = await archive.cables.facets(whole)
  const names = facets.origin.map((each) => each.value)
  const wanted = value.toLowerCase()
  const same = names.filter((name) => name.toLowerCase() === wanted)
  const meant = same.length > 0 ? same : names.filter((name) => name.toLowerCase().includes(wanted))
  return meant.length > NAMED ? [] : meant
}
