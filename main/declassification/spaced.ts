/** Words set in spaced letters, as the classification is: `D E C L : 1 / 2 / 2 0 1 5`, `T E N  Y E A R S`. */

const SIGN = '[A-Z\\d/.,:;()-]'
/** Single signs, each apart from the next by one blank, with no whole word behind them; fewer are initials or a slip. */
const SPACED = new RegExp(`(?<!\\S)(?:${SIGN} ){4,}${SIGN}(?=\\s{2}|\\s*$)`, 'i')
const RUN = new RegExp(`(?<!\\S)(?:${SIGN} )+${SIGN}(?!\\S)`, 'gi')

/** The words with such letters joined; every other text as it is. */
export function joinSpaced(words: string): string {
  return SPACED.test(words) ? words.replace(RUN, (run) => run.replaceAll(' ', '')) : words
}
