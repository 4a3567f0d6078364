/** Every kind of reading, set by hand through the form, with what the cable's box says of it afterwards. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import { setDay } from './wheels'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample({ reducedMotion: 'reduce' })
  page = chancery.page
  await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
})
afterAll(async () => {
  await chancery?.close()
  expect(chancery?.trouble()).toEqual([])
})

const strip = () => page.getByRole('complementary', { name: /Declassification/ })
const form = () => page.getByRole('form', { name: 'Correct this reading' })

async function open(kind: string): Promise<void> {
  await strip().getByRole('button', { name: 'Correct this reading…' }).click()
  await form().getByLabel('Kind').selectOption({ label: kind })
}

async function keep(reason: string): Promise<void> {
  await form().getByLabel('Reason').fill(reason)
  await form().getByRole('button', { name: 'Save' }).click()
  await form().waitFor({ state: 'detached' })
  await strip().getByText(reason).first().waitFor()
}

describe('a reading of each kind', () => {
  it.each<[kind: string, given: Record<string, string>, told: string | RegExp]>([
    ['A day', { Day: '2031-05-06' }, '6 May 2031'],
    // A day that no order lets a cable name is kept as it is, and the rule's day decides.
    ['A day', { Day: '2041-05-06' }, '31 Dec 2032'],
    ['A number of years', { Years: '12' }, /1[89] Jan 2019/],
    [
      'An event',
      { Event: 'CLOSURE OF THE TRIBUNAL', 'Years after the event': '2' },
      'Event pending, day by rule in',
    ],
    ['An exemption code', { Codes: '25x1' }, 'Exempt'],
    ['Originating agency’s determination (OADR)', {}, 'Agency’s determination'],
    ['General schedule (GDS)', { Day: '2015-12-31' }, '31 Dec 2015'],
    ['Exempt from the general schedule (XGDS)', { Codes: 'XGDS-2', Day: '' }, 'Exempt'],
    ['Review on a day (RDS)', { 'Day of review': '2030-01-19' }, 'Marked for review'],
    ['Manual review (MR)', {}, 'Marked for review'],
    ['Stamp of an act already done', { 'Day of the act': '2012-02-03' }, 'Declassified'],
    ['Not applicable (N/A)', {}, 'Conflicting marks'],
    ['No instruction', {}, 'No instruction'],
    ['Not understood', {}, 'Unreadable'],
  ])('%s with %o is kept, and told as %s', async (kind, given, told) => {
    await open(kind)
    for (const [label, value] of Object.entries(given))
      await (label.startsWith('Day')
        ? setDay(form(), label, value)
        : form().getByLabel(label, { exact: true }).fill(value))
    await keep(`Checked: ${kind}.`)
    await strip().getByText('Corrected, by hand').waitFor()
    await strip().locator('.decl-date, .decl-group, .decl-rel').filter({ hasText: told }).first().waitFor()
  })

  it('that lacks what it needs is refused in a sentence, and the form stays', async () => {
    await open('A number of years')
    await form().getByLabel('Years', { exact: true }).fill('')
    await form().getByLabel('Reason').fill('Half a thought.')
    await form().getByRole('button', { name: 'Save' }).click()
    await form().getByRole('alert').getByText('needs a number of years').waitFor()
    await page.keyboard.press('Escape')
    await form().waitFor({ state: 'detached' })
    // The browser itself notes each refused call, when it comes to it.
    await expect.poll(() => chancery.complaints.splice(0)).toHaveLength(1)
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme the form', (colorScheme) => {
  it.each(['A day', 'An exemption code', 'An event'])(
    'for “%s” has no fault that axe can find',
    async (kind) => {
      await page.emulateMedia({ colorScheme })
      await open(kind)
      expect(await violationsOf(page, '.reader')).toEqual([])
      await form().getByRole('button', { name: 'Cancel' }).click()
    },
  )
})

describe('the words that a correction rests on', () => {
  const text = () => page.getByRole('region', { name: 'Text of the cable' })
  const paragraph = () => text().locator('.para p').first()
  const takes = () => page.getByRole('button', { name: 'Rests on these words' })
  const history = () => strip().locator('.history li').first()

  async function inHistory(words: string): Promise<void> {
    await history().locator('.evidence').getByText(words, { exact: true }).waitFor()
  }

  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const marked = () => text().locator('.body .evidence').allInnerTexts()

  it('are selected in the text with the mouse, kept, told in the history and marked where they stand', async () => {
    await open('A day')
    const words = ((await paragraph().innerText()).match(/^\S+ \S+/) ?? [''])[0]
    const box = await paragraph().evaluate((p) => {
      const range = document.createRange()
      const node = p.firstChild as Text
      range.setStart(node, 0)
      range.setEnd(node, (node.data.match(/^\S+ \S+/) ?? [''])[0].length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    })
    await page.mouse.move(box.left + 1, box.middle)
    await page.mouse.down()
    await page.mouse.move(box.right + 1, box.middle, { steps: 5 })
    await page.mouse.up()
    await takes().click()
    await expect.poll(marked).toEqual([words])
    await setDay(form(), 'Day', '2031-05-06')
    await keep('By the mouse.')
    await inHistory(words)
    await expect.poll(marked).toEqual([words])
    // They are kept with it: the page opened anew says the same.
    await page.reload()
    await inHistory(words)
    await expect.poll(marked).toEqual([words])
  })

  it('are selected by key alone, word by word', async () => {
    await text().focus()
    await page.keyboard.press('c')
    // What the correction in force rests on is where the next begins.
    const before = await form().locator('.rests li .evidence').innerText()
    await form()
      .getByRole('button', { name: `Leave out: ${before}` })
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Select words by key')
    await page.keyboard.press('Enter')
    const bar = page.locator('.selected-bar .evidence')
    await bar.getByText(/./).waitFor()
    const first = await bar.innerText()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await bar.innerText()).split(' ')).toHaveLength(3)
    const words = await bar.innerText()
    expect(words).not.toContain(first)
    await page.keyboard.press('Enter')
    await expect.poll(() => form().locator('.rests li .evidence').allInnerTexts()).toEqual([words])
    await expect.poll(focused).toBe('Select words by key')
    await keep('By the keys.')
    await inHistory(words)
  })

  it('stay in view while they are selected, however tall their paragraph is', async () => {
    await open('A day')
    await form().getByRole('button', { name: 'Select words by key' }).press('Enter')
    await text().evaluate((pane) => {
      for (const each of pane.querySelectorAll<HTMLElement>('.para p')) each.style.lineHeight = '300px'
    })
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowDown')
    const inView = await text().evaluate((pane) => {
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      const view = pane.getBoundingClientRect()
      return box !== undefined && box.bottom > view.top && box.top < view.bottom
    })
    expect(inView).toBe(true)
    await page.keyboard.press('Escape')
    await form().getByRole('button', { name: 'Cancel' }).click()
    await page.reload()
  })

  it('that the reading view leaves out are said to be so, and shown in the text as it was sent', async () => {
    await page.getByRole('radio', { name: 'As sent' }).click()
    await open('A day')
    const leave = form().getByRole('button', { name: /^Leave out/ })
    for (let left = await leave.count(); left > 0; left--) {
      await leave.first().click()
      await expect.poll(() => leave.count()).toBe(left - 1)
    }
    const line = text().locator('.sent pre').last()
    const words = await line.evaluate((pre) => {
      const node = pre.firstChild as globalThis.Text
      const first = (node.data.match(/^\s*\S.*/) ?? [''])[0].trimEnd()
      const from = first.length - first.trimStart().length
      document.getSelection()?.setBaseAndExtent(node, from, node, first.length)
      return first.trim()
    })
    await takes().click()
    await setDay(form(), 'Day', '2031-05-06')
    await keep('By the line of classification.')
    await inHistory(words)
    await page.getByRole('radio', { name: 'As read' }).click()
    await strip().getByText('left out of this view').waitFor()
    await strip().getByRole('button', { name: 'Show them as sent' }).click()
    await expect.poll(() => text().locator('.sent .evidence').allInnerTexts()).toEqual([words])
    await page.getByRole('radio', { name: 'As read' }).click()
  })

  it('are let be with Esc, and the form stays with what it had', async () => {
    await open('A day')
    const had = await form().locator('.rests li .evidence').innerText()
    await form().getByRole('button', { name: 'Select words by key' }).press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await takes().waitFor({ state: 'detached' })
    expect(await form().locator('.rests li .evidence').allInnerTexts()).toEqual([had])
    await form().getByRole('button', { name: 'Cancel' }).click()
  })

  it.each(['light', 'dark'] as const)(
    'show no fault that axe can find, in the %s theme',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      await open('A day')
      await form().getByRole('button', { name: 'Select words by key' }).press('Enter')
      await takes().waitFor()
      expect(await violationsOf(page, '.reader')).toEqual([])
      await page.keyboard.press('Escape')
      await form().getByRole('button', { name: 'Cancel' }).click()
    },
  )
})
