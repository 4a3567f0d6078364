/** Passages taken out before release: runs of X in either alphabet, or words in brackets. One truth for reading and comparing. */
export const REDACTION =
  /[XxХх]{5,}|\[Имя удалено\]|\[(?:name|NAME)[^\]\n]{0,20}(?:removed|REMOVED|deleted|DELETED)\]/g

/** Words between blanks; a redaction in brackets is one word, though it has blanks inside. */
export const WORD =
  /\S*\[(?:Имя удалено|(?:name|NAME)[^\]\n]{0,20}(?:removed|REMOVED|deleted|DELETED))\]\S*|\S+/g

/** True when something in this word is held back, whatever signs stand around it. */
export function isRedaction(word: string): boolean {
  return word.search(REDACTION) >= 0
}

/** Redacted passages among these words: adjacent ones count as one. */
export function passagesIn(words: readonly string[]): number {
  return words.filter((word, at) => isRedaction(word) && !isRedaction(words[at - 1] ?? '')).length
}

/** Redacted passages of a text. */
export function countRedactions(text: string): number {
  return passagesIn(text.match(WORD) ?? [])
}
