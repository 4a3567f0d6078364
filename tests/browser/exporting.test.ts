/** Taking cables out, in a real Chromium: by keyboard, in each form, as a download and into a folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { EXPORT_FORMATS, EXPORT_FORMS } from '../../preload/contract/exports'
import { openWithSample } from './sample'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample({ acceptDownloads: true })
  page = chancery.page
})
afterAll(() => chancery?.close())
beforeEach(async () => {
  await page.goto('about:blank')
  await page.goto(`${chancery.host.origin}/#/browse`)
  await page
    .getByRole('listbox', { name: /cables?$/ })
    .getByRole('option')
    .first()
    .waitFor()
})
afterEach(() => expect(chancery.trouble()).toEqual([]))

const dialog = () => page.getByRole('dialog', { name: 'Export' })

async function made(): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await dialog().getByRole('button', { name: 'Make the file' }).click()
  const bytes = readFileSync(await (await download).path())
  await dialog().waitFor({ state: 'detached' })
  return bytes
}

it('every form is made of the whole list', async () => {
  for (const format of EXPORT_FORMATS) {
    await page.keyboard.press('Control+e')
    await dialog()
      .getByRole('radio', { name: new RegExp(`^${escaped(EXPORT_FORMS[format].name)}`) })
      .check()
    const bytes = await made()
    expect(bytes.length, format).toBeGreaterThan(50)
    if (format === 'zip') expect(bytes.subarray(0, 2).toString()).toBe('PK')
  }
})

it('under way it cuts nothing at the foot of the window but the last message, which has its words to be pointed at', async () => {
  await page.setViewportSize({ width: 1024, height: 700 })
  // Stands still for as long as it is looked at.
  await page.route('**/exports/cables', () => undefined)
  await page.keyboard.press('Control+e')
  await dialog().getByRole('button', { name: 'Make the file' }).click()
  await dialog().getByRole('button', { name: 'Go on reading' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('manage collections')
  await page.keyboard.press('Enter')
  const name =
    'Fishery talks, ice at sea and the lighthouses of the northern coast, as far as they were ever sent'
  await page.getByRole('dialog', { name: 'Collections' }).getByLabel('Name of a new collection').fill(name)
  await page.keyboard.press('Escape')
  const status = page.locator('footer.status')
  const message = `The name “${name}” was not kept.`
  await status.getByText(message).waitFor()
  const cut = await status
    .locator('> *')
    .evaluateAll((items) =>
      items
        .filter(
          (item) => item.scrollWidth > item.clientWidth || item.getBoundingClientRect().right > innerWidth,
        )
        .map((item) => item.getAttribute('title') ?? item.textContent),
    )
  expect(cut).toEqual([message])
  const lines = await status
    .locator('> *')
    .evaluateAll((items) => items.map((item) => item.clientHeight || item.getBoundingClientRect().height))
  for (const height of lines) expect(height).toBeLessThanOrEqual(16)
  // Let go first, it would go on and be ready before the button is met.
  await status.getByRole('button', { name: 'Give up' }).click()
  await page.unroute('**/exports/cables')
  await page.setViewportSize({ width: 1440, height: 900 })
  const promise = await status.getByText('Offline: no connection is ever opened').boundingBox()
  expect(promise?.height).toBeLessThanOrEqual(16)
})

it('a table has the columns that were chosen, by keyboard alone', async () => {
  await page.keyboard.press('Control+e')
  await dialog()
    .getByRole('radio', { name: /^Table/ })
    .focus()
  await page.keyboard.press('Space')
  for (const name of ['Origin', 'Tags', 'Rule cited']) {
    await dialog().getByRole('checkbox', { name, exact: true }).focus()
    await page.keyboard.press('Space')
  }
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const [head] = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(head).toBe(
    'id,created,classification,subject,standing,asOf,effectiveDate,basis,verbatim,readBy,certainty,doubts',
  )
})

it('a file goes into a folder of this machine', async () => {
  const { folder } = chancery.host
  await page.keyboard.press('Control+e')
  await dialog()
    .getByRole('radio', { name: /^JSON Lines/ })
    .check()
  await dialog().getByRole('radio', { name: 'Into a folder…' }).click()
  const chooser = page.getByRole('dialog', { name: 'A folder for the file' })
  await chooser.getByRole('textbox').fill(folder)
  await chooser.getByRole('button', { name: 'Write into this folder' }).click()
  await dialog().getByText(folder).waitFor()
  await dialog().getByRole('button', { name: 'Write the file' }).click()
  await page.getByText('is written.').first().waitFor()
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.jsonl'))
  const lines = readFileSync(join(folder, name ?? ''), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.length).toBeGreaterThan(100)
  expect(JSON.parse(lines[0] ?? '')).toHaveProperty('declassification')
})

it('a folder that cannot be written to is told in the dialog, which stays', async () => {
  await page.keyboard.press('Control+e')
  await dialog().getByRole('radio', { name: 'Into a folder…' }).click()
  const chooser = page.getByRole('dialog', { name: 'A folder for the file' })
  // Here not even the administrator can write.
  await chooser.getByRole('textbox').fill('/sys')
  await chooser.getByRole('button', { name: 'Write into this folder' }).click()
  await dialog().getByRole('button', { name: 'Write the file' }).click()
  await dialog().getByRole('alert').getByText('cannot be written').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  chancery.complaints.splice(0)
})

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&')
}
