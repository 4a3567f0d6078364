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
