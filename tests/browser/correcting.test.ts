/** Every kind of reading, set by hand through the form, with what the cable's box says of it afterwards. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chancery, openChancery, openSample } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openChancery({ context: { reducedMotion: 'reduce' } })
  page = chancery.page
  await openSample(chancery)
  await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
})
afterAll(async () => {
  const complaints = chancery?.complaints
  await chancery?.close()
  expect(complaints).toEqual([])
})

const strip = () => page.getByRole('complementary', { name: /Declassification/ })
const form = () => page.getByRole('form', { name: 'Correct this reading' })

async function open(kind: string): Promise<void> {
  await strip().getByRole('button', { name: 'Correct this reading…' }).click()
  await form().getByLabel('Kind').selectOption({ label: kind })
}

async function keep(reason: string): Promise<void> {
  await form().getByLabel('Reason').fill(reason)
  await form().getByRole('button', { name: 'Keep' }).click()
  await form().waitFor({ state: 'detached' })
  await strip().getByText(reason).first().waitFor()
}

describe('a reading of each kind', () => {
  it.each<[kind: string, given: Record<string, string>, told: string | RegExp]>([
    ['A day', { Day: '2031-05-06' }, '6 May 2031'],
    // A day that no order lets a cable name is kept as it is, and the rule's day decides.
    ['A day', { Day: '2041-05-06' }, '31 Dec 2032'],
    ['A number of years', { Years: '12' }, /1[89] Jan 2019/],
    ['An event', { Event: 'CLOSURE OF THE TRIBUNAL', 'Years after the event': '2' }, 'Event pending'],
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
      await form().getByLabel(label, { exact: true }).fill(value)
    await keep(`Checked: ${kind}.`)
    await strip().getByText('Corrected, by hand').waitFor()
    await strip().locator('.decl-date, .decl-group, .decl-rel').filter({ hasText: told }).first().waitFor()
  })

  it('that lacks what it needs is refused in a sentence, and the form stays', async () => {
    await open('A number of years')
    await form().getByLabel('Years', { exact: true }).fill('')
    await form().getByLabel('Reason').fill('Half a thought.')
    await form().getByRole('button', { name: 'Keep' }).click()
    await form().getByRole('alert').getByText('needs a number of years').waitFor()
    await page.keyboard.press('Escape')
    await form().waitFor({ state: 'detached' })
    // The browser itself notes each refused call.
    chancery.complaints.splice(0)
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme the form', (colorScheme) => {
  it.each(['A day', 'An exemption code', 'An event'])(
    'for “%s” has no fault that axe can find',
    async (kind) => {
      await page.emulateMedia({ colorScheme })
      await open(kind)
      const { violations } = await new AxeBuilder({ page }).include('.reader').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await form().getByRole('button', { name: 'Cancel' }).click()
    },
  )
})
