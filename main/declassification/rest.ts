/** The words of an instruction that are still to be understood; what has been read is blanked, so that places stay true. */
import type { ReadPart } from '../../preload/contract/reading'
import { oneEditApart } from '../cable/spelling'

const LEAD = /^[\s:;.,\-–—"'|/\\*=_]+/
// DECL run into a code, DECLl, DECLAS, DECLASS, DECLASSIFY ON, DECLASSIFICATION, DELC, DEC: but never DECLASSIFIED, a declaration or the month DEC.
const MARKER =
  /^(?:DECL(?=OADR|N\/?A(?![A-Z])|X?GDS)|DECL(?![A-Z]*(?:IE|FE)D(?![A-Z])|AR|IN)[A-Z]{0,14}|DE(?:C|LC)L?(?=[.,/-]?\s?:)|DELC|DEC[1;](?=\s?:)|DCL(?![A-Z])|DEC(?=\s{1,3}\d{1,2}[/.-]\d{1,2}[/.-]\d))[\s.]{0,2}(?:(?:ON|UPON|DATE|BY|UNTIL)(?![A-Z]))?/i
/** Grounds of classification, 1.4(b) and (d), which must not be read as numbers of a date. */
const GROUNDS =
  /(?<![\d./])1\s?\.\s?[456](?![\d/-]|\.\d)(?!\s?\(?X|\s?\(?D\)?\s?\([1-8]\))(?:\s{0,2}\(?\s?[A-H](?:\s?(?:[,/&]|AND)\s?[A-H])*\s?\)?(?![A-Z]))?(?:\s{0,2}(?:AND|,|\/|&)?\s{0,2}\(\s?[A-H]\s?\)){0,8}/gi
const SMALL_WORDS =
  /(?<![A-Z])(?:ON|BY|IN|THE|UNTIL|AFTER|DATE|UPON|AUTOMATICALLY|(?:(?:TO|WILL|SHALL) BE )?DECL[A-Z]*|REASONS?|EXEMPT(?:ION|ED)?|SEC(?:TION)?S?|AND|FOR|AS AMENDED)(?![A-Z])/gi

/** `EDCL:`, `DE/CL:`, `E DECL:`: four letters or so before a colon or a number. */
const SLIPPED = /^[A-Z](?:[ .,:;/\\-]?[A-Z]){2,4}(?=\s?[:;.]|\s{1,3}\d)/i

/** `DCELASSIFY ON`: the long word before a day. */
const LONG_SLIPPED = /^([A-Z]{9,11})(?![A-Z])(?:\s+ON(?![A-Z]))?(?=[\s:]{1,3}\d)/i

/** A marker with one slip in it; `DEC` before a number is a month. */
function slippedMarker(text: string): RegExp | null {
  const long = LONG_SLIPPED.exec(text)?.[1]
  if (long !== undefined && oneEditApart(long.toUpperCase(), 'DECLASSIFY')) return LONG_SLIPPED
  const letters =
    SLIPPED.exec(text)?.[0]
      .toUpperCase()
      .replace(/[^A-Z]/g, '') ?? ''
  return letters !== 'DEC' && oneEditApart(letters, 'DECL') ? SLIPPED : null
}

export class Rest {
  text: string
  readonly parts: ReadPart[] = []

  constructor(readonly words: string) {
    this.text = words
  }

  /** Drops grounds and the words DECL or DECLASSIFY ON before the instruction; true when there was one. */
  dropMarkers(): boolean {
    this.dropGrounds()
    let marked = false
    // Doubled labels exist; more than a few do not.
    for (let round = 0; round < 6; round += 1) {
      this.dropStart(LEAD)
      if (!this.dropStart(MARKER) && !this.dropStart(slippedMarker(this.text))) break
      marked = true
    }
    this.dropStart(LEAD)
    return marked
  }

  /** Alone, EXEMPT is all that is said; beside a code it only leads to it. */
  isEmpty(): boolean {
    return !/[A-Za-z0-9]/.test(this.leftover()) && !/EXEMPT/i.test(this.text)
  }

  /** What is left, without the small words that only lead to an instruction. */
  leftover(): string {
    return this.text
      .replace(SMALL_WORDS, ' ')
      .replace(/[\s\0]+/g, ' ')
      .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9)]+$/g, '')
      .trim()
  }

  take(start: number, end: number): string {
    const taken = this.text.slice(start, end)
    this.text = this.text.slice(0, start) + ' '.repeat(end - start) + this.text.slice(end)
    return taken
  }

  /** Blanks the first match and returns its words. */
  drop(pattern: RegExp): string | null {
    const match = pattern.exec(this.text)
    return match === null ? null : this.take(match.index, match.index + match[0].length)
  }

  takeStart(pattern: RegExp, meaning: string): boolean {
    const match = pattern.exec(this.text.trimStart())
    if (match === null) return false
    const start = this.text.length - this.text.trimStart().length
    this.parts.push({ verbatim: this.take(start, start + match[0].length).trim(), meaning })
    return true
  }

  private dropStart(pattern: RegExp | null): boolean {
    if (pattern === null) return false
    const before = this.text
    this.text = before.replace(pattern, '')
    return this.text.length < before.length
  }

  private dropGrounds(): void {
    for (const match of [...this.text.matchAll(GROUNDS)]) {
      this.take(match.index, match.index + match[0].length)
      this.parts.push({ verbatim: match[0].trim(), meaning: 'a section of the order, not a date' })
    }
  }
}
