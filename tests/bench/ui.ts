/** `npm run bench -- --ui`: speed to the eye, in a real Chromium through the built browser host. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { closeBrowser } from '../browser/browser'
import { type Chancery, openChancery } from '../browser/window'
import { Chance } from './corpus/random'
import { type Line, ms } from './line'
import { timesOf } from './statistics'

const PAGE_SIDE = join(import.meta.dirname, 'ui-page.js')

export interface Watch {
  /** From each click to the frame in which its answer is painted. */
  clicks: number[]
  /** From each key to the next frame. */
  inputs: number[]
  /** Tasks of more than 50 ms, during which the page answers nobody. */
  longTasks: number[]
  /** From the start of the navigation to the first rows on screen; 0 while there are none. */
  firstRows: number
}

declare global {
  interface Window {
    watch: Watch
  }
}

const CLICKS = 200
/** After so many choices a person begins anew. */
const DEPTH = 4
const OPENINGS = 10
const FRAMES = 600
const FRAME_MS = 50
const FIRST_MS = 1_000
const WORDS = [
  'embassy',
  'fishing quota',
  'ministry agreement',
  'tag:EFIS',
  '"economic cooperation"',
  'visit',
]

export async function measureWindow(archive: string, seed: number): Promise<Line[]> {
  const chancery = await openChancery({ archive })
  try {
    await chancery.page.addInitScript({ path: PAGE_SIDE })
    return [
      await measureOpening(chancery),
      ...(await measureClicks(chancery, new Chance(seed))),
      ...(await measureTyping(chancery)),
      ...(await measureScrolling(chancery)),
    ]
  } finally {
    await chancery.close()
    await closeBrowser()
  }
}

async function measureOpening({ page, host }: Chancery): Promise<Line> {
  const values: number[] = []
  for (let round = 0; round < OPENINGS; round++) {
    await begin(page, host.origin)
    values.push(await page.evaluate(() => window.watch.firstRows))
  }
  const { median, p95, greatest } = timesOf(values)
  return {
    work: `window opened to its first rows (${OPENINGS})`,
    measured: `median ${ms(median)}, greatest ${ms(greatest)}`,
    goal: '≤ 1000 ms',
    met: greatest <= FIRST_MS,
    figures: { median, p95, greatest },
  }
}

/** Everything shown, and at rest. */
async function begin(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${origin}/#/browse`)
  await page.waitForFunction(() => window.watch.firstRows > 0)
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.rows[aria-busy="false"], .list .empty') !== null &&
      document.querySelector('.facets[aria-busy="false"]') !== null,
  )
}

async function measureClicks({ page, host }: Chancery, chance: Chance): Promise<Line[]> {
  await begin(page, host.origin)
  await page.evaluate(() => (window.watch.longTasks = []))
  for (let round = 0; round < CLICKS; round++) {
    if (round % DEPTH === 0) {
      await page.evaluate(() => location.assign('#/browse'))
      await settled(page)
    }
    const choices = page.locator('.facets .facet-row:not(.is-zero)')
    await choices.nth(chance.below(await choices.count())).click()
    await page.waitForFunction((count) => window.watch.clicks.length > count, round)
  }
  const { clicks, longTasks } = await page.evaluate(() => window.watch)
  const { median, p95, greatest } = timesOf(clicks)
  return [
    {
      work: `facet click to painted result (${CLICKS})`,
      measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
      goal: '95 % ≤ 50 ms',
      met: p95 <= FRAME_MS,
      figures: { median, p95, greatest },
    },
    blocks('  long tasks of these clicks', longTasks, null),
  ]
}

async function measureTyping({ page, host }: Chancery): Promise<Line[]> {
  await begin(page, host.origin)
  await page.evaluate(() => Object.assign(window.watch, { longTasks: [], inputs: [] }))
  const field = page.getByRole('textbox', { name: 'Search subjects and text' })
  for (const words of WORDS) {
    await field.fill('')
    await field.pressSequentially(words, { delay: 70 })
    await page.waitForTimeout(400)
    await settled(page)
  }
  const { inputs, longTasks } = await page.evaluate(() => window.watch)
  const { median, p95, greatest } = timesOf(inputs)
  return [
    {
      work: `key typed into the search to its letter on screen (${inputs.length})`,
      measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
      goal: '95 % ≤ 50 ms',
      met: p95 <= FRAME_MS,
      figures: { median, p95, greatest },
    },
    blocks('  long tasks while typing', longTasks, 0),
  ]
}

/** From the first row to the last, frame by frame, then with the wheel. */
async function measureScrolling({ page, host }: Chancery): Promise<Line[]> {
  await begin(page, host.origin)
  await page.evaluate(() => Object.assign(window.watch, { longTasks: [], inputs: [] }))
  const { total, end } = await page.evaluate(async (frames) => {
    const rows = document.querySelector('.rows') as HTMLElement
    for (let frame = 0; frame <= frames; frame++) {
      rows.scrollTop = (frame / frames) * (rows.scrollHeight - rows.clientHeight)
      await new Promise(requestAnimationFrame)
    }
    await new Promise((done) => setTimeout(done, 500))
    const last = [...rows.querySelectorAll('.row')].at(-1)
    return {
      total: Number(last?.getAttribute('aria-setsize')),
      end: Number(last?.getAttribute('aria-posinset')),
    }
  }, FRAMES)
  if (!(end === total)) throw new Error(`Scrolling ended at row ${end} of ${total}.`)
  await page.locator('.rows').hover()
  for (let turn = 0; turn < 100; turn++) await page.mouse.wheel(0, -400)
  await page.waitForTimeout(300)
  const { longTasks } = await page.evaluate(() => window.watch)
  return [blocks(`long tasks while scrolling ${total} rows in ${FRAMES} frames`, longTasks, 0)]
}

function blocks(work: string, tasks: readonly number[], goal: number | null): Line {
  const greatest = Math.max(0, ...tasks)
  return {
    work,
    measured: tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${ms(greatest)}`,
    goal: goal === null ? '' : 'none over 50 ms',
    met: goal === null ? null : tasks.length <= goal,
    figures: { count: tasks.length, greatest },
  }
}
