/** `npm run icons`: renders the icon's drawing at every size that installers ask for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
writeFileSync(join(FOLDER, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(
  join(FOLDER, 'icon.icns'),
  icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }),
)
console.error(`Drawn at ${SIZES.join(', ')} pixels into resources/icons.`)

function drawn(size: number): Buffer {
  return readFileSync(join(FOLDER, `${size}x${size}.png`))
}

/** Windows: a directory of pictures, 16 bytes for each, then the pictures; a side of 256 is written as 0. */
function ico(sizes: number[]): Buffer {
  const pictures = sizes.map(drawn)
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index
    const side = (sizes[index] ?? 0) % 256
    head.writeUInt8(side, at)
    head.writeUInt8(side, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}

/** macOS: pictures one after another, each after its four-letter type and its length. */
function icns(types: Record<string, number>): Buffer {
  const parts = Object.entries(types).map(([type, size]) => part(type, drawn(size)))
  return part('icns', Buffer.concat(parts))
}

function part(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
