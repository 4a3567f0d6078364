/** The rules that a machine can check are checked: a page with a fault of each kind is found out, and a sound one is not. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser'
import { violationsOf } from './violations'

let page: Page
beforeAll(async () => {
  const { browser } = await openBrowser()
  page = await (await browser.newContext()).newPage()
})
afterAll(() => page?.context().close())

const around = (words: string) =>
  `<!doctype html><html lang="en"><title>Herring</title><main><h1>Herring</h1>${words}</main></html>`

it.each([
  ['a sound page', '<p>Talks</p><img alt="A pier" src="data:,">', []],
  ['words too pale for their ground', '<p style="color: #ccc">Talks</p>', ['color-contrast']],
  ['a picture without words', '<img src="data:,">', ['image-alt']],
  ['a field without a name', '<input>', ['label']],
  ['a role without what it needs', '<p role="checkbox" tabindex="0">Talks</p>', ['aria-required-attr']],
  ['a heading that skips a level', '<h4>Talks</h4>', ['heading-order']],
])('%s', async (_, words, rules) => {
  await page.setContent(around(words))
  expect((await violationsOf(page)).map((line) => line.split(':', 1)[0])).toEqual(rules)
})

it('a part is looked at alone', async () => {
  await page.setContent(around('<section><img src="data:,"></section><p style="color: #ccc">Talks</p>'))
  expect((await violationsOf(page, 'section')).map((line) => line.split(':', 1)[0])).toEqual(['image-alt'])
})
