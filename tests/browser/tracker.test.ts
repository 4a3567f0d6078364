/** The tracker as it is used: days of other years, work lists, events, corrections, files to take away; on the sample cables. */
import { readFile } from 'node:fs/promises'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWithSample } from './sample'
import { setDay } from './wheels'
import type { Chancery } from './window'

/** The day on which the figures below were counted. */
const DAY = '2026-11-23'
const TRIBUNAL = 'CLOSURE OF THE NORTH SEA BOUNDARY TRIBUNAL'

let chancery: Chancery
let page: Page
beforeAll(async () => {
  chancery = await openWithSample({ acceptDownloads: true })
  page = chancery.page
})
afterAll(() => chancery?.close())
afterEach(() => expect(chancery.trouble()).toEqual([]))

const rows = () => page.getByRole('listbox', { name: /cables?$/ }).getByRole('option')
const picture = () => page.getByRole('listbox', { name: /^Cables by the year|^The picture|cables/ }).first()
const panel = (name: string) =>
  page.getByRole('radiogroup', { name: 'What stands below the picture' }).getByRole('radio', { name }).click()

async function visit(hash: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), hash)
}

async function tracker(asOf = DAY, part = ''): Promise<void> {
  await visit(`#/tracker?asof=${asOf}${part && `&part=${part}`}`)
  await page.getByRole('region', { name: 'Waiting' }).waitFor()
  await page.locator('.statement:not(.is-old)').first().waitFor()
}

/** Counts by standing, from the table that is the picture in figures. */
async function figures(): Promise<Record<string, number>> {
  await panel('Figures')
  const table = page.getByRole('table', { name: 'By standing' })
  await table.waitFor()
  const lines = await table.getByRole('row').allInnerTexts()
  return Object.fromEntries(
    lines.map((line) => [line.replace(/[\s\d,]+$/, ''), Number(line.replace(/\D/g, ''))]),
  )
}

async function download(click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

describe('the as-of day', () => {
  it('shows what had passed, fell due and lay ahead on any other day, always of all cables', async () => {
    const byDay: Record<string, number>[] = []
    for (const asOf of ['2010-01-01', '2015-01-01', DAY, '2040-01-01']) {
      await tracker(asOf)
      byDay.push(await figures())
    }
    const passed = byDay.map((counts) => counts.Passed as number)
    expect(passed).toEqual([...passed].sort((a, b) => a - b))
    expect(new Set(passed).size).toBe(4)
    for (const { 'All cables': all, ...counts } of byDay)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all)
  })

  it('is set with the keyboard alone, and Today leads back', async () => {
    await tracker()
    await page.keyboard.press('d')
    await page.getByRole('spinbutton').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.url()).not.toContain(`asof=${DAY}`)
    await page.getByRole('button', { name: 'Today' }).click()
    await expect.poll(() => page.url()).not.toContain('asof')
  })
})

describe('the picture', () => {
  it('each bar is a list of the same length', async () => {
    await tracker()
    const active = () => picture().getAttribute('aria-activedescendant')
    await picture().focus()
    await page.keyboard.press('Home')
    let compared = 0
    for (let step = 0; step < 12; step++) {
      const before = await active()
      await page.keyboard.press('ArrowRight')
      await expect.poll(active).not.toBe(before)
      const bar = await page.locator(`#${await active()}`).getAttribute('aria-label')
      const count = /: (\d+) cables?/.exec(bar ?? '')?.[1]
      if (!count) continue
      await page.keyboard.press('Space')
      await page
        .locator('.coming-head')
        .getByText(new RegExp(`^${count} cables?, `))
        .waitFor()
      compared++
    }
    expect(compared).toBeGreaterThan(2)
  })

  it('combines with the filters of Browse and says which are set', async () => {
    await visit('#/browse?level=SECRET')
    await rows().first().waitFor()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Tracker' }).click()
    await page.getByRole('radio', { name: 'As filtered in Browse' }).click()
    await page.getByText(/1 filter is set in Browse/).waitFor()
    const { 'All cables': all, 'Not classified': open } = await figures()
    expect(all).toBeGreaterThan(0)
    expect(open).toBe(0)
  })

  it('leads from a group of those that wait to its cables', async () => {
    await tracker()
    const group = page
      .getByRole('region', { name: 'Waiting' })
      .getByRole('button', { name: /^Event pending/ })
    const count = Number((await group.getByText(/^\d+$/).innerText()).trim())
    await group.click()
    await expect.poll(() => rows().count()).toBe(count)
  })
})

describe('a person who looks for one thing', () => {
  it('finds every SECRET cable of one post that falls due within the year', async () => {
    await visit(`#/browse?asof=${DAY}`)
    await page.getByRole('option', { name: /^Secret, / }).click()
    await page.getByRole('option', { name: /^Due within 12 months, / }).click()
    await page.getByRole('option', { name: /^Embassy Stockholm, / }).click()
    await expect.poll(() => rows().count()).toBe(1)
    expect(await rows().first().innerText()).toContain('07STOCKHOLM9031')
  })
})

describe('odd instructions', () => {
  it.each([
    ['89VALLETTA90061', 'Day by rule passed', '31 Dec 2014', /25/],
    ['09BERN9405', 'Conflicting marks', '31 Dec 2034', /N\/A/],
    ['04THEHAGUE9301', 'Event pending', '31 Dec 2029', /NORTH SEA BOUNDARY TRIBUNAL/],
    ['76PARIS92210', 'Day by rule passed', '31 Dec 2006', /NGDS/],
    ['98SUVA9027', 'Day by rule passed', '31 Dec 2023', /25/],
  ])('%s says %s, %s', async (id, standing, day, words) => {
    await visit(`#/browse/${id}?asof=${DAY}`)
    const strip = page.getByRole('complementary', { name: /Declassification/ })
    await strip.getByText(standing).first().waitFor()
    await strip.getByText(day).first().waitFor()
    await page.getByRole('article', { name: 'Cable' }).getByText(words).first().waitFor()
    expect(await strip.innerText()).not.toMatch(/\bdeclassified\b/i)
  })

  it('a passed day is explained, and never called a declassification', async () => {
    await tracker()
    await panel('Days to come')
    await page.getByRole('button', { name: 'A passed day is not an official release.' }).click()
    await page
      .getByRole('dialog')
      .getByText(/it says only that the day has passed/)
      .waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('a doubtful reading', () => {
  it('is confirmed and corrected without the mouse; both stand in the list of corrections, and are taken back', async () => {
    await tracker(DAY, 'doubtful')
    const list = page.getByRole('listbox', { name: 'Doubtful readings' })
    await list.getByRole('option').first().waitFor()
    const tab = page.getByRole('radio', { name: 'Doubtful readings' })
    const left = async () => Number((await tab.innerText()).replace(/\D/g, ''))
    const before = await left()
    await list.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('y')
    const asked = page.getByRole('dialog', { name: 'The reading is right' })
    await asked.getByLabel('Your name').fill('Ada Ångström')
    await asked.getByLabel('Reason').fill('Seen on paper.')
    await page.keyboard.press('Enter')
    await asked.waitFor({ state: 'detached' })
    await expect.poll(left).toBe(before - 1)

    await page.keyboard.press('c')
    const form = page.getByRole('form', { name: 'Correct this reading' })
    await form.getByLabel('Kind').selectOption({ label: 'A day' })
    await setDay(form, 'Day', '2033-04-05')
    await form.getByLabel('Reason').fill('Checked, =SUM(A1) and all.')
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await page
      .getByRole('complementary', { name: /Declassification/ })
      .getByText('5 Apr 2033')
      .first()
      .waitFor()

    await tracker(DAY, 'corrections')
    const table = page.getByRole('region', { name: 'Corrections by hand' })
    await table.getByText('5 Apr 2033').first().waitFor()
    await table.getByText('Confirmed as read').waitFor()
    await table.getByText('Seen on paper.').waitFor()
    await expect.poll(() => table.getByText('Ada Ångström').count()).toBe(2)
    const { name, text } = await download(() => page.getByRole('button', { name: 'Table (CSV)' }).click())
    expect(name).toBe(`chancery-corrections-${DAY}.csv`)
    const saved = parseCsv(text, { columns: true }) as { date: string; reason: string }[]
    expect(saved).toHaveLength(2)
    expect(saved.map(({ reason }) => reason)).toContain('Checked, =SUM(A1) and all.')

    while ((await table.getByRole('button', { name: /^Take back/ }).count()) > 0) {
      const buttons = table.getByRole('button', { name: /^Take back/ })
      const count = await buttons.count()
      await buttons.first().click()
      await expect.poll(() => buttons.count()).toBe(count - 1)
    }
    await expect.poll(() => table.getByText(/^Taken back/).count()).toBe(2)
    await expect.poll(left).toBe(before)
  })
})

describe('an event', () => {
  it('is recorded and its cables have their day, five years later as they say; removed, they wait again', async () => {
    await tracker(DAY, 'events')
    const line = page.getByRole('listitem').filter({ hasText: TRIBUNAL })
    await line.getByRole('button', { name: '2 cables wait for it: list them' }).click()
    await page.getByRole('listbox', { name: '2 cables' }).waitFor()
    await page.goBack()
    await line.getByRole('button', { name: 'Record its day…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The day of an event' })
    await setDay(dialog, 'It happened on', '2017-12-31')
    await dialog.getByLabel('Where this is from').fill('the tribunal’s last report')
    await dialog.getByRole('button', { name: 'Record the day' }).click()
    await line.getByText('2 cables rest on it').waitFor()

    await visit(`#/browse/04THEHAGUE9301?asof=${DAY}`)
    const strip = page.getByRole('complementary', { name: /Declassification/ })
    await strip.getByText('31 Dec 2022').first().waitFor()
    await strip.getByText(/^Instruction date passed/).waitFor()

    await tracker(DAY, 'events')
    await line.getByRole('button', { name: 'Remove' }).click()
    await line.getByText('2 cables wait for it').waitFor()
  })
})

describe('the days to come', () => {
  it('are saved as a calendar, one entry for each cable', async () => {
    await tracker()
    await panel('Days to come')
    const said = await page
      .locator('.coming-head')
      .getByText(/^\d+ cables?, /)
      .innerText()
    await page.getByRole('button', { name: 'Calendar (.ics)…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save the days as a calendar' })
    await dialog.getByRole('radio', { name: 'Cable' }).click()
    await dialog.getByRole('radio', { name: 'A week before' }).click()
    const { name, text } = await download(() =>
      dialog.getByRole('button', { name: 'Save the calendar' }).click(),
    )
    expect(name).toBe(`chancery-due-${DAY}.ics`)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(Number.parseInt(said, 10))
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(Number.parseInt(said, 10))
    expect(text).toContain('DTSTART;VALUE=DATE:20270118')
  })

  it('are saved as a table with the exact words, the rule and the citation', async () => {
    await tracker()
    const { text } = await download(() => page.getByRole('button', { name: 'Table (CSV)' }).click())
    const row = (parseCsv(text, { columns: true }) as Record<string, string>[]).find(
      ({ id }) => id === '07STOCKHOLM9031',
    )
    expect(row).toMatchObject({ effectiveDate: '2027-01-18', basis: 'explicit' })
    expect(row?.verbatim).toContain('DECL')
    expect(row?.citation).toContain('12958')
  })
})

describe('two versions of a cable', () => {
  it('are compared: differences by the keyboard, redactions and wording apart, and back to the cable', async () => {
    await visit('#/browse/09OSLO9215')
    await page.getByRole('button', { name: 'Versions: 2' }).click()
    await page.getByRole('link', { name: /^Compare versions/ }).click()
    const list = page.getByRole('complementary', { name: 'Differences' })
    await list.getByText(/^The two versions differ/).waitFor()
    const marks = () => page.locator('.pair-body [data-difference]').count()
    const all = await list.getByRole('listitem').count()
    expect(all).toBeGreaterThan(0)
    await expect.poll(marks).toBe(all)
    for (const name of [/^Redactions, /, /^Wording, /]) {
      const box = list.getByRole('checkbox', { name })
      const count = Number((await box.getAttribute('aria-label'))?.replace(/\D/g, ''))
      await box.press('Space')
      await expect.poll(marks).toBe(all - count)
      await box.press('Space')
    }
    await page.keyboard.press('n')
    await list.locator('[aria-current="true"]').waitFor()
    await page.getByRole('link', { name: 'Back to the cable' }).click()
    await page.waitForURL(/browse\/09OSLO9215/)
  })

  it('begin at their first difference, however far down it stands, and lengthen no window', async () => {
    await page.setViewportSize({ width: 1024, height: 420 })
    await visit('#/compare/09OSLO9215?compare=1-2')
    const first = page.locator('.pair-body [data-difference="1"]').first()
    await first.waitFor()
    const inView = () =>
      first.evaluate((place) => {
        const pane = place.closest('.pair-body')?.getBoundingClientRect()
        const { top, bottom } = place.getBoundingClientRect()
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom
      })
    await expect.poll(inView).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(420)
  })
})

describe('below the picture', () => {
  it('what an address names is in sight, in a small window and after a reload too', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.goto('about:blank')
    await page.goto(`${chancery.host.origin}/#/tracker?part=figures`)
    const top = async () => (await page.getByText('Cables by the year of their day').boundingBox())?.y ?? 0
    await page.getByRole('region', { name: 'Waiting' }).waitFor({ state: 'attached' })
    await expect.poll(top).toBeGreaterThan(0)
    await expect.poll(top).toBeLessThan(200)
    await page.reload()
    await expect.poll(top).toBeGreaterThan(0)
    await expect.poll(top).toBeLessThan(200)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  const PANELS = ['Days to come', 'Doubtful readings', 'Events', 'Corrections', 'Requests', 'Figures']
  afterEach(() => page.setViewportSize({ width: 1440, height: 900 }))

  it.each([
    [1024, 'stands in one line with the tabs', 62],
    [512, 'cuts none of the tabs', 180],
  ])('each head in a window of %i %s', async (width, _what, most) => {
    await page.setViewportSize({ width, height: 700 })
    await tracker()
    for (const name of PANELS) {
      await panel(name)
      const head = page.locator('.coming-head')
      const box = await head.boundingBox()
      expect(box?.height, name).toBeLessThanOrEqual(most)
      const cut = await head.evaluate((element) =>
        [...element.querySelectorAll('button, p')].flatMap((each) => {
          const { right, width } = each.getBoundingClientRect()
          const goesOn = each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1
          return width > 0 && (right > innerWidth || goesOn) ? [each.textContent] : []
        }),
      )
      expect(cut, name).toEqual([])
    }
  })
})

describe('the table of days', () => {
  it.each([
    [512, 350],
    [720, 450],
    [1024, 700],
    [1360, 900],
    [1440, 900],
    [1920, 1080],
  ])('leaves out and cuts nothing that a day rests on, in a window of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    await tracker()
    await panel('Days to come')
    const table = page.getByRole('grid', { name: /^Days, with the cable/ })
    await table.locator('.t-words').first().waitFor()
    const cut = await table
      .locator(`.t-day, .t-id, .t-words, .t-rule, .t-cert${width > 640 ? ', .t-from' : ''}`)
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.clientWidth === 0 || cell.scrollWidth > cell.clientWidth)
          .map((cell) => cell.textContent),
      )
    expect(cut).toEqual([])
  })

  it('of readings in doubt neither, in a narrow window', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await tracker()
    await panel('Doubtful readings')
    const doubts = page.getByRole('listbox', { name: 'Doubtful readings' })
    await doubts.getByRole('option').nth(3).waitFor()
    const cut = await doubts
      .locator('.t-id, .t-words, .t-day')
      .evaluateAll((cells) =>
        cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      )
    expect(cut).toEqual([])
  })
})

describe('on paper', () => {
  beforeAll(() =>
    page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = 'asked'
      }
    }),
  )

  /** What stands on each sheet, in one line, of what Ctrl+P or the button has drawn. */
  async function printed(ask: () => Promise<void>): Promise<string[]> {
    await page.evaluate(() => delete document.body.dataset.printed)
    await ask()
    await page.locator('body[data-printed="asked"]').waitFor()
    const { text } = await extractText(
      new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
    )
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('.printed').count()).toBe(0)
    return text.map((sheet) => sheet.replace(/\s+/g, ' '))
  }
  const byKey = () => page.keyboard.press('Control+p')
  const byButton = () => page.getByRole('button', { name: 'Print' }).click()
  const idsOf = async (name: string) => {
    const { text } = await download(() => page.getByRole('button', { name }).click())
    return (parseCsv(text, { columns: true }) as { id: string }[]).map(({ id }) => id)
  }

  it('stand all days, not only those in view, with the day, the picture and the filters in words', async () => {
    await visit('#/browse?level=CONFIDENTIAL')
    await rows().first().waitFor()
    await visit(`#/tracker?asof=${DAY}&level=CONFIDENTIAL&part=filtered 1970-01-01..2090-12-31`)
    await page.getByRole('grid', { name: /^Days/ }).waitFor()
    const ids = await idsOf('Table (CSV)')
    expect(ids.length).toBeGreaterThan(await page.locator('.trow:not(.drow)').count())
    const sheets = await printed(byKey)
    for (const id of ids) expect(sheets.join(' ')).toContain(id)
    expect(sheets[0]).toContain('Cables classified Confidential')
    expect(sheets[0]).toContain('As of 23 November 2026')
    expect(sheets[0]).toContain('The next 12 months by week')
    expect(sheets.at(-1)).toContain(ids.at(-1))
    for (const [at, sheet] of sheets.entries()) expect(sheet).toContain(`${at + 1} of ${sheets.length}`)
    expect(sheets.join(' ')).not.toMatch(/Calendar|CSV|Whole archive|Today|rows in view/)
  })

  it.each([
    ['doubtful', byButton, /doubtful readings/],
    ['figures', byKey, /Cables by the year of their day/],
    ['events', byKey, /NORTH SEA BOUNDARY TRIBUNAL/],
  ])('%s: nothing that is only for the screen, and no empty sheet', async (part, ask, holds) => {
    await tracker(DAY, part)
    await page.locator('.coming [data-pane-start]').waitFor()
    const sheets = await printed(ask)
    expect(sheets.join(' ')).toMatch(holds)
    expect(sheets.join(' ')).not.toMatch(/next, before|It is right|Record its day|Whole archive/)
    for (const sheet of sheets) expect(sheet.replace(/\d+ of \d+/, '').trim()).not.toBe('')
  })

  it('from a menu of the browser, the rows in view say that they are not all', async () => {
    await tracker(DAY, 'doubtful')
    await page.locator('.drow .t-id').first().waitFor()
    const { text } = await extractText(
      new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
    )
    expect(text.join(' ')).toContain('Only the rows in view are here')
    for (const sheet of text) expect(sheet.replace(/\d+ of \d+/, '').trim()).not.toBe('')
  })
})
