/** A damaged archive in the window: browsed as far as it can be, copied, rebuilt, and restored from a backup. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../main/archive/archive'
import { Connection } from '../../main/archive/connection'
import { sql } from '../../main/archive/sql'
import { Importing } from '../../main/importing/importing'
import { keptFolder } from '../fixtures/folder'
import { fillFolder, PAGE_BYTES, pagesWith } from '../main/archive/damaged'
import { violationsOf } from './violations'
import { type Chancery, openChancery } from './window'

const CABLES = 240

const base = keptFolder()
const path = join(base, 'posts.chancery')
const backup = join(base, 'backup.chancery')
let chancery: Chancery
let page: Page

beforeAll(async () => {
  const archive = await openArchive(path, { create: true, now: () => new Date() })
  await (await new Importing(archive).start([fillFolder(join(base, 'in'), CABLES)])).finished
  await archive.backUp(backup)
  await archive.close()
  await spoil('06TALLINN9100')
  chancery = await openChancery({ archive: path, context: { viewport: { width: 1024, height: 700 } } })
  page = chancery.page
})

afterAll(() => chancery?.close())

/** Spoils the pages on which these words stand, but for those without which a table is lost. */
async function spoil(words: string): Promise<void> {
  const connection = await Connection.open(path, 'read')
  const roots = await connection.all<{ page: number }>(sql`select rootpage - 1 as page from sqlite_schema`)
  await connection.close()
  const bytes = readFileSync(path)
  for (const page of pagesWith(path, words)) {
    if (!roots.some((root) => root.page === page))
      bytes.fill(0xff, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  }
  writeFileSync(path, bytes)
}

const bar = () => page.getByRole('alert', { name: 'The archive is damaged' })
const inBar = (name: string) => bar().getByRole('button', { name })
const sheet = (name: string) => page.getByRole('dialog', { name })

describe('a damaged archive', () => {
  it('says so above every screen, and lists what can be read', async () => {
    await bar().getByText('This archive is damaged').waitFor()
    await page.getByRole('option').first().waitFor()
    await page.getByRole('option').first().click()
    await page.getByRole('article', { name: 'Cable' }).getByRole('heading', { level: 2 }).first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.body.scrollHeight <= innerHeight)).toBe(true)
    await page.keyboard.press('Control+2')
    expect(await bar().isVisible()).toBe(true)
  })

  it('is copied as it is', async () => {
    await inBar('Save a copy…').click()
    const dialog = sheet('Save a copy of the archive')
    await dialog.getByLabel('Folder for the copy').fill(base)
    await dialog.getByRole('button', { name: 'Go there' }).click()
    await dialog.getByRole('button', { name: 'Write the copy here' }).click()
    await expect.poll(() => existsSync(join(base, 'Copy.chancery'))).toBe(true)
  })

  it('is rebuilt; what is lost is named, and the bar is gone', async () => {
    await inBar('Rebuild…').click()
    const dialog = sheet('Rebuild the archive')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Rebuild it' }).click()
    await dialog.getByText('The archive is rebuilt').waitFor()
    await dialog.getByText('06TALLINN9100').first().waitFor()
    await dialog.getByText('before-rebuild').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await bar().waitFor({ state: 'detached' })
  })

  it('gets a backup in its place', async () => {
    await page.evaluate(() => location.assign('#/settings'))
    await page.getByRole('button', { name: 'Restore…' }).click()
    const dialog = sheet('Restore a backup')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByLabel('Path of a backup').fill(backup)
    await dialog.getByRole('button', { name: 'Restore this backup' }).click()
    await page.getByText(`Restored: ${CABLES} cables.`).first().waitFor()
    await page.getByText(`${CABLES} cables`).first().waitFor()
  })

  it('asks for nothing outside and complains of nothing', () => {
    expect(chancery.outside()).toEqual([])
    // Whoever asks while the archive is rebuilt or restored is told to wait, which Chromium notes as an error.
    expect(chancery.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
  })
})
