/**
 * The same program on 20,000 invented cables: brought in through the window, then browsed, tracked and saved. The corpus is made
 * once and kept in the system's temporary folder.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Truth } from '../bench/corpus'
import { writeCorpus } from '../bench/corpus'
import { accountOf, beginImport, importEnded } from './account'
import { type Chancery, openChancery } from './window'

const COUNT = 20_000
const PATIENCE = 300_000

/** The day from which “next year” is counted here. */
const DAY = '2026-11-23'

let chancery: Chancery
let page: Page
let truth: Truth[]
beforeAll(async () => {
  const folder = corpusFolder()
  truth = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Truth)
  chancery = await openChancery({ context: { acceptDownloads: true } })
  page = chancery.page
  await beginImport(page, folder)
}, PATIENCE)
afterAll(() => chancery?.close())
afterEach(() => expect(chancery.trouble()).toEqual([]))

/** Made beside its place and moved there whole, so that a run that was cut short leaves no half of one. */
function corpusFolder(): string {
  const folder = join(tmpdir(), `chancery-corpus-${COUNT}-1`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(tmpdir(), 'chancery-corpus-'))
  writeCorpus({ count: COUNT, seed: 1, format: 'csv', out: fresh })
  try {
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true })
  }
  return folder
}

const list = () => page.getByRole('listbox', { name: /cables?$/ })
const rows = () => list().getByRole('option')
const count = async () => Number((await list().getAttribute('aria-label'))?.replace(/\D/g, ''))
const visit = (hash: string) => page.evaluate((address) => location.assign(address), hash)

it(
  'they are imported while the window stays usable, paused and gone on with, and all accounted for',
  async () => {
    const running = page.getByRole('region', { name: 'Import now running' })
    await running.getByRole('button', { name: 'Pause' }).click()
    await running.getByRole('button', { name: 'Go on' }).click()
    await visit('#/tracker')
    await page.getByRole('region', { name: 'Waiting' }).waitFor()
    await visit('#/imports')
    await importEnded(page, PATIENCE)
    const { figures, adds } = await accountOf(page)
    expect(adds).toBe(true)
    expect(figures['Entries seen in them']).toBeGreaterThanOrEqual(COUNT)
    await page.getByText(/^The archive now holds 20,000 cables/).waitFor()
  },
  PATIENCE,
)

it('every cable of level SECRET from one post that falls due next year is found, and no other', async () => {
  const dueSecret = truth.filter(
    ({ classification, date }) =>
      /^SECRET/.test(classification ?? '') && date !== null && date > DAY && date <= '2027-11-23',
  )
  const origin = dueSecret[0]?.origin ?? ''
  const wanted = dueSecret.filter((cable) => cable.origin === origin).map(({ id }) => id)
  expect(wanted.length).toBeGreaterThan(0)
  await visit(`#/browse?asof=${DAY}`)
  await page.getByRole('option', { name: /^Secret, / }).click()
  await page.getByRole('option', { name: /^Due within 12 months, / }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).fill(origin)
  await page.getByRole('option', { name: new RegExp(`^Origin: ${origin}`) }).click()
  await expect.poll(count).toBe(wanted.length)
  for (const id of wanted) await rows().filter({ hasText: id }).first().waitFor()
})

it('the list is walked from end to end with the keyboard', async () => {
  await visit('#/browse')
  await expect.poll(count).toBe(COUNT)
  await list().focus()
  await page.keyboard.press('End')
  await list().locator(`[aria-posinset="${COUNT}"][aria-selected="true"]`).waitFor()
  await page.keyboard.press('Home')
  await list().locator('[aria-posinset="1"][aria-selected="true"]').waitFor()
})

it('the tracker counts every cable on any day, and its bars grow grey as the day moves', async () => {
  const passed: number[] = []
  for (const asOf of ['2010-01-01', '2020-01-01', '2040-01-01']) {
    await visit(`#/tracker?asof=${asOf}&part=figures`)
    const table = page.getByRole('table', { name: 'By standing' })
    await page.getByText(new RegExp(`On 1 Jan ${asOf.slice(0, 4)}: `)).waitFor()
    await table.getByRole('row', { name: /^All cables 20,000/ }).waitFor()
    const line = await table.getByRole('row', { name: /^Passed / }).innerText()
    passed.push(Number(line.replace(/\D/g, '')))
  }
  expect(passed).toEqual([...passed].sort((a, b) => a - b))
})

it('the whole list is saved as a file, and the window goes on', async () => {
  await visit('#/browse')
  await expect.poll(count).toBe(COUNT)
  await page.getByRole('button', { name: 'Do with this list' }).click()
  await page.getByRole('menuitem', { name: /^Export/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the file' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.match(/^"?\d\d[A-Z]+\d+/gm)).toHaveLength(COUNT)
  await page.getByRole('option', { name: /^Secret, / }).click()
  await expect.poll(count).toBeLessThan(COUNT)
})
