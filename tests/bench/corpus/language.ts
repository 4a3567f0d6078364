/**
 * Prose that a search index can hardly tell from English by its numbers: 60,000 words whose frequencies fall as Zipf
 * found, numbers and names with a long tail of their own, in sentences and paragraphs.
 */
import { Chance } from './random'

export const VOCABULARY = 60_000
const TABLE = 1 << 21

/** The commonest words of English in their order; the words after them are made of its syllables. */
const COMMON =
  'the of and to in that is was for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should because long each just state those people too mister good world still see work here get own both between life being under three never day same another know while last might us great old year come since against go came right used take three himself few house use during without again place around however home small found thought went say part once general high upon school every government official minister embassy ambassador meeting president foreign country political economic trade agreement support ministry issue party policy international security national report public comment summary market local members development leaders according plans program cooperation region areas current concerns efforts process delegation visit officials contacts noted stated added told asked'.split(
    ' ',
  )

const STARTS = 'b c d f g h l m n p r s t v w br ch cl cr dr fl fr gr pl pr sc sh sl sp st str th tr'.split(
  ' ',
)
const MIDDLES = 'a e i o u a e i o ea ee ai ou'.split(' ')
const ENDS = 'b d g l m n p r s t ck ct ll nd nt rd rk rm rn rt ss st'.split(' ')
const TAILS = ['', '', '', '', '', 's', 's', 'ed', 'er', 'ing', 'ly', 'al', 'ion', 'ment', 'ity', 'ive']

export interface Language {
  words: readonly string[]
  /** Ranks of words, each as often as its frequency asks. */
  ranks: Uint16Array
  /** All words, one after another, and where each begins. */
  letters: Uint8Array
  starts: Uint32Array
}

export function language(seed: number): Language {
  const chance = new Chance(seed ^ 0x5eed)
  const words = [...new Set(COMMON)]
  const known = new Set(words)
  while (words.length < VOCABULARY) {
    const word = coin(chance, words.length)
    if (word.length < 3 || known.has(word)) continue
    known.add(word)
    words.push(word)
  }
  const starts = new Uint32Array(words.length + 1)
  for (const [rank, word] of words.entries()) starts[rank + 1] = (starts[rank] as number) + word.length
  return { words, ranks: ranksOf(words.length), letters: new TextEncoder().encode(words.join('')), starts }
}

/** A word that could be English. The rarer it is, the longer, as in English. */
function coin(chance: Chance, rank: number): string {
  const syllables =
    rank < 1_500 ? 1 : rank < 20_000 ? 1 + (chance.bits() & 1) : 2 + Number(chance.share() < 0.3)
  let word = ''
  for (let at = 1; at <= syllables; at++) {
    word += chance.one(STARTS) + chance.one(MIDDLES)
    if (at === syllables || chance.share() < 0.3) word += chance.one(ENDS)
  }
  return word + chance.one(TAILS)
}

/** Zipf's law with Mandelbrot's shift, as a table from which one draw gives one word. */
function ranksOf(count: number): Uint16Array {
  const weight = (rank: number) => 1 / (rank + 1.9) ** 1.06
  let total = 0
  for (let rank = 0; rank < count; rank++) total += weight(rank)
  const table = new Uint16Array(TABLE)
  let sum = 0
  let filled = 0
  for (let rank = 0; rank < count; rank++) {
    sum += weight(rank)
    const end = Math.min(TABLE, Math.max(filled + 1, Math.round((sum / total) * TABLE)))
    table.fill(rank, filled, end)
    filled = end
  }
  return table
}

const LINE = 65
const BLANK = 0x20
const LINE_FEED = 0x0a
const STOP = 0x2e
const COMMA = 0x2c
/** Takes a small letter to its capital. */
const CAPITAL = 0x20

/** Where paragraphs are written before they become text: letters are copied, which is several times faster than joining. */
const sheet = Buffer.allocUnsafe(256 * 1024)

/** Writes prose into lines; one writer serves one cable, whose own topic comes up again and again. */
export class Writer {
  readonly #language: Language
  readonly #chance: Chance
  readonly #topic: Uint16Array

  constructor(language: Language, chance: Chance) {
    this.#language = language
    this.#chance = chance
    // Squared, so that a topic's words are common more often than rare.
    this.#topic = Uint16Array.from(
      { length: 24 },
      () => 300 + Math.floor((VOCABULARY - 300) * chance.share() ** 2),
    )
  }

  /** Sentences that begin after `opening` and fill about so many characters, broken into lines. */
  paragraph(opening: string, length: number): string {
    const { ranks, letters, starts } = this.#language
    const chance = this.#chance
    let end = sheet.write(opening, 0, 'latin1')
    let lineStart = 0
    let left = 0
    while (end < length || left > 0) {
      const first = left === 0
      if (first) left = 8 + (chance.bits() & 15)
      const bits = chance.bits()
      const before = end
      sheet[end++] = BLANK
      if ((bits & 63) === 1) {
        const word =
          (bits & 64) === 0 ? String((bits >>> 9) % 10 ** (1 + ((bits >>> 7) & 3))) : this.surname()
        end += sheet.write(word, end, 'latin1')
      } else {
        const rank =
          (bits & 15) === 0 ? (this.#topic[(bits >>> 4) % 24] as number) : (ranks[bits >>> 11] as number)
        const stop = starts[rank + 1] as number
        for (let at = starts[rank] as number; at < stop; at++) sheet[end++] = letters[at] as number
        if (first) sheet[before + 1] = (sheet[before + 1] as number) - CAPITAL
      }
      left -= 1
      if (left === 0) sheet[end++] = STOP
      else if ((bits & 0x1f0) === 0) sheet[end++] = COMMA
      if (end - lineStart > LINE) {
        sheet[before] = LINE_FEED
        lineStart = before + 1
      }
    }
    return sheet.toString('latin1', 0, end)
  }

  /** A headline of some words in capitals. */
  headline(): string {
    const { words, ranks } = this.#language
    const chance = this.#chance
    return Array.from({ length: chance.between(4, 14) }, (_, at) => {
      const rank = at % 3 === 0 ? this.#topic[chance.below(24)] : ranks[chance.bits() >>> 11]
      return words[rank as number] as string
    })
      .join(' ')
      .toUpperCase()
  }

  /** A surname; there are a quarter of a million. */
  surname(): string {
    const chance = this.#chance
    const bits = chance.bits()
    const first = STARTS[bits % STARTS.length] as string
    const rest = `${MIDDLES[(bits >>> 6) % MIDDLES.length]}${ENDS[(bits >>> 11) % ENDS.length]}${MIDDLES[(bits >>> 17) % MIDDLES.length]}${ENDS[(bits >>> 23) % ENDS.length]}`
    return first.charAt(0).toUpperCase() + first.slice(1) + rest
  }
}
