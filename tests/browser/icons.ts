/** `npm run icons`: renders the icon's drawing at every size that installers ask for. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { getChromium } from './chromium.mjs'

const FOLDER = resolve(import.meta.dirname, '../../resources/icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const { path, why } = getChromium((line) => console.error(line))
if (!path) throw new Error(why)
const browser = await chromium.launch({ executablePath: path })
const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
mkdirSync(FOLDER, { recursive: true })
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`)
  await page.screenshot({ path: join(FOLDER, `${size}x${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
console.error(`Drawn at ${SIZES.join(', ')} pixels into resources/icons.`)
