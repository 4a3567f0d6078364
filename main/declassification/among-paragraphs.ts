/** An instruction that stands among the paragraphs, where the heading gives none: perhaps of a text that the cable quotes. */
import type { CableRecord } from '../../preload/contract/cable'
import type { Doubt } from './day-numbers'
import type { Line } from './line'

const FIRST_PARAGRAPH = /^[ \t\u00b6]{0,4}1\s?\.?\s{0,2}\([A-Z]/m
/** The classifier may stand inside a paragraph; a later section has a heading of its own. */
const OWN_PLACE = /CLASSIFIED\s{1,3}BY|SECTION\s{1,3}\d{1,2}\s{1,3}OF/i

/** The doubt about such a line; none for the line of a heading or of a classifier. */
export function doubtsOfPlace({ start }: Line, { body, copies }: CableRecord): Doubt[] {
  const copy = copies.find((one) => one.start <= start && start < one.end)
  const above = body.slice(copy?.start ?? 0, start)
  const first = above.search(FIRST_PARAGRAPH)
  if (first === -1 || OWN_PLACE.test(above.slice(first))) return []
  const message =
    'The heading gives no instruction; the one that is read stands among the paragraphs, and may be of a text that they quote.'
  return [{ code: 'found-in-text', message }]
}
