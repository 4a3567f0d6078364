/** From a cable to a letter to the register, in a real Chromium. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import { setDay } from './wheels'
import type { Chancery } from './window'

const CABLE = '07STOCKHOLM9031'

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let chancery: Chancery
  let page: Page
  beforeAll(async () => {
    const viewport = colorScheme === 'dark' ? { width: 1024, height: 700 } : { width: 1440, height: 900 }
    chancery = await openWithSample({ colorScheme, viewport, acceptDownloads: true, reducedMotion: 'reduce' })
    page = chancery.page
  })
  afterAll(() => chancery?.close())
  afterEach(() => expect(chancery.trouble()).toEqual([]))

  const dialog = () => page.getByRole('dialog', { name: 'Draft a request' })
  const reader = () => page.getByRole('article', { name: 'Cable' })
  const register = () => page.getByRole('region', { name: 'Register of requests' })

  async function visit(hash: string): Promise<void> {
    await page.evaluate((address) => location.assign(address), hash)
  }

  async function saved(name: string): Promise<Buffer> {
    const download = page.waitForEvent('download')
    await dialog().getByRole('button', { name }).click()
    return readFileSync(await (await download).path())
  }

  it('a letter is drafted by a key, changed, and saved as text and as PDF', async () => {
    await visit(`#/browse/${CABLE}`)
    await reader().getByRole('heading', { name: 'Requests' }).waitFor()
    await page.keyboard.press('r')
    const letter = dialog().getByRole('textbox', { name: 'Letter' })
    await letter.waitFor()
    await expect.poll(() => letter.inputValue()).toContain(`(reference id ${CABLE})`)
    await dialog().getByText('Fill in your name').waitFor()
    expect(await violationsOf(page)).toEqual([])
    // In a low window, too, the buttons that save it are in sight.
    await page.setViewportSize({ width: 1024, height: 700 })
    const end = () => dialog().getByRole('button', { name: 'Save as PDF' }).boundingBox()
    const foot = async () => ((await end())?.y ?? 0) + ((await end())?.height ?? 0)
    const below = async () =>
      (await dialog().evaluate((box) => box.getBoundingClientRect().bottom)) - (await foot())
    expect(await below()).toBeGreaterThan(0)
    await page.setViewportSize({ width: 1440, height: 900 })
    await letter.fill((await letter.inputValue()).replace('[your name]', 'Ada Ångström'))
    expect((await saved('Save as text')).toString()).toContain('Ada Ångström')
    const document = await getDocumentProxy(new Uint8Array(await saved('Save as PDF')))
    const { text } = await extractText(document, { mergePages: true })
    expect(text).toContain('Ada Ångström')
    expect(text).toContain('section 3.5 of Executive Order 13526')
  })

  it('what is sent is entered, and stands beside the cable and in the tracker', async () => {
    await dialog().getByRole('radio', { name: 'Freedom of Information Act' }).click()
    await expect
      .poll(() => dialog().getByRole('textbox', { name: 'Letter' }).inputValue())
      .toContain('5 U.S.C. 552')
    await dialog().getByRole('textbox', { name: 'The agency’s number' }).fill('F-2026-1')
    await setDay(dialog(), 'Sent on', '2025-11-03')
    await dialog().getByRole('button', { name: 'Enter in the register' }).click()
    // The letter still has blanks: it is not taken as sent before a person says so.
    await dialog().getByRole('alert').getByText('The letter still has').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await dialog().getByRole('button', { name: 'It was sent so: enter it' }).click()
    await dialog().waitFor({ state: 'detached' })
    await reader()
      .getByRole('button', { name: /^FOIA, sent .*: open$/ })
      .click()
    await register().getByText('F-2026-1').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('the letter that was entered is read again, and the register leaves as csv and as a calendar', async () => {
    await register().getByRole('button', { name: 'Letter…' }).click()
    const again = page.getByRole('dialog', { name: 'The letter of a request' })
    await expect
      .poll(() => again.getByRole('textbox', { name: 'Letter' }).inputValue())
      .toContain('5 U.S.C. 552')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    const download = async (name: string) => {
      const begun = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      return readFileSync(await (await begun).path(), 'utf8')
    }
    expect(await download('Table (CSV)')).toMatch(/\n1,foia,2025-11-03,07STOCKHOLM9031,open,/)
    // Of this Act no day by law is known here.
    expect(await download('Calendar of what is due (.ics)')).not.toContain('BEGIN:VEVENT')
  })

  it('of a cable that is not classified begins with the Act, and says why no review is offered', async () => {
    await visit('#/browse/06LISBON9145')
    await reader().getByRole('button', { name: 'Draft a request…' }).click()
    await dialog().getByText('not classified, so there is nothing to review').first().waitFor()
    await expect
      .poll(() => dialog().getByRole('radio').allInnerTexts())
      .toEqual(['Freedom of Information Act'])
    await expect
      .poll(() => dialog().getByRole('textbox', { name: 'Letter' }).inputValue())
      .toContain('5 U.S.C. 552')
    await page.keyboard.press('Escape')
    await visit('#/tracker?part=requests')
  })

  it('what came of it is kept, taken back, and kept again; a request taken out can be put back', async () => {
    // The number in the head is a list, and a step that Back undoes.
    await page.getByRole('button', { name: '1 request open' }).press('Enter')
    await page.getByRole('button', { name: 'Show all 1 request' }).and(page.locator(':focus')).waitFor()
    expect(page.url()).toContain('?part=requests+open')
    await register().getByRole('button', { name: 'What came of it…' }).click()
    const outcome = page.getByRole('dialog', { name: 'What came of a request' })
    await outcome.getByRole('combobox').selectOption('released-in-part')
    await outcome.getByRole('textbox', { name: 'Note' }).fill('two words')
    expect(await violationsOf(page)).toEqual([])
    await outcome.getByRole('button', { name: 'Save' }).click()
    await page.getByText('No request waits for an answer.').waitFor()
    await page.goBack()
    await register().getByText('Answered', { exact: true }).waitFor()
    await register().getByRole('button', { name: 'Take back' }).click()
    await register().getByText('Open', { exact: true }).waitFor()
    await register().getByText('taken back').waitFor()
    await register().getByRole('button', { name: 'Remove from the register' }).click()
    await register()
      .getByText(/^Removed/)
      .waitFor()
    await register().getByRole('button', { name: 'Put back' }).click()
    await register().getByText('Open', { exact: true }).waitFor()
  })

  it('a template that is broken says so, and the letter cannot be drafted from it', async () => {
    await visit('#/settings')
    const template = page.getByRole('textbox', { name: /^Letter: Mandatory/ })
    await template.fill('Dear {{whom}}\n{{cables}}')
    await template.blur()
    await page.getByRole('alert').getByText('The template names “whom”').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await visit(`#/browse/${CABLE}`)
    await reader().getByRole('button', { name: 'Draft a request…' }).click()
    await dialog().getByRole('alert').getByText('The template names “whom”').waitFor()
    await page.keyboard.press('Escape')
    await visit('#/settings')
    await page.getByRole('button', { name: 'Back to the program’s own' }).click()
    await expect.poll(() => template.inputValue()).toContain('{{requester}}')
    chancery.complaints.splice(0)
  })
})
