/** What a cable cites besides cables: e-mails, calls, reports, books. */
import type { Reference, ReferenceKind } from '../../preload/contract/cable'
import { oneLine } from './quiet'
import type { Item } from './reference-items'
import type { Word } from './reference-words'

const KINDS: [ReferenceKind, RegExp][] = [
  ['email', /E-?MAILS?\b|\bMEMO\b.*\bMAIL/i],
  ['telephone', /TEL(?:E)?CONS?\b|\bPHONE|\bTELEPHONE|\bCALLS?\b|CONVERSATION/i],
  ['book', /\bFA[MH]\b|\bCFR\b|\bU\.?S\.?C\.?\b|HANDBOOK|MANUAL/],
  [
    'report',
    /\bIIR\b|\bTDX?\b|\bOSC\b|FBIS|\b[A-Z]{3}20\d{9}|REPORTS?\b|\bPOINTS\b|INTEL|MEMO|\bCPP|\bPAPER|DOCUMENT/i,
  ],
]

/** Something cited that is no cable; null for words that cite nothing (`AND PREVIOUS`). */
export function otherReference(item: Item, written: string, offset: number): Reference | null {
  const first = item.words[0] as Word
  const last = item.words.at(-1) as Word
  const verbatim = written.slice(first.start, last.end).replace(/[\s,;]+(?:-{1,2}\s*)?$/, '')
  const plain = oneLine(verbatim)
  if (
    /^(?:\(?NOTAL\)?|AND PREVIOUS|PREVIOUS|NONE|N\/?A|ET AL|[^\p{L}]*)[.)]*$/iu.test(plain) ||
    plain.length > 600
  )
    return null
  if (item.letter === null && /^(?:AND|OR|ALSO|SEE)$/i.test(plain)) return null
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
  return {
    kind,
    id: null,
    letter: item.letter || null,
    verbatim: plain,
    span: { part: 'body', start: offset + first.start, end: offset + first.start + verbatim.length },
    year: null,
  }
}
