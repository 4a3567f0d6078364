/** Numbered paragraphs and their portion marks: `¶1. (C) Text`, `2.(S//NF) Text`. Numbers may be missing or begin again. */
import type { Paragraph } from '../../preload/contract/cable'

const MARKING =
  '\\(\\s?((?:TS|SBU|LOU|FOUO|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|[UCS])(?:\\s?[/-]{1,2}\\s?[A-Z][A-Z0-9 ,/-]{0,40}| ENTIRE TEXT)?)\\s?\\)'
const NUMBERED = new RegExp(
  `(?:^|\\n)[ ]{0,12}(?:\\(?(\\d{1,3}) ?[.)](?!\\d) {0,4}(?:${MARKING})?|${MARKING})|(?<=[.!?"”:-] {1,3})(\\d{1,3})\\. ?${MARKING}`,
  'gi',
)

/** The paragraphs of `text` from `start` to `end`; each reaches to the next. */
export function readParagraphs(text: string, start: number, end: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const stretch = text.slice(Math.max(0, start - 1), end)
  const base = Math.max(0, start - 1)
  let expected = 1
  for (const hit of stretch.matchAll(NUMBERED)) {
    const number = hit[1] ?? hit[4] ?? ''
    const marking = hit[2] ?? hit[3] ?? hit[5] ?? null
    if (number !== '') {
      // Years, sums and list points are no paragraph numbers; a mark makes any number one.
      const follows = Number(number) >= expected && Number(number) <= expected + 4
      if (marking === null && !(follows || (number === '1' && expected > 3))) continue
      if (
        marking === null &&
        !/^ *["'“(A-Z\d-]/.test(stretch.slice(hit.index + hit[0].length, hit.index + hit[0].length + 6))
      )
        continue
      expected = Number(number) + 1
    } else if (marking === null || paragraphs.some((one) => one.number !== '')) continue
    const at = base + hit.index + (/^\s*/.exec(hit[0])?.[0].length ?? 0)
    const last = paragraphs.at(-1)
    if (last) last.span.end = trimEnd(text, last.span.start, at)
    paragraphs.push({
      number,
      marking: marking === null ? null : tidyMark(marking),
      span: { part: 'body', start: at, end },
    })
  }
  const last = paragraphs.at(-1)
  if (last) last.span.end = trimEnd(text, last.span.start, end)
  return paragraphs
}

const tidyMark = (marking: string) => marking.toUpperCase().replace(/\s+/g, ' ').trim()

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1
  return at
}
