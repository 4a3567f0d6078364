/** Restoring and rebuilding through the service, as the window does it: the archive is let go of and opened again. */
import { existsSync, lstatSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { restoreArchive } from '../../../main/archive/restore'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { Archive } from '../../../preload/contract'
import { collected } from '../../fixtures/collected'
import { folder } from '../archive/workplace'
import { layCables } from '../command/desk'

const MOMENT = { asOf: '2026-01-02', dueDays: 365 } as const

let base: string
let keeper: ArchiveKeeper
let archive: Archive
let path: string

beforeEach(async () => {
  base = folder()
  const site = await layCables(base)
  const now = () => new Date(2026, 0, 2, 12)
  keeper = new ArchiveKeeper({ now, workers: 0 })
  const settings = settingsInMemory({})
  archive = serviceClient({
    keeper,
    host: { kind: 'browser', version: '1', sampleFolder: site, papers: {}, settings, home: base, now },
  })
  path = join(base, 'archive.chancery')
  await archive.archive.create({ path })
  await collected(await archive.imports.start({ paths: [site] }))
  onTestFinished(() => keeper.close())
})

const total = async () => (await archive.cables.list({ moment: MOMENT })).total

test('a copy is written, restored and open again; the archive from before is beside it', async () => {
  const copy = join(base, 'copy.chancery')
  expect(await archive.archive.backUp({ path: copy })).toMatchObject({
    path: copy,
    bytes: expect.any(Number),
  })
  await archive.imports.takeBack({ importId: 1 })
  expect(await total()).toBe(0)
  const { info, keptAside } = await archive.archive.restore({ from: copy })
  expect(info).toMatchObject({ path, cables: 6, damaged: false })
  expect(await total()).toBe(6)
  await archive.archive.open({ path: keptAside as string })
  expect(await total()).toBe(0)
})

test('a backup that is none leaves the archive open', async () => {
  const letter = join(base, 'letter.txt')
  writeFileSync(letter, 'Dear Sir,')
  await expect(archive.archive.restore({ from: letter })).rejects.toMatchObject({ code: 'UNFIT_ARCHIVE' })
  expect(await total()).toBe(6)
})

test('rebuilding tells its steps and its result; whoever asks meanwhile is told to wait', async () => {
  const steps = await archive.archive.rebuild({})
  const all = collected(steps)
  await expect(archive.archive.open({ path })).rejects.toMatchObject({ code: 'BUSY' })
  await expect(total()).rejects.toMatchObject({
    code: 'BUSY',
    message: expect.stringContaining('being restored or rebuilt'),
  })
  expect((await all).at(-1)?.result).toMatchObject({ cables: 6, versions: 6, losses: [] })
  expect(await total()).toBe(6)
})

test('an archive that cannot be opened at all is restored by its path', async () => {
  const copy = join(base, 'copy.chancery')
  await archive.archive.backUp({ path: copy })
  await keeper.close()
  for (const journal of ['-wal', '-shm']) rmSync(path + journal, { force: true })
  writeFileSync(path, Buffer.alloc(8_192, 0xff))
  await expect(archive.archive.open({ path })).rejects.toMatchObject({ code: 'UNFIT_ARCHIVE' })
  await expect(archive.archive.restore({ from: copy })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await archive.archive.restore({ from: copy, path })).toMatchObject({ info: { cables: 6 } })
})

test('an archive is made compact', async () => {
  expect(await archive.archive.compact()).toMatchObject({
    before: expect.any(Number),
    after: expect.any(Number),
  })
})

test.skipIf(process.platform === 'win32')(
  'an archive that is opened by a link is the one that is locked, and the one that is replaced',
  async () => {
    const linked = join(base, 'linked.chancery')
    symlinkSync(path, linked)
    const copy = join(base, 'copy.chancery')
    await archive.archive.backUp({ path: copy })
    await keeper.open(linked)
    expect((await keeper.info()).path).toBe(realpathSync(path))
    await archive.archive.restore({ from: copy })
    expect(lstatSync(linked).isSymbolicLink()).toBe(true)
    expect(existsSync(`${linked}-writer`)).toBe(false)
    expect(await total()).toBeGreaterThan(0)
  },
)

test('an archive that another program has replaced is opened anew at the same path', async () => {
  const copy = join(base, 'copy.chancery')
  await archive.archive.backUp({ path: copy })
  await archive.imports.takeBack({ importId: 1 })
  expect(await total()).toBe(0)
  await restoreArchive(path, copy, () => new Date(2026, 0, 2, 12))
  await vi.waitFor(async () => expect((await keeper.info()).readOnly).toContain('replaced'), 10_000)
  await archive.archive.open({ path })
  expect((await keeper.info()).readOnly).toBeNull()
  expect(await total()).toBeGreaterThan(0)
})
