/** Words of a text taken along with their place, in a real Chromium: what is selected must outlive the opening of a menu. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import type { Chancery } from './window'

const CABLE = '07STOCKHOLM9031'
let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  page = chancery.page
  await page.evaluate((address) => location.assign(address), `#/browse/${CABLE}`)
  await page.getByRole('article', { name: 'Cable' }).locator('.reader-scroll [data-stored]').first().waitFor()
})
afterAll(() => chancery?.close())
afterEach(() => expect(chancery.trouble()).toEqual([]))

const copied = () => page.evaluate(() => navigator.clipboard.readText())
const menu = () => page.getByRole('button', { name: 'Cite or copy' })

/** Selects the first words of a numbered paragraph with the mouse, as a reader does, and gives them. */
async function selectWords(): Promise<string> {
  const box = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.reader-scroll [data-stored]')]
    const text = blocks.filter((block) => (block.textContent ?? '').length > 200).at(-1)
    text?.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(text as Element, NodeFilter.SHOW_TEXT)
    const pieces: Text[] = []
    while (walker.nextNode()) pieces.push(walker.currentNode as Text)
    // As sent, the whole text is one block: the words behind a paragraph's number and mark.
    const numbers = pieces.map((piece) => /^\W*\d+\. *\([^)]+\) */m.exec(piece.data))
    const at = numbers.findIndex((found) => found !== null)
    const node = pieces[at] ?? (pieces.find(({ data }) => data.trim().split(/\s+/).length > 5) as Text)
    const numbered = numbers[at]
    const from = numbered ? numbered.index + numbered[0].length : node.data.search(/\S/)
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + (node.data.slice(from).match(/^\S+ \S+ \S+/) ?? [''])[0].length)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, middle: (top + bottom) / 2 }
  })
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right + 1, box.middle, { steps: 5 })
  await page.mouse.up()
  return page.evaluate(() => String(document.getSelection()).trim())
}

describe('what is taken along from a cable', () => {
  it.each([
    ['footnote', /^Embassy Stockholm, “.+,” 07STOCKHOLM9031, .+, file 07STOCKHOLM9031\.html\.$/],
    ['short form', /^Embassy Stockholm, 07STOCKHOLM9031\.$/],
    ['bibliography', /^Embassy Stockholm\. “.+\.” 07STOCKHOLM9031, .+ File 07STOCKHOLM9031\.html\.$/],
  ])('is a citation of the usual style: %s', async (style, citation) => {
    await menu().click()
    const citing = page.getByRole('menuitem', { name: `Copy a citation (${style})` })
    await citing.waitFor()
    expect(await page.getByRole('menuitem', { name: /selected/ }).count()).toBe(0)
    await citing.click()
    await expect.poll(copied).toMatch(citation)
  })

  it.each(['As read', 'As sent'])('is the selected words with paragraph and mark: %s', async (view) => {
    await page.getByRole('radio', { name: view }).click()
    const words = await selectWords()
    expect(words).not.toBe('')
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await menu().click()
    await page.getByRole('menuitem', { name: /^Copy the selected words, cited/ }).click()
    await expect.poll(copied).not.toBe('')
    const text = await copied()
    expect(text.startsWith(`“${words}”\n\nEmbassy Stockholm, “`)).toBe(true)
    expect(text).toMatch(/, ¶ \d+( \([A-Z/]+\))?\.$/)
  })
})
