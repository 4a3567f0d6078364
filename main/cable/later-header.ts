/** The transmission header of a later section, in the midst of a body whose own header is lost: each section was sent with one. */
import type { Found } from '../../preload/contract/cable'
import type { Head } from './copies'
import { type Header, readHeader } from './header'
import { linesApart } from './joined-header'

/** As far above its classification line a header may begin. */
const LONGEST = 4_000
const SENDER = /^[ \t]*FM[ \t]+[A-Z]/m
const BEGINS =
  /^[ \t]*(?:V?ZCZC[A-Z]{2,3}\d|DE R[A-Z]{4,8} ?#|ZN[YR] [A-Z]{5}|(?:[ZOPR]{1,2} ){1,3}\d{6} ?Z [A-Z]{3} \d\d)/m

/** `header`, or where it says nothing, or not when it was sent, the one above a further section of the same telegram. */
export function withLaterHeader(header: Header, body: string, heads: readonly Head[]): Header {
  if (header.dtg !== null || heads.length < 2) return header
  const later = laterHeader(header, body, heads)
  if (header.from === null) return later
  return { ...header, dtg: later.dtg, precedence: header.precedence ?? later.precedence }
}

function laterHeader(header: Header, body: string, heads: readonly Head[]): Header {
  const first = heads.find(({ says }) => says.serial !== null)
  for (const [index, { line, says }] of heads.entries()) {
    if ((says.section ?? 1) < 2 || says.serial === null || says.serial !== first?.says.serial) continue
    const above = Math.max(heads[index - 1]?.line.end ?? 0, line.start - LONGEST)
    const near = linesApart(body.slice(above, line.start))
    const sender = near.search(SENDER)
    if (sender === -1) continue
    const begins = near.search(BEGINS)
    const from = begins === -1 ? sender : Math.min(begins, sender)
    return { ...inBody(readHeader(near.slice(from)), above + from), partial: header.partial }
  }
  return header
}

/** The same readings, with their places in the body. */
function inBody(header: Header, offset: number): Header {
  const moved = <T extends Pick<Found<unknown>, 'span'>>(found: T): T => {
    const { span } = found
    if (span === null) return found
    return { ...found, span: { part: 'body', start: span.start + offset, end: span.end + offset } }
  }
  const { precedence, dtg, from, security } = header
  return {
    ...header,
    precedence: precedence && moved(precedence),
    dtg: dtg && moved(dtg),
    from: from && moved(from),
    security: security && moved(security),
    to: header.to.map(moved),
    info: header.info.map(moved),
  }
}
