import { join } from 'node:path'
import { expect, it } from 'vitest'
import { laneHere, WorkerLane } from '../../../main/importing/lane'
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
    entries.flatMap((entry) => (entry.kind === 'cable' ? [entry.text] : [])),
  )
  expect(new Set(texts.map(({ buffer }) => buffer)).size).toBe(1)
  expect(JSON.parse(Buffer.from(texts[1] as Uint8Array).toString())[1]).toContain('TALLINN 009002')
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
