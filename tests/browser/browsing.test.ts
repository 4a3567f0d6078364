/** Browsing and reading in a real Chromium: with the keyboard alone, back and forward, corrected by hand, in both themes. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import { setDay } from './wheels'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample()
  page = chancery.page
})
afterAll(() => chancery?.close())
beforeEach(async () => {
  // A page of its own: a step within the page of the test before would show that one's rows until the answer is there.
  await page.goto('about:blank')
  await page.goto(`${chancery.host.origin}/#/browse`)
  await rows().first().waitFor()
})
afterEach(() => expect(chancery.trouble()).toEqual([]))

const list = () => page.getByRole('listbox', { name: /cables?$/ })
const rows = () => list().getByRole('option')
const reader = () => page.getByRole('article', { name: 'Cable' })
const openId = () => reader().locator('.cable-id b').innerText()
const count = async () => Number((await list().getAttribute('aria-label'))?.replace(/\D/g, ''))

it('the number of cables in the status line opens them all, and the title says where one is', async () => {
  const all = await count()
  await page.goto(`${chancery.host.origin}/#/browse?standing=passed`)
  await expect.poll(count).toBeLessThan(all)
  await page.evaluate(() => location.assign('#/tracker'))
  await expect.poll(() => page.title()).toMatch(/^Tracker · /)
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: `${all} cables` })
    .click()
  await expect.poll(count).toBe(all)
  await expect.poll(() => page.title()).toMatch(/^Browse · /)
})

describe('with the keyboard alone', () => {
  it('the arrow down leads from the search to its cables', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('cable')
    await expect.poll(() => page.url()).toContain('q=cable')
    await page.keyboard.press('ArrowDown')
    await list().and(page.locator(':focus')).waitFor()
    await page.keyboard.press('j')
    await reader().locator('.cable-id b').waitFor()
  })

  it('a person reaches the list, walks through it and enters the text', async () => {
    // As the window opens, before anything has the focus.
    await page.reload()
    await rows().first().waitFor()
    for (const pane of ['bar', 'filters', 'list']) {
      await page.keyboard.press('F6')
      await page.locator(`[data-pane="${pane}"]:focus-within`).waitFor()
    }
    await list().focus()
    await page.keyboard.press('ArrowDown')
    const first = await openId()
    await page.keyboard.press('End')
    await expect.poll(openId).not.toBe(first)
    await page.keyboard.press('Home')
    await expect.poll(openId).toBe(first)
    await page.keyboard.press('Enter')
    await reader().getByRole('region', { name: 'Text of the cable' }).and(page.locator(':focus')).waitFor()
  })

  it('a facet includes, excludes and means only this', async () => {
    const all = await count()
    const levels = page.getByRole('listbox', { name: 'Classification', exact: true })
    await levels.focus()
    await page.keyboard.press('Space')
    await expect.poll(count).toBeLessThan(all)
    const included = await count()
    await page.keyboard.press('-')
    await expect.poll(count).toBe(all - included)
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(included)
  })

  it('letters typed on a long facet narrow it, however fast they come', async () => {
    await page.getByRole('listbox', { name: 'Tags, Subjects' }).focus()
    await page.keyboard.type('fish')
    const field = page.getByRole('textbox', { name: 'Type a code or a meaning' })
    await field.and(page.locator(':focus')).waitFor()
    await expect.poll(() => field.inputValue()).toBe('fish')
    await page.getByRole('option', { name: /^EFIS, Commercial fishing/ }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('origins stand by country, and a country with several posts is chosen as one', async () => {
    await page.getByRole('radio', { name: 'By country' }).click()
    await page.getByRole('button', { name: /more countries$/ }).click()
    const origins = page.getByRole('listbox', { name: 'Origin', exact: true })
    const country = origins.getByRole('option', { name: /, \d+ posts, \d+ cables?$/ }).first()
    const said = (await country.getAttribute('aria-label')) ?? ''
    const [, cables] = /, (\d+) cables?$/.exec(said) ?? []
    await country.click()
    await expect.poll(count).toBe(Number(cables))
    await page.getByRole('button', { name: 'Clear Origin' }).click()
    await page.getByRole('radio', { name: 'By kind' }).click()
  })

  it('every key is shown by “?” and the sheet gives the focus back', async () => {
    await list().focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Next hit').waitFor()
    await page.keyboard.press('Escape')
    await list().and(page.locator(':focus')).waitFor()
  })

  it('one field finds filters, actions and cables', async () => {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Go to or do' })
    await field.fill('secret')
    await page.getByRole('option', { name: /^Level: Secret/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('level=SECRET')
  })
})

describe('a view', () => {
  it('is its address: opened in a tab of its own, it shows the same', async () => {
    const all = await count()
    await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031?level=SECRET`)
    await expect.poll(openId).toBe('07STOCKHOLM9031')
    await expect.poll(count).toBeLessThan(all)
    const here = await list().getAttribute('aria-label')
    const tab = await page.context().newPage()
    await tab.goto(page.url())
    await tab.getByRole('listbox', { name: here ?? '' }).waitFor()
    await expect
      .poll(() => tab.getByRole('article', { name: 'Cable' }).locator('.cable-id b').innerText())
      .toBe('07STOCKHOLM9031')
    await tab.close()
  })

  it('is what a link to the welcome shows in an archive that has cables', async () => {
    await page.goto(`${chancery.host.origin}/#/welcome`)
    await page
      .getByRole('listbox', { name: /cables$/ })
      .getByRole('option')
      .first()
      .waitFor()
    await expect.poll(() => page.url()).toContain('#/browse')
  })

  it('is its address: back, forward and a reload lead to it', async () => {
    const all = await count()
    await page.getByRole('option', { name: /^Secret, \d/ }).click()
    await expect.poll(() => page.url()).toContain('level=SECRET')
    // Until the answer is there, the rows are those of the last view.
    await expect.poll(count).toBeLessThan(all)
    const secret = await count()
    await rows().first().click()
    const id = await openId()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('level')
    await page.goForward()
    await page.goForward()
    await expect.poll(openId).toBe(id)
    await page.reload()
    await expect.poll(openId).toBe(id)
    await expect.poll(count).toBe(secret)
  })

  it('without cables names the filter that stands in the way', async () => {
    await page.goto(`${chancery.host.origin}/#/browse?tag=NOSUCHTAG&level=SECRET`)
    await page.getByText('No cable matches.').waitFor()
    await page.getByRole('button', { name: 'Leave out Tag NOSUCHTAG' }).click()
    await rows().first().waitFor()
  })
})

describe('a search', () => {
  it('with a mistake points at it and keeps what was there', async () => {
    await page.getByRole('textbox', { name: 'Search subjects and text' }).fill('"never closed')
    await page.getByRole('alert').getByText('quotation mark').waitFor()
    await page.getByRole('alert').getByText('the list shows what was found before').waitFor()
    expect(await rows().count()).toBeGreaterThan(0)
    // What is listed was found before: no sentence calls it the answer.
    await expect.poll(() => page.getByText('matching').count()).toBe(0)
    // The browser itself notes each refused call.
    chancery.complaints.splice(0)
  })
})

describe('in a window with room for one pane', () => {
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it('Back leads from the cable to the list, and Forward to the cable again', async () => {
    await page.setViewportSize({ width: 512, height: 700 })
    await rows().first().click()
    const text = page.getByRole('region', { name: 'Text of the cable' })
    const isOnTop = () =>
      text.evaluate((pane) => {
        const { left, top, width, height } = pane.getBoundingClientRect()
        return pane.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      })
    await text.waitFor()
    await expect.poll(isOnTop).toBe(true)
    await page.goBack()
    await expect.poll(() => rows().first().isVisible()).toBe(true)
    await page.getByRole('listbox', { name: /cables$/ }).focus()
    await page.goForward()
    await text.waitFor()
    await expect.poll(isOnTop).toBe(true)
    await expect.poll(() => text.evaluate((pane) => pane === document.activeElement)).toBe(true)
  })
})

describe('a reading', () => {
  it('is corrected with a reason, and the program’s own comes back', async () => {
    await rows().first().click()
    const strip = page.getByRole('complementary', { name: /Declassification/ })
    await strip.getByRole('button', { name: 'Correct this reading…' }).click()
    const form = page.getByRole('form', { name: 'Correct this reading' })
    await form.getByLabel('Kind').selectOption({ label: 'A day' })
    await setDay(form, 'Day', '2041-05-06')
    await form.getByLabel('Reason').fill('Read from the paper copy.')
    await form.getByRole('button', { name: 'Save' }).click()
    await strip.getByText('Corrected').waitFor()
    await strip.getByText('Read from the paper copy.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await strip.getByText(/Taken back/).waitFor()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([
    ['the list', ''],
    ['an open cable', 'open'],
    ['a cable as sent', 'sent'],
  ])('%s has no fault that axe can find', async (_, what) => {
    await page.emulateMedia({ colorScheme: theme })
    if (what) await rows().first().click()
    if (what === 'sent') await page.getByRole('radio', { name: 'As sent' }).click()
    if (what) await reader().getByRole('heading').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
