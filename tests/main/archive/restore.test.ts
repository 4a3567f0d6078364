import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { restoreArchive } from '../../../main/archive/restore'
import { sql } from '../../../main/archive/sql'
import { Importing } from '../../../main/importing/importing'
import { fillFolder } from './damaged'
import { folder, keptFolder, now } from './workplace'

const base = keptFolder()
const backup = join(base, 'backup.chancery')

beforeAll(async () => {
  await made(backup, 12)
})

async function made(path: string, cables: number): Promise<string> {
  const archive = await openArchive(path, { create: true, now })
  const site = fillFolder(join(base, `in-${cables}`), cables)
  await (await new Importing(archive).start([site])).finished
  await archive.close()
  return path
}

async function cablesIn(path: string): Promise<number> {
  const archive = await openArchive(path, { now })
  const { cables } = await archive.info()
  expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  await archive.close()
  return cables
}

describe('a backup is restored', () => {
  it('where there is no archive', async () => {
    const path = join(folder(), 'a.chancery')
    expect(await restoreArchive(path, backup, now)).toEqual({ keptAside: null })
    expect(await cablesIn(path)).toBe(12)
  })

  it('over a sound archive, which is kept', async () => {
    const path = await made(join(folder(), 'a.chancery'), 5)
    const { keptAside } = await restoreArchive(path, backup, now)
    expect(keptAside).toBe(path.replace('a.chancery', 'a.before-restore-2020-06-01.chancery'))
    expect([await cablesIn(path), await cablesIn(keptAside as string)]).toEqual([12, 5])
    const again = await restoreArchive(path, backup, now)
    expect(again.keptAside).toBe(path.replace('a.chancery', 'a.before-restore-2020-06-01-2.chancery'))
  })

  it('over a damaged archive, which is kept as it is', async () => {
    const path = join(folder(), 'a.chancery')
    writeFileSync(path, Buffer.alloc(8_192, 0xff))
    const { keptAside } = await restoreArchive(path, backup, now)
    expect(readFileSync(keptAside as string).equals(Buffer.alloc(8_192, 0xff))).toBe(true)
    expect(await cablesIn(path)).toBe(12)
  })

  it('over an archive of which the journal holds what came last: that is kept with it', async () => {
    const place = folder()
    const live = await made(join(place, 'live.chancery'), 5)
    const archive = await openArchive(live, { now })
    await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2020-01-01', '')
    const path = join(place, 'a.chancery')
    copyFileSync(live, path)
    copyFileSync(`${live}-wal`, `${path}-wal`)
    await archive.close()
    const { keptAside } = await restoreArchive(path, backup, now)
    expect(await cablesIn(path)).toBe(12)
    const kept = await openArchive(keptAside as string, { now })
    expect(await kept.recordedEvents()).toHaveLength(1)
    await kept.close()
  })

  it('leaves nothing unfinished beside it', async () => {
    const path = await made(join(folder(), 'a.chancery'), 5)
    await restoreArchive(path, backup, now)
    const names = readdirSync(join(path, '..')).filter((name) => !/-(writer|wal|shm)$/.test(name))
    expect(names).toEqual(['a.before-restore-2020-06-01.chancery', 'a.chancery'])
  })
})

describe('what is no sound backup is refused, and the archive stays as it is', () => {
  const cases: [what: string, make: (path: string) => Promise<string> | string, sentence: RegExp][] = [
    ['the archive itself', (path) => path, /is the archive itself/],
    ['the archive under another name', (path) => linked(path), /is the archive itself/],
    ['a file that is not there', (path) => `${path}-none`, /There is no archive at/],
    ['a folder', () => folder(), /is a folder or a device/],
    ['a file of no bytes', () => file(''), /is empty/],
    ['a letter', () => file('Dear archivist, '.repeat(500)), /is not an archive/],
    ['another program’s file', () => bookmarks(), /of another program/],
    ['a damaged archive', () => spoiled(), /is damaged itself and was not restored/],
    ['an archive that is cut off', () => cut(), /is damaged itself and was not restored/],
    ['an archive with a text that was changed', () => forged(), /is damaged itself and was not restored/],
  ]
  it.each(cases)('%s', async (_, make, sentence) => {
    const path = await made(join(folder(), 'a.chancery'), 5)
    const before = readFileSync(path)
    await expect(restoreArchive(path, await make(path), now)).rejects.toThrow(sentence)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(`${path}.part`)).toBe(false)
  })

  it.each<[what: string, end: string, sentence: RegExp]>([
    ['a folder where the archive would be', '', /a\.chancery is a folder or a device, not an archive/],
    [
      'a folder where it would first be written',
      '.part',
      /\.part is in the way and cannot be removed\. Move it elsewhere/,
    ],
  ])('%s is left alone', async (_, end, sentence) => {
    const path = join(folder(), 'a.chancery')
    mkdirSync(path + end)
    await expect(restoreArchive(path, backup, now)).rejects.toThrow(sentence)
    expect(statSync(path + end).isDirectory()).toBe(true)
  })

  it('while another writes to the archive', async () => {
    const path = await made(join(folder(), 'a.chancery'), 5)
    const other = new WriterLock(path)
    await other.take()
    await expect(restoreArchive(path, backup, now)).rejects.toMatchObject({ kind: 'busy' })
    await other.release()
    expect(await cablesIn(path)).toBe(5)
  })
})

function file(content: string): string {
  const path = join(folder(), 'some.file')
  writeFileSync(path, content)
  return path
}

function linked(path: string): string {
  const other = join(folder(), 'b.chancery')
  linkSync(path, other)
  return other
}

function copied(): string {
  const path = join(folder(), 'b.chancery')
  copyFileSync(backup, path)
  return path
}

function spoiled(): string {
  const path = copied()
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4_096 * 20, 4_096 * 30)
  writeFileSync(path, bytes)
  return path
}

function cut(): string {
  const path = copied()
  truncateSync(path, statSync(path).size - 4_096 * 8)
  return path
}

async function bookmarks(): Promise<string> {
  const path = join(folder(), 'bookmarks.sqlite')
  const connection = await Connection.open(path, 'create')
  await connection.exec('create table bookmark (address text)')
  await connection.close()
  return path
}

async function forged(): Promise<string> {
  const path = copied()
  const connection = await Connection.open(path, 'write')
  await connection.run(sql`update text set body = body || 'and more' where version = 1`)
  await connection.close()
  return path
}
