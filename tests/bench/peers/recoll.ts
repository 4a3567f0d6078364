/** Recoll indexes the same pages and is asked the same words, with a configuration of its own. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Line, ms, notInstalled, seconds, times } from '../line'
import type { Made } from '../place'
import { RARITIES, type Vocabulary } from '../queries'
import { timesOf } from '../statistics'
import { isInstalled, secondsOf } from './program'

const WORDS = 3

/** The search of the command line: by itself, or as part of the window's program. */
const SEARCH = isInstalled('recollq') ? { program: 'recollq', args: [] } : { program: 'recoll', args: ['-t'] }

export interface Beside {
  made: Made
  /** How many of the pages it is given. */
  pages: number
  /** Cables a second of the program. */
  rate: number
  vocabulary: Vocabulary
}

export function measureRecoll({ made, pages, rate, vocabulary }: Beside): Line[] {
  if (!isInstalled('recollindex')) return [notInstalled('recollindex over the same pages', 'recollindex')]
  const place = mkdtempSync(join(made.folder, 'recoll-'))
  try {
    const folder = join(place, 'pages')
    linkPages(join(made.folder, 'site'), folder, pages)
    const config = join(place, 'config')
    mkdirSync(config)
    writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\nloglevel = 1\n`)
    console.error(`Recoll indexes ${pages} of the pages …`)
    const taken = secondsOf('recollindex', ['-c', config], { HOME: place })
    const gain = rate / (pages / taken)
    const words = RARITIES.flatMap((rarity) => vocabulary.terms[rarity].slice(0, WORDS))
    const ask = (word: string) => [...SEARCH.args, '-c', config, '-n', '50', '-q', word]
    const values = words.map((word) => 1000 * secondsOf(SEARCH.program, ask(word), { HOME: place }))
    const { median, p95 } = timesOf(values)
    return [
      {
        work: `recollindex over ${pages} of the pages`,
        measured: `${seconds(taken)}; the import is ${times(gain)} as fast`,
        goal: '≥ 20 × as fast',
        met: gain >= 20,
        figures: { seconds: taken, gain },
      },
      {
        work: `${[SEARCH.program, ...SEARCH.args].join(' ')}, one word`,
        measured: `median ${ms(median)}, 95 % ${ms(p95)}`,
        goal: '',
        met: null,
        figures: { median, p95 },
      },
    ]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** A folder with the first pages: links to the same files. */
function linkPages(from: string, to: string, count: number): void {
  mkdirSync(to)
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  for (const file of files.sort().slice(0, count)) linkSync(join(from, file), join(to, basename(file)))
}
