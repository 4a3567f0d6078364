/** A cable explained to somebody who sees one for the first time: each part of it in sentences about this very cable. */
import type { CableDetail } from '../../../../preload/contract'
import { PASSED_HELP } from '../../../../preload/contract/words'
import { counted, longDay, portionWords, standingWords } from '../../../words'

export interface Explained {
  heading: string
  /** What stands in the cable, and what it means. */
  lines: { words: string; meaning: string }[]
}

export function explain(detail: CableDetail): Explained[] {
  return [box(detail), header(detail), heading(detail), text(detail), instruction(detail)].filter(
    ({ lines }) => lines.length > 0,
  )
}

type Lines = Explained['lines']

function lines(...given: [words: string | null | undefined, meaning: string][]): Lines {
  return given.flatMap(([words, meaning]) => (words ? [{ words, meaning }] : []))
}

function box({ cable }: CableDetail): Explained {
  const id = /^(\d\d)([A-Z]+?)(\d+)$/.exec(cable.canonicalId)
  return {
    heading: 'The box',
    lines: lines(
      [
        cable.id,
        id
          ? `The reference id: sent in ${yearOf(cable, id[1] ?? '')} by ${id[2]}, number ${Number(id[3])} of that post in that year.`
          : 'The reference id, as the source writes it.',
      ],
      [cable.created && longDay(cable.created.day), 'The day it was sent.'],
      [
        cable.released && longDay(cable.released),
        'The day its publisher released it. That is no declassification.',
      ],
      [cable.classification?.value, 'Its classification as the page states it.'],
      [cable.origin, 'Who sent it.'],
    ),
  }
}

/** The year in full: of the day it was sent where that is known; no cable of this form is older than 1966. */
function yearOf({ created }: CableDetail['cable'], digits: string): string {
  if (created?.day.slice(2, 4) === digits) return created.day.slice(0, 4)
  return `${Number(digits) < 66 ? 20 : 19}${digits}`
}

function header({ cable, meanings }: CableDetail): Explained {
  const precedence = cable.precedence?.value
  return {
    heading: 'The header',
    lines: lines(
      [cable.from?.value, 'The sender, as the telegraph wrote it.'],
      [precedence, speed(precedence ?? '', meanings)],
      [
        cable.to[0]?.name,
        cable.to.length > 1
          ? `It was to act on this, with ${counted(cable.to.length - 1, 'other')}.`
          : 'It was to act on this.',
      ],
      [
        cable.info.length > 0
          ? counted(cable.info.length, 'addressee for information', 'addressees for information')
          : null,
        'They were to know of it.',
      ],
      [cable.dtg?.value, 'Date and time group: day, hour in UTC, month and year.'],
    ),
  }
}

/** `O P` is two words: immediate for some addressees, priority for others. */
function speed(written: string, meanings: Record<string, string>): string {
  const known = written.split(' ').flatMap((word) => meanings[word] ?? [])
  return known.length > 0 ? `How fast it was to travel: ${known.join('; ')}.` : 'How fast it was to travel.'
}

function heading({ cable, meanings }: CableDetail): Explained {
  const known = (words: string, otherwise: string) => meanings[words] ?? otherwise
  return {
    heading: 'The heading',
    lines: [
      ...cable.caveats.map((caveat) => ({
        words: caveat,
        meaning: known(caveat, 'A limit on who may see it.'),
      })),
      ...cable.tags.map((tag) => ({
        words: tag.name,
        meaning: known(tag.name, 'A tag without a known meaning.'),
      })),
      ...cable.reasons.map((reason) => ({
        words: reason,
        meaning: known(reason, 'A reason for the classification, by paragraph of the order.'),
      })),
    ],
  }
}

function text({ cable }: CableDetail): Explained {
  const marks = [...new Set(cable.paragraphs.flatMap(({ marking }) => marking ?? []))]
  return {
    heading: 'The text',
    lines: marks.map((marking) => ({
      words: `(${marking})`,
      meaning: `Paragraphs so marked are ${portionWords(marking)} by themselves.`,
    })),
  }
}

function instruction({ dates, reading, standing, meanings }: CableDetail): Explained {
  const codes = reading.codes.map((code) => ({
    words: code,
    meaning: meanings[code] ?? 'A code of the order.',
  }))
  return {
    heading: 'The instruction',
    lines: [
      ...lines(
        [reading.verbatim.trim() || 'Nothing is written', dates.sentence],
        [dates.citation, 'The rule it follows from.'],
        [standing === 'passed' ? standingWords(standing) : null, PASSED_HELP],
      ),
      ...codes,
    ],
  }
}
