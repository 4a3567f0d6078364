/** Imports as they go wrong and right again: refused by the thousand, retried, cancelled, gone on with, taken back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sitePage } from '../fixtures/invented'
import { accountOf, beginImport, importEnded } from './account'
import { violationsOf } from './violations'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page
beforeEach(async () => {
  chancery = await openChancery({ context: { acceptDownloads: true } })
  page = chancery.page
})
afterEach(async () => {
  await chancery.close()
  expect(chancery.trouble()).toEqual([])
})

const pageOf = (number: number) => sitePage({ id: `06TALLINN${9_000 + number}` })
const refused = () => page.getByRole('region', { name: 'Refused files' })

/** A folder with so many cables and, beside them, so many empty files. */
function layFolder(cables: number, empty: number): string {
  const folder = join(chancery.host.folder, 'cables')
  mkdirSync(folder)
  for (let at = 0; at < cables; at++) writeFileSync(join(folder, `good-${at}.html`), pageOf(at))
  for (let at = 0; at < empty; at++) writeFileSync(join(folder, `empty-${at}.html`), '')
  return folder
}

it('a mistyped path is told in the dialog, and begins nothing', async () => {
  const folder = layFolder(1, 1)
  await page.getByRole('button', { name: 'Import a folder or file…' }).first().click()
  const dialog = page.getByRole('dialog')
  const act = dialog.getByRole('button', { name: 'Import this folder' })
  for (const [path, told] of [
    [`${folder}x`, 'It is not there.'],
    ['/dev/null', 'It is a pipe, a socket or a device, not a file.'],
    [join(folder, 'empty-0.html'), 'It is empty.'],
  ] as const) {
    await dialog.getByLabel('Path of a folder or a file').fill(path)
    await act.click()
    await dialog.getByRole('alert').filter({ hasText: told }).waitFor()
  }
  await dialog.getByLabel('Path of a folder or a file').fill(folder)
  await dialog.getByRole('alert').waitFor({ state: 'detached' })
  await act.click()
  await importEnded(page)
  await expect.poll(() => page.locator('.imports-book tbody tr').count()).toBe(1)
})

it('what was refused is found with its reason, saved as a list, mended and retried', async () => {
  const folder = layFolder(3, 1_500)
  await beginImport(page, folder)
  await importEnded(page)
  const { figures, adds } = await accountOf(page)
  expect(adds).toBe(true)
  expect(figures['Entries seen in them']).toBe(1_503)
  await refused().getByText('1,500 files').waitFor()
  await refused()
    .getByText(/more for this reason/)
    .click()
  await refused().getByText('and 500 more; the saved list names them all').waitFor()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    refused().getByRole('button', { name: 'Save the list (CSV)' }).click(),
  ])
  expect(
    readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n'),
  ).toHaveLength(1_501)

  for (let at = 0; at < 1_500; at++) writeFileSync(join(folder, `empty-${at}.html`), pageOf(100 + at))
  await refused().getByRole('button', { name: 'Retry these 1,500' }).click()
  await refused()
    .getByText(/^Nothing is refused/)
    .or(refused().getByText(/tried again since/))
    .first()
    .waitFor()
  await importEnded(page)
  await expect.poll(async () => (await accountOf(page)).figures['Entries seen in them']).toBe(1_500)
  expect((await accountOf(page)).adds).toBe(true)
  await page.getByText(/The archive now holds 1,503 cables/).waitFor()
})

it('an import is paused and cancelled; imported again it is paused, goes on, and ends with everything once', async () => {
  // So many that a fast machine is still reading when Pause is clicked; paused, it waits for whatever comes.
  const folder = layFolder(15_000, 0)
  const running = page.getByRole('region', { name: 'Import now running' })
  const pause = async () => {
    await running.getByRole('button', { name: 'Pause' }).click()
    await running.getByText('nothing is read until you go on').waitFor()
  }
  await beginImport(page, folder)
  await pause()
  await running.getByRole('button', { name: 'Cancel…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this import?' })
  await dialog.waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOf(page), colorScheme).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Cancel the import' }).click()
  await importEnded(page)
  expect((await accountOf(page)).adds).toBe(true)

  await page.getByRole('button', { name: 'Close this account' }).click()
  await beginImport(page, folder)
  await pause()
  await running.getByRole('button', { name: 'Go on' }).click()
  await importEnded(page)
  expect((await accountOf(page)).adds).toBe(true)
  await page.getByText('The archive now holds 15,000 cables in 15,000 versions.').waitFor()
})

it('an import is seen from every screen while it runs, and its end is told wherever the person is', async () => {
  await beginImport(page, layFolder(15_000, 0))
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('nothing is read until you go on').waitFor()
  await page.evaluate(() => location.assign('#/browse'))
  const seen = page.getByRole('link', { name: /^Import paused: [\d,]+ of 15,000 files read$/ })
  await seen.waitFor()
  await page.reload()
  await seen.click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.evaluate(() => location.assign('#/browse'))
  await page
    .getByText('The import has ended: 15,000 entries seen, 15,000 new cables, 0 refused.')
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Show the account' }).click()
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor()
})

it('a path that does not begin at the root is not imported: it would begin where the program was started', async () => {
  await page.getByRole('button', { name: 'Import a folder or file…' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Import a folder or file' })
  await dialog.getByLabel('Path of a folder or a file').fill('../..')
  await dialog.getByText(/^A whole path is wanted/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Import this folder' }).isDisabled()).toBe(true)
  expect(await dialog.getByRole('button', { name: 'Go there' }).isDisabled()).toBe(true)
})

it('the account on paper has all its columns, and closed on screen it leaves the focus in the list below', async () => {
  await beginImport(page, layFolder(4, 1))
  await importEnded(page)
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })))
  expect(text.join(' ').replace(/\s+/g, ' ')).toMatch(/ 5 = 4 0 0 0 1 (under )?\d+ s /)
  // What is drawn beyond the edge of a sheet is in its text all the same.
  await page.setViewportSize({ width: 1_032, height: 700 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1_032)
  const took = await page.getByRole('columnheader', { name: 'Took' }).boundingBox()
  expect((took?.x ?? 0) + (took?.width ?? 0)).toBeLessThanOrEqual(1_032)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Close this account' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
    )
    .toBe('finished')
})

it('in a narrow window the folder of an import keeps its column, and heads and keys have lines of words', async () => {
  await beginImport(page, layFolder(4, 1))
  await importEnded(page)
  await page.setViewportSize({ width: 512, height: 800 })
  const folder = await page.getByRole('columnheader', { name: 'Folder' }).boundingBox()
  expect(folder?.width).toBeGreaterThan(120)
  const title = page.getByRole('region', { name: 'Refused files' }).getByRole('heading')
  expect((await title.boundingBox())?.height).toBeLessThan(30)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.waitFor()
  const lines = await keys.locator('dl > div').evaluateAll((rows) => rows.map((row) => row.clientHeight))
  expect(Math.max(...lines)).toBeLessThan(60)
})

it('an import is taken back after a question, and its cables leave', async () => {
  await beginImport(page, layFolder(4, 1))
  await importEnded(page)
  await page.getByRole('button', { name: 'Take this import back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this import back?' })
  await dialog.getByText('The files themselves are not touched.').waitFor()
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await page
    .getByText(/The archive now holds (0|no) cables?|taken back/i)
    .first()
    .waitFor()
  await page.evaluate(() => location.assign('#/browse'))
  await expect.poll(() => page.getByRole('option', { name: /06TALLINN/ }).count()).toBe(0)
})
