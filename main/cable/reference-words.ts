/** A block of references as a row of words, numbers and signs, each with its place. */
import { isStation } from './station'

export interface Word {
  kind: 'word' | 'number' | 'letter' | 'sign'
  text: string
  start: number
  end: number
}

const WORD = /(\d+)|([\p{L}][\p{L}'’.-]*)|([^\s\p{L}\d])/gu

/** The words of `text`; `SAN JOSE9012` and `08CAIRO9013` come apart, `O4` before a station is a year with a letter O. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const hit of text.matchAll(WORD)) {
    const start = hit.index
    if (hit[1] !== undefined) words.push({ kind: 'number', text: hit[1], start, end: start + hit[1].length })
    else if (hit[2] !== undefined) addLetters(words, hit[2], start)
    else words.push({ kind: 'sign', text: hit[0], start, end: start + hit[0].length })
  }
  return mendYears(mendNumbers(mendNames(words)))
}

/** Points and hyphens stay inside a name (`ST.PETERSBURG`, `E-MAIL`) and are signs at its end. */
function addLetters(words: Word[], written: string, start: number): void {
  const listed = /^([A-Za-z])\.(?=\p{L}{2})/u.exec(written)
  if (listed) {
    words.push({ kind: 'letter', text: listed[1] as string, start, end: start + 1 })
    words.push({ kind: 'sign', text: '.', start: start + 1, end: start + 2 })
    addLetters(words, written.slice(2), start + 2)
    return
  }
  const name = written.replace(/['’.-]+$/, '')
  words.push({ kind: name.length === 1 ? 'letter' : 'word', text: name, start, end: start + name.length })
  for (let at = name.length; at < written.length; at += 1)
    words.push({ kind: 'sign', text: written[at] as string, start: start + at, end: start + at + 1 })
}

/** `COTON0U 9001`, `OSL0 9002`, `0SLO 9003`: a zero for the letter of a name; `OSLO0 9004` has a blank in its number. */
function mendNames(words: Word[]): Word[] {
  const mended: Word[] = []
  for (const word of words) {
    const before = mended.at(-1)
    const glued = before?.kind === 'word' && before.end === word.start
    if (glued && word.text === '0' && !isStation(before.text))
      mended[mended.length - 1] = { ...before, text: `${before.text}O`, end: word.end }
    else if (glued && before.text.endsWith('O') && /^(?:word|letter)$/.test(word.kind))
      mended[mended.length - 1] = { ...before, text: before.text + word.text, end: word.end }
    else if (before?.text === '0' && before.end === word.start && isStation(`O${word.text}`))
      mended[mended.length - 1] = { kind: 'word', text: `O${word.text}`, start: before.start, end: word.end }
    else mended.push(word)
  }
  return mended
}

/** `4321l`, `43I11`, `9OO1`: letters for numbers inside or behind others; `101O.` would begin the next item. */
function mendNumbers(words: Word[]): Word[] {
  const mended: Word[] = []
  for (const [at, word] of words.entries()) {
    const before = mended.at(-1)
    const glued = before?.kind === 'number' && before.end === word.start
    const inside = words[at + 1]?.kind === 'number' && words[at + 1]?.start === word.end
    const closes = words[at + 1]?.kind === 'sign' && /[.):]/.test((words[at + 1] as Word).text)
    if (glued && /^[lIO]{1,3}$/.test(word.text) && (word.kind === 'letter' ? !closes : inside))
      mended[mended.length - 1] = {
        ...before,
        text: before.text + word.text.replaceAll('O', '0').replace(/[lI]/g, '1'),
        end: word.end,
      }
    // `OSLO l01`.
    else if (inside && /^[lI]$/.test(word.text) && before?.kind === 'word' && before.end < word.start)
      mended.push({ ...word, kind: 'number', text: '1' })
    // `R020931Z JUN 08`: a message named by its date-time group has no number.
    else if (glued && word.text === 'Z' && before.text.length === 6)
      mended[mended.length - 1] = { ...before, kind: 'word', text: `${before.text}Z`, end: word.end }
    else if (glued && word.kind === 'number')
      mended[mended.length - 1] = { ...before, text: before.text + word.text, end: word.end }
    else mended.push(word)
  }
  return mended
}

/** `O4 SAN JOSE`: letter O, digit, at the place of a year. */
function mendYears(words: Word[]): Word[] {
  const mended: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    const next = words[at + 1]
    if (
      word.kind === 'letter' &&
      /^O$/i.test(word.text) &&
      next?.kind === 'number' &&
      next.text.length === 1 &&
      next.start === word.end
    ) {
      mended.push({ kind: 'number', text: `0${next.text}`, start: word.start, end: next.end })
      at += 1
    } else mended.push(word)
  }
  return mended
}
