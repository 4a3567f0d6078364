/** `npm run screenshots`: pictures of every screen in both themes, from the running program on the sample cables. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../../main/starting/build.mjs'
import { type Chancery, openChancery } from './window'

const FOLDER = resolve(import.meta.dirname, '../../resources/screenshots')
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

async function take(chancery: Chancery, name: string, theme: Theme): Promise<void> {
  // Two frames, so that what has just arrived is painted.
  await chancery.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await chancery.page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) })
  console.error(`${name}-${theme}.png`)
}

async function takeAll(theme: Theme): Promise<void> {
  const chancery = await openChancery({
    context: { viewport: { width: 1440, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' },
  })
  const { page } = chancery
  try {
    await page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    await take(chancery, 'welcome', theme)
    await page.getByRole('button', { name: 'Open the sample cables' }).click()
    const rows = page.getByRole('listbox', { name: /cables$/ }).getByRole('option')
    await rows.nth(8).waitFor()
    await rows.nth(2).click()
    await page.getByRole('article', { name: 'Cable' }).getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle').catch(() => {})
    await take(chancery, 'browse', theme)
    for (const screen of ['tracker', 'imports', 'settings']) {
      await page.evaluate((hash) => location.assign(hash), `#/${screen}`)
      await page.waitForTimeout(1_000)
      await take(chancery, screen, theme)
    }
  } finally {
    await chancery.close()
  }
}

mkdirSync(FOLDER, { recursive: true })
await buildIfStale()
for (const theme of THEMES) await takeAll(theme)
