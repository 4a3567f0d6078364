/** The text with one kind of blank and of line end, without what copying put at the lines' ends and before them; every place stays. */

/** What a spreadsheet made of line ends: `,,""`. */
const CSV_LINE_END = /[ ,"]{0,4},,"{1,2}/g
const ODD_KINDS = ['\t', '\u00a0', '\u2028', '\u2029', '\u0085', '\v', '\f', '\ufeff']
const ODD_SPACES = /[\t\u00a0\u2028\u2029\u0085\v\f\ufeff]/g
const LINE_END = /[\u2028\u2029\u0085]/
/** Lines under titles, drawn with other dashes; in words these stay. */
const ODD_DASHES = ['\u2010\u2010', '\u2013\u2013', '\u2014\u2014', '\u2015\u2015']
const DRAWN_LINE = /[\u2010-\u2015]{4,}/g

/** One kind of blank and of line end, place by place. */
export function evenSpace(stored: string): string {
  let text = stored.replaceAll('¶', ' ')
  if (ODD_KINDS.some((odd) => text.includes(odd)))
    text = text.replace(ODD_SPACES, (odd) => (LINE_END.test(odd) ? '\n' : ' '))
  if (text.includes('\r')) text = text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n')
  if (text.includes(',,"')) text = text.replace(CSV_LINE_END, (end) => `\n${' '.repeat(end.length - 1)}`)
  if (ODD_DASHES.some((dash) => text.includes(dash)))
    text = text.replace(DRAWN_LINE, (dashes) => '-'.repeat(dashes.length))
  return withoutBackslashes(withoutQuotes(text))
}

/** Mail programs put a sign before every line that they quote; a blank stands there instead. */
export function withoutQuotes(text: string): string {
  if (!text.includes('\n>')) return text
  const lines = text.match(/^[^\n]+$/gm) ?? []
  const quoted = lines.filter((line) => line.startsWith('>')).length
  return quoted * 2 > lines.length ? text.replace(/^>[> ]{0,5}/gm, (signs) => ' '.repeat(signs.length)) : text
}

/** Some copies end every line with a backslash or two, blanks between them. */
function withoutBackslashes(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\[\\ ]{0,12}(?=[ \r]{0,20}(?:\n|$))/g, (signs) => ' '.repeat(signs.length))
    : text
}
