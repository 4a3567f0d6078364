/** One whole task without a mouse: from the empty archive to a reading that is corrected. Only keys are pressed here. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sitePage } from '../fixtures/invented'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page
beforeEach(async () => {
  chancery = await openChancery({ context: { locale: 'en-US' } })
  page = chancery.page
})
afterEach(async () => {
  const { complaints } = chancery
  await chancery.close()
  expect(complaints).toEqual([])
})

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** What has the focus, as a screen reader would name it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    const label =
      element && 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent?.trim() ?? ''
  })

/** Goes on by Tab until the focus has come to what bears this name. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let at = 0; at < 80; at++) {
    const now = await focused()
    if (name.test(now)) return
    passed.push(now.slice(0, 40))
    await press('Tab')
  }
  throw new Error(`Tab never came to ${name}: ${passed.join(' | ')}`)
}

it('a folder is imported, a cable found, its reading corrected and the correction seen again, by keys alone', async () => {
  const folder = join(chancery.host.folder, 'cables')
  mkdirSync(folder)
  for (const serial of [9001, 9002, 9003])
    writeFileSync(join(folder, `${serial}.html`), sitePage({ id: `06TALLINN${serial}` }))
  writeFileSync(join(folder, 'riga.html'), sitePage({ id: '06RIGA9002', origin: 'Embassy Riga' }))

  await page.getByRole('heading', { name: 'This archive is empty.' }).waitFor()
  await tabTo(/^Import a folder/)
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(/^Path of a folder or a file/)
  await press('Control+a')
  await page.keyboard.type(folder)
  await tabTo(/^Import this/)
  await press('Enter')
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await press('Control+1')
  const list = page.getByRole('listbox', { name: /cables?$/ })
  await list.getByRole('option').nth(3).waitFor()
  await press('/')
  await page.getByRole('textbox', { name: 'Search subjects and text' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('06RIGA9002')
  await expect.poll(() => list.getAttribute('aria-label')).toBe('1 cable')
  await tabTo(/^1 cable$/)
  await press('Home', 'Enter')
  const text = page.getByRole('region', { name: 'Text of the cable' })
  await text.and(page.locator(':focus')).waitFor()

  await press('c')
  const form = page.getByRole('form', { name: 'Correct this reading' })
  await form.getByLabel('Kind').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('A day')
  await press('Tab')
  await page.keyboard.type('05062041')
  await tabTo(/^Reason/)
  await page.keyboard.type('Read from the paper copy.')
  await tabTo(/^Keep$/)
  await press('Enter')
  await page.getByText('Corrected, by hand').waitFor()

  await press('Control+2')
  await page.getByRole('region', { name: 'Named groups' }).waitFor()
  await tabTo(/^Days to come/)
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  const told = page.getByRole('region', { name: 'Corrections by hand' })
  await told.getByRole('row', { name: /06RIGA9002/ }).waitFor()
  expect(await told.getByRole('row', { name: /06RIGA9002/ }).innerText()).toContain('6 May 2041')

  await press('Alt+ArrowLeft')
  await expect.poll(() => page.url()).toContain('06RIGA9002')
})
