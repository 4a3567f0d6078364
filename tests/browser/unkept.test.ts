/** What is typed into a form and not kept is never lost without a word, however the form goes. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Host } from './host'
import { hostWithSample } from './sample'
import { type OpenWindow, openWindow, someRows } from './window'

let host: Host
beforeAll(async () => {
  host = await hostWithSample()
})
afterAll(() => host?.close())

/** A profile of its own for each test: what one has typed, no other finds held. */
let opened: OpenWindow
let page: Page
beforeEach(async () => {
  opened = await openWindow(host, { reducedMotion: 'reduce' })
  page = opened.page
  await someRows(page)
})
afterEach(async () => {
  await opened.close()
  expect(opened.trouble()).toEqual([])
})

const CABLE = '07STOCKHOLM9031'
const WORDS = 'Seen on the paper itself, 3 March.'
const said = (words: string | RegExp) => page.locator('.toast').filter({ hasText: words })
const reader = () => page.getByRole('article', { name: 'Cable' })
const dialog = (name: string) => page.getByRole('dialog', { name })

async function openCable(): Promise<void> {
  await page.evaluate((address) => location.assign(address), `#/browse/${CABLE}`)
  await reader().getByRole('button', { name: 'Correct this reading…' }).waitFor()
}

async function inTracker(panel: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), `#/tracker?part=${panel}`)
}

interface Form {
  open: () => Promise<void>
  /** The field that takes words. */
  field: () => ReturnType<Page['locator']>
  /** What the message calls it. */
  name: RegExp
  /** Stands above every screen: Back leads away behind it, and it stays. */
  stays?: true
}

const FORMS: Record<string, Form> = {
  'a correction': {
    open: async () => {
      await openCable()
      await reader().getByRole('button', { name: 'Correct this reading…' }).click()
    },
    field: () => page.getByRole('form', { name: 'Correct this reading' }).getByLabel('Reason'),
    name: new RegExp(`^The correction of ${CABLE} was not kept`),
  },
  'a letter': {
    open: async () => {
      await openCable()
      await reader().getByRole('button', { name: 'Draft a request…' }).click()
    },
    field: () => dialog('Draft a request').getByLabel('Letter', { exact: true }),
    name: new RegExp(`^The letter MDR ${CABLE} was not kept`),
    stays: true,
  },
  'the line of a letter in the register': {
    open: async () => {
      await openCable()
      await reader().getByRole('button', { name: 'Draft a request…' }).click()
    },
    field: () => dialog('Draft a request').getByLabel('Note', { exact: true }),
    name: new RegExp(`^The letter MDR ${CABLE} was not kept`),
    stays: true,
  },
  'the day of an event': {
    open: async () => {
      await inTracker('events')
      await page.getByRole('button', { name: 'Record its day…' }).first().click()
    },
    field: () => dialog('The day of an event').getByLabel('Where this is from'),
    name: /^The day of .* was not kept/,
  },
  'the name of a collection': {
    open: async () => {
      await openCable()
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('add to a collection')
      await page.keyboard.press('Enter')
    },
    field: () => dialog('Add to a collection').getByRole('combobox', { name: 'Name of the collection' }),
    name: /^The name of a collection was not kept/,
    stays: true,
  },
  'a note': {
    open: async () => {
      await openCable()
      await reader().getByRole('button', { name: 'Note', exact: true }).click()
    },
    field: () => reader().getByRole('textbox', { name: 'Words of the note' }),
    name: new RegExp(`^The note on ${CABLE} was not kept`),
  },
}

describe.each(Object.entries(FORMS))('%s', (_, { open, field, name, stays }) => {
  it.each([
    ['Esc', false],
    ['Back', stays ?? false],
  ] as const)('that is left by %s is told and can be written on', async (way, stays) => {
    await open()
    await field().fill(WORDS)
    await (way === 'Esc' ? page.keyboard.press('Escape') : page.goBack())
    if (!stays) await said(name).getByRole('button', { name: 'Write on' }).click()
    await expect.poll(() => field().inputValue()).toBe(WORDS)
  })

  it('is held through a page that is loaded anew, which tells of it', async () => {
    await open()
    await field().fill(WORDS)
    await page.reload()
    await said(/^Not kept yet, and still in the form: /).waitFor()
    await open()
    await expect.poll(() => field().inputValue()).toBe(WORDS)
  })
})

describe('a form that holds words from before', () => {
  it.each(['a correction', 'a note', 'the name of a collection'])(
    '%s: opened again, nothing says any more that its words were not kept',
    async (form) => {
      const { open, field, name } = FORMS[form] as Form
      await open()
      await field().fill(WORDS)
      await page.keyboard.press('Escape')
      await said(name).waitFor()
      await open()
      await expect.poll(() => field().inputValue()).toBe(WORDS)
      await expect.poll(() => said(name).count()).toBe(0)
      await expect.poll(() => page.locator('footer.status').innerText()).not.toMatch(/not kept/)
    },
  )

  it('a note is let go by Esc when the focus has left it, and not by that of another field', async () => {
    const { open, field, name } = FORMS['a note'] as Form
    await open()
    await field().fill(WORDS)
    const search = page.getByRole('searchbox').or(page.locator('[role="search"] input')).first()
    await search.fill('fish')
    await search.press('Escape')
    await search.press('Escape')
    expect(await field().inputValue()).toBe(WORDS)
    await reader()
      .getByRole('region', { name: 'Text of the cable' })
      .or(page.locator('.reader-scroll'))
      .first()
      .focus()
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
    await said(name).waitFor()
  })

  it('says so, begins anew when asked, and is silent then', async () => {
    const { open, field } = FORMS['a correction'] as Form
    await open()
    await field().fill(WORDS)
    await page.keyboard.press('Escape')
    await open()
    await page.getByText('This is what you wrote before and did not keep.').waitFor()
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await expect.poll(() => field().inputValue()).toBe('')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await field().focus()
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
    expect(await said(/not kept/).count()).toBe(0)
  })

  it('keeps them once and for all', async () => {
    const { open, field } = FORMS['a correction'] as Form
    await open()
    await field().fill(WORDS)
    await page
      .getByRole('form', { name: 'Correct this reading' })
      .getByRole('button', { name: 'Save' })
      .click()
    await field().waitFor({ state: 'detached' })
    expect(await said(/not kept/).count()).toBe(0)
    await open()
    expect(await field().inputValue()).toBe('')
  })

  it('stands while the text is shown as sent and a filter is set: only another cable ends it', async () => {
    const { open, field } = FORMS['a correction'] as Form
    await open()
    await field().fill(WORDS)
    await reader().getByRole('radio', { name: 'As sent' }).click()
    await page
      .getByRole('listbox', { name: 'Classification', exact: true })
      .getByRole('option')
      .first()
      .click()
    expect(await field().inputValue()).toBe(WORDS)
    await page.evaluate(() => location.assign('#/browse/06TALLINN9001'))
    await said(new RegExp(`The correction of ${CABLE} was not kept`)).waitFor()
  })

  it('has the letters of both kinds, each with its own words', async () => {
    const { open, field } = FORMS['a letter'] as Form
    await open()
    await field().fill(WORDS)
    const kinds = dialog('Draft a request')
      .getByRole('radiogroup', { name: 'Kind of request' })
      .getByRole('radio')
    await kinds.nth(1).click()
    await expect.poll(() => field().inputValue()).toContain('Freedom of Information')
    await kinds.nth(0).click()
    await expect.poll(() => field().inputValue()).toBe(WORDS)
  })
})

describe('a name that was typed and not kept', () => {
  it('of a new collection stands in the message', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('manage collections')
    await page.keyboard.press('Enter')
    await dialog('Collections').getByLabel('Name of a new collection').fill('Ice at sea')
    await page.keyboard.press('Escape')
    await said('The name “Ice at sea” was not kept.').waitFor()
  })
})
