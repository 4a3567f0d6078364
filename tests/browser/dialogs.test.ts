/** Every dialog and every part of the tracker, in both themes, under the rules that a machine can check. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import type { Chancery } from './window'

/** What is seen once each screen is there. */
const SHOWS = {
  '#/tracker': 'No day needed',
  '#/tracker?part=events': 'Nothing here can tell',
  '#/imports': 'Finished imports',
  '#/settings': 'Look and reading',
  '#/browse': 'No cable is open.',
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let chancery: Chancery
  let page: Page
  beforeAll(async () => {
    chancery = await openWithSample({ colorScheme, reducedMotion: 'reduce' })
    page = chancery.page
  })
  afterAll(() => chancery?.close())

  it.each([
    ['#/tracker?part=doubtful', 'What you decide is kept apart'],
    ['#/tracker?part=events', 'Nothing here can tell'],
    ['#/tracker?part=corrections', 'No reading is corrected by hand'],
    ['#/tracker?part=figures', 'By standing'],
    ['#/compare/09OSLO9215?compare=1-2', 'The two versions differ'],
  ])('%s holds', async (hash, text) => {
    await page.evaluate((address) => location.assign(address), hash)
    await page.getByText(text).first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it.each<[string, keyof typeof SHOWS, (page: Page) => Promise<void>]>([
    ['the calendar', '#/tracker', button('Calendar (.ics)…')],
    ['what a passed day means', '#/tracker', button('A passed day is not an official release.')],
    ['the day of an event', '#/tracker?part=events', button('Record its day…')],
    ['taking an import back', '#/imports', button('Take this import back…')],
    ['choosing a folder', '#/imports', button('Import a folder or file…')],
    ['checking the archive', '#/settings', button('Check…')],
    ['reading again', '#/settings', button('Read again…')],
    ['restoring a backup', '#/settings', button('Restore…')],
    ['rebuilding the archive', '#/settings', button('Rebuild…')],
    ['an export', '#/browse', (page) => page.keyboard.press('Control+e')],
    ['the keys', '#/browse', (page) => page.keyboard.press('?')],
    ['the palette', '#/browse', (page) => page.keyboard.press('Control+k')],
  ])('the dialog for %s holds', async (_name, hash, open) => {
    await page.evaluate((address) => location.assign(address), hash)
    await page.getByText(SHOWS[hash]).first().waitFor()
    await open(page)
    await page.getByRole('dialog').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  })
})

describe('the keyboard', () => {
  let chancery: Chancery
  let page: Page
  beforeAll(async () => {
    chancery = await openWithSample({ reducedMotion: 'reduce' })
    page = chancery.page
  })
  afterAll(() => chancery?.close())

  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? null
    })

  // A field comes before the main control; what cannot be undone begins at what leaves all as it is.
  it.each<[string, string, string | RegExp, string]>([
    ['the calendar', '#/tracker', 'Calendar (.ics)…', 'Day'],
    [
      'what a passed day means',
      '#/tracker',
      'A passed day is not an official release.',
      'What a passed day means',
    ],
    ['the day of an event', '#/tracker?part=events', 'Record its day…', 'It happened on: choose a day'],
    ['taking an import back', '#/imports', 'Take this import back…', 'Cancel'],
    ['choosing a folder', '#/imports', 'Import a folder or file…', 'Path of a folder or a file'],
    ['checking the archive', '#/settings', 'Check…', 'Check of the archive'],
    ['rebuilding the archive', '#/settings', 'Rebuild…', 'Leave it as it is'],
    [
      'drafting a request',
      '#/browse/07STOCKHOLM9031',
      'Draft a request…',
      'Mandatory declassification review',
    ],
    [
      'understanding a cable',
      '#/browse/07STOCKHOLM9031',
      'Understand this cable',
      'Understanding 07STOCKHOLM9031',
    ],
  ])(
    'begins in the dialog for %s where there is something to do, and goes back to where it was',
    async (_, hash, name, begins) => {
      await page.evaluate((address) => location.assign(address), hash)
      const opener = page.getByRole('button', { name }).first()
      await opener.waitFor()
      await opener.focus()
      const before = await focused()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').first().waitFor()
      await expect.poll(focused).toBe(begins)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').first().waitFor({ state: 'detached' })
      await expect.poll(focused).toBe(before)
    },
  )

  it('begins at the heading of the keys, and goes back into the list', async () => {
    await page.evaluate(() => location.assign('#/browse'))
    const list = page.getByRole('listbox', { name: /cables$/ })
    await list.focus()
    const before = await focused()
    await page.keyboard.press('?')
    await expect.poll(focused).toBe('Keys')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(before)
  })
})
