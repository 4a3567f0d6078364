/** The tables of the graph of references, and of what is missing in it. */
import type { MissingCable } from '../../preload/contract'
import type { CitationRow } from '../archive/citations'
import { tableOf } from './columns'

export const MISSING_TABLE = tableOf<MissingCable>({
  id: ({ id }) => id,
  spellings: ({ spellings }) => spellings.join(' '),
  origin: ({ origin }) => origin,
  station: ({ station }) => station,
  year: ({ year }) => year,
  mentions: ({ mentions }) => mentions,
  posts: ({ origins }) => origins,
  by: citingPosts,
  first: ({ first }) => first,
  last: ({ last }) => last,
})

/** The posts whose cables refer to a missing one, and how many of each do. */
export function citingPosts({ by }: MissingCable): string {
  return by.map(({ origin, cables }) => `${origin ?? 'no origin'} (${cables})`).join('; ')
}

/** An edge: where the cable is not held, `to` is the id as cited. */
export const CITATION_TABLE = tableOf<CitationRow>({
  from: ({ from }) => from,
  to: ({ to, cited }) => to ?? cited,
  held: ({ to }) => to !== null,
})
