/** Answers kept for words that come again and again: posts, markings, ids. The answer depends on the word alone. */

/** Beyond so many words, or for longer ones, nothing is gained: they are met once. */
const MOST = 4_000
const LONGEST = 80

/** The same function, asked once for each word. What it answers is shared and must not be changed. */
export function remembered<T>(answer: (word: string) => T, most = MOST): (word: string) => T {
  const answers = new Map<string, T>()
  return (word) => {
    if (word.length > LONGEST) return answer(word)
    const known = answers.get(word)
    if (known !== undefined) return known
    const own = copyOf(word)
    const found = answer(own)
    if (answers.size >= most) answers.clear()
    answers.set(own, found)
    return found
  }
}

/** A word cut out of a text holds on to all of that text: what is kept for long must be a word of its own. */
function copyOf(word: string): string {
  return `${word} `.slice(0, -1)
}
