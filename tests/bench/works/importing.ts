/** Imports by the built program, beside the floor of the same texts. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportDone, importInto } from '../built'
import { type Floor, floorOf } from '../floor'
import { type Line, seconds, times } from '../line'
import type { Made } from '../place'
import { timesOf } from '../statistics'

const ROUNDS = 3
/** A long import is not repeated. */
const LONG_COUNT = 60_000
const PEAK_MB = 500
const BLOCK_MS = 50

export interface Imported {
  archive: string
  lines: Line[]
  floor: Floor
  /** Cables a second. */
  rate: number
}

interface Round {
  first: ImportDone
  floor: Floor
}

/** Site pages: rounds of an import and its floor in turn, so that both meet the same machine. */
export async function measurePages(made: Made, folder: string): Promise<Imported> {
  const archive = join(folder, 'pages.chancery')
  const rounds = await roundsOf(made, archive, join(made.folder, 'site'))
  readAll(join(made.folder, 'site'))
  const again = await importInto(archive, join(made.folder, 'site'))
  expectAll(made.count, again.unchanged, 'unchanged')
  const { ratio, first, floor } = middleOf(rounds)
  const gain = first.seconds / again.seconds
  return {
    archive,
    floor,
    rate: made.count / first.seconds,
    lines: [
      {
        work: `import of ${made.count} site pages`,
        measured: `${inWords(made.count, first)}, ${times(ratio)} the floor`,
        goal: '≤ 2 × the floor',
        met: ratio <= 2,
        figures: { ...first, ratio, ...prefixed('floor', floor) },
      },
      {
        work: 'second import of the same pages',
        measured: `${seconds(again.seconds)}, ${times(gain)} as fast`,
        goal: '≥ 10 × as fast',
        met: gain >= 10,
        figures: { seconds: again.seconds, gain },
      },
    ],
  }
}

export async function measureTable(made: Made, folder: string): Promise<Imported> {
  const archive = join(folder, 'table.chancery')
  const rounds = await roundsOf(made, archive, join(made.folder, 'cables.csv'))
  const { ratio, first, floor } = middleOf(rounds)
  const rate = made.count / first.seconds
  const size = statSync(archive).size / made.bytes
  const peak = Math.max(...rounds.map((round) => round.first.peakMB))
  const block = timesOf(rounds.map((round) => round.first.blockMs)).median
  return {
    archive,
    floor,
    rate,
    lines: [
      {
        work: `import of cables.csv, ${made.count} rows`,
        measured: `${inWords(made.count, first)}, ${times(ratio)} the floor`,
        goal: '≥ 3000 cables/s',
        met: rate >= 3_000,
        figures: { ...first, rate, ratio, ...prefixed('floor', floor) },
      },
      {
        work: '  memory at its peak',
        measured: `${peak.toFixed(0)} MB`,
        goal: '≤ 500 MB',
        met: peak <= PEAK_MB,
        figures: { peak },
      },
      {
        work: '  longest block of the event loop',
        measured: `${block.toFixed(0)} ms, 99 % under ${first.blockP99Ms.toFixed(0)} ms`,
        goal: '≤ 50 ms',
        met: block <= BLOCK_MS,
        figures: { block },
      },
      {
        work: 'archive file',
        measured: `${times(size)} the header and body it holds`,
        goal: '≤ 2.2 ×',
        met: size <= 2.2,
        figures: { size, bytes: made.bytes },
      },
    ],
  }
}

async function roundsOf(made: Made, archive: string, path: string): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round < (made.count > LONG_COUNT ? 1 : ROUNDS); round++) {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${archive}${end}`, { force: true })
    console.error(`Importing ${path} …`)
    readAll(path)
    const first = await importInto(archive, path)
    expectAll(made.count, first.stored, 'stored')
    rounds.push({ first, floor: await floorOf(archive, `${archive}.floor`) })
  }
  return rounds
}

/** Files that were read a moment ago are in memory: the disk is no part of what is measured. */
function readAll(path: string): void {
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path)) {
    const inside = join(path, name)
    if (name.endsWith('.html')) readFileSync(inside)
    else readAll(inside)
  }
}

/** The round whose ratio is in the middle. */
function middleOf(rounds: Round[]): Round & { ratio: number } {
  const withRatio = rounds.map((round) => ({ ...round, ratio: round.first.seconds / round.floor.seconds }))
  const { median } = timesOf(withRatio.map(({ ratio }) => ratio))
  return withRatio.find(({ ratio }) => ratio === median) as Round & { ratio: number }
}

function inWords(count: number, { seconds: taken, cpuSeconds }: ImportDone): string {
  return `${seconds(taken)} (${seconds(cpuSeconds)} of processor), ${(count / taken).toFixed(0)} a second`
}

function prefixed(name: string, floor: Floor): Record<string, number> {
  return Object.fromEntries(Object.entries(floor).map(([key, value]) => [`${name}.${key}`, value as number]))
}

/** A measurement of work that was not done is worth nothing. */
function expectAll(count: number, done: number, what: string): void {
  if (done !== count) throw new Error(`${done} of ${count} cables were ${what}.`)
}
