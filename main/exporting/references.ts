/** Rows of the graph of references, and of what is missing in it. */
import type { MissingCable } from '../../preload/contract'
import type { CitationRow } from '../archive/citations'
import type { Row } from './columns'

export const MISSING_COLUMNS = [
  'id',
  'spellings',
  'origin',
  'station',
  'year',
  'mentions',
  'posts',
  'by',
  'first',
  'last',
]

export function missingRow(missing: MissingCable) {
  return {
    id: missing.id,
    spellings: missing.spellings.join(' '),
    origin: missing.origin,
    station: missing.station,
    year: missing.year,
    mentions: missing.mentions,
    posts: missing.origins,
    by: missing.by.map(({ origin, cables }) => `${origin ?? 'no origin'} (${cables})`).join('; '),
    first: missing.first,
    last: missing.last,
  } satisfies Row
}

export const CITATION_COLUMNS = ['from', 'to', 'held']

/** An edge: where the cable is not held, `to` is the id as cited. */
export function citationRow({ from, cited, to }: CitationRow) {
  return { from, to: to ?? cited, held: to !== null } satisfies Row
}
