import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { ageOf, MIGRATIONS, type Migration, migrate } from '../../../main/archive/migrations'
import { sql } from '../../../main/archive/sql'
import { Writer } from '../../../main/archive/writer'
import { sitePage } from '../../fixtures/invented'
import { folder, MOMENT, now, workplace, write } from './workplace'

describe('a file that is no archive is named and left as it is', () => {
  const files: [string, string | Buffer | null, string, RegExp][] = [
    ['missing', null, 'missing', /There is no archive at/],
    ['empty', '', 'unfit', /is empty: .* Import something to make one, or choose another file\./],
    ['not SQLite', 'I am a letter, not a database. '.repeat(100), 'unfit', /is not an archive of Chancery/],
    ['shorter than a page', 'abc', 'unfit', /is not an archive of Chancery/],
  ]
  it.each(files)('%s', async (_, content, kind, sentence) => {
    const path = join(folder(), 'some.file')
    if (content !== null) writeFileSync(path, content)
    await expect(openArchive(path, { now })).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    })
    if (content !== null) expect(readFileSync(path).equals(Buffer.from(content))).toBe(true)
  })

  it('another program’s SQLite file', async () => {
    const path = join(folder(), 'bookmarks.sqlite')
    const connection = await Connection.open(path, 'create')
    await connection.exec('create table bookmark (address text)')
    await connection.close()
    await expect(openArchive(path, { create: true, now })).rejects.toMatchObject({
      kind: 'unfit',
      message: expect.stringContaining('of another program'),
    })
  })

  it('made by a newer program', async () => {
    const { path, archive } = await workplace()
    await archive.close()
    const connection = await Connection.open(path, 'write')
    await connection.exec('pragma user_version = 9999')
    await connection.close()
    await expect(openArchive(path, { now })).rejects.toMatchObject({
      kind: 'unfit',
      message: expect.stringContaining('a newer Chancery'),
    })
  })

  it('a folder', async () => {
    await expect(openArchive(folder(), { create: true, now })).rejects.toMatchObject({ kind: 'unfit' })
  })

  it('in a folder that is not there', async () => {
    const path = join(folder(), 'no', 'such', 'a.chancery')
    await expect(openArchive(path, { create: true, now })).rejects.toMatchObject({
      message: expect.stringContaining('its folder is missing'),
    })
  })

  it('damaged in the middle: opened for reading only', async () => {
    const base = folder()
    const { path, archive, take } = await workplace(base)
    await take(write(join(base, 'in'), { 'a.html': sitePage() }))
    await archive.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4096, 4096 * 8)
    writeFileSync(path, bytes)
    const opened = await openArchive(path, { now })
    expect(opened.readOnly).toContain('This archive is damaged')
    await opened.close()
  })
})

describe('an archive that may only be read', () => {
  it('is read, and every change is refused with the reason', async () => {
    const base = folder()
    const { path, take, archive } = await workplace(base)
    await take(write(join(base, 'in'), { 'a.html': sitePage() }))
    await archive.close()
    const readOnly = await openArchive(path, { readOnly: true, now })
    expect(readOnly.readOnly).toMatch(/opened for reading only/)
    expect((await readOnly.info()).cables).toBe(1)
    await expect(readOnly.recordEvent('X', '2020-01-01', '')).rejects.toMatchObject({ kind: 'read-only' })
    await readOnly.close()
  })

  it.skipIf(process.getuid?.() !== 0)(
    'as another user on a write-protected file and folder (needs root)',
    async () => {
      const base = folder()
      const { path, take, archive } = await workplace(base)
      await take(write(join(base, 'in'), { 'a.html': sitePage() }))
      await archive.close()
      chmodSync(base, 0o555)
      chmodSync(path, 0o444)
      const result = await asNobody(path)
      chmodSync(base, 0o755)
      expect(result).toEqual({ cables: 1, readOnly: expect.stringContaining('write-protected') })
    },
  )
})

/** Opens an archive in a process without rights. */
function asNobody(path: string): Promise<unknown> {
  const script = join(import.meta.dirname, 'read-as-nobody.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString()
    })
    child.once('exit', () => {
      try {
        resolve(JSON.parse(text))
      } catch (error) {
        reject(error)
      }
    })
  })
}

describe('two who write', () => {
  it('the second is told in a sentence, and may write when the first has ended', async () => {
    const { path, archive } = await workplace()
    const other = new WriterLock(path)
    await other.take()
    await expect(archive.recordEvent('X', '2020-01-01', '')).rejects.toMatchObject({
      kind: 'busy',
      message: expect.stringContaining('Another Chancery is writing'),
    })
    expect((await archive.info()).cables).toBe(0)
    await other.release()
    await expect(archive.recordEvent('X', '2020-01-01', '')).resolves.toMatchObject({ name: 'X' })
  })

  it('asking at once, each get a transaction of their own', async () => {
    const { path } = await workplace()
    const connection = await Connection.open(path, 'write')
    const writer = new Writer(connection, new WriterLock(path))
    const good = writer.transaction((c) => c.run(sql`insert into event values (1, 'kept', '2020-01-01', '')`))
    const bad = writer.transaction(async (c) => {
      await c.run(sql`insert into event values (2, 'lost', '2020-01-01', '')`)
      throw new Error('stop')
    })
    const after = writer.transaction((c) =>
      c.run(sql`insert into event values (3, 'also', '2020-01-01', '')`),
    )
    await Promise.all([good, expect(bad).rejects.toThrow('stop'), after])
    const names = await connection.all<{ name: string }>(sql`select name from event order by id`)
    expect(names.map(({ name }) => name)).toEqual(['kept', 'also'])
    await connection.close()
  })
})

describe('migrations', () => {
  const second: Migration = {
    number: MIGRATIONS.length + 1,
    name: 'a second table',
    statements: 'create table later (id integer);',
  }

  it('are numbered without gaps', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })

  it('of a new file are left alone where another program has made the archive since the file was met', async () => {
    const path = join(folder(), 'new.chancery')
    const [one, other] = [await Connection.open(path, 'create'), await Connection.open(path, 'create')]
    const [met, metToo] = [await ageOf(one), await ageOf(other)]
    await migrate(new Writer(one, new WriterLock(path)), met, now)
    await migrate(new Writer(other, new WriterLock(path)), metToo, now)
    expect(await ageOf(other)).toEqual({ number: MIGRATIONS.length, empty: false })
    const [applied] = await other.all<{ count: number }>(sql`select count(*) as count from migration`)
    expect(applied?.count).toBe(MIGRATIONS.length)
    await Promise.all([one.close(), other.close()])
  })

  it('bring a file up to date and keep a copy from before', async () => {
    const { path, archive, base } = await workplace()
    await archive.close()
    const connection = await Connection.open(path, 'write')
    const all = [...MIGRATIONS, second]
    const copy = await migrate(
      new Writer(connection, new WriterLock(path)),
      await ageOf(connection, all),
      now,
      all,
    )
    expect(copy).toBe(`${path}.schema-${MIGRATIONS.length}`)
    expect(statSync(copy as string).size).toBeGreaterThan(0)
    expect(await ageOf(connection, all)).toEqual({ number: second.number, empty: false })
    const applied = await connection.all<{ name: string }>(sql`select name from migration order by number`)
    expect(applied.map(({ name }) => name)).toEqual([...MIGRATIONS, second].map(({ name }) => name))
    await connection.close()
    expect(readdirSync(base)).toContain(`test.chancery.schema-${MIGRATIONS.length}`)
  })

  it('make a copy from before that is whole, whatever a kill or an archive that was restored since has left there', async () => {
    const { path, archive, base } = await workplace()
    await archive.close()
    const name = `${path}.schema-${MIGRATIONS.length}`
    writeFileSync(name, readFileSync(path).subarray(0, 8_192))
    writeFileSync(`${name}.part`, 'cut short')
    const connection = await Connection.open(path, 'write')
    const writer = new Writer(connection, new WriterLock(path))
    const bad = [...MIGRATIONS, { ...second, statements: 'create table oops (' }]
    const good = [...MIGRATIONS, second]
    const age = await ageOf(connection, good)
    for (let tries = 0; tries < 2; tries++) await expect(migrate(writer, age, now, bad)).rejects.toThrow()
    expect(await migrate(writer, age, now, good)).toBe(`${name}-2`)
    await connection.close()
    const copy = await Connection.open(`${name}-2`, 'write')
    expect(await ageOf(copy)).toEqual(age)
    expect(await copy.all(sql`pragma quick_check`)).toEqual([{ quick_check: 'ok' }])
    await copy.close()
    expect(readdirSync(base).filter((each) => each.includes('.schema-'))).toEqual([
      `test.chancery.schema-${MIGRATIONS.length}`,
      `test.chancery.schema-${MIGRATIONS.length}-2`,
    ])
  })

  it('take what a reader keeps in the journal into the copy from before', async () => {
    const { path, archive } = await workplace()
    await archive.close()
    const [connection, reader] = [await Connection.open(path, 'write'), await Connection.open(path, 'read')]
    const writer = new Writer(connection, new WriterLock(path))
    await connection.exec('pragma busy_timeout = 50')
    await reader.exec('begin')
    await reader.all(sql`select count(*) from setting`)
    await connection.run(sql`insert into setting values ('kept in the journal', 'yes')`)
    const all = [...MIGRATIONS, second]
    const made = await migrate(writer, await ageOf(connection, all), now, all)
    const copy = await Connection.open(made as string, 'write')
    expect(await copy.value(sql`select value from setting where name = 'kept in the journal'`)).toBe('yes')
    await Promise.all([copy, connection, reader].map((each) => each.close()))
  })

  it('leave a new file empty when one fails: half of the tables would look like an old archive', async () => {
    const path = join(folder(), 'new.chancery')
    const connection = await Connection.open(path, 'create')
    const all = [...MIGRATIONS, { ...second, statements: 'create table oops (' }]
    const writer = new Writer(connection, new WriterLock(path))
    await expect(migrate(writer, await ageOf(connection, all), now, all)).rejects.toThrow()
    expect(await ageOf(connection, all)).toEqual({ number: 0, empty: true })
    expect(await migrate(writer, await ageOf(connection), now)).toBeNull()
    expect(await ageOf(connection)).toEqual({ number: MIGRATIONS.length, empty: false })
    await connection.close()
  })

  it('leave the file as it was when one fails', async () => {
    const { path, archive } = await workplace()
    await archive.close()
    const connection = await Connection.open(path, 'write')
    const broken = { ...second, statements: 'create table later (id integer); create table oops (' }
    const all = [...MIGRATIONS, broken]
    const writer = new Writer(connection, new WriterLock(path))
    await expect(migrate(writer, await ageOf(connection, all), now, all)).rejects.toThrow()
    expect(await ageOf(connection, all)).toMatchObject({ number: MIGRATIONS.length })
    expect(
      await connection.value(sql`select count(*) as value from sqlite_schema where name = 'later'`),
    ).toBe(0)
    await connection.close()
  })
})

it('opens what it has made, with the same cables', async () => {
  const base = folder()
  const { path, take, archive } = await workplace(base)
  await take(write(join(base, 'in'), { 'a.html': sitePage() }))
  await archive.close()
  const again = await openArchive(path, { now })
  expect((await again.cable('06TALLINN9001', { moment: MOMENT }))?.cable.origin).toBe('Embassy Tallinn')
  await again.close()
})

it.each(['moved', 'replaced'])(
  'writes nothing more to a file that is %s while it is open, until it is back',
  async (what) => {
    const { path, archive } = await workplace()
    const star = () =>
      archive.annotations.change({
        kind: 'mark',
        mark: 'starred',
        on: true,
        cables: { ids: ['06TALLINN9001'] },
      })
    renameSync(path, `${path}.elsewhere`)
    if (what === 'replaced') writeFileSync(path, 'another')
    await expect(star()).rejects.toMatchObject({ kind: 'missing', message: expect.stringContaining(what) })
    // Whoever only looks is told as well: the counts are no longer those of the file at this path.
    await vi.waitFor(() => expect(archive.readOnly).toContain(what), { timeout: 10_000, interval: 100 })
    renameSync(`${path}.elsewhere`, path)
    await star()
    await vi.waitFor(() => expect(archive.readOnly).toBeNull(), { timeout: 10_000, interval: 100 })
    await archive.close()
  },
)
