/** Words of the comparison. */
import type { CableDetail } from '../../../preload/contract'
import { type Change, type Difference, passagesBecoming } from '../../../preload/contract/difference'
import { counted, shortDay } from '../../words'

export const CHANGE_WORDS: Record<Change, string> = {
  opened: 'Open in B, redacted in A',
  closed: 'Redacted in B, open in A',
  wording: 'Wording',
  added: 'Only in B',
  'left-out': 'Only in A',
}

/** How many places differ, and what became of redactions. */
export function summing(differences: readonly Difference[]): string {
  if (differences.length === 0)
    return 'The two versions have the same words. Only blanks or line ends differ.'
  const opened = passagesBecoming('opened', differences)
  const closed = passagesBecoming('closed', differences)
  const parts = [`The two versions differ in ${counted(differences.length, 'place')}.`]
  if (opened > 0)
    parts.push(`B opens ${counted(opened, 'passage')} that ${opened === 1 ? 'is' : 'are'} redacted in A.`)
  if (closed > 0)
    parts.push(`B redacts ${counted(closed, 'passage')} that ${closed === 1 ? 'is' : 'are'} open in A.`)
  return parts.join(' ')
}

export interface Field {
  name: string
  a: string
  b: string
}

/** What the two versions say of the cable, beside its text. */
export function fieldsOf(a: CableDetail, b: CableDetail): Field[] {
  const of = ({ cable, reading, dates }: CableDetail): Record<string, string> => ({
    Classification: cable.classification?.value ?? 'none',
    Released: cable.released ? shortDay(cable.released) : 'unknown',
    Declassification: dates.effectiveDate ? shortDay(dates.effectiveDate) : 'no day',
    Instruction: reading.verbatim.replace(/\s+/g, ' ').trim() || 'none',
    Tags: String(cable.tags.length),
    References: String(cable.references.length),
    Articles: String(cable.articles.length),
  })
  const [left, right] = [of(a), of(b)]
  return Object.keys(left).map((name) => ({ name, a: left[name] ?? '', b: right[name] ?? '' }))
}
