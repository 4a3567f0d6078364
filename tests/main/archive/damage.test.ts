/** Archives that are damaged in every place: opened as far as they can be, or refused in a sentence; never written to, never a crash. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Archive, openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { ArchiveTrouble } from '../../../main/archive/trouble'
import { type Catalogue, openCatalogue } from '../../../main/catalogue/catalogue'
import { Importing } from '../../../main/importing/importing'
import { fillFolder, PAGE_BYTES, pagesWith } from './damaged'
import { folder, keptFolder, MOMENT, now, write } from './workplace'

const NO_FILTERS = { choices: {}, created: {}, released: {}, due: {}, query: '' }
const BY_ID = { by: 'id', descending: false } as const

/** An archive of 240 cables, closed; each test damages a copy of it. */
const base = keptFolder()
const sound = join(base, 'sound.chancery')

beforeAll(async () => {
  const archive = await openArchive(sound, { create: true, now })
  const importing = new Importing(archive)
  await (await importing.start([fillFolder(join(base, 'in'), 240)])).finished
  // Room that was given back: pages of the free list.
  await (await importing.start([write(join(base, 'in2'), { 'a.html': '' })])).finished
  await archive.close()
})

/** The first page of each table and index. */
let roots: Map<string, number>
beforeAll(async () => {
  const connection = await Connection.open(sound, 'read')
  const rows = await connection.all<{ name: string; root: number }>(
    sql`select name, rootpage - 1 as root from sqlite_schema where rootpage > 0`,
  )
  roots = new Map(rows.map(({ name, root }) => [name, root]))
  await connection.close()
})

/** Pages with these words that are not the first of a table: without that one nothing of it is found. */
function leavesWith(words: string): number[] {
  const first = [...roots.values()]
  return pagesWith(sound, words).filter((page) => !first.includes(page))
}

async function damaged(damage: (path: string) => void): Promise<string> {
  const path = join(folder(), 'a.chancery')
  copyFileSync(sound, path)
  damage(path)
  return path
}

function fillPages(path: string, pages: readonly number[], byte = 0xff): void {
  const bytes = readFileSync(path)
  for (const page of pages) bytes.fill(byte, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  writeFileSync(path, bytes)
}

interface Opened {
  archive: Archive
  catalogue: Catalogue
  close(): Promise<void>
}

async function open(path: string): Promise<Opened> {
  const archive = await openArchive(path, { now })
  const catalogue = await openCatalogue(archive)
  return {
    archive,
    catalogue,
    close: async () => {
      await catalogue.close()
      await archive.close()
    },
  }
}

const idsIn = async ({ catalogue }: Opened, query = '') => {
  const view = { filters: { ...NO_FILTERS, query }, moment: MOMENT }
  return (await catalogue.list({ ...view, order: BY_ID, offset: 0, limit: 1_000 })).rows.map(({ id }) => id)
}

/** Whatever is asked of it, a damaged archive answers, or refuses in a sentence. */
async function answered<T>(ask: () => Promise<T>): Promise<T | ArchiveTrouble> {
  try {
    return await ask()
  } catch (error) {
    expect(error).toBeInstanceOf(ArchiveTrouble)
    expect((error as ArchiveTrouble).message).toMatch(/[.]$/)
    return error as ArchiveTrouble
  }
}

describe('a page of the table of cables is spoiled', () => {
  it('the others are listed and read, and nothing is written any more', async () => {
    const path = await damaged((path) => fillPages(path, leavesWith('06TALLINN9100')))
    const opened = await open(path)
    const ids = await idsIn(opened)
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.length).toBeLessThan(240)
    const info = await opened.archive.info()
    expect(info).toMatchObject({
      damaged: true,
      readOnly: expect.stringContaining('This archive is damaged'),
    })
    const shown = await Promise.all(
      ids.map((id) => answered(() => opened.archive.cable(id, { moment: MOMENT }))),
    )
    const texts = shown.filter((one) => one !== null && 'cable' in one)
    expect(texts.length).toBeGreaterThan(ids.length / 2)
    await expect(opened.archive.recordEvent('X', '2020-01-01', '')).rejects.toMatchObject({
      kind: 'read-only',
      message: expect.stringContaining('This archive is damaged'),
    })
    const before = statSync(path).mtimeMs
    await expect(new Importing(opened.archive).start([base])).rejects.toMatchObject({ kind: 'read-only' })
    expect(statSync(path).mtimeMs).toBe(before)
    await opened.close()
  })
})

describe('the first page of the table of cables is spoiled', () => {
  it('nothing is listed, and no key is tried beyond the last', async () => {
    const path = await damaged((path) => fillPages(path, [roots.get('cable') as number]))
    const asked = vi.spyOn(Connection.prototype, 'value')
    const opened = await open(path)
    expect(await idsIn(opened)).toEqual([])
    expect((await opened.archive.info()).damaged).toBe(true)
    // Each of 240 keys with and without the other tables, and the halves that lead to them.
    expect(asked.mock.calls.length).toBeGreaterThan(240)
    expect(asked.mock.calls.length).toBeLessThan(240 * 5)
    asked.mockRestore()
    await opened.close()
  })
})

describe('the index of words is spoiled', () => {
  it('what is searched for is refused with what to do; the rest works', async () => {
    const path = await damaged((path) => fillPages(path, [roots.get('words_data') as number]))
    const opened = await open(path)
    expect(await idsIn(opened)).toHaveLength(240)
    await expect(idsIn(opened, 'herring')).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('index of words is damaged'),
    })
    await opened.close()
  })
})

describe('every page in turn is spoiled', () => {
  it.each([
    ['overwritten', 0xff],
    ['emptied', 0],
  ])('%s: opened or refused in a sentence, whatever is asked', { timeout: 300_000 }, async (_, byte) => {
    const pages = statSync(sound).size / PAGE_BYTES
    const place = folder()
    const kinds = { refused: 0, opened: 0 }
    // Every page costs a moment: the first ones, which hold the roots, and some of the others.
    for (let page = 0; page < pages; page += page < 60 ? 1 : 17) {
      const path = join(place, `${page}.chancery`)
      copyFileSync(sound, path)
      fillPages(path, [page], byte)
      const opened = await answered(() => open(path))
      if (opened instanceof ArchiveTrouble) {
        kinds.refused += 1
        continue
      }
      kinds.opened += 1
      const ids = await answered(() => idsIn(opened))
      if (Array.isArray(ids)) {
        for (const id of ids.slice(0, 3)) await answered(() => opened.archive.cable(id, { moment: MOMENT }))
      }
      await answered(() => opened.catalogue.tracker({ filters: NO_FILTERS, moment: MOMENT }))
      await answered(() => idsIn(opened, 'herring'))
      await answered(() => opened.archive.events())
      await answered(() => opened.archive.imports())
      await answered(() => opened.archive.info())
      await answered(() => opened.archive.stats())
      await answered(() => opened.archive.verify())
      await answered(() => opened.archive.recordEvent('X', '2020-01-01', ''))
      await opened.close()
      rmSync(path)
    }
    expect(kinds.opened).toBeGreaterThan(kinds.refused)
  })
})

describe('files that are no whole archive', () => {
  const cases: [what: string, damage: (path: string) => void, sentence: RegExp][] = [
    ['of no bytes', (path) => truncateSync(path, 0), /is empty/],
    [
      'with another beginning',
      (path) => patch(path, 0, Buffer.from('SQLite format 4')),
      /damaged at its very beginning/,
    ],
    ['of another program', (path) => patch(path, 68, Buffer.from('Mine')), /of another program/],
    [
      'of a newer program',
      (path) => patch(path, 60, Buffer.from([0, 0, 39, 15])),
      /made by a newer Chancery/,
    ],
    [
      'of another order of its tables',
      (path) => patch(path, 44, Buffer.from([0, 0, 0, 9])),
      /damaged at its very beginning/,
    ],
    ['cut to half a page', (path) => truncateSync(path, 2_048), /damaged/],
  ]
  it.each(cases)('%s: refused, and left as it is', async (_, damage, sentence) => {
    const path = await damaged(damage)
    const before = readFileSync(path)
    await expect(openArchive(path, { now })).rejects.toThrow(sentence)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('a folder: refused', async () => {
    const path = join(folder(), 'a.chancery')
    mkdirSync(path)
    await expect(openArchive(path, { now })).rejects.toThrow(/is a folder or a device/)
  })

  it.each([
    ['a name', (place: string) => join(place, `${'a'.repeat(300)}.chancery`)],
    [
      'folders',
      (place: string) => join(place, ...Array.from({ length: 6 }, () => 'd'.repeat(100)), 'a.chancery'),
    ],
  ])('at the end of %s too long for the system: told so', async (_, pathIn) => {
    const path = pathIn(folder())
    mkdirSync(dirname(path), { recursive: true })
    await expect(openArchive(path, { create: true, now })).rejects.toThrow(/its path is too long/)
  })

  it('cut off in the middle: what is there is shown', async () => {
    const path = await damaged((path) =>
      truncateSync(path, Math.floor(statSync(path).size / PAGE_BYTES / 2) * PAGE_BYTES),
    )
    const opened = await answered(() => open(path))
    if (opened instanceof ArchiveTrouble) return expect(opened.message).toMatch(/damaged/)
    expect((await opened.archive.info()).damaged).toBe(true)
    await opened.close()
  })
})

describe('the journal is gone', () => {
  /** A copy of the archive as it stands while another has it open, with its journal. */
  async function copyInUse(): Promise<{ path: string; journal: boolean }> {
    const place = folder()
    const live = join(place, 'live.chancery')
    copyFileSync(sound, live)
    const archive = await openArchive(live, { now })
    await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2020-01-01', '')
    const path = join(place, 'copy.chancery')
    copyFileSync(live, path)
    const journal = statSync(`${live}-wal`).size > 0
    if (journal) copyFileSync(`${live}-wal`, `${path}-wal`)
    await archive.close()
    return { path, journal }
  }

  it('with it, what was committed last is there; without it, the archive is sound as it stood before', async () => {
    const { path, journal } = await copyInUse()
    expect(journal).toBe(true)
    const without = `${path}2`
    copyFileSync(path, without)
    const whole = await open(path)
    expect(await whole.archive.recordedEvents()).toHaveLength(1)
    await whole.close()
    const opened = await open(without)
    expect(await opened.archive.recordedEvents()).toHaveLength(0)
    expect(await opened.archive.verify()).toEqual({ sound: true, findings: [] })
    await opened.close()
  })

  it('cut off or spoiled, it counts up to its last whole page', async () => {
    for (const spoil of [
      (wal: string) => truncateSync(wal, statSync(wal).size - 1_000),
      (wal: string) => patch(wal, statSync(wal).size - 2_000, Buffer.alloc(100, 0xff)),
    ]) {
      const { path } = await copyInUse()
      spoil(`${path}-wal`)
      const opened = await open(path)
      expect(await opened.archive.verify()).toEqual({ sound: true, findings: [] })
      await opened.close()
    }
  })
})

function patch(path: string, at: number, bytes: Buffer): void {
  const all = readFileSync(path)
  bytes.copy(all, at)
  writeFileSync(path, all)
}

describe('a value that SQLite gives as whole and that cannot be read', () => {
  const spoiled: [what: string, statement: string, meet: (archive: Archive) => Promise<unknown>][] = [
    [
      'what a page stated',
      `update version set stated = '{"id":' where id = (select version from cable where reference_id = '06TALLINN9050')`,
      (archive) => archive.cable('06TALLINN9050', { moment: MOMENT }),
    ],
    ['the roots of an import', `update import set roots = '["' where id = 1`, (archive) => archive.imports()],
    [
      'a correction',
      `insert into correction (reference_id, reading, replaced, reason, author, at) values ('06TALLINN9050', '{', '{', '', '', '')`,
      (archive) => archive.corrections(),
    ],
  ]
  it.each(spoiled)('%s: told as damage, and found by a check', async (_, statement, meet) => {
    const archive = await openArchive(await spoiledBy(statement), { now })
    expect((await archive.verify()).findings).toContain('1 stored value cannot be read.')
    await expect(meet(archive)).rejects.toMatchObject({ kind: 'damaged' })
    expect(archive.readOnly).toContain('This archive is damaged')
    await archive.close()
  })
})

it('versions of which the folder is lost are found by a check', async () => {
  const archive = await openArchive(await spoiledBy('delete from folder'), { now })
  expect((await archive.verify()).findings.join(' ')).toMatch(/versions have no folder/)
  await archive.close()
})

describe('a value that is whole and of another kind than what was stored there', () => {
  const KEY = `(select id from cable where reference_id = '06TALLINN9050')`
  const whole = async (archive: Archive, texts: boolean) => {
    const { key } = (await archive.rows.find('06TALLINN9050')) ?? expect.fail('the cable was lost')
    return archive.rows.whole([key], { texts })
  }
  const spoiled: [what: string, statement: string, meet: (archive: Archive) => Promise<unknown>][] = [
    [
      'the ids that an export names as references',
      `insert into citation (cable, cited) values (${KEY}, x'3906')`,
      (archive) => whole(archive, false),
    ],
    [
      'a text that is shown',
      `update text set body = x'00' where version = (select version from cable where id = ${KEY})`,
      (archive) => archive.cable('06TALLINN9050', { moment: MOMENT }),
    ],
    [
      'a text that is exported',
      `update text set header = x'00' where version = (select version from cable where id = ${KEY})`,
      (archive) => whole(archive, true),
    ],
    [
      'a reading with another name for its day',
      `insert into correction (reference_id, reading, replaced, reason, author, at)
        select '06TALLINN9050', replace(reading, '"date"', '"dete"'), reading, '', '', '' from reading where cable = ${KEY}`,
      (archive) => archive.corrections(),
    ],
  ]
  it.each(spoiled)('%s: told as damage', async (_, statement, meet) => {
    const archive = await openArchive(await spoiledBy(statement), { now })
    await expect(meet(archive)).rejects.toMatchObject({ kind: 'damaged' })
    await archive.close()
  })

  it.each([
    ['a day of a list', `update cable set created = '20p6-03-14' where id = ${KEY}`],
    ['a name of a cable', `update cable set reference_id = x'00' where id = ${KEY}`],
  ])('%s: the others are shown, and it is told as damage', async (_, statement) => {
    const archive = await openArchive(await spoiledBy(statement), { now })
    const catalogue = await openCatalogue(archive)
    const { rows } = await catalogue.list({
      filters: NO_FILTERS,
      moment: MOMENT,
      order: BY_ID,
      offset: 0,
      limit: 500,
    })
    expect(rows).toHaveLength(239)
    expect(archive.readOnly).toContain('This archive is damaged')
    await catalogue.close()
    await archive.close()
  })

  it('tags with a sign that no JSON has: the archive is opened, with all its cables', async () => {
    const archive = await openArchive(
      await spoiledBy(`update cable set tags = '["EF\u0001S\\"]' where id = ${KEY}`),
      { now },
    )
    const catalogue = await openCatalogue(archive)
    expect((await catalogue.facets({ filters: NO_FILTERS, moment: MOMENT })).total).toBe(240)
    await catalogue.close()
    await archive.close()
  })
})

async function spoiledBy(statement: string): Promise<string> {
  const path = await damaged(() => {})
  const connection = await Connection.open(path, 'write')
  await connection.exec(statement)
  await connection.close()
  return path
}
