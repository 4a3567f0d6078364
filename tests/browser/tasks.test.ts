/** What a person comes for, done in a real Chromium through the browser host. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BODY, indexPage, savedText, sitePage } from '../fixtures/invented'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page
beforeEach(async () => {
  chancery = await openChancery()
  page = chancery.page
})
afterEach(async () => {
  expect(await chancery.close()).toBe(0)
  expect(chancery.trouble()).toEqual([])
})

/** Six cables in two forms, one of them twice, beside what is none and what cannot be read. */
function writeCables(folder: string): string {
  mkdirSync(folder)
  const put = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text)
  put('06TALLINN9001.html', sitePage())
  put('again.html', sitePage())
  put(
    '05TALLINN9877.html',
    sitePage({ id: '05TALLINN9877', created: '2005-11-02 10:00', heading: 'A TABLE IS SOUGHT' }),
  )
  put(
    '06HELSINKI9120.html',
    sitePage({ id: '06HELSINKI9120', origin: 'Embassy Helsinki', heading: 'NO TABLE HERE' }),
  )
  put(
    '06RIGA9002.html',
    sitePage({ id: '06RIGA9002', origin: 'Embassy Riga', body: BODY.replace('autumn', 'winter') }),
  )
  put('07TALLINN9003.txt', savedText({ id: '07TALLINN9003', created: '2007-01-04 08:00' }))
  put('index.html', indexPage('origin', [{}]))
  put('holiday.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]))
  put('empty.html', '')
  return folder
}

async function importFolder(folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Import a folder or file…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Path of a folder or a file').fill(folder)
  await dialog.getByRole('button', { name: 'Import this folder' }).click()
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor()
}

async function figureOf(row: RegExp): Promise<number> {
  const cells = page.getByRole('table', { name: 'Account of this import' }).getByRole('row', { name: row })
  const text = await cells.getByRole('cell').allInnerTexts()
  return Number(text.map((cell) => cell.replace(/\D/g, '')).find((digits) => digits !== '') ?? Number.NaN)
}

const rows = () => page.getByRole('listbox', { name: /cables?$/ }).getByRole('option')
const go = (name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click()

describe('a newcomer', () => {
  it('opens the sample cables, reads one and sees where the archive stands', async () => {
    await page.getByRole('heading', { name: 'This archive is empty.' }).waitFor()
    await page.getByRole('button', { name: 'Open the sample cables' }).click()
    await rows().nth(5).waitFor()
    const total = await page.getByRole('listbox', { name: /cables$/ }).getAttribute('aria-label')
    expect(Number(total?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(80)
    await rows().first().click()
    await page.getByRole('article', { name: 'Cable' }).getByRole('heading', { level: 2 }).first().waitFor()
    await go('Tracker')
    await page
      .getByRole('listbox', { name: /cables/ })
      .first()
      .waitFor()
    await page.getByRole('region', { name: 'Waiting' }).waitFor()
  })
})

describe('a folder', () => {
  it('is imported and accounted for, entry by entry; a second time nothing is stored', async () => {
    const folder = writeCables(join(chancery.host.folder, 'cables'))
    await importFolder(folder)
    expect(await figureOf(/Entries seen/)).toBe(9)
    expect(await page.locator('.ledger .is-wrong').count()).toBe(0)
    await page.getByRole('region', { name: 'Refused files' }).getByText('empty.html').first().waitFor()
    await go('Browse')
    await expect.poll(() => rows().count()).toBe(5)

    await go('Imports')
    await importFolder(folder)
    await expect.poll(() => figureOf(/unchanged|already/i)).toBe(6)
    expect(await page.locator('.ledger .is-wrong').count()).toBe(0)
  })

  it('can be browsed: a facet, a search with its hits, a reference and back', async () => {
    await importFolder(writeCables(join(chancery.host.folder, 'cables')))
    await go('Browse')
    await expect.poll(() => rows().count()).toBe(5)

    await page.getByRole('option', { name: /^Embassy Tallinn, / }).click()
    await expect.poll(() => rows().count()).toBe(3)
    await page.getByText('from').first().waitFor()

    await page.getByRole('textbox', { name: 'Search subjects and text' }).fill('handsets')
    await rows().first().locator('mark').first().waitFor()
    await rows().filter({ hasText: '06TALLINN9001' }).click()
    const reader = page.getByRole('article', { name: 'Cable' })
    await reader.locator('mark.hit').first().waitFor()
    expect(page.url()).toContain('06TALLINN9001')

    await reader.getByRole('link', { name: '05TALLINN9877' }).first().click()
    await expect.poll(() => page.url()).toContain('05TALLINN9877')
    await page.goBack()
    await expect.poll(() => page.url()).toContain('06TALLINN9001')
    await page.reload()
    await reader.locator('mark.hit').first().waitFor()
  })
})

describe('a hostile cable', () => {
  const HOSTILE = [
    '<script>globalThis.struck = 1</script>',
    '<img src=x onerror="globalThis.struck = 2">',
    '<svg onload="globalThis.struck = 3"><a href="javascript:globalThis.struck=4">X</a></svg>',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<iframe srcdoc="<script>parent.struck = 5</script>"></iframe>',
    '<form action="https://example.org/"><input autofocus onfocus="globalThis.struck = 6"></form>',
    '\u001b]0;title\u0007 \u202egnirts desrever',
  ]
  const escaped = HOSTILE.map((line) => line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))

  it.each([
    ['as markup', HOSTILE],
    ['as escaped text', escaped],
  ])('is shown inert %s, asks for nothing and leads nowhere', async (_name, lines) => {
    const folder = join(chancery.host.folder, 'cables')
    mkdirSync(folder)
    const body = `${BODY}\n\n4. (C) ${lines.join('\n')}`
    writeFileSync(join(folder, 'a.html'), sitePage({ body, heading: escaped[1] ?? '' }))
    await importFolder(folder)
    await go('Browse')
    await rows().first().click()
    const reader = page.getByRole('article', { name: 'Cable' })
    await reader.getByText('The next round is planned').waitFor()
    await reader.getByRole('radio', { name: 'As sent' }).click()
    await reader.getByText('SUBJECT: HERRING').first().waitFor()
    expect(await page.evaluate(() => (globalThis as { struck?: number }).struck)).toBeUndefined()
    expect(
      await page.locator('iframe, script:not([src]), form[action], .reader img, .reader svg a').count(),
    ).toBe(0)
    expect(page.url()).toContain(chancery.host.origin)
  })

  it('with a subject of ten megabytes takes neither the list nor the reader down', async () => {
    const folder = join(chancery.host.folder, 'cables')
    mkdirSync(folder)
    const heading = 'HERRING \u202egnirreh '.repeat(600_000)
    const body = BODY.replace(/(?<=SUBJECT: )[^\n]*/, heading)
    writeFileSync(join(folder, 'a.html'), sitePage({ heading, body }))
    writeFileSync(join(folder, 'b.html'), sitePage({ id: '06RIGA9002', origin: 'Embassy Riga' }))
    await importFolder(folder)
    await go('Browse')
    await rows().nth(1).waitFor()
    await rows().filter({ hasText: '06TALLINN9001' }).click()
    await page.getByRole('article', { name: 'Cable' }).getByText('The next round is planned').waitFor()
    await rows().filter({ hasText: '06RIGA9002' }).click()
    await page.waitForURL(/06RIGA9002/)
  })
})
