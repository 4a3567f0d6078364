/** Where the words of a search stand in a text. The archive decides what is found; this only marks it. */

export type Stretch = [start: number, end: number]

/** An excluded or wanted word or phrase, with the field before it. */
const TERM = /(-|NOT\s+)?(?:([a-z]+):)?(?:["“”]([^"“”]*)["“”]?|([^\s()"“”]+))/giu

/** Words and phrases that a search wants to see; the only field whose words stand in the text is the subject. */
export function wantedWords(query: string): string[] {
  const words: string[] = []
  for (const match of query.matchAll(TERM)) {
    const [, not, field, phrase, word] = match
    if (not || (field && field.toLowerCase() !== 'subject')) continue
    if (word && /^(AND|OR|NOT|NEAR(\/\d+)?)$/.test(word)) continue
    const text = (phrase ?? word ?? '').trim()
    if (/[\p{L}\p{N}]/u.test(text)) words.push(text)
  }
  return words
}

/** All stretches that match, in order, none inside another. Words match whole; `word*` matches what begins so. */
export function hitsIn(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return []
  const pattern = words.map(patternOf).filter(Boolean).join('|')
  if (pattern === '') return []
  const found: Stretch[] = []
  for (const match of folded(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'giu')))
    found.push([match.index, match.index + match[0].length])
  return found
}

/** Between the words of a phrase the text may hold line ends and the marks that stand at them. */
function patternOf(words: string): string {
  const parts = folded(words).match(/[\p{L}\p{N}]+/gu)
  if (!parts) return ''
  const end = words.endsWith('*') ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'
  return parts.join('[^\\p{L}\\p{N}]+') + end
}

/** Without accents, every letter in its place: the archive finds `Tõrv` for `torv` too. */
function folded(text: string): string {
  return text.replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize('NFD')[0] ?? letter)
}
