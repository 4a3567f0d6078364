/** One whole task without a mouse: from the empty archive to a reading that is corrected. Only keys are pressed here. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sitePage } from '../fixtures/invented'
import { openWithSample } from './sample'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page
async function begin(opened: Promise<Chancery>): Promise<void> {
  chancery = await opened
  page = chancery.page
}
afterEach(async () => {
  await chancery.close()
  expect(chancery.trouble()).toEqual([])
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
  await begin(openChancery({ context: { locale: 'en-US' } }))
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
  await tabTo(/^Save$/)
  await press('Enter')
  await page.getByText('Corrected, by hand').waitFor()

  await press('Control+2')
  await page.getByRole('region', { name: 'Waiting' }).waitFor()
  await tabTo(/^Days to come/)
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  const told = page.getByRole('region', { name: 'Corrections by hand' })
  await told.getByRole('row', { name: /06RIGA9002/ }).waitFor()
  expect(await told.getByRole('row', { name: /06RIGA9002/ }).innerText()).toContain('5 Jun 2041')

  await press('Alt+ArrowLeft')
  await expect.poll(() => page.url()).toContain('06RIGA9002')
})

it('what is typed right behind a key that opens a field is in the field, to its first letter', async () => {
  await begin(openChancery({ context: { locale: 'en-US' } }))
  for (let times = 0; times < 5; times++) {
    await press('Control+k')
    await page.keyboard.type('versions')
    await expect(page.getByRole('dialog').getByRole('combobox').inputValue()).resolves.toBe('versions')
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

describe('the focus stays where the person is', () => {
  beforeEach(() => begin(openWithSample({ locale: 'en-US' })))

  const rows = () => page.getByRole('listbox', { name: /cables?$/ })
  const visit = (hash: string) => page.evaluate((address) => location.assign(address), hash)
  const here = (what: Locator) => what.and(page.locator(':focus')).waitFor()

  it('a chip that is removed gives it to its neighbour, the last one to the list', async () => {
    await visit('#/browse?level=CONFIDENTIAL&not-tag=OVIP')
    await page.getByRole('button', { name: 'Remove: Level Confidential' }).focus()
    await press('Enter')
    await here(page.getByRole('button', { name: 'Remove: Tag not OVIP' }))
    await press('Enter')
    await here(rows())
  })

  it('an undo that empties the list gives it to the sentence in the list’s place, and doing it again to the list', async () => {
    await visit('#/browse')
    await rows().getByRole('option').first().click()
    await press('*')
    await page.getByRole('button', { name: 'Starred', pressed: true }).waitFor()
    await visit('#/browse?marked=starred')
    await page.getByRole('listbox', { name: '1 cable', exact: true }).focus()
    await press('Control+z')
    await here(page.getByRole('group', { name: 'No cable matches.' }))
    await press('Control+Shift+z')
    await here(page.getByRole('listbox', { name: '1 cable', exact: true }))
    await press('Control+z')
    await here(page.getByRole('group', { name: 'No cable matches.' }))
    // From there the next stop is the way back to something.
    await press('Tab')
    await page.locator('.empty button:focus').waitFor()
  })

  it('a dialog that has done what it is for gives it back to what had it, also beside an open cable', async () => {
    await visit('#/browse/07STOCKHOLM9031')
    await rows().focus()
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Add to a collection' }).waitFor()
    await page.keyboard.type('Given back')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await here(rows())
  })

  it('what clears a facet gives it to the facet', async () => {
    await visit('#/browse?level=CONFIDENTIAL')
    await page.getByRole('button', { name: 'Clear Classification' }).focus()
    await press('Enter')
    await here(page.getByRole('button', { name: 'Classification', exact: true }))
  })

  it('a value that is chosen takes it along as it rises, so that the same key lets it go again', async () => {
    await visit('#/browse')
    const list = page.getByRole('listbox', { name: 'Tags, Subjects' })
    await list.focus()
    await press('ArrowDown', 'ArrowDown')
    await press('Space')
    await expect.poll(() => page.url()).toMatch(/tag=\w+$/)
    await list.getByRole('option', { selected: true }).and(list.getByRole('option').first()).waitFor()
    const active = await list.getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true')
    await press('Space')
    await expect.poll(() => page.url()).toMatch(/#\/browse$/)
  })

  it('a form and a field in the reader give it back to the text', async () => {
    await visit('#/browse/07STOCKHOLM9031')
    const text = page.getByRole('region', { name: 'Text of the cable' })
    await text.focus()
    await press('c')
    await here(page.getByLabel('Kind'))
    await press('Escape')
    await here(text)
    await press('Control+f')
    await here(page.getByRole('textbox', { name: 'Find in this cable' }))
    await press('Escape')
    await here(text)
  })

  it('another screen begins in its own pane, and Back leads into the text again', async () => {
    await visit('#/browse/07STOCKHOLM9031')
    const text = page.getByRole('region', { name: 'Text of the cable' })
    await text.focus()
    await press('g')
    await page.getByRole('heading', { name: 'Thread of 07STOCKHOLM9031' }).waitFor()
    await page.locator('.node:focus').waitFor()
    await press('Alt+ArrowLeft')
    await here(text)
    await press('d')
    await here(page.getByRole('spinbutton', { name: 'Day' }))
    const picture = page.getByRole('listbox', { name: /Cables by the year/ })
    await picture.waitFor()
    await press('F6')
    await here(picture)
    // An arrow of the picture is one without Alt.
    await press('Alt+ArrowLeft')
    await here(text)
  })
})
