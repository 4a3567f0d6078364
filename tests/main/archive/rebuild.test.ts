import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Archive, openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { rebuildArchive } from '../../../main/archive/rebuild/rebuild'
import { sql } from '../../../main/archive/sql'
import { Importing } from '../../../main/importing/importing'
import { invented, sitePage } from '../../fixtures/invented'
import { fillFolder, PAGE_BYTES, pagesWith } from './damaged'
import { folder, keptFolder, MOMENT, now, write } from './workplace'

const base = keptFolder()
const sound = join(base, 'sound.chancery')
const site = join(base, 'in')
let roots: Map<string, number>

beforeAll(async () => {
  const archive = await openArchive(sound, { create: true, now })
  const importing = new Importing(archive)
  fillFolder(site, 240)
  await (await importing.start([site])).finished
  const later = invented().body.replaceAll('9001', '9007').replace('Tammsalu', 'XXXXXXXX')
  const second = write(join(base, 'later'), {
    'a.html': sitePage({ id: '06TALLINN9007', body: later, released: '2011-03-01 00:12' }),
    'empty.html': '',
  })
  await (await importing.start([second])).finished
  const shown = await archive.cable('06TALLINN9003', { moment: MOMENT })
  const reading = { ...shown?.reading, kind: 'date', date: '2030-01-01', problems: [] } as never
  await archive.correct('06TALLINN9003', reading, {
    reason: 'Read from the paper.',
    by: 'Ada',
    restsOn: [{ part: 'body', start: 0, end: 7, verbatim: shown?.cable.body.slice(0, 7) ?? '' }],
  })
  await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2019-05-01', 'By letter.')
  await archive.close()
  const connection = await Connection.open(sound, 'read')
  const rows = await connection.all<{ name: string; root: number }>(
    sql`select name, rootpage - 1 as root from sqlite_schema where rootpage > 0`,
  )
  roots = new Map(rows.map(({ name, root }) => [name, root]))
  await connection.close()
})

function copyWith(pages: readonly number[]): string {
  const path = join(folder(), 'a.chancery')
  copyFileSync(sound, path)
  const bytes = readFileSync(path)
  for (const page of pages) bytes.fill(0xff, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  writeFileSync(path, bytes)
  return path
}

const root = (...names: string[]) => names.map((name) => roots.get(name) as number)

/** Pages with these words that are not the first of a table. */
const leavesWith = (words: string) =>
  pagesWith(sound, words).filter((page) => ![...roots.values()].includes(page))

async function opened<T>(path: string, look: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(path, { now })
  try {
    expect(archive.readOnly).toBeNull()
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
    return await look(archive)
  } finally {
    await archive.close()
  }
}

describe('a rebuilt archive', () => {
  const harmless: [what: string, tables: string[]][] = [
    ['nothing', []],
    ['the table of cables', ['cable', 'sqlite_autoindex_cable_1', 'cable_event']],
    ['readings, citations and other names', ['reading', 'citation', 'alias']],
    ['the index of words', ['words_data', 'words_idx', 'words_docsize']],
    ['indexes of versions', ['sqlite_autoindex_version_1', 'version_import']],
  ]
  it.each(harmless)('holds all that was in one of which %s is lost', async (_, tables) => {
    const path = copyWith(root(...tables))
    const steps: string[] = []
    const rebuilt = await rebuildArchive(path, now, ({ doing }) => steps.push(doing))
    expect(rebuilt).toMatchObject({ cables: 240, versions: 241, losses: [] })
    expect(new Set(steps)).toEqual(new Set(['reading', 'indexing']))
    await opened(path, async (archive) => {
      expect(await archive.info()).toMatchObject({ cables: 240, versions: 241, imports: 2, damaged: false })
      const corrected = await archive.cable('06TALLINN9003', { moment: MOMENT })
      expect(corrected?.dates.effectiveDate).toBe('2030-01-01')
      expect(corrected?.correction).toMatchObject({
        by: 'Ada',
        reason: 'Read from the paper.',
        restsOn: [{ part: 'body', start: 0, end: 7 }],
      })
      const twice = await archive.cable('06TALLINN9007', { moment: MOMENT })
      expect(twice?.versions.map(({ number, current }) => [number, current])).toEqual([
        [1, false],
        [2, true],
      ])
      expect(await archive.recordedEvents()).toMatchObject([{ occurredOn: '2019-05-01', note: 'By letter.' }])
      expect((await archive.imports()).map(({ seen, stored, refused }) => [seen, stored, refused])).toEqual([
        [2, 0, 1],
        [240, 240, 0],
      ])
      expect((await archive.refusals({ offset: 0, limit: 9 })).total).toBe(1)
      const again = await (await new Importing(archive).start([site])).finished
      expect([again.stored, again.newVersions, again.unchanged]).toEqual([0, 0, 240])
    })
  })

  it('leaves the damaged file beside it, byte for byte', async () => {
    const path = copyWith(root('cable'))
    const before = readFileSync(path)
    const { keptAside } = await rebuildArchive(path, now)
    expect(keptAside).toMatch(/a\.before-rebuild-2020-06-01\.chancery$/)
    expect(readFileSync(keptAside).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('names each text that is lost, and gets it back from its folder', async () => {
    const path = copyWith(leavesWith('TALLINN 009100'))
    const rebuilt = await rebuildArchive(path, now)
    expect(rebuilt.cables).toBeLessThan(240)
    expect(rebuilt.cables).toBeGreaterThan(200)
    expect(rebuilt.losses.join('\n')).toContain('06TALLINN9100: a text of it cannot be read.')
    await opened(path, async (archive) => {
      const { stored, unchanged } = await (await new Importing(archive).start([site])).finished
      expect(stored + unchanged).toBe(240)
      expect(stored).toBe(240 - rebuilt.cables)
    })
  })

  it('keeps a text that has changed on the disk, and says that it has', async () => {
    const path = copyWith([])
    const bytes = readFileSync(path)
    // It may stand more than once: a page that was split keeps what has moved.
    for (let at = bytes.indexOf('TALLINN 009050'); at >= 0; at = bytes.indexOf('TALLINN 009050', at + 1)) {
      bytes.write('Xirector', bytes.indexOf('Director Maarja', at))
    }
    writeFileSync(path, bytes)
    const rebuilt = await rebuildArchive(path, now)
    expect(rebuilt.cables).toBe(240)
    expect(rebuilt.losses).toEqual([expect.stringContaining('differs from what was stored')])
    await opened(path, async (archive) => expect((await archive.info()).cables).toBe(240))
  })

  /** Damage that SQLite does not notice: the page is whole, and what stands on it is not what was stored. */
  const spoiled: [what: string, statement: string, loss: RegExp | null][] = [
    ['what a page stated', `update version set stated = '{"id":' where id = 50`, /which file and import/],
    [
      'a name of what a page stated',
      `update version set stated = replace(stated, '"id"', '"iD"') where id = 50`,
      /which file and import/,
    ],
    ['the digest of a text', 'update version set digest = 7 where id = 50', /which file and import/],
    ['the cable of a text', `update version set cable = 'x' where id = 50`, /which file and import/],
    ['the roots of an import', `update import set roots = '["'`, /imports and their ledgers/],
    ['a correction', `update correction set reading = '{'`, /corrections by hand/],
    ['a reading', `update reading set reading = '{' where cable = 50`, null],
  ]
  it.each(spoiled)('is sound where %s cannot be read, and says so', async (_, statement, loss) => {
    const path = copyWith([])
    const connection = await Connection.open(path, 'write')
    await connection.exec(statement)
    await connection.close()
    const { cables, losses } = await rebuildArchive(path, now)
    expect(cables).toBe(240)
    expect(losses).toEqual(loss ? [expect.stringMatching(loss)] : [])
    await opened(path, async (archive) => {
      expect((await archive.imports()).length).toBeGreaterThanOrEqual(2)
      expect((await archive.corrections()).length).toBe(loss?.test('corrections by hand') ? 0 : 1)
      expect(await archive.cable('06TALLINN9050', { moment: MOMENT })).not.toBeNull()
    })
  })

  it('gives no cable the text of another, where pages have changed places', async () => {
    const path = copyWith([])
    const bytes = readFileSync(path)
    const [from, to] = ['TALLINN 009060', 'TALLINN 009120'].map((words) => leavesWith(words)[0] as number)
    bytes.copyWithin(
      (to as number) * PAGE_BYTES,
      (from as number) * PAGE_BYTES,
      ((from as number) + 1) * PAGE_BYTES,
    )
    writeFileSync(path, bytes)
    const { cables, losses } = await rebuildArchive(path, now)
    expect(cables + losses.filter((loss) => loss.includes('cannot be read')).length).toBeGreaterThanOrEqual(
      240,
    )
    expect(losses.join('\n')).toContain('06TALLINN9120')
    await opened(path, async (archive) => expect((await archive.info()).cables).toBe(cables))
  })

  it('keeps texts of which the versions are lost, by their cables', async () => {
    const path = copyWith(root('version'))
    const rebuilt = await rebuildArchive(path, now)
    expect(rebuilt.cables).toBe(240)
    await opened(path, async (archive) => {
      const shown = await archive.cable('06TALLINN9100', { moment: MOMENT })
      expect(shown?.cable.created?.day).toBe('2006-03-14')
      expect(shown?.source.path).toBe(path)
    })
  })

  it('keeps cables of which the folder is lost, and shows, exports and checks them', async () => {
    const path = copyWith(root('folder'))
    const { cables, losses } = await rebuildArchive(path, now)
    expect([cables, losses]).toEqual([240, ['Of folders not everything could be read.']])
    await opened(path, async (archive) => {
      const shown = await archive.cable('06TALLINN9100', { moment: MOMENT })
      expect(shown?.source.path).toBe(join('lost folder 1', '100.html'))
      expect((await archive.rows.whole([1], { texts: true })).size).toBe(1)
    })
  })

  it('keeps what is left of a file that is cut off, and says that there was more', async () => {
    const path = copyWith([])
    const page = Math.min(...leavesWith('TALLINN 009150'))
    truncateSync(path, page * PAGE_BYTES)
    const { cables, losses } = await rebuildArchive(path, now)
    expect(cables).toBeGreaterThan(20)
    expect(cables).toBeLessThan(220)
    expect(losses.at(-1)).toMatch(/of some cables not even the name: a backup may hold more/)
    await opened(path, async (archive) => {
      const { stored, unchanged } = await (await new Importing(archive).start([site])).finished
      expect([stored, unchanged]).toEqual([240 - cables, cables])
    })
  })

  it('keeps texts of which nothing else is left, by what they say of themselves', async () => {
    const path = copyWith(root('version', 'cable'))
    const rebuilt = await rebuildArchive(path, now)
    expect(rebuilt.cables).toBe(240)
    expect(rebuilt.losses.length).toBeGreaterThan(200)
    await opened(path, async (archive) => expect((await archive.info()).cables).toBe(240))
  })
})

describe('nothing is rebuilt', () => {
  it('while another writes', async () => {
    const path = copyWith([])
    const other = new WriterLock(path)
    await other.take()
    await expect(rebuildArchive(path, now)).rejects.toMatchObject({ kind: 'busy' })
    await other.release()
  })

  it.each([
    ['a file that is not there', () => join(folder(), 'none.chancery'), /There is no archive/],
    ['a file of no bytes', () => empty(), /is empty/],
    ['an archive whose list of tables is lost', () => withoutTables(), /damaged at its very beginning/],
  ])('from %s', async (_, make, sentence) => {
    const path = make()
    await expect(rebuildArchive(path, now)).rejects.toThrow(sentence)
    expect(existsSync(`${path}.part`)).toBe(false)
  })
})

function empty(): string {
  const path = join(folder(), 'a.chancery')
  writeFileSync(path, '')
  return path
}

function withoutTables(): string {
  const path = copyWith([])
  const bytes = readFileSync(path)
  bytes.fill(0xff, 100, PAGE_BYTES)
  writeFileSync(path, bytes)
  return path
}
