/**
 * A cable cited as a historian does (Chicago Manual of Style): a footnote in full, the short form for notes after it, and
 * an entry of a bibliography.
 */
import type { Paragraph } from './cable'
import { type Day, dayOfMonth, monthOf, yearOf } from './day'

export const CITATION_STYLES = ['note', 'short', 'bibliography'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

export const CITATION_STYLE_WORDS: Record<CitationStyle, string> = {
  note: 'footnote',
  short: 'short form',
  bibliography: 'bibliography',
}

export interface Cited {
  id: string
  origin: string | null
  subject: string | null
  created: Day | null
  classification: string | null
  released: Day | null
  /** The path of the file that it came from. */
  source: string | null
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** `14 September 2006`. */
export function longDay(day: Day): string {
  return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`
}

/** The citation in a style; `place` names paragraphs, where the style has room for them. */
export function citationOf(cited: Cited, style: CitationStyle = 'note', place = ''): string {
  const { id, origin, subject, created, classification, released } = cited
  const source = fileOf(cited)
  switch (style) {
    case 'note':
      return sentence([
        origin,
        subject && `“${subject},”`,
        `${id}${created ? `, ${longDay(created)}` : ''}${classification ? ` (${classification})` : ''}`,
        released && `released ${longDay(released)}`,
        source && `file ${source}`,
        place,
      ])
    case 'short':
      return sentence([origin, id, place])
    case 'bibliography':
      return [
        ended(origin),
        subject && `“${subject}.”`,
        ended([id, created && longDay(created)].filter(Boolean).join(', ')),
        ended(classification && `Marked ${classification}`),
        ended(released && `Released ${longDay(released)}`),
        ended(source && `File ${source}`),
      ]
        .filter((part) => part)
        .join(' ')
  }
}

/** With a full stop of its own. */
const ended = (part: string | null) => part && `${part}.`

/** Parts with commas between, and a full stop; a title brings its comma along. */
function sentence(parts: readonly (string | null)[]): string {
  const there = parts.filter((part) => part)
  return `${there.map((part, n) => (n === there.length - 1 || part?.endsWith(',”') ? part : `${part},`)).join(' ')}.`
}

/** The name of the file alone: where it lies on a disk is nobody else's business. */
function fileOf({ source }: Cited): string | null {
  return source?.split(/[\\/]/).findLast((part) => part !== '') ?? null
}

/** `¶ 6 (C)`, `¶¶ 6 (C), 7 (S)`, `¶¶ 6–9 (C)`: paragraphs by number, with their own marks. */
export function paragraphsCited(paragraphs: readonly Pick<Paragraph, 'number' | 'marking'>[]): string {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  if (!first || !last) return ''
  if (first === last) return `¶ ${marked(first)}`
  const alike = paragraphs.every(({ marking }) => marking === first.marking)
  if (alike && paragraphs.length > 2) return `¶¶ ${first.number}–${marked(last)}`
  return `¶¶ ${paragraphs.map(marked).join(', ')}`
}

function marked({ number, marking }: Pick<Paragraph, 'number' | 'marking'>): string {
  return marking ? `${number} (${marking})` : number
}
