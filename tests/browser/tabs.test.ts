/** Several pages of one browser on one archive: none takes the others' connections, and each follows what the others do. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { sitePage } from '../fixtures/invented'
import { beginImport } from './account'
import { openWithSample } from './sample'
import { type Chancery, openWindow } from './window'

let chancery: Chancery
beforeEach(async () => {
  chancery = await openWithSample()
})
afterEach(async () => {
  await chancery.close()
  expect(chancery.trouble()).toEqual([])
})

/** More than a browser has connections to one host. */
const PAGES = 7

async function openPages(): Promise<Page[]> {
  const pages = [chancery.page]
  while (pages.length < PAGES) {
    const page = await chancery.page.context().newPage()
    await page.goto(`${chancery.host.origin}/#/browse`)
    await page
      .getByRole('listbox', { name: /cables$/ })
      .getByRole('option')
      .nth(5)
      .waitFor()
    pages.push(page)
  }
  return pages
}

const star = (page: Page) =>
  page
    .getByRole('listbox', { name: /cables$/ })
    .getByRole('option', { name: /starred/i })
    .first()
    .waitFor()

it('every one answers, and follows a change after the page that listened for all has gone', async () => {
  const [first, second, ...others] = await openPages()
  await first?.close()
  await second?.getByRole('option').nth(20).waitFor()
  await second
    ?.getByRole('listbox', { name: /cables$/ })
    .getByRole('option')
    .nth(2)
    .click()
  await second?.keyboard.press('*')
  for (const page of others) await star(page)
})

it('none writes over the views that another has kept', async () => {
  const { page, host } = chancery
  const tab = await page.context().newPage()
  const keep = async (shown: Page, view: string) => {
    await shown.evaluate((hash) => location.assign(hash), `#/browse?${view}`)
    await shown.getByRole('button', { name: 'Do with this list' }).click()
    await shown.getByRole('menuitem', { name: 'Keep this view' }).click()
  }
  await tab.goto(`${host.origin}/#/browse`)
  await tab.getByRole('option').nth(20).waitFor()
  await keep(page, 'level=SECRET')
  await page.getByRole('button', { name: /^Forget the view/ }).waitFor()
  await tab.getByRole('button', { name: /^Forget the view/ }).waitFor()
  await keep(tab, 'level=CONFIDENTIAL')
  for (const shown of [page, tab]) {
    await shown
      .getByRole('button', { name: /^Forget the view/ })
      .nth(1)
      .waitFor()
    await shown.reload()
    await expect.poll(() => shown.getByRole('button', { name: /^Forget the view/ }).count()).toBe(2)
  }
})

describe('two browsers', () => {
  /** A second browser, with a key of its own. */
  async function openOther(): Promise<Page> {
    const theirs = await openWindow(chancery.host)
    onTestFinished(() => theirs.close())
    return theirs.page
  }
  const visit = (shown: Page, hash: string) => shown.evaluate((to) => location.assign(to), hash)

  it('show each other’s views at once, and lose none of them', async () => {
    const { page } = chancery
    const theirs = await openOther()
    const views = (shown: Page) => shown.getByRole('button', { name: /^Forget the view/ })
    for (const [shown, level] of [
      [page, 'SECRET'],
      [theirs, 'CONFIDENTIAL'],
    ] as const) {
      await visit(shown, `#/browse?level=${level}`)
      await shown.getByRole('button', { name: 'Do with this list' }).click()
      await shown.getByRole('menuitem', { name: 'Keep this view' }).click()
    }
    for (const shown of [page, theirs]) await expect.poll(() => views(shown).count()).toBe(2)
    await views(page).nth(1).click()
    for (const shown of [page, theirs]) await expect.poll(() => views(shown).count()).toBe(1)
    // Put back, it comes where it was, in both.
    await page.getByRole('button', { name: 'Undo' }).last().click()
    for (const shown of [page, theirs])
      await expect.poll(() => views(shown).nth(1).getAttribute('aria-label')).toMatch(/Confidential/)
  })

  it('show each other’s watched folders and letters, and none takes what the other types', async () => {
    const { page, host } = chancery
    const theirs = await openOther()
    for (const shown of [page, theirs]) await visit(shown, '#/settings')
    for (const [shown, name] of [
      [page, 'in'],
      [theirs, 'out'],
    ] as const) {
      mkdirSync(join(host.folder, name))
      await shown.getByRole('button', { name: 'Watch a folder…' }).click()
      await shown.getByLabel('Path of a folder').fill(join(host.folder, name))
      await shown.getByRole('button', { name: 'Watch this folder' }).click()
    }
    for (const shown of [page, theirs])
      await expect.poll(() => shown.getByRole('button', { name: /^Stop watching/ }).count()).toBe(2)
    const letter = (shown: Page, which: RegExp) => shown.getByRole('textbox', { name: which })
    await letter(page, /declassification review/).fill('Review, please.')
    await letter(theirs, /Freedom of Information/).fill('Release, please.')
    await letter(page, /declassification review/).blur()
    await expect.poll(() => letter(theirs, /declassification review/).inputValue()).toBe('Review, please.')
    // Theirs was in its field all the while: the words are still there, and are kept beside the other's.
    await letter(theirs, /Freedom of Information/).blur()
    await expect.poll(() => letter(page, /Freedom of Information/).inputValue()).toBe('Release, please.')
    await letter(theirs, /declassification review/).fill('Review at once.')
    await letter(page, /declassification review/).fill('Review soon.')
    await letter(page, /declassification review/).blur()
    await theirs.getByText('Another window has changed these words meanwhile.').waitFor()
    await expect(letter(theirs, /declassification review/).inputValue()).resolves.toBe('Review at once.')
    await letter(theirs, /declassification review/).blur()
    await expect.poll(() => letter(page, /declassification review/).inputValue()).toBe('Review at once.')
  })

  it('have one look: a theme that one has chosen is the other’s', async () => {
    const { page } = chancery
    const theirs = await openOther()
    for (const shown of [page, theirs]) await visit(shown, '#/settings')
    await page.getByRole('radio', { name: 'Dark' }).click()
    await expect.poll(() => theirs.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })
})

it('every one sees an import that one of them began, and its end', async () => {
  const [first, ...others] = await openPages()
  if (!first) throw new Error('no page')
  const folder = join(chancery.host.folder, 'cables')
  mkdirSync(folder)
  for (let at = 0; at < 15_000; at++)
    writeFileSync(join(folder, `${at}.html`), sitePage({ id: `06TALLINN${9_000 + at}` }))
  await first.evaluate(() => location.assign('#/imports'))
  await beginImport(first, folder)
  await first.getByText(/files a second/).waitFor()
  await first.getByRole('button', { name: 'Pause' }).click()
  for (const page of others) await page.getByRole('link', { name: /^Import paused/ }).waitFor()
  await first.getByRole('button', { name: 'Go on' }).click()
  for (const page of others)
    await page
      .getByText(/^The import has ended/)
      .first()
      .waitFor({ timeout: 180_000 })
})

it('none writes over the words that another has given a note, but when its person has seen them', async () => {
  const { page, host } = chancery
  const tab = await page.context().newPage()
  const words = (shown: Page) => shown.getByRole('textbox', { name: 'Words of the note' })
  for (const shown of [page, tab]) {
    await shown.goto(`${host.origin}/#/browse/07STOCKHOLM9031`)
    await shown.getByRole('button', { name: 'Note', exact: true }).waitFor()
  }
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await words(page).fill('Seen.')
  await words(page).press('Control+Enter')
  for (const shown of [page, tab]) await shown.getByRole('button', { name: /^Change the note on / }).click()
  await words(page).fill('Seen in Stockholm.')
  await words(tab).fill('Seen in Oslo.')
  await words(page).press('Control+Enter')
  await page.getByText('Seen in Stockholm.').first().waitFor()
  await words(tab).press('Control+Enter')
  await tab.getByText(/changed in another window meanwhile, and says now: “Seen in Stockholm.”/).waitFor()
  await expect(words(tab).inputValue()).resolves.toBe('Seen in Oslo.')
  await words(tab).press('Control+Enter')
  await page.getByText('Seen in Oslo.').first().waitFor()
})

it('an undone note leaves what another types in it, and is not undone over what another has kept', async () => {
  const { page, host } = chancery
  const tab = await page.context().newPage()
  const words = (shown: Page) => shown.getByRole('textbox', { name: 'Words of the note' })
  const undo = (shown: Page) => shown.getByRole('button', { name: 'Undo' }).last().click()
  for (const shown of [page, tab]) {
    await shown.goto(`${host.origin}/#/browse/07STOCKHOLM9031`)
    await shown.getByRole('button', { name: 'Note', exact: true }).waitFor()
  }
  await tab.getByRole('button', { name: 'Note', exact: true }).click()
  await words(tab).fill('Seen.')
  await words(tab).press('Control+Enter')
  await page.getByRole('button', { name: /^Change the note on / }).click()
  await words(page).fill('Seen in Oslo.')
  await words(page).press('Control+Enter')
  await tab.getByText('Seen in Oslo.').first().waitFor()
  await undo(tab)
  await tab
    .getByText('This note was changed since, and says now: “Seen in Oslo.” Undo that first.')
    .first()
    .waitFor()
  await undo(page)
  await tab.getByText('Seen.', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: /^Change the note on / }).click()
  await words(page).fill('Typed, and kept by nobody.')
  await tab.getByRole('button', { name: /^Remove the note on / }).click()
  await page
    .getByText(/was removed meanwhile/)
    .first()
    .waitFor()
  await expect(words(page).inputValue()).resolves.toBe('Typed, and kept by nobody.')
  await words(page).press('Control+Enter')
  await tab.getByText('Typed, and kept by nobody.').first().waitFor()
})
