/** Days of the month in words, and months in Roman numbers: MARCH FOURTH, 31/XII/2018. */

const ORDINALS =
  'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH'.split(
    ' ',
  )
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** One group that matches a day in words. */
export const ORDINAL_WORD = `(?<![A-Za-z])((?:TWENTY[\\s-]{0,2})(?:${ORDINALS.slice(0, 9).join('|')})|THIRTY[\\s-]{0,2}FIRST|THIRTIETH|${ORDINALS.join('|')})(?![A-Za-z])`

/** 1 to 31 for a day in words. */
export function ordinalNumber(word: string): number {
  const upper = word.toUpperCase()
  if (upper === 'THIRTIETH') return 30
  if (upper.startsWith('THIRTY')) return 31
  const tens = upper.startsWith('TWENTY') ? 20 : 0
  const ones = tens === 0 ? upper : upper.replace(/^TWENTY[\s-]*/, '')
  return tens + ORDINALS.indexOf(ones) + 1
}

/** I, II and X may be slips for 1 and 11, or stand for what was taken out; these cannot. */
const CLEARLY_ROMAN = '(?:III|IV|VI{0,3}|IX|XII?)(?![A-Za-z])'
/** Two groups: the day and the Roman month behind it, which must be clear, or stand behind a day that is no month. */
export const DAY_AND_ROMAN = `(?<![\\dA-Za-z/.-])(?=\\d{1,2}[^A-Z]{1,3}${CLEARLY_ROMAN}|(?:1[3-9]|[23]\\d)\\D)(\\d{1,2})\\s?[/.\\s-]\\s?([IVX]{1,4})(?![A-Za-z])`

/** 1 to 12 for a Roman number. */
export function romanNumber(written: string): number {
  return ROMAN.indexOf(written.toUpperCase()) + 1
}
