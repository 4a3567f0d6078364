/** The empty archive in windows of every size: what can be done can be reached. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
beforeAll(async () => {
  chancery = await openChancery()
})
afterAll(() => chancery?.close())

// The last two are windows of 1360 × 900 and of 1024 × 700, enlarged to twice their size.
it.each([
  [1024, 700],
  [680, 450],
  [512, 350],
])('nothing lies on what can be done, in a window of %i × %i', async (width, height) => {
  const { page } = chancery
  await page.setViewportSize({ width, height })
  for (const name of ['Import a folder or file…', 'Open the sample cables']) {
    const button = page.getByRole('button', { name }).first()
    await button.scrollIntoViewIfNeeded()
    const reached = await button.evaluate((it) => {
      const { left, right, top, bottom } = it.getBoundingClientRect()
      return it.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    })
    expect(reached).toBe(true)
  }
})
