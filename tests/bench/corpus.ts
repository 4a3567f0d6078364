/**
 * Writes a corpus of invented cables for measuring: any count, the same for the same seed, with the truth beside the text.
 *
 *     npx tsx tests/bench/corpus.ts --count 20000 --seed 1 --format site|csv|telegram --out FOLDER
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { csvRow } from '../fixtures/csv-row'
import type { Invented } from '../fixtures/invented'
import { sitePage } from '../fixtures/site-page'
import { telegram } from '../fixtures/telegram'
import { corpus } from './corpus/cables'

export { corpus, type MadeCable, type Truth } from './corpus/cables'

export const FORMS = ['site', 'csv', 'telegram'] as const
export interface CorpusOrder {
  count: number
  seed: number
  format: (typeof FORMS)[number]
  /** Gets `site/`, `cables.csv` or `telegrams/`, and `truth.jsonl`. */
  out: string
}

const BATCH = 4 * 1024 * 1024

/** Writes the corpus; tells how many bytes of header and body it holds. */
export function writeCorpus({ count, seed, format, out }: CorpusOrder): number {
  mkdirSync(out, { recursive: true })
  const truth = new Lines(join(out, 'truth.jsonl'))
  const put = { site: pages, csv: table, telegram: telegrams }[format](out)
  let bytes = 0
  for (const made of corpus(count, seed)) {
    put.cable(made.cable)
    if (made.earlier !== null) put.earlier?.(made.earlier)
    truth.add(`${JSON.stringify(made.truth)}\n`)
    bytes += Buffer.byteLength(made.cable.header) + Buffer.byteLength(made.cable.body)
  }
  put.end?.()
  truth.end()
  return bytes
}

interface Put {
  cable(cable: Invented): void
  earlier?(cable: Invented): void
  end?(): void
}

function table(out: string): Put {
  const rows = new Lines(join(out, 'cables.csv'))
  let number = 0
  return {
    cable: (cable) => {
      number += 1
      rows.add(csvRow(cable, 'backslash', number))
    },
    end: () => rows.end(),
  }
}

/** Pages with a menu of 58,000 bytes, which is made once; earlier states have a folder of their own. */
function pages(out: string): Put {
  const [menu = ''] = sitePage({ releasedSoFar: 251_287 }, { menu: 58_000 }).split("<div class='pane big'>")
  const folders = new Set<string>()
  const write = (root: string) => (cable: Invented) => {
    const folder = join(out, root, 'cable', cable.created.slice(0, 4), cable.created.slice(5, 7))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    const page = sitePage(cable, { menu: 0 })
    writeFileSync(join(folder, `${cable.id}.html`), menu + page.slice(page.indexOf("<div class='pane big'>")))
  }
  return { cable: write('site'), earlier: write('site-earlier') }
}

function telegrams(out: string): Put {
  const folders = new Set<string>()
  return {
    cable: (cable) => {
      const folder = join(out, 'telegrams', cable.created.slice(0, 7))
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      writeFileSync(join(folder, `${cable.id}.txt`), telegram(cable))
    },
  }
}

/** A file that grows in large steps. */
class Lines {
  readonly #handle: number
  #waiting: string[] = []
  #size = 0

  constructor(path: string) {
    this.#handle = openSync(path, 'w')
  }

  add(line: string): void {
    this.#waiting.push(line)
    this.#size += line.length
    if (this.#size > BATCH) this.#flush()
  }

  #flush(): void {
    writeSync(this.#handle, this.#waiting.join(''))
    this.#waiting = []
    this.#size = 0
  }

  end(): void {
    this.#flush()
    closeSync(this.#handle)
  }
}

function orderFrom(args: string[]): CorpusOrder {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      format: { type: 'string', default: 'site' },
      out: { type: 'string' },
    },
  })
  const format = FORMS.find((name) => name === values.format)
  const count = Number(values.count)
  if (values.out === undefined || format === undefined || !(count > 0)) {
    throw new Error('Use: corpus --count N --seed S --format site|csv|telegram --out FOLDER')
  }
  return { count, seed: Number(values.seed), format, out: values.out }
}

if (process.argv[1] === import.meta.filename) {
  const order = orderFrom(process.argv.slice(2))
  const start = performance.now()
  const bytes = writeCorpus(order)
  const seconds = (performance.now() - start) / 1_000
  console.log(
    `${order.count} cables, ${(bytes / 1e6).toFixed(0)} MB of text, ${seconds.toFixed(1)} s, ${(order.count / seconds).toFixed(0)} a second`,
  )
}
