import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FolderWatch } from '../../../main/service/folder-watch'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { ImportRecord, WatchReport } from '../../../preload/contract'
import { sitePage } from '../../fixtures/site-page'
import { folder, now } from '../archive/workplace'

const PATIENT = { timeout: 60_000, interval: 20 }

/** Two archives, a folder that is watched for the first, and what the watch has said. */
async function watching() {
  const base = folder()
  const inbox = join(base, 'inbox')
  mkdirSync(inbox)
  const [first, second] = ['first', 'second'].map((name) => join(base, `${name}.chancery`)) as [
    string,
    string,
  ]
  const keeper = new ArchiveKeeper({ now })
  const settings = settingsInMemory()
  const ended: ImportRecord[] = []
  const watch = new FolderWatch(keeper, settings, {
    quietMs: 1,
    ended: (record) => ended.push(record),
  }).begin()
  onTestFinished(async () => {
    watch.end()
    await keeper.close()
  })
  await keeper.open(first, { create: true })
  const put = (id: string) => writeFileSync(join(inbox, `${id}.html`), sitePage({ id }))
  const cables = async () => (await keeper.info()).cables
  return { inbox, first, second, keeper, settings, watch, ended, put, cables }
}

test('nothing is watched until somebody chooses a folder; then what comes is imported', async () => {
  const { inbox, first, settings, watch, ended, put } = await watching()
  put('06TALLINN9001')
  expect(watch.report.folders).toEqual([])
  settings.set({ watchedFolders: [{ folder: inbox, archive: first }] })
  await expect.poll(() => ended.length, PATIENT).toBe(1)
  expect(ended[0]).toMatchObject({ stored: 1, begunBy: 'watch' })
  settings.set({ watchedFolders: [] })
  await expect.poll(() => watch.report.folders, PATIENT).toEqual([])
})

test('a folder belongs to the archive that it was chosen for', async () => {
  const { inbox, first, second, keeper, settings, watch, ended, put, cables } = await watching()
  const other = folder()
  settings.set({
    watchedFolders: [
      { folder: inbox, archive: first },
      { folder: other, archive: second },
    ],
  })
  await keeper.open(second, { create: true })
  put('06TALLINN9001')
  writeFileSync(join(other, 'a.html'), sitePage({ id: '06TALLINN9002' }))
  await expect.poll(() => ended.length, PATIENT).toBe(1)
  expect(ended[0]).toMatchObject({ roots: [other], stored: 1 })
  expect(watch.report.folders.map(({ path }) => path)).toEqual([other])
  expect(await cables()).toBe(1)
  await keeper.open(first)
  await expect.poll(() => ended.length, PATIENT).toBe(2)
  expect(ended[1]).toMatchObject({ roots: [inbox], stored: 1 })
})

test('who follows hears of every change, and the end of the watch ends it', async () => {
  const { inbox, first, settings, watch, put } = await watching()
  const heard: WatchReport[] = []
  const followed = (async () => {
    for await (const report of watch.follow()) heard.push(report)
  })()
  settings.set({ watchedFolders: [{ folder: inbox, archive: first }] })
  put('06TALLINN9001')
  await expect.poll(() => heard.at(-1)?.last?.stored, PATIENT).toBe(1)
  expect(heard.at(-1)).toMatchObject({ folders: [{ path: inbox, trouble: null }], running: null })
  watch.end()
  await followed
})
