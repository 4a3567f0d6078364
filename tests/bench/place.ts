/** Where the corpus lies: made once for a count and a seed, then used again. */
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusOrder, writeCorpus } from './corpus'

export interface Made {
  folder: string
  count: number
  /** UTF-8 bytes of header and body. */
  bytes: number
}

/** The corpus in one form under `folder`. The note beside it is written last: a corpus cut short counts as none. */
export function madeCorpus(folder: string, order: Omit<CorpusOrder, 'out'>): Made {
  const out = join(folder, `${order.format}-${order.count}-${order.seed}`)
  const note = join(out, 'made.json')
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Made
  rmSync(out, { recursive: true, force: true })
  console.error(`Making ${order.count} invented cables as ${order.format} in ${out} …`)
  const made: Made = { folder: out, count: order.count, bytes: writeCorpus({ ...order, out }) }
  writeFileSync(note, JSON.stringify(made))
  return made
}

const PIECE = 8 * 1024 * 1024

/** The same texts as many files of moderate size, so that a program which searches files can use every core. */
export async function piecesOf({ folder }: Made): Promise<string> {
  const out = join(folder, 'pieces')
  const note = join(folder, 'pieces-made')
  if (existsSync(note)) return out
  mkdirSync(out, { recursive: true })
  let rest = Buffer.alloc(0)
  let number = 0
  const write = (bytes: Buffer) => writeFileSync(join(out, `${String(number++).padStart(4, '0')}.txt`), bytes)
  for await (const chunk of createReadStream(join(folder, 'cables.csv'), { highWaterMark: PIECE })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    const end = bytes.lastIndexOf(0x0a) + 1
    write(bytes.subarray(0, end))
    rest = bytes.subarray(end)
  }
  if (rest.length > 0) write(rest)
  writeFileSync(note, '')
  return out
}
