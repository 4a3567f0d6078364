/** `npm run chancery`: the built command line, or a sentence when nothing is built. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HOUSE } from './build.mjs'

const command = join(HOUSE, 'out/main/chancery.js')
// npm runs scripts at the top of the checkout; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'chancery' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD)

if (existsSync(command)) {
  process.argv[1] = command
  await import(pathToFileURL(command).href)
} else {
  console.error('Chancery is not built yet: run `npm run build` once, then this command again.')
  process.exitCode = 3
}
