/**
 * `npm run bench`: every promise of speed, measured in one run on one machine beside what others take.
 *
 *     npm run bench -- [--ui | --only pages|table] [--count N | --full] [--pages N] [--recoll-pages N] [--seed N] [--corpus FOLDER] [--json FILE]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../../main/starting/build.mjs'
import { importInto } from './built'
import { Chance } from './corpus/random'
import type { Floor } from './floor'
import type { Line } from './line'
import { type Options, optionsFrom } from './options'
import { measureRecoll } from './peers/recoll'
import { measureRipgrep } from './peers/ripgrep'
import { madeCorpus } from './place'
import { drawQueries, vocabularyOf } from './queries'
import { openSession } from './session'
import { tableOf } from './table'
import { measureWindow } from './ui'
import { measureCable } from './works/cable'
import { measureFacets } from './works/facets'
import { measurePages, measureTable } from './works/importing'
import { measureOpening } from './works/opening'
import { measureSearch } from './works/search'
import { measureTracker } from './works/tracker'

interface Report {
  lines: Line[]
  floors: Floor[]
}

/** A place for the archives of one run, beside the corpus. */
function archivesIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return mkdtempSync(join(folder, 'archives-'))
}

async function measureAll({ count, pages, recollPages, seed, folder }: Options): Promise<Report> {
  const site = madeCorpus(folder, { count: pages, seed, format: 'site' })
  const table = madeCorpus(folder, { count, seed, format: 'csv' })
  const place = archivesIn(folder)
  try {
    const fromPages = await measurePages(site, place)
    const fromTable = await measureTable(table, place)
    const vocabulary = await vocabularyOf(fromTable.archive)
    return {
      floors: [fromPages.floor, fromTable.floor],
      lines: [
        ...fromPages.lines,
        ...measureRecoll({ made: site, pages: recollPages, rate: fromPages.rate, vocabulary }),
        ...fromTable.lines,
        ...(await measureInService(fromTable.archive, vocabulary, seed)),
        await measureRipgrep(table, vocabulary),
      ],
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** One of the imports and its floor, and nothing else. */
async function measureImport(
  only: 'pages' | 'table',
  { count, pages, seed, folder }: Options,
): Promise<Report> {
  const place = archivesIn(folder)
  try {
    const { lines, floor } =
      only === 'pages'
        ? await measurePages(madeCorpus(folder, { count: pages, seed, format: 'site' }), place)
        : await measureTable(madeCorpus(folder, { count, seed, format: 'csv' }), place)
    return { floors: [floor], lines }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The window on the same corpus; `--ui` asks for nothing else. */
async function measureSeen({ count, seed, folder }: Options): Promise<Report> {
  const table = madeCorpus(folder, { count, seed, format: 'csv' })
  const place = archivesIn(folder)
  try {
    const archive = join(place, 'window.chancery')
    await importInto(archive, join(table.folder, 'cables.csv'))
    return { floors: [], lines: await measureWindow(archive, seed) }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function measureInService(
  path: string,
  vocabulary: Awaited<ReturnType<typeof vocabularyOf>>,
  seed: number,
): Promise<Line[]> {
  const opening = await measureOpening(path)
  const { archive, close } = await openSession(path)
  try {
    return [
      opening,
      await measureFacets(archive, seed),
      ...(await measureSearch(archive, drawQueries(vocabulary, new Chance(seed)), vocabulary)),
      await measureTracker(archive),
      await measureCable(archive, seed),
    ]
  } finally {
    await close()
  }
}

function measured(options: Options): Promise<Report> {
  if (options.ui) return measureSeen(options)
  return options.only === null ? measureAll(options) : measureImport(options.only, options)
}

const options = optionsFrom(process.argv.slice(2))
await buildIfStale()
const began = loadavg()[0] ?? 0
const { lines, floors } = await measured(options)
const speed = floors.map(({ mbPerSecond }) => mbPerSecond.toFixed(1)).join(' and ')
const machine = `${availableParallelism()} processors, load ${began.toFixed(1)} at the start`
console.log(`${options.count} cables, seed ${options.seed}; ${machine}`)
if (floors.length > 0) console.log(`FTS5 floor: ${speed} MB/s of text (the goals are for 30 or more)`)
console.log()
console.log(tableOf(lines))
if (options.json !== null) {
  writeFileSync(options.json, `${JSON.stringify({ ...options, machine, floors, lines }, null, 2)}\n`)
}
