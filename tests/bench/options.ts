/** What `npm run bench` may be asked for. */
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  /** Cables of the archive that is searched and filtered. */
  count: number
  /** Site pages: 68 KB each, so that the complete set would be 17 GB. */
  pages: number
  /** Pages that Recoll is given: it takes minutes. */
  recollPages: number
  seed: number
  folder: string
  json: string | null
  /** Only speed to the eye, in a real Chromium. */
  ui: boolean
  /** Only one of the imports. */
  only: 'pages' | 'table' | null
}

/** The complete set. */
const FULL = 251_287
const COUNT = 20_000
const RECOLL_PAGES = 5_000

const USE =
  'Use: npm run bench -- [--ui | --only pages|table] [--count N | --full] [--pages N] [--recoll-pages N] [--seed N] [--corpus FOLDER] [--json FILE]'

export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string' },
      full: { type: 'boolean', default: false },
      pages: { type: 'string' },
      'recoll-pages': { type: 'string' },
      seed: { type: 'string' },
      corpus: { type: 'string' },
      json: { type: 'string' },
      ui: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const count = values.full ? FULL : whole(values.count, COUNT)
  const pages = whole(values.pages, Math.min(count, COUNT))
  return {
    count,
    pages,
    recollPages: Math.min(pages, whole(values['recoll-pages'], RECOLL_PAGES)),
    seed: whole(values.seed, 1),
    folder: resolve(values.corpus ?? join(tmpdir(), 'chancery-bench')),
    json: values.json ? resolve(values.json) : null,
    ui: values.ui,
    only: oneImport(values.only),
  }
}

function oneImport(name: string | undefined): Options['only'] {
  if (name === undefined) return null
  if (name === 'pages' || name === 'table') return name
  throw new Error(USE)
}

function whole(text: string | undefined, usual: number): number {
  const value = Number(text ?? usual)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(USE)
}
