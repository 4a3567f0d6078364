/** A telegram in one text: where its transmission header ends and its body begins. */
import { readClassificationLine } from './classification'
import { labelOf } from './heading'
import { linesOf } from './quiet'

const HEADER_LINE =
  /^(?:VZCZ|DE R[A-Z]{4,8}\b|ZN[YR] [A-Z]{5}|(?:FM|TO|INFO|FROM|From:) +\S|(?:[ZOPRY] +){1,2}\d{6}Z +[A-Z]{3}|\d{6}Z +[A-Z]{3} +\d{2}\b|(?:OO|PP|RR|ZZ) R[A-Z]{4,8}\b|This record is a partial extract)/

/** Splits at the first classification line, or the first labelled field, under a header; a text without header is all body. */
export function splitTelegram(text: string): { header: string; body: string } {
  let inHeader = false
  for (const line of linesOf(text, 0, Math.min(text.length, 200_000), 1_200)) {
    if (line.text === '') continue
    if (HEADER_LINE.test(line.text)) {
      inHeader = true
      continue
    }
    if (!inHeader) {
      if (readClassificationLine(line.text) || labelOf(line.text)) break
      continue
    }
    if (readClassificationLine(line.text) || labelOf(line.text)) {
      const start = text.lastIndexOf('\n', line.start) + 1
      return { header: text.slice(0, start).trimEnd(), body: text.slice(start) }
    }
  }
  return inHeader ? { header: text, body: '' } : { header: '', body: text }
}
