/** Collections, stars, read marks and notes as a person keeps them, in a real Chromium. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page
beforeEach(async () => {
  chancery = await openWithSample()
  page = chancery.page
})
afterEach(async () => {
  await chancery.close()
  expect(chancery.trouble()).toEqual([])
})

const list = () => page.getByRole('listbox', { name: /cables?$/ })
const reader = () => page.getByRole('article', { name: 'Cable' })
const adding = () => page.getByRole('dialog', { name: 'Add to a collection' })
const facetRow = (facet: string, name: RegExp) =>
  page.getByRole('listbox', { name: facet, exact: true }).getByRole('option', { name })
const said = (words: string | RegExp) => page.locator('.toast').filter({ hasText: words })

/** Types words into the search by its key and waits for what they find; gives how many cables that is. */
async function search(words: string): Promise<string> {
  await list().focus()
  await page.keyboard.press('/')
  await page.locator('[role="search"] input:focus').waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page
    .locator('.statement')
    .filter({ hasText: `“${words}”` })
    .waitFor()
  await page.locator('.rows[aria-busy="false"]').waitFor()
  return (await page.locator('.statement b').innerText()).trim()
}

async function open(id: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), `#/browse/${id}`)
  await reader().getByText(id).first().waitFor()
  await reader().getByRole('button', { name: 'Note', exact: true }).waitFor()
}

/** Takes a line of the palette that the words find. */
async function take(words: string, line: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to or do' })
  await palette.getByRole('combobox').fill(words)
  await palette.getByRole('option', { name: line }).click()
  await palette.waitFor({ state: 'detached' })
}

/** Asks for a collection by key and gives its name. */
async function addTo(name: string): Promise<void> {
  await adding().waitFor()
  await page.keyboard.type(name)
  await adding().getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await adding().waitFor({ state: 'detached' })
}

describe('a collection', () => {
  it('is made of a search by keyboard alone, opened as a filter, and undone by Ctrl Z', async () => {
    const found = await search('ice')
    await list().focus()
    await page.keyboard.press('a')
    await addTo('Ice at sea')
    await said(`${found} added to “Ice at sea”`).waitFor()
    await page.evaluate(() => location.assign('#/browse'))
    await facetRow('Collections', /^Ice at sea, /).click()
    await page.locator('.statement').filter({ hasText: 'in the collection Ice at sea' }).waitFor()
    await page.getByRole('listbox', { name: found, exact: true }).waitFor()
    await list().focus()
    await page.keyboard.press('Control+z')
    await said(/Undone: .* added to “Ice at sea”/).waitFor()
    await page.getByText('No cable matches.').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByRole('listbox', { name: found, exact: true }).waitFor()
  })

  it('takes rows that are dragged onto it; the first one is made by dragging too', async () => {
    const options = list().getByRole('option')
    await options.nth(0).click()
    await options.nth(2).click({ modifiers: ['Shift'] })
    await page.getByText('3 picked').waitFor()
    const target = page.locator('.facet-drop')
    const from = await options.nth(1).boundingBox()
    await page.mouse.move((from?.x ?? 0) + 100, (from?.y ?? 0) + 10)
    await page.mouse.down()
    await page.mouse.move((from?.x ?? 0) + 90, (from?.y ?? 0) + 30, { steps: 4 })
    await target.waitFor()
    await target.hover()
    await target.hover()
    await page.mouse.up()
    await addTo('Three')
    await said('3 cables added to “Three”').waitFor()
    await options.nth(5).dragTo(facetRow('Collections', /^Three, /))
    await said(/added to “Three”/)
      .nth(1)
      .waitFor()
    await facetRow('Collections', /^Three, .*4 cables/).waitFor()
    await said(/added to “Three”/)
      .last()
      .getByRole('button', { name: 'Undo' })
      .click()
    await facetRow('Collections', /^Three, .*3 cables/).waitFor()
  })

  it('is renamed and removed; a view of it follows its name, and its cables stay', async () => {
    await list().getByRole('option').first().click()
    await reader().getByRole('button', { name: 'Collection' }).click()
    await addTo('Harbors')
    await reader().getByRole('link', { name: 'Harbors' }).click()
    await page.getByRole('listbox', { name: '1 cable', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Manage collections' }).click()
    const dialog = page.getByRole('dialog', { name: 'Collections' })
    await dialog.getByRole('button', { name: 'Rename Harbors' }).click()
    await dialog.getByLabel('New name of Harbors').fill('Ports')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Rename Ports' }).waitFor()
    expect(new URL(page.url()).hash).toContain('collection=Ports')
    await dialog.getByRole('button', { name: /^Remove Ports/ }).click()
    await said('The collection “Ports” removed').waitFor()
    await page.keyboard.press('Escape')
    await take('undo', /Undo: The collection “Ports” removed/)
    await page.getByRole('listbox', { name: '1 cable', exact: true }).waitFor()
  })
})

describe('marks', () => {
  it('a star is set and taken away by its key, and is a filter', async () => {
    await list().getByRole('option').first().click()
    await page.keyboard.press('*')
    await reader().getByRole('button', { name: 'Starred', pressed: true }).waitFor()
    await page.getByRole('button', { name: 'Marks and notes', exact: true }).click()
    await facetRow('Marks', /^Starred, 1 cable$/).click()
    await page.getByRole('listbox', { name: '1 cable', exact: true }).waitFor()
    await list().focus()
    await page.keyboard.press('*')
    await page.getByText('No cable matches.').waitFor()
  })

  it('star, note and read mark of one cable stand side by side in its row, none cut', async () => {
    await list().getByRole('option').first().click()
    await reader().getByRole('button', { name: 'Star' }).waitFor()
    await page.keyboard.press('*')
    await reader().getByRole('button', { name: 'Starred', pressed: true }).waitFor()
    await page.keyboard.press('e')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('Side by side')
    await page.keyboard.press('Control+Enter')
    const marks = page.locator('.row-marks').first()
    await expect.poll(() => marks.locator('svg').count()).toBe(3)
    const [width = 0, room = 0] = await marks.evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
    ])
    expect(width).toBeLessThanOrEqual(room)
  })

  it('a cable that is open counts as read, and by a key as unread again', async () => {
    await page.evaluate(() => location.assign('#/settings'))
    await page.getByRole('radiogroup', { name: 'Read marks' }).getByRole('radio', { name: 'At once' }).click()
    await page.evaluate(() => location.assign('#/browse'))
    await list().getByRole('option').first().click()
    await reader().getByRole('button', { name: 'Mark as unread' }).waitFor()
    await list()
      .getByRole('option', { name: /, read$/ })
      .first()
      .waitFor()
    await page.keyboard.press('m')
    await reader().getByRole('button', { name: 'Mark as read' }).waitFor()
    await list()
      .getByRole('option', { name: /, read$/ })
      .waitFor({ state: 'detached' })
  })
})

describe('a note', () => {
  const CABLE = '07STOCKHOLM9031'

  it('is written on a paragraph by keyboard, found again by its words, changed, removed and undone', async () => {
    await open(CABLE)
    await list().focus()
    await page.keyboard.press('e')
    const form = reader().getByRole('form', { name: 'Write a note' })
    await form.getByLabel('On').selectOption({ index: 1 })
    await form.getByLabel('Words of the note').fill('Ask the harbormaster.')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    const note = reader().getByRole('article', { name: 'Note on paragraph 1' })
    await note.getByText('Ask the harbormaster.').waitFor()
    await page.evaluate(() => location.assign('#/browse'))
    expect(await search('note:harbormaster')).toBe('1 cable')
    await list()
      .getByRole('option', { name: new RegExp(`${CABLE}.*with a note`) })
      .click()
    await note.getByRole('button', { name: /^Change/ }).click()
    await reader().getByLabel('Words of the note').fill('Ask the pilot.')
    await reader().getByRole('button', { name: 'Save' }).click()
    await note.getByText('Ask the pilot.').waitFor()
    await note.getByText(/changed/).waitFor()
    await note.getByRole('button', { name: /^Remove/ }).click()
    await note.waitFor({ state: 'detached' })
    await reader().getByRole('region', { name: 'Text of the cable' }).focus()
    await page.keyboard.press('Control+z')
    await note.getByText('Ask the pilot.').waitFor()
  })

  it('is written beside a paragraph, stands among all notes, leads back to its place and is exported', async () => {
    await open(CABLE)
    await reader().getByRole('button', { name: 'Write a note on paragraph 2' }).click()
    await reader().locator('textarea:focus').waitFor()
    await page.keyboard.type('Compare with 1938.')
    await page.keyboard.press('Control+Enter')
    await reader().getByRole('article', { name: 'Note on paragraph 2' }).waitFor()
    await page.evaluate(() => location.assign('#/browse'))
    await reader().getByText('No cable is open.').waitFor()
    await list().focus()
    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog', { name: 'All notes' })
    await dialog.getByLabel('Find in notes').fill('1938')
    await dialog.getByText('1 note', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Export these notes' }).click()
    await dialog.getByRole('menuitem', { name: 'Export as Markdown' }).click()
    const file = await (await download).path()
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`## ${CABLE}: [^]*Compare with 1938\\.`))
    await dialog.getByRole('button', { name: 'Paragraph 2' }).click()
    await reader().getByRole('article', { name: 'Note on paragraph 2' }).waitFor()
    expect(new URL(page.url()).hash).toContain('p=2')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('the dialogs, the facets and the heading hold under axe, at 1024 by 700', async () => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1024, height: 700 })
    await list().getByRole('option').first().click()
    await page.keyboard.press('*')
    await page.keyboard.press('a')
    await adding().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await addTo('Ice')
    await reader().getByRole('link', { name: 'Ice' }).waitFor()
    await page.keyboard.press('f')
    await facetRow('Collections', /^Ice/).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Manage collections' }).click()
    await page.getByRole('dialog', { name: 'Collections' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await take('changes', /Changes since/)
    await page
      .getByRole('dialog', { name: /^Changes since/ })
      .getByText('added to “Ice”')
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await reader().getByLabel('Words of the note').fill('Ask.')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await reader()
      .getByRole('article', { name: /^Note on/ })
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('l')
    await page.getByRole('dialog', { name: 'All notes' }).getByText('Ask.').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('a note that was not kept', () => {
  const words = () => reader().getByRole('textbox', { name: 'Words of the note' })

  it.each([
    ['by Esc', () => words().press('Escape')],
    ['by going to another cable', () => open('07STOCKHOLM9031')],
  ])('let go %s, can be written on', async (_, letGo) => {
    await open('10TALLINN9010')
    await reader().getByRole('button', { name: 'Note', exact: true }).click()
    await words().fill('Two hours of words')
    await letGo()
    await words().waitFor({ state: 'detached' })
    await said('The note on 10TALLINN9010 was not kept.').getByRole('button', { name: 'Write on' }).click()
    await expect.poll(() => words().inputValue()).toBe('Two hours of words')
    await reader().getByText('10TALLINN9010').first().waitFor()
    await words().press('Control+Enter')
    await words().waitFor({ state: 'detached' })
    await reader().getByText('Two hours of words').waitFor()
  })

  it('without words, or as it was, is let go without one', async () => {
    await open('10TALLINN9010')
    await reader().getByRole('button', { name: 'Note', exact: true }).click()
    await words().press('Escape')
    await words().waitFor({ state: 'detached' })
    expect(await said(/was not kept/).count()).toBe(0)
  })
})
