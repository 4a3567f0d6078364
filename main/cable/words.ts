/** The words of a value as they stand in the stored text; readers work on a quieter copy without pilcrows and page markers. */
import type { Span } from '../../preload/contract/cable'

interface Worded {
  verbatim: string
  span: Span | null
}

/** The same value with its words from the body that is stored. */
export function asStored<T extends Worded>(found: T, body: string): T
export function asStored<T extends Worded>(found: T | null, body: string): T | null
export function asStored<T extends Worded>(found: T | null, body: string): T | null {
  if (found === null || found.span?.part !== 'body') return found
  return { ...found, verbatim: body.slice(found.span.start, found.span.end) }
}
