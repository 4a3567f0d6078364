/** An import that was ended in the middle and goes on, in the cases that a crash meets rarely. */
import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Importing } from '../../../main/importing/importing'
import { zipOf } from '../../fixtures/containers'
import { csvTable, type Invented, invented, sitePage } from '../../fixtures/invented'
import { sums, touch, type Workplace, workplace, write } from '../archive/workplace'

const BODY = invented().body
const cables = (from: number, count: number): Partial<Invented>[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `06TALLINN${9000 + from + n}`,
    body: BODY.replaceAll('9001', String(9000 + from + n)),
  }))

/** Imports, and cancels as soon as something is in. */
async function cutOff({ archive }: Workplace, path: string): Promise<number> {
  const importing = new Importing(archive, { transactionEntries: 150 })
  const running = await importing.start([path])
  archive.onChange(() => running.cancel())
  const record = await running.finished
  expect(record.state).toBe('cancelled')
  return record.id
}

const goOn = async ({ importing }: Workplace, id: number) => (await importing.goOn(id)).finished

const DAMAGED = '"1","9/9/2009 9:09","06TALLINN9999","a row of too few columns"\n'

it('a table is read to its end although one of its first rows was refused', async () => {
  const place = await workplace()
  const table = csvTable(cables(1, 20)) + DAMAGED + csvTable(cables(21, 600))
  const root = write(join(place.base, 'in'), { 'cables.csv': table })
  const id = await cutOff(place, root)
  expect((await place.archive.info()).cables).toBeLessThan(620)
  const record = await goOn(place, id)
  expect(sums(record)).toEqual([620, 0, 0, 0, 1])
})

it('a container is read to its end although one of its first members was refused', async () => {
  const place = await workplace()
  const pages = cables(1, 500).map((cable, n) => [`p/${1000 + n}.html`, sitePage(cable)])
  const root = write(join(place.base, 'in'), {
    'all.zip': await zipOf({ 'a.html': '', ...Object.fromEntries(pages) }),
  })
  const record = await goOn(place, await cutOff(place, root))
  expect(sums(record)).toEqual([500, 0, 0, 0, 1])
})

it('a table that has grown meanwhile is read from its beginning, also when it is cut off once more', async () => {
  const place = await workplace()
  const root = write(join(place.base, 'in'), { 'cables.csv': csvTable(cables(1, 400)) })
  const id = await cutOff(place, root)
  writeFileSync(join(root, 'cables.csv'), csvTable(cables(1, 800)))
  touch(join(root, 'cables.csv'), '2021-01-01T00:00:00Z')
  const again = await new Importing(place.archive, { transactionEntries: 150 }).goOn(id)
  const stop = place.archive.onChange(() => again.cancel())
  await again.finished
  stop()
  const record = await goOn(place, id)
  expect((await place.archive.info()).cables).toBe(800)
  expect(record.stored).toBe(800)
})

it('a file whose time has a fraction that rounds up is read once', async () => {
  const place = await workplace()
  const { base, take } = place
  const path = join(write(join(base, 'in'), { 'a.html': sitePage() }), 'a.html')
  // Node writes whole microseconds only; where `touch` is another one, the file keeps its own time.
  try {
    execFileSync('touch', ['-d', '2020-06-01 12:00:00.123999990', path])
  } catch {}
  expect(sums(await take(join(base, 'in')))).toEqual([1, 0, 0, 0, 0])
  await place.archive.importing.begin([base])
  const { size, mtimeMs } = statSync(path, { bigint: true })
  const seen = { path, size: Number(size), modified: Number(mtimeMs) }
  expect((await place.archive.importing.known([seen])).has(path)).toBe(true)
  await place.archive.importing.end('finished', 0)
})

it('a file that changed while it was read is finished for this import, and read again by the next', async () => {
  const place = await workplace()
  const { base, archive } = place
  const path = join(write(join(base, 'in'), { 'a.html': sitePage() }), 'a.html')
  const { importing } = archive
  const seen = { path, size: statSync(path).size, modified: Number(statSync(path, { bigint: true }).mtimeMs) }
  const file = { ...seen, folder: join(base, 'in'), name: 'a.html', first: 0, entries: [] }
  await importing.begin([base])
  let batches = 1
  const batch = { files: [{ ...file, end: { sha256: 'ab', stable: false } }], refused: [], recounts: [] }
  await importing.write(
    async () => (batches-- > 0 ? batch : null),
    () => {},
  )
  expect((await importing.known([seen])).has(path)).toBe(true)
  await importing.end('interrupted', 0)
  await importing.begin([base])
  expect((await importing.known([seen])).has(path)).toBe(false)
  await importing.end('finished', 0)
})
