/** What a person has asked of the system: no motion, colours of their own. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample({ viewport: { width: 1024, height: 700 } })
  page = chancery.page
})
afterAll(() => chancery?.close())
beforeEach(() => page.goto(`${chancery.host.origin}/#/browse/09OSLO9215`))

const style = (selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)

describe('the drawer of filters', () => {
  it.each([
    ['no-preference', '0.12s'],
    ['reduce', '0s'],
  ] as const)('slides as the system has motion: %s, %s', async (reducedMotion, takes) => {
    await page.emulateMedia({ reducedMotion })
    expect((await style('.facets', 'transition-duration')).split(', ')[0]).toBe(takes)
    await page.getByRole('button', { name: /^Filters, / }).click()
    const filters = page.getByRole('listbox', { name: 'Declassification' })
    await filters.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await filters.waitFor({ state: 'hidden' })
  })
})

it('a dark window prints in dark ink', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.locator('html[data-theme="dark"]').waitFor()
  expect(await style('.reader h2', 'color')).toBe('rgb(25, 30, 36)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
})

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  beforeEach(() => page.emulateMedia({ forcedColors: 'active', colorScheme }))

  /** A colour of the system as the browser computes it here. */
  const system = (color: string) =>
    page.evaluate((color) => {
      const probe = document.createElement('i')
      probe.style.color = color
      document.body.append(probe)
      const computed = getComputedStyle(probe).color
      probe.remove()
      return computed
    }, color)

  it('the chosen row is outlined, the banner has its edges, and words of evidence can be read', async () => {
    await page.locator('.row[aria-selected="true"]').waitFor()
    expect(await style('.row[aria-selected="true"]', 'outline-style')).toBe('solid')
    expect(await style('.banner', 'border-top-style')).toBe('solid')
    expect(await style('.reader .evidence', 'color')).toBe(await system('MarkText'))
  })

  it('of several choices the one that holds is told by its colours, and the view by the line below it', async () => {
    await page.locator('.row[aria-selected="true"]').waitFor()
    expect(await style('.seg > [aria-checked="true"]', 'background-color')).toBe(await system('Highlight'))
    expect(await style('.seg > [aria-checked="false"]', 'background-color')).not.toBe(
      await system('Highlight'),
    )
    expect(await style('.views a[aria-current]', 'border-bottom-color')).toBe(await system('CanvasText'))
    expect(await style('.views a:not([aria-current])', 'border-bottom-color')).toBe(await system('Canvas'))
  })

  it('the words of the button that matters most can be read', async () => {
    await page.evaluate(() => location.assign('#/imports'))
    await page.locator('.btn-primary').first().waitFor()
    // Else a ground in the colour of the letters is laid behind them.
    expect(await style('.btn-primary', 'forced-color-adjust')).toBe('none')
    expect(await style('.btn-primary', 'background-color')).toBe(await system('Highlight'))
    expect(await style('.btn-primary', 'color')).toBe(await system('HighlightText'))
  })

  it('the picture is drawn in the colours of the system', async () => {
    await page.evaluate(() => location.assign('#/tracker'))
    await page.getByRole('region', { name: 'Waiting' }).waitFor()
    expect(await style('.picture .ax', 'fill')).toBe(await system('CanvasText'))
    expect(await style('.picture .flag rect', 'fill')).toBe(await system('Highlight'))
  })
})
