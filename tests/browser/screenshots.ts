/** `npm run screenshots`: the pictures of README.md in both themes, from the running program on the sample cables. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { buildIfStale } from '../../main/starting/build.mjs'
import { indexPage, sitePage } from '../fixtures/invented'
import { closeBrowser } from './browser'
import { type Chancery, openChancery, openSample } from './window'

const FOLDER = resolve(import.meta.dirname, '../../resources/screenshots')
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

async function take(chancery: Chancery, name: string, theme: Theme): Promise<void> {
  // Two frames, so that what has just arrived is painted.
  await chancery.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  // Where files lie on the machine that takes the pictures belongs to no picture.
  await chancery.page.evaluate(() => {
    for (const folder of document.querySelectorAll<HTMLElement>('.path .dir')) folder.style.display = 'none'
  })
  await chancery.page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) })
  console.error(`${name}-${theme}.png`)
}

async function takeAll(theme: Theme): Promise<void> {
  const chancery = await openChancery({
    context: { viewport: { width: 1360, height: 800 }, colorScheme: theme, reducedMotion: 'reduce' },
  })
  const { page } = chancery
  try {
    await openSample(chancery)
    await page.mouse.move(680, 790)
    await visit(page, '#/browse/07STOCKHOLM9031')
    await page.getByRole('article', { name: 'Cable' }).getByRole('heading', { level: 2 }).first().waitFor()
    await take(chancery, 'browse', theme)
    await visit(page, '#/tracker')
    await page.getByRole('region', { name: 'Waiting' }).waitFor()
    await take(chancery, 'tracker', theme)
    await visit(page, '#/thread/07STOCKHOLM9031')
    await page.getByRole('heading', { name: 'Thread of 07STOCKHOLM9031' }).waitFor()
    await page
      .getByText(/ in this thread/)
      .first()
      .waitFor()
    await take(chancery, 'thread', theme)
    await visit(page, '#/compare/09OSLO9215?compare=1-2')
    await page.getByText('The two versions differ').first().waitFor()
    await take(chancery, 'compare', theme)
    await visit(page, '#/map')
    await page
      .getByText(/ on the map/)
      .first()
      .waitFor()
    await take(chancery, 'map', theme)
    await visit(page, '#/imports')
    await importFolder(page, folderOfTroubles(chancery.host.folder))
    await take(chancery, 'imports', theme)
  } finally {
    await chancery.close()
  }
}

async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), hash)
}

async function importFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Import a folder or file…' }).click()
  await page.getByLabel('Path of a folder or a file').fill(folder)
  await page.getByRole('button', { name: 'Import this folder' }).click()
  await page.getByRole('region', { name: 'Refused files' }).getByText('half-page.html').first().waitFor()
}

/** A few cables among what cannot be read, so that the ledger has something to tell. */
function folderOfTroubles(folder: string): string {
  const place = join(folder, 'From the reading room')
  mkdirSync(place)
  for (let serial = 9301; serial < 9325; serial += 1)
    writeFileSync(join(place, `06TALLINN${serial}.html`), sitePage({ id: `06TALLINN${serial}` }))
  writeFileSync(join(place, 'half-page.html'), '')
  writeFileSync(join(place, 'scan-0031.tif'), Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]))
  writeFileSync(join(place, 'origins.html'), indexPage('origin', [{}]))
  return place
}

mkdirSync(FOLDER, { recursive: true })
await buildIfStale()
for (const theme of THEMES) await takeAll(theme)
await closeBrowser()
