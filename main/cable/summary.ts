/** The summary that most cables open with: after its title or label, up to `End summary` or the end of its paragraph. */
import type { Found } from '../../preload/contract/cable'
import { oneLine } from './quiet'

const MARK = '(?:\\((?:TS|SBU|LOU|FOUO|U|C|S)[A-Z/ ,-]{0,20}\\))'
/** `1. (C) Summary: `, `SUMMARY` over a line of dashes, `(SBU) SUMMARY AND COMMENT. `. */
const BEGINS = new RegExp(
  `(?:^|\\n|[-.] )[ ]{0,8}(?:\\d{1,2} ?\\. ?)?${MARK}?[ ]{0,3}[-*]{0,12} ?(?:BEGIN |EXECUTIVE )?SUMMARY\\*{0,3}(?: (?:AND|&|/) [A-Z ]{3,30}| ?/ ?[A-Z]{3,20})?(?: ?[:.-]| ?${MARK}|(?=[ ]*(?:\\n|$)))`,
  'i',
)
/** Its title at the end of the line above, where a copy joined the lines of the heading. */
const ABOVE = /[-.)] ?-{0,12} ?(?:EXECUTIVE )?SUMMARY[\s-]*$/i
const ENDS = /\(? ?\bEND\s{0,12}(?:OF )?(?:EXECUTIVE )?SUMMARY\b/i
/** Without `End summary` the text stops at the next title or, after a label, at the paragraph's end. */
const NEXT_TITLE =
  /\n[ ]*\n[^\n]{0,80}\n[ ]*[-=]{4,}|\n[ ]*[-=]{4,}[^\n]*\n[^\n]{1,80}\n[ ]*[-=]{4,}|\n[ ]*\n {0,8}[A-Z][A-Z '":,.!?-]{4,70} {0,20}\n/
const MOST = 12_000

export function readSummary(text: string, start: number, end: number): Found<string> | null {
  const limit = Math.min(end, start + 40_000)
  const from = Math.max(0, start - 1)
  const stretch = text.slice(from, Math.min(limit, from + 4_000))
  const hit = BEGINS.exec(stretch)
  const above = ABOVE.test(text.slice(Math.max(0, start - 60), start))
  if (!hit && !above) return null
  let at = hit && !above ? from + hit.index + hit[0].length : start
  const skipped = new RegExp(`^(?:[-=_*:.\\s]|${MARK})*`).exec(text.slice(at, at + 400))
  at += skipped?.[0].length ?? 0
  const rest = text.slice(at, Math.min(limit, at + MOST))
  const stop = endOf(rest)
  const verbatim = rest.slice(0, stop).trimEnd()
  const value = tidy(verbatim)
  return value === ''
    ? null
    : { value, verbatim, span: { part: 'body', start: at, end: at + verbatim.length } }
}

function endOf(rest: string): number {
  const said = ENDS.exec(rest)
  const title = rest.search(NEXT_TITLE)
  if (said && (title === -1 || said.index < title + 4_000)) return said.index
  if (title !== -1) return title
  const paragraph = rest.search(/\n[ ]*\n|\n[ ]*\d{1,2} ?\. ?(?:\(|[A-Z])/)
  return paragraph === -1 ? rest.length : paragraph
}

/** One line, without the numbers and marks of the paragraphs inside. */
function tidy(verbatim: string): string {
  const plain = verbatim.replace(
    new RegExp(`(^|\\n)[ ]*\\d{1,2} ?\\. ?(?:${MARK} ?)?|(^|\\n)[ ]*${MARK} ?`, 'g'),
    '$1$2',
  )
  return oneLine(plain.replace(/(?:^|\n)[ ]*[-=_*]{4,}[ -]*(?=\n|$)/g, '\n'))
    .replace(/^SUMMARY ?[:.-] */i, '')
    .replace(/[ ,;(-]+$/, '')
}
