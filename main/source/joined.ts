/** Blogs and databases run a telegram's lines together: its level with its number, its fields and its text are one line. */

const REACH = 20_000
/** The fields of a heading follow each other at once. */
const HEADING = 3_000
const LEVEL =
  /\b(?:T O P {1,3}S E C R E T|S E C R E T|C O N F I D E N T I A L|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)(?: ?\/\/ ?[A-Z ]{2,30})?(?: SECTION \d{1,2} OF \d{1,2})? [A-Z][A-Z .'-]{2,24} \d{4,7} +(?=\S)/g
const ORDER = /\bE\. ?O\.:? ?1\d{4}|\bEO:? ?1\d{4}/
const SUBJECT = /\bSUBJ(?:ECT)?:/i
/** A heading whose fields have lines of their own: what is joined below it is quoted. */
const OWN_LINES = /^[^\S\n]*(?:E\.\s?O\.|TAGS?:|SUBJ(?:ECT)?:)/im

/** Where the body of a joined telegram begins; null where the text is none. */
export function joinedBody(text: string): number | null {
  const start = text.slice(0, REACH)
  for (const level of start.matchAll(LEVEL)) {
    const from = level.index + level[0].length
    const rest = start.slice(from, from + HEADING).split('\n', 1)[0] as string
    if (ORDER.test(rest) && SUBJECT.test(rest))
      return OWN_LINES.test(start.slice(0, level.index)) ? null : level.index
  }
  return null
}
