import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { laneHere, WorkerLane } from '../../../main/importing/lane'
import { inOrder } from '../../../main/importing/ordered'
import type { ReadBatch } from '../../../main/importing/read-files'
import { csvTable, invented, sitePage } from '../../fixtures/invented'
import { folder, write } from '../archive/workplace'

const signal = new AbortController().signal
const BODY = invented().body
const cable = (n: number) => ({ id: `06TALLINN${9000 + n}`, body: BODY.replaceAll('9001', String(9000 + n)) })

async function batches(files: string[], skip = 0): Promise<ReadBatch[]> {
  const read: ReadBatch[] = []
  const wanted = files.map((path) => ({ path, size: 0, modified: 0, skip }))
  for await (const batch of laneHere([]).read(wanted, signal)) read.push(batch)
  return read
}

it('hands over a table in pieces that follow each other, and ends it once', async () => {
  const base = write(folder(), { 'cables.csv': csvTable(Array.from({ length: 450 }, (_, n) => cable(n))) })
  const pieces = (await batches([join(base, 'cables.csv')])).flatMap(({ files }) => files)
  expect(pieces.map(({ first, entries }) => [first, entries.length])).toEqual([
    [0, 200],
    [200, 200],
    [400, 50],
  ])
  expect(pieces.map(({ end }) => end !== null)).toEqual([false, false, true])
})

it('leaves out what an earlier run has stored', async () => {
  const base = write(folder(), { 'cables.csv': csvTable(Array.from({ length: 450 }, (_, n) => cable(n))) })
  const pieces = (await batches([join(base, 'cables.csv')], 400)).flatMap(({ files }) => files)
  expect(pieces.map(({ first, entries }) => [first, entries.length])).toEqual([[400, 50]])
})

it('keeps the texts of a batch in one buffer that can change hands', async () => {
  const base = write(folder(), { 'a.html': sitePage(), 'b.html': sitePage(cable(2)) })
  const [batch] = await batches([join(base, 'a.html'), join(base, 'b.html')])
  const texts = (batch as ReadBatch).files.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'cable' ? [entry.text.body] : [])),
  )
  expect(new Set(texts.map(({ buffer }) => buffer)).size).toBe(1)
  expect(Buffer.from(texts[1] as Uint8Array).toString()).toContain('TALLINN 009002')
})

it('reads in this thread where a thread cannot start', async () => {
  const base = write(folder(), { 'broken.mjs': 'throw new Error("no reader here")', 'a.html': sitePage() })
  const lane = new WorkerLane(join(base, 'broken.mjs'), [])
  const read: ReadBatch[] = []
  const file = { path: join(base, 'a.html'), size: 0, modified: 0, skip: 0 }
  for await (const batch of lane.read([file], signal)) read.push(batch)
  expect(read.flatMap(({ files }) => files.map(({ entries }) => entries[0]?.kind))).toEqual(['cable'])
  await lane.close()
})

it('says so when a thread ends after it has answered', async () => {
  const base = write(folder(), {
    'dying.mjs': `import { parentPort } from 'node:worker_threads'
      let asked = 0
      parentPort.on('message', ({ kind }) => {
        if (kind !== 'read') return
        if (asked++ === 0) parentPort.postMessage({ kind: 'end' })
        else process.exit(9)
      })`,
  })
  const lane = new WorkerLane(join(base, 'dying.mjs'), [])
  const read = async () => {
    for await (const _ of lane.read([{ path: 'x', size: 0, modified: 0, skip: 0 }], signal)) break
  }
  await read()
  await expect(read()).rejects.toThrow('The reading thread ended.')
  await lane.close()
})

describe('a large table read by several threads', { timeout: 30_000 }, () => {
  const rows = (count: number) => csvTable(Array.from({ length: count }, (_, n) => cable(n)))
  /** First entry, ids and end of each piece: what the archive is given. */
  const told = (batches: ReadBatch[]) =>
    batches.flatMap(({ files }) =>
      files.map(({ first, entries, end }) => ({
        first,
        ids: entries.map((entry) => (entry.kind === 'cable' ? entry.accession.id : entry.kind)),
        end,
      })),
    )

  it.each([
    ['several blocks', 650, 0, 3],
    ['blocks that come out even', 400, 0, 2],
    ['fewer blocks than threads', 150, 0, 4],
    ['going on inside a block', 650, 270, 2],
    ['going on at the very end', 450, 450, 2],
    ['nothing in it', 0, 0, 2],
  ])('%s', async (_, count, skip, threads) => {
    const base = write(folder(), { 'cables.csv': count === 0 ? '\n' : rows(count) })
    const file = { path: join(base, 'cables.csv'), size: 0, modified: 0, skip }
    const whole = await batches([file.path], skip)
    const strands = Array.from({ length: threads }, (_, n) => ({ ...file, strand: { n, of: threads } }))
    const lanes = strands.map(() => (work: (typeof strands)[0]) => laneHere([]).read([work], signal))
    const braided: ReadBatch[] = []
    const next = async () => strands.shift() ?? null
    for await (const batch of inOrder(next, lanes, { strandsOf: () => threads })) braided.push(batch)
    const ids = (batches: ReadBatch[]) => told(batches).flatMap(({ ids }) => ids)
    expect(ids(braided)).toEqual(ids(whole))
    const pieces = told(braided)
    expect(pieces.map(({ end }) => end !== null)).toEqual(pieces.map((_, n) => n === pieces.length - 1))
    expect(pieces.at(-1)?.end).toEqual(told(whole).at(-1)?.end)
    let place = skip
    for (const { first, ids } of pieces) {
      expect(first).toBe(place)
      place += ids.length
    }
  })
})
