/** Every screen, in both themes, under the rules that a machine can check. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './violations'
import { type Chancery, openChancery, openSample } from './window'

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let chancery: Chancery
  beforeAll(async () => {
    chancery = await openChancery({ context: { colorScheme, reducedMotion: 'reduce' } })
    await chancery.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
  })
  afterAll(async () => {
    const outside = chancery?.outside()
    await chancery?.close()
    // Every screen has been seen by now, and none asked for anything outside.
    expect(outside).toEqual([])
  })

  async function visit(hash: string, text: string): Promise<void> {
    await chancery.page.evaluate((address) => location.assign(address), hash)
    await chancery.page.getByText(text).first().waitFor()
  }

  it('the welcome holds', async () => expect(await violationsOf(chancery.page)).toEqual([]))

  it('Browse holds, with a cable open', async () => {
    const { page } = chancery
    await openSample(chancery)
    await visit('#/browse/07STOCKHOLM9031', 'SWEDEN WILL SHARE')
    await page.getByRole('article', { name: 'Cable' }).getByRole('heading', { level: 2 }).first().waitFor()
    expect(await violationsOf(chancery.page)).toEqual([])
  })

  it('Browse holds without a cable, where filters and hence their headings are folded away', async () => {
    await chancery.page.setViewportSize({ width: 1024, height: 700 })
    await visit('#/browse', 'No cable is open.')
    expect(await violationsOf(chancery.page)).toEqual([])
    await chancery.page.setViewportSize({ width: 1440, height: 900 })
  })

  it.each([
    ['#/tracker', 'No day needed'],
    ['#/imports', 'Finished imports'],
    ['#/settings', 'Look and reading'],
    ['#/map', 'Show them in Browse'],
    ['#/missing', 'not in this archive'],
    ['#/thread/07STOCKHOLM9031', 'in this thread'],
    ['#/browse?q=nothingofthekind', 'nothingofthekind'],
  ])('%s holds', async (hash, text) => {
    await visit(hash, text)
    expect(await violationsOf(chancery.page)).toEqual([])
  })

  it.each(['#/browse/07STOCKHOLM9031', '#/tracker', '#/imports', '#/compare/09OSLO9215?compare=1-2'])(
    '%s at twice its size keeps the bar in order and the page in its window',
    async (hash) => {
      const { page } = chancery
      await page.setViewportSize({ width: 680, height: 425 })
      await visit(hash, 'Missing')
      const overlaps = () =>
        page.evaluate(() => {
          const parts = [...document.querySelectorAll('.toolbar :is(a, button)')]
          const rects = parts.map((part) => part.getBoundingClientRect()).sort((a, b) => a.left - b.left)
          return rects.filter(({ right }, at) => right > (rects[at + 1]?.left ?? innerWidth) + 1).length
        })
      await expect.poll(overlaps).toBe(0)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(425)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  )

  it.each([
    ['#/thread/07STOCKHOLM9031', 'in this thread', '.thread-list', '.thread-pane'],
    ['#/map', 'Show them in Browse', '.map-drawing', '.map-table'],
    ['#/tracker?part=doubtful', 'it is right', '.doubtful > .tbody', '.doubt'],
  ])(
    '%s in a narrow window has its panes one below the other, each of the whole width',
    async (hash, text, ...panes) => {
      const { page } = chancery
      await page.setViewportSize({ width: 512, height: 800 })
      await visit(hash, text)
      for (const pane of panes) {
        await page.locator(pane).waitFor()
        await expect
          .poll(async () => (await page.locator(pane).boundingBox())?.width, { message: pane })
          .toBe(512)
      }
      const { clientWidth, scrollWidth } = await page
        .locator('h1')
        .first()
        .evaluate((title) => ({ clientWidth: title.clientWidth, scrollWidth: title.scrollWidth }))
      if (hash.startsWith('#/thread')) expect(clientWidth).toBeGreaterThanOrEqual(scrollWidth)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  )

  it.each(['Guide', 'What Chancery promises', 'Licences'])('the paper “%s” holds', async (name) => {
    const { page } = chancery
    await visit('#/settings', 'Look and reading')
    const line = page.locator('.setting').filter({ hasText: name })
    await line.getByRole('button', { name: 'Read' }).click()
    await page.getByRole('dialog', { name }).getByRole('region', { name: 'Text' }).waitFor()
    expect(await violationsOf(chancery.page)).toEqual([])
    await page.keyboard.press('Escape')
  })
})
