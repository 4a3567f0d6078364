/** The mark of a paragraph's own level: `(C)`, `(S//NF)`, `(C - ENTIRE TEXT)`. Patterns are sources, for readers to build on. */
import type { Level } from '../../preload/contract/cable'

/** What stands between the brackets. */
export const PORTION =
  '(?:(?:TS|SBU|LOU|FOUO|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|[UCS])(?:\\s?[/-]{1,2}\\s?[A-Z][A-Z0-9 ,/-]{0,40}| {1,3}ENTIRE TEXT| N/?F| NOFORN)?)'
/** Only behind a number: NATO's own marks, and words without brackets. */
export const PORTION_OF_NATO = 'N[SCRU]'
export const ENTIRE_TEXT =
  '(?:(?:TOP )?SECRET|CONFIDENTIAL|UNCLASSIFIED|TS|[UCS])(?: ?(?:-{1,2}|:) ?| {1,6})ENTIRE TEXT'

const LEVELS: [RegExp, Level][] = [
  [/^(?:TS|TOP SECRET)\b/, 'TOP SECRET'],
  [/^(?:S|SECRET)\b/, 'SECRET'],
  [/^(?:C|CONFIDENTIAL)\b/, 'CONFIDENTIAL'],
  [/^LOU\b/, 'LIMITED OFFICIAL USE'],
  [/^(?:U|SBU|FOUO|UNCLAS)/, 'UNCLASSIFIED'],
]

/** The level that a mark names; null for NATO's, which are no levels of the order. */
export function levelOfPortion(marking: string): Level | null {
  return LEVELS.find(([words]) => words.test(marking))?.[1] ?? null
}
