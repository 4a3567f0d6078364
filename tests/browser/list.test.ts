/** The list and the reader in a real Chromium: rows picked, columns chosen, paper, the words behind a day. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { violationsOf } from './violations'
import type { Chancery } from './window'

let chancery: Chancery
let page: Page

beforeAll(async () => {
  chancery = await openWithSample({ acceptDownloads: true })
  page = chancery.page
})
afterAll(() => chancery?.close())
beforeEach(async () => {
  await page.goto('about:blank')
  await page.goto(`${chancery.host.origin}/#/browse`)
  await rows().first().waitFor()
})
afterEach(() => expect(chancery.trouble()).toEqual([]))

const list = () => page.getByRole('listbox', { name: /cables?$/ })
const rows = () => list().getByRole('option')
const reader = () => page.getByRole('article', { name: 'Cable' })

async function lineDensity(name: 'One line' | 'Two lines'): Promise<void> {
  await page.getByRole('radio', { name }).click()
}

async function exported(): Promise<string> {
  await page.getByRole('menuitem', { name: /^Export 3 cables…/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the file' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

describe('cables picked from a list', () => {
  it('with the keyboard alone are exported, and nothing else', async () => {
    await list().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('3 picked').waitFor()
    await page.getByRole('button', { name: 'Do with 3 picked cables' }).click()
    expect(
      (await exported())
        .trim()
        .split('\n')
        .filter((line) => /^"?\d\d[A-Z]/.test(line)),
    ).toHaveLength(3)
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await list().focus()
    await page.keyboard.press('Escape')
    await page.getByText('3 picked').waitFor({ state: 'hidden' })
  })

  it('with the mouse are a run with Shift, and single ones with Ctrl', async () => {
    await rows().nth(0).click()
    await rows()
      .nth(3)
      .click({ modifiers: ['Shift'] })
    await page.getByText('4 picked').waitFor()
    await rows()
      .nth(1)
      .click({ modifiers: ['Control'] })
    await page.getByText('3 picked').waitFor()
    await expect.poll(() => list().locator('[aria-selected="true"]').count()).toBe(3)
    await rows().nth(2).click()
    await page.getByText('3 picked').waitFor({ state: 'hidden' })
  })
})

describe('a list', () => {
  it('in one line shows the columns that were chosen, and remembers them', async () => {
    await lineDensity('One line')
    await page.getByRole('separator', { name: 'Width of the list' }).press('End')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Marking' }).click()
    await page.keyboard.press('Escape')
    await page.locator('.column-heads').getByText('Marking').waitFor()
    await page.reload()
    await page.locator('.column-heads').getByText('Marking').waitFor()
    await page.getByRole('separator', { name: 'Width of the list' }).press('Enter')
    await lineDensity('Two lines')
  })

  it('in one line keeps star and read mark beside the level, and every column in its place', async () => {
    await rows().nth(1).click()
    await page.keyboard.press('*')
    await rows().nth(1).locator('.row-marks').waitFor({ state: 'attached' })
    await lineDensity('One line')
    await page.locator('.column-heads').waitFor()
    const lefts = (row: Locator) =>
      row.evaluate((element) =>
        [...element.querySelectorAll(':scope > :not(.row-marks)')].map(
          (cell) => cell.getBoundingClientRect().left,
        ),
      )
    const marked = rows().filter({ has: page.locator('.row-marks') })
    const plain = rows().filter({ hasNot: page.locator('.row-marks') })
    // The marks of levels are of different widths, and stand at the same place.
    expect(await lefts(marked.first())).toEqual(await lefts(plain.first()))
    await lineDensity('Two lines')
    await page.keyboard.press('*')
  })

  it('is ordered by the head of a column, and the other way round', async () => {
    await lineDensity('One line')
    await page.getByRole('button', { name: 'Order by reference id' }).click()
    await expect.poll(() => page.url()).toContain('sort=id')
    await page.getByRole('button', { name: /^Order by reference id/ }).click()
    await expect.poll(() => page.url()).toContain('sort=-id')
    await lineDensity('Two lines')
  })

  it('goes to paper whole', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(document.querySelectorAll('.printed-list tbody tr').length)
        dispatchEvent(new Event('afterprint'))
      }
    })
    const total = Number((await list().getAttribute('aria-label'))?.replace(/\D/g, ''))
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.locator('body').getAttribute('data-printed')).toBe(String(total))
    await expect.poll(() => page.locator('.printed-list').count()).toBe(0)
  })

  it('begins with ways in: latest releases, classification, years, letters of posts and tags', async () => {
    await reader().getByRole('link', { name: 'Latest releases' }).waitFor()
    await reader().getByRole('link', { name: 'Secret', exact: true }).click()
    await expect.poll(() => page.url()).toContain('level=SECRET')
    await page.goBack()
    await reader()
      .getByRole('button', { name: /^By origin: / })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Type a post or a country' }).waitFor()
  })
})

/** What stands on each sheet, in one line. */
async function sheets(): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A5' })))
  return text.map((sheet) => sheet.replace(/\s+/g, ' '))
}

describe('on paper', () => {
  it.each([
    ['two versions', '#/compare/09OSLO9215?compare=1-2', '.pair-body'],
    ['the map', '#/map', '.map-drawing'],
    ['the table of the map', '#/map', '.map-table table'],
    ['the register', '#/tracker?part=requests', '.tracker'],
  ])('%s take the width of the sheet and no more', async (_, address, part) => {
    await page.goto(`${chancery.host.origin}/${address}`)
    await page.locator(part).first().waitFor()
    await page.setViewportSize({ width: 1_032, height: 700 })
    await page.emulateMedia({ media: 'print' })
    await expect
      .poll(async () => (await page.locator(part).first().boundingBox())?.width)
      .toBeGreaterThan(1_000)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(1_032)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1_440, height: 900 })
  })

  it('the map stands on the first sheet, above its table', async () => {
    await page.goto(`${chancery.host.origin}/#/map`)
    await page.locator('.map-table').waitFor()
    await page.emulateMedia({ media: 'print' })
    const [map, table] = await Promise.all(
      ['.map-drawing', '.map-table'].map((part) => page.locator(part).boundingBox()),
    )
    expect(map?.y).toBeLessThan(100)
    expect(table?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0))
    await page.emulateMedia({ media: null })
  })

  it('every sheet of a cable names its classification and the cable, and the text begins on the first', async () => {
    await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
    const first = reader().locator('.para p').first()
    const begins = (await first.innerText()).replace(/\s+/g, ' ').slice(0, 30)
    const marking = await reader().locator('.banner').innerText()
    const printed = await sheets()
    expect(printed.length).toBeGreaterThan(1)
    expect(printed[0]).toContain(begins)
    for (const [at, sheet] of printed.entries()) {
      expect(sheet).toContain(`${marking} · 07STOCKHOLM9031`)
      expect(sheet).toContain(`${at + 1} of ${printed.length}`)
    }
  })

  it('a list names the day that its standings are told for, and begins on the first sheet', async () => {
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.goto(`${chancery.host.origin}/#/browse?asof=2026-11-23`)
    await page.keyboard.press('Control+p')
    await page.locator('.printed-list').waitFor({ state: 'attached' })
    expect((await sheets())[0]).toContain('As of 23 November 2026')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })
})

describe('a view that is kept', () => {
  it('is offered while no cable is open, and can be forgotten', async () => {
    await page.goto(`${chancery.host.origin}/#/browse?level=SECRET`)
    await page.getByRole('button', { name: 'Do with this list' }).click()
    await page.getByRole('menuitem', { name: 'Keep this view' }).click()
    await reader().getByRole('heading', { name: 'Kept views' }).waitFor()
    // Without a count: it would be another one after the next import.
    await reader().getByRole('link', { name: 'Cables classified Secret, newest first' }).waitFor()
    await reader()
      .getByRole('button', { name: /^Forget the view/ })
      .click()
    await reader().getByRole('heading', { name: 'Kept views' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await reader().getByRole('link', { name: 'Cables classified Secret, newest first' }).waitFor()
  })

  it('takes another name, which the palette finds it by, and Esc leaves it as it was', async () => {
    await page.goto(`${chancery.host.origin}/#/browse?level=SECRET`)
    await page.getByRole('button', { name: 'Do with this list' }).click()
    await page.getByRole('menuitem', { name: 'Keep this view' }).click()
    const rename = reader().getByRole('button', { name: /^Rename the view/ })
    const field = reader().getByRole('textbox', { name: /^New name of the view/ })
    await rename.click()
    await field.fill('x'.repeat(10_000))
    await field.press('Enter')
    await reader().getByText('The name of a view has at most 200 characters.').waitFor()
    await field.press('Escape')
    await reader().getByRole('link', { name: 'Cables classified Secret, newest first' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Rename the view/)
    await rename.click()
    await field.fill('  Herring  talks ')
    await field.press('Enter')
    await reader().getByRole('link', { name: 'Herring talks', exact: true }).waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Go to or do' })
    await palette.getByRole('combobox').fill('herring talks')
    await palette.getByRole('option', { name: /Herring talks/ }).click()
    await palette.waitFor({ state: 'detached' })
  })
})

describe('the day of a cable', () => {
  it('points to its words when they are out of view, and leads back to them', async () => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
    const text = reader().getByRole('region', { name: 'Text of the cable' })
    await text.locator('.evidence').first().waitFor()
    await text.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await page.locator('.wire-away').waitFor()
    await page.locator('button.decl-date').click()
    await page.locator('.wire-away').waitFor({ state: 'hidden' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('is joined to its words by a line that follows both while the text scrolls', async () => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
    const text = reader().getByRole('region', { name: 'Text of the cable' })
    await page.locator('.wire-1').waitFor({ state: 'attached' })
    for (const top of [0, 60, 120]) {
      await text.evaluate((element, to) => element.scrollTo(0, to), top)
      await expect
        .poll(async () => {
          const [line, day, words] = await Promise.all(
            ['.wire-1', '.decl-date', '.evidence-end'].map((part) => page.locator(part).boundingBox()),
          )
          if (!line || !day || !words) return null
          const fromDay = Math.abs(line.y - (day.y + day.height / 2))
          const fromWords = Math.abs(line.y + line.height - (words.y + words.height))
          return Math.max(fromDay, fromWords) < 2
        })
        .toBe(true)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('stands in a box whose width is kept', async () => {
    await rows().first().click()
    const edge = page.getByRole('separator', { name: 'Width of the declassification box' })
    await edge.press('ArrowLeft')
    await page.reload()
    await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('232')
    await edge.press('Enter')
  })
})

it.each(['light', 'dark'] as const)(
  'one-line rows, picked, have no fault that axe can find in the %s theme',
  async (theme) => {
    await page.emulateMedia({ colorScheme: theme })
    await lineDensity('One line')
    await rows().nth(0).click()
    await rows()
      .nth(2)
      .click({ modifiers: ['Shift'] })
    expect(await violationsOf(page)).toEqual([])
    await lineDensity('Two lines')
  },
)

describe('a window with room for one pane', () => {
  beforeEach(() => page.setViewportSize({ width: 512, height: 350 }))
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  /** Which pane is seen in the middle of the window. */
  const inFront = () =>
    page.evaluate(
      () => document.elementFromPoint(256, 250)?.closest<HTMLElement>('[data-pane]')?.dataset.pane,
    )

  it('shows the list, the cable that is chosen, and the list again at the same row', async () => {
    await expect.poll(inFront).toBe('list')
    const third = rows().nth(2)
    await third.click()
    await expect.poll(inFront).toBe('reader')
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await expect.poll(inFront).toBe('list')
    await list().and(page.locator(':focus')).waitFor()
    expect(await third.getAttribute('aria-selected')).toBe('true')
  })

  it('leads by pointer to the ways in, which stand in the place of the cable while none is open', async () => {
    await page.goto(`${chancery.host.origin}/#/browse`)
    await expect.poll(inFront).toBe('list')
    await page.getByRole('button', { name: 'Start points' }).click()
    await expect.poll(inFront).toBe('reader')
    await page.getByRole('link', { name: 'Latest releases' }).waitFor()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await expect.poll(inFront).toBe('list')
    await rows().first().click()
    await page.getByRole('button', { name: 'Start points' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Back to the list' }).click()
  })

  it('keeps the list while the arrow keys walk through it, and Enter, / and F6 change between the two', async () => {
    await list().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => rows().nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await inFront()).toBe('list')
    await page.keyboard.press('Enter')
    await expect.poll(inFront).toBe('reader')
    await page.keyboard.press('/')
    await expect.poll(inFront).toBe('list')
    await page.keyboard.press('F6')
    await expect.poll(inFront).toBe('reader')
  })

  it.each(['list', 'reader'])('has no fault that axe can find with the %s in front', async (pane) => {
    await rows().nth(2).click()
    await expect.poll(inFront).toBe('reader')
    if (pane === 'list') await page.getByRole('button', { name: 'Back to the list' }).click()
    await expect.poll(inFront).toBe(pane)
    expect(await violationsOf(page)).toEqual([])
  })

  it('shows a cable that is opened by its address', async () => {
    await page.goto(`${chancery.host.origin}/#/browse/07STOCKHOLM9031`)
    await reader().locator('.body').waitFor()
    await expect.poll(inFront).toBe('reader')
  })
})

describe('the bar of the reader', () => {
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it.each([1024, 1366])('holds all it has while words are looked for, at %i', async (width) => {
    await page.setViewportSize({ width, height: 768 })
    await rows().first().click()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in this cable' }).fill('the')
    const bar = await reader().locator('.reader-bar').boundingBox()
    const cite = await page.getByRole('button', { name: 'Cite or copy' }).boundingBox()
    expect((cite?.x ?? 0) + (cite?.width ?? Number.NaN)).toBeLessThanOrEqual(
      (bar?.x ?? 0) + (bar?.width ?? Number.NaN),
    )
    await page.keyboard.press('Escape')
  })
})

describe('the declassification box in a narrow reader', () => {
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it('stands between the head of the cable and its text and scrolls with both, never on them', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.evaluate(() => location.assign('#/browse/07STOCKHOLM9031'))
    await reader().locator('.body').waitFor()
    await page.setViewportSize({ width: 560, height: 450 })
    const text = page.getByRole('region', { name: 'Text of the cable' })
    for (const top of [0, 200, 400, 600]) {
      await text.evaluate((pane, to) => pane.scrollTo(0, to), top)
      const [head, box, words] = await Promise.all(
        ['.cable-head', '.strip', '.fields'].map((part) => reader().locator(part).boundingBox()),
      )
      expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + 1)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((words?.y ?? 0) + 1)
    }
  })
})

describe('the header of a cable in a narrow reader', () => {
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it.each([
    [1024, 700],
    [680, 450],
  ])('wraps, folded and unfolded, in a window of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => location.assign('#/browse/07STOCKHOLM9031'))
    const fold = reader().locator('.fold span')
    const over = (part: Locator) => part.evaluate((it) => it.scrollWidth - it.clientWidth)
    await fold.waitFor()
    await expect.poll(() => over(fold)).toBe(0)
    await fold.click()
    const header = reader().locator('.header-text')
    await header.waitFor()
    // Longer than any line of a telegram.
    await header.evaluate((it) => it.append('RUEHXX '.repeat(40), 'X'.repeat(300)))
    expect(await over(header)).toBe(0)
    await fold.click()
  })
})

describe('in a window enlarged to twice its size', () => {
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it.each([
    [720, 450],
    [680, 450],
    [512, 350],
  ])('of %i × %i, every row has its id and its day whole', async (width, height) => {
    await page.setViewportSize({ width, height })
    for (const hash of ['#/browse', '#/browse?q=the']) {
      await page.evaluate((address) => location.assign(address), hash)
      await rows().first().waitFor()
      await list().press('End')
      await list().press('Home')
      const cells = list().locator('.row-id, .row-due')
      await expect.poll(() => cells.count()).toBeGreaterThan(8)
      const cut = await cells.evaluateAll((all) =>
        all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      )
      expect(cut).toEqual([])
    }
  })
})

describe('panes made as wide and as narrow as can be', () => {
  const splitter = (name: string) => page.getByRole('separator', { name })
  const names = ['Width of the filters', 'Width of the list', 'Width of the declassification box']
  afterEach(async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const name of names) await splitter(name).press('Enter')
  })

  it.each([
    [1024, 700, 'End'],
    [1024, 700, 'Home'],
    [1360, 900, 'End'],
    [1360, 900, 'Home'],
    [1920, 1080, 'End'],
  ])(
    'in a window of %i × %i, all at their %s, leave the text room and nothing outside',
    async (width, height, key) => {
      await page.setViewportSize({ width, height })
      await page.evaluate(() => location.assign('#/browse/07STOCKHOLM9031'))
      const text = reader().locator('.body')
      await text.waitFor()
      for (const name of names) if (await splitter(name).isVisible()) await splitter(name).press(key)
      await expect.poll(async () => (await text.boundingBox())?.width).toBeGreaterThan(260)
      const bar = await reader()
        .locator('.reader-bar')
        .evaluate((it) => it.scrollWidth - it.clientWidth)
      expect(bar).toBe(0)
      // What the splitter says is what is drawn.
      const [said, drawn] = [
        await splitter('Width of the list').getAttribute('aria-valuenow'),
        (await page.getByRole('region', { name: 'Cables' }).boundingBox())?.width,
      ]
      expect(Number(said)).toBe(drawn)
    },
  )

  it('a subject of one word that is wider than the text breaks, and covers nothing', async () => {
    await page.evaluate(() => location.assign('#/browse/07STOCKHOLM9031'))
    const subject = reader().locator('.cable-head h2')
    await subject.waitFor()
    const over = await subject.evaluate((heading) => {
      heading.textContent = 'HERRINGQUOTA'.repeat(50)
      return heading.scrollWidth - heading.clientWidth
    })
    expect(over).toBe(0)
  })
})
