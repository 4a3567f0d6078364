/** ripgrep looks through every text anew: counting the lines with a word, in any case. */
import { type Line, ms, notInstalled } from '../line'
import { type Made, piecesOf } from '../place'
import { RARITIES, type Vocabulary } from '../queries'
import { timesOf } from '../statistics'
import { isInstalled, secondsOf } from './program'

const WORK = 'ripgrep over the same texts, one word'
const WORDS = 3

export async function measureRipgrep(made: Made, { terms }: Vocabulary): Promise<Line> {
  if (!isInstalled('rg')) return notInstalled(WORK, 'rg')
  const folder = await piecesOf(made)
  const words = RARITIES.flatMap((rarity) => terms[rarity].slice(0, WORDS))
  const values = words.map(
    (word) => 1000 * secondsOf('rg', ['--no-config', '-c', '-i', '-w', '-F', word, folder]),
  )
  const { median, p95 } = timesOf(values)
  return {
    work: WORK,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}`,
    goal: '',
    met: null,
    figures: { median, p95 },
  }
}
