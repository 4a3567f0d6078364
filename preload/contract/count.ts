/** Numbers with the words they go with: one truth for the window, the command line and exports. */

const inEnglish = new Intl.NumberFormat('en')

/** `18,764`. */
export function figure(count: number): string {
  return inEnglish.format(count)
}

/** The word that goes with a number: `cable` with 1, `cables` with every other. */
export function noun(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many
}

/** `1 cable`, `18,764 cables`. */
export function counted(count: number, one: string, many?: string): string {
  return `${figure(count)} ${noun(count, one, many)}`
}

/** `All 18,764 cables`, `The one cable`; of nothing, `0 cables`. */
export function every(count: number, one: string, many?: string): string {
  if (count === 1) return `The one ${one}`
  return count === 0 ? counted(count, one, many) : `All ${counted(count, one, many)}`
}

/** `12 MB`; a file is measured in thousands, as file managers do. */
export function sizeInWords(bytes: number): string {
  for (const [unit, size] of [
    ['GB', 1e9],
    ['MB', 1e6],
    ['KB', 1e3],
  ] as const) {
    // What rounds up to a whole unit is told in it: `1.0 MB`, never `1000 KB`.
    if (bytes >= size * 0.9995) return `${(bytes / size).toFixed(bytes < size * 9.95 ? 1 : 0)} ${unit}`
  }
  return counted(bytes, 'byte')
}

/** What is said of words that are longer than they may be. */
export function tooLong(length: number, most: number): string {
  return `This is too long: it has ${counted(length, 'character')}, and at most ${figure(most)} are taken. Shorten it, then try again.`
}
