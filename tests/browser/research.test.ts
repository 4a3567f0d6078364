/** A small piece of research: what a later state of a site shows that an earlier one hid, what refers to what, and from where. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { BODY, type Invented, sitePage } from '../fixtures/invented'
import { beginImport, importEnded } from './account'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openChancery({ context: { acceptDownloads: true, reducedMotion: 'reduce' } })
  page = chancery.page
  await importSite('december', [
    cable({ body: citing('').replace('Maarja Tammsalu', 'XXXXXXXXXXXX'), released: '2010-12-01 18:06' }),
    cable({ id: '06TALLINN9002', body: citing('06 TALLINN 9001') }),
  ])
  await importSite('april', [
    cable({ body: citing(''), released: '2011-03-01 18:06' }),
    cable({ id: '06TALLINN9002', body: citing('06 TALLINN 9001') }),
    cable({ id: '06TALLINN9003', body: citing('A. 06 TALLINN 9002 B. 06 RIGA 9120') }),
    cable({ id: '06OSLO9004', origin: 'Embassy Oslo', body: citing('A. 06 RIGA 9120 B. 05 OSLO 9001') }),
    cable({ id: '06PARTO9001', origin: 'US Delegation, Secretary', body: citing('') }),
  ])
})
afterAll(() => chancery?.close())
afterEach(() => expect(chancery.trouble()).toEqual([]))

function cable(over: Partial<Invented>): { name: string; text: string } {
  return { name: `${over.id ?? '06TALLINN9001'}.html`, text: sitePage(over) }
}

function citing(references: string): string {
  return BODY.replace(/REF: A\.[\s\S]*?\n\n/, references === '' ? '' : `REF: ${references}\n\n`)
}

async function importSite(name: string, pages: { name: string; text: string }[]): Promise<void> {
  const folder = join(chancery.host.folder, name)
  mkdirSync(folder)
  for (const { name, text } of pages) writeFileSync(join(folder, name), text)
  await visit('#/imports')
  await beginImport(page, folder)
  await page
    .getByRole('table', { name: 'Account of this import' })
    .getByRole('row', { name: /Entries seen/ })
    .getByRole('cell')
    .getByText(String(pages.length), { exact: true })
    .waitFor()
  await importEnded(page)
}

async function visit(hash: string): Promise<void> {
  await page.goto(`${chancery.host.origin}/${hash}`)
}

const list = () => page.getByRole('listbox', { name: /cables?$/ })
const ids = async () => {
  const rows = await list().getByRole('option').allInnerTexts()
  return rows.map((text) => /06[A-Z]+\d+/.exec(text)?.[0])
}

describe('redactions', () => {
  it('that a later state has lifted are found by the facet, drawn, and told in the history', async () => {
    await visit('#/browse')
    await page.getByRole('option', { name: /^Lifted in a later version, 1/ }).click()
    await page.getByText('with redactions').waitFor()
    await expect.poll(() => list().getByRole('option').count()).toBe(1)
    await list().getByRole('option').first().click()
    await page.getByRole('button', { name: 'Versions: 2' }).click()
    const history = page.getByRole('region', { name: 'Versions and releases' })
    await history.getByText('Since version 1: 1 redaction lifted and 2 words added.').waitFor()
    await history.getByText('Released 1 Mar 2011.').waitFor()
    await history.getByRole('link', { name: 'Compare versions 1 and 2' }).click()
    await page.getByText('B opens 1 passage that is redacted in A.').waitFor()
    await page.locator('.pair-body .redact').waitFor()
    expect(await page.locator('.pair-body mark.open').innerText()).toContain('Maarja Tammsalu')
  })

  it('are asked for in the search too, and a wrong word is answered with the right ones', async () => {
    await visit('#/browse?q=redactions:lifted')
    await expect.poll(() => list().getByRole('option').count()).toBe(1)
    await visit('#/browse?q=redactions:gone')
    await page.getByText('Redactions are lifted or added').waitFor()
    chancery.complaints.splice(0)
  })
})

describe('references', () => {
  const drawn = () => page.getByRole('region', { name: 'The thread, drawn' })
  const focused = (id: string) => drawn().locator(`[data-node="${id}"]:focus`).waitFor()

  it('are followed from cable to cable with the keyboard', async () => {
    await visit('#/browse/06TALLINN9001')
    // Its own heading: while no cable is open the same place has others.
    await page.getByRole('heading', { name: 'HERRING QUOTA TALKS' }).waitFor()
    await page.keyboard.press('g')
    await page.waitForURL(/thread\/06TALLINN9001/)
    await focused('06TALLINN9001')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await drawn()
      .getByText('06TALLINN9001 is cited by 06TALLINN9002, which is cited by 06TALLINN9003.')
      .waitFor()
    await page.keyboard.press('Space')
    await page.waitForURL(/thread\/06TALLINN9003/)
    await focused('06TALLINN9003')
    await page.keyboard.press('Enter')
    await page.waitForURL(/browse\/06TALLINN9003/)
  })

  it('stand as a list beside the drawing, missing ones too', async () => {
    await visit('#/thread/06TALLINN9003')
    const beside = page.getByRole('complementary', { name: 'The thread as a list' })
    await beside.getByText('1 not in this archive, in a dashed frame.').waitFor()
    await expect.poll(() => beside.getByRole('listitem').count()).toBe(3)
    await drawn().getByRole('link', { name: '06RIGA9120, not in this archive' }).waitFor()
    await beside.getByRole('link', { name: '06RIGA9120: what refers to it' }).click()
    await page.getByRole('link', { name: 'Back to the thread of 06TALLINN9003' }).click()
    await beside.getByText('1 not in this archive, in a dashed frame.').waitFor()
  })

  it('to cables that are missing are listed, narrowed, saved, and lead to those that mention them', async () => {
    await visit('#/browse')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Missing' }).click()
    await page.getByText('2 cables are referred to and not in this archive, 3 times in all.').waitFor()
    const rows = page.getByRole('region', { name: 'Missing cables' }).locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(2)
    await expect.poll(() => rows.first().innerText()).toMatch(/06RIGA9120.*Embassy Riga.*2006.*2 cables/s)
    await page.getByLabel('Year').selectOption('2005')
    await page.getByText('1 cable of this choice is referred to').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list (CSV)' }).click(),
    ])
    const saved = parseCsv(readFileSync(await file.path(), 'utf8'), { columns: true }) as { id: string }[]
    expect(saved.map(({ id }) => id)).toEqual(['05OSLO9001'])
    await page.getByLabel('Year').selectOption('')
    await page.getByRole('link', { name: '2 cables that refer to 06RIGA9120' }).click()
    await expect.poll(() => list().getByRole('option').count()).toBe(2)
    expect((await ids()).sort()).toEqual(['06OSLO9004', '06TALLINN9003'])
  })
})

describe('the map', () => {
  const map = () => page.getByRole('region', { name: 'Map of posts' })

  it('adds up, and a place chosen with the keyboard is a filter of the list', async () => {
    await visit('#/browse')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Map' }).click()
    await page.getByText('5 cables: 4 at 2 places on the map, 1 from origins that are not on it.').waitFor()
    await map()
      .getByRole('button', { name: /^Tallinn, Estonia: 3 cables/ })
      .focus()
    await page.keyboard.press('ArrowLeft')
    await map().getByText('Oslo, Norway: 1 cable (Embassy Oslo)').waitFor()
    await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    await page.getByText('1 cable from the origins chosen.').waitFor()
    await map()
      .getByRole('button', { name: /^Oslo, Norway.*, included$/, pressed: true })
      .waitFor()
    await page.getByRole('link', { name: 'Show them in Browse' }).click()
    await expect.poll(() => list().getByRole('option').count()).toBe(1)
    await expect.poll(ids).toEqual(['06OSLO9004'])
  })

  it('has room for the largest circle on every side of its frame', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await visit('#/map')
    const pane = await page.locator('.map-drawing').boundingBox()
    const frame = await page.locator('.map-drawing .sea').boundingBox()
    if (!pane || !frame) throw new Error('The map is not drawn.')
    // A circle has a radius of up to 22 px.
    const room = [frame.x - pane.x, pane.x + pane.width - frame.x - frame.width, frame.y - pane.y]
    expect(Math.min(...room)).toBeGreaterThanOrEqual(22)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('is a table too, whose parts make the total', async () => {
    await visit('#/map')
    const table = page.getByRole('region', { name: 'Posts by country' })
    await table.getByRole('checkbox', { name: 'Embassy Tallinn' }).waitFor()
    const figures = await table.locator('tbody tr.of .num').allInnerTexts()
    const total = Number(await table.locator('tfoot .num').innerText())
    expect(figures.map(Number).reduce((sum, count) => sum + count, 0)).toBe(total)
    await table.getByText('The Secretary').waitFor()
    await table.getByRole('checkbox', { name: 'Embassy Tallinn' }).press('Space')
    await page.getByText('3 cables from the origins chosen.').waitFor()
    // A number opens what it counts, whatever is chosen beside it.
    await table.getByRole('button', { name: '1 cable from Embassy Oslo: show them in Browse' }).click()
    await expect.poll(ids).toEqual(['06OSLO9004'])
    await page.goBack()
    await table.getByRole('button', { name: `${total} cables of all posts: show them in Browse` }).click()
    await expect.poll(() => list().getByRole('option').count()).toBe(total)
  })
})
