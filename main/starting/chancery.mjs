/** `npm run chancery`: the built command line, or a sentence when nothing is built. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HOUSE } from './build.mjs'

const command = join(HOUSE, 'out/main/chancery.js')
if (existsSync(command)) {
  process.argv[1] = command
  await import(pathToFileURL(command).href)
} else {
  console.error('Chancery is not built yet: run `npm run build` once, then this command again.')
  process.exitCode = 3
}
