/** Every number of an import's ledger can be listed: the entries behind it make the number, and each says why. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import type { ImportRecord } from '../../../preload/contract'
import { ledgerCount, notNamedWords, OUTCOMES } from '../../../preload/contract/imports'
import { BODY, csvTable, indexPage, sitePage } from '../../fixtures/invented'
import { touch, type Workplace, workplace, write } from './workplace'

const OTHER = BODY.replace('three.', 'four.')
const row = (n: number) => ({ id: `06TALLINN${9000 + n}`, body: BODY.replaceAll('9001', String(9000 + n)) })

async function entriesOf({ archive }: Workplace, importId: number) {
  return (await archive.importEntries({ importId, offset: 0, limit: 1_000 })).rows
}

async function collected<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(part)
  return all
}

async function everyNumberIsListed({ archive }: Workplace, record: ImportRecord): Promise<void> {
  for (const outcome of OUTCOMES) {
    const found = await archive.importEntries({ importId: record.id, outcome, offset: 0, limit: 1_000 })
    expect([outcome, found.entries]).toEqual([outcome, ledgerCount(record, outcome)])
    expect(found.rows).toHaveLength(found.total)
    expect(found.rows.reduce((sum, { entries }) => sum + entries, 0)).toBe(found.entries)
    expect(found.rows.filter(({ reason }) => !/^[A-Z“].*[.!]$/.test(reason))).toEqual([])
    expect(await collected(archive.allImportEntries({ importId: record.id, outcome }))).toEqual(
      found.rows.length === 0 ? [] : [found.rows],
    )
  }
}

it('all entries at once are those of the pages, in their order, however far their keys lie apart', async () => {
  const place = await workplace()
  const pages = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.html`, sitePage()]))
  await place.take(write(join(place.base, 'in'), { ...pages, 'no.html': '<html></html>' }))
  const connection = await Connection.open(place.path, 'write')
  await connection.run(sql`update met_entry set id = id + 4998 where id > 1`)
  await connection.run(sql`update met_entry set id = id + 20000 where id > 5002`)
  await connection.close()
  const asked = { importId: 1 }
  const parts = await collected(place.archive.allImportEntries(asked))
  expect(parts.flat()).toEqual(await entriesOf(place, 1))
  expect(parts.flat()).toHaveLength(7)
  expect(await collected(place.archive.allImportEntries({ importId: 99 }))).toEqual([])
})

it('of a folder with everything in it: each file stands under its number, with the reason and the cable that it equals', async () => {
  const place = await workplace()
  const folder = write(join(place.base, 'in'), {
    'a.html': sitePage(),
    'b.html': sitePage(),
    'c.html': sitePage({ body: OTHER }),
    'cables.csv': csvTable([row(2), row(2), row(3)]),
    'empty.html': '',
    'index.html': indexPage('date', [{}]),
    'logo.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  })
  const record = await place.take(folder)
  await everyNumberIsListed(place, record)
  const told = (await entriesOf(place, record.id)).map(({ outcome, path, cable }) => [
    outcome,
    path.slice(folder.length + 1),
    cable,
  ])
  expect(told).toEqual([
    ['held', 'b.html', '06TALLINN9001'],
    ['held', expect.stringMatching(/^cables\.csv › /), '06TALLINN9002'],
    ['new-version', 'c.html', '06TALLINN9001'],
    ['not-a-cable', 'index.html', null],
    ['not-a-cable', 'logo.png', null],
    ['refused', 'empty.html', null],
    ['stored', 'a.html', '06TALLINN9001'],
    ['stored', expect.stringMatching(/^cables\.csv › /), '06TALLINN9002'],
    ['stored', expect.stringMatching(/^cables\.csv › /), '06TALLINN9003'],
  ])
  const reasons = new Map((await entriesOf(place, record.id)).map(({ path, reason }) => [path, reason]))
  expect(reasons.get(join(folder, 'logo.png'))).toBe('It is a PNG image, not a cable.')
  expect(reasons.get(join(folder, 'c.html'))).toBe(
    'The archive had this cable with another text; this one is kept beside it.',
  )
})

it('of files that were not read again: one line for each, which says so, and the numbers are made all the same', async () => {
  const place = await workplace()
  const folder = write(join(place.base, 'in'), {
    'a.html': sitePage(),
    'cables.csv': csvTable([row(2), row(3)]),
    'logo.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  })
  const first = await place.take(folder)
  const second = await place.take(folder)
  await everyNumberIsListed(place, second)
  expect(await entriesOf(place, second.id)).toMatchObject([
    { path: join(folder, 'a.html'), cable: '06TALLINN9001', entries: 1 },
    { path: join(folder, 'cables.csv'), cable: null, entries: 2 },
    {
      path: join(folder, 'logo.png'),
      reason: `Not read again: the file has not changed since import ${first.id}. It is a PNG image, not a cable.`,
    },
  ])
  // What a third import says of a file that it does read does not change what the second said.
  touch(join(folder, 'a.html'), '2019-01-01T00:00:00Z')
  await everyNumberIsListed(place, await place.take(folder))
  await everyNumberIsListed(place, second)
  await everyNumberIsListed(place, first)
})

it('the sum of all imports lists what each of them met, those left out that were taken back', async () => {
  const place = await workplace()
  const first = await place.take(
    write(join(place.base, 'first'), { 'a.html': sitePage(), 'b.html': sitePage(), 'e.html': '' }),
  )
  const second = await place.take(write(join(place.base, 'second'), { 'c.csv': csvTable([row(2), row(3)]) }))
  const all = () => place.archive.importEntries({ offset: 0, limit: 1_000 })
  const sum = first.seen + second.seen
  expect(await all()).toMatchObject({ total: sum, entries: sum })
  expect((await collected(place.archive.allImportEntries({}))).flat()).toEqual((await all()).rows)
  const stored = await place.archive.importEntries({ outcome: 'stored', offset: 0, limit: 1_000 })
  expect(stored.entries).toBe(first.stored + second.stored)
  await place.importing.takeBack(first.id)
  expect((await all()).rows.map(({ importId, cable }) => [importId, cable])).toEqual([
    [second.id, '06TALLINN9002'],
    [second.id, '06TALLINN9003'],
  ])
  expect(notNamedWords(null, 2)).toMatch(/^2 entries of these imports are not in the list: what stored them/)
})

it('what was taken back is no longer listed, and why is told', async () => {
  const place = await workplace()
  const folder = write(join(place.base, 'in'), { 'a.html': sitePage(), 'b.html': sitePage() })
  const record = await place.take(folder)
  await place.importing.takeBack(record.id)
  const [back] = await place.archive.imports()
  const found = await place.archive.importEntries({ importId: record.id, offset: 0, limit: 10 })
  expect(found.rows.map(({ outcome }) => outcome)).toEqual(['held'])
  expect(notNamedWords(back as ImportRecord, record.seen - found.entries)).toBe(
    '1 entry of this import is not in the list: the import was taken back, and what it had stored left the archive.',
  )
})

it('the view says the same to other programs, and its rows make the ledger', async () => {
  const place = await workplace()
  const folder = write(join(place.base, 'in'), { 'a.html': sitePage(), 'b.html': sitePage(), 'e.html': '' })
  await place.take(folder)
  await place.take(folder)
  const connection = await Connection.open(place.path, 'read')
  try {
    const rows = await connection.all(sql`
      select ledger.id, ledger.seen, (select sum(entries) from import_entries where import = ledger.id) as listed
      from ledger order by id`)
    expect(rows).toEqual([
      { id: 1, seen: 3, listed: 3 },
      { id: 2, seen: 3, listed: 3 },
    ])
  } finally {
    await connection.close()
  }
})
