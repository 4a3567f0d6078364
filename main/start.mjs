/**
 * `npm start`: builds what is missing, then opens Chancery in a desktop window or, where Electron's runtime cannot be had,
 * in the user's own browser. Plain JavaScript, because it runs before anything is built.
 */
import './starting/node.mjs'
import './starting/packages.mjs'
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildIfStale, HOUSE, whyNotBuilt } from './starting/build.mjs'
import { insteadOfWindow, noWindow, obstacle } from './starting/host.mjs'
import { fetchRuntime, runtimePath } from './starting/runtime.mjs'

const USAGE = `npm start -- [--browser | --desktop] [--archive FILE] [--port N] [--no-open]

  --browser       open in the default browser
  --desktop       open a desktop window, or say why not
  --archive FILE  open this archive instead of the default one (made when missing)
  --port N        port of the browser host
  --no-open       print the address only`

/** A window that ends this soon with a failure has never opened. */
const STARTUP_MS = 10_000

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean' },
        desktop: { type: 'boolean' },
        archive: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.browser && values.desktop) throw new Error('Choose one of --browser and --desktop.')
    return { ...values, archive: values.archive && resolve(values.archive) }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit(2)
  }
}

/** @param {string} text */
function showProgress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r${text} `)
}

/** Path of Electron's program, fetched when it is missing; or why there is none. */
async function findRuntime() {
  const present = runtimePath()
  if (present) return { path: present, why: null }
  console.error("Electron's runtime is not here yet; fetching it once (about 120 MB) …")
  const { why } = await fetchRuntime({ tell: showProgress })
  if (process.stderr.isTTY) process.stderr.write('\n')
  const path = runtimePath()
  return path ? { path, why: null } : { path: null, why: `Electron could not be fetched (${why})` }
}

/**
 * @param {string} electron
 * @param {string[]} args
 * @returns {Promise<{ code: number, opened: boolean }>}
 */
function openWindow(electron, args) {
  return new Promise((done) => {
    const began = Date.now()
    const window = spawn(electron, [HOUSE, ...args], { stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => window.kill(signal))
    window.once('error', () => done({ code: 1, opened: false }))
    window.once('exit', (code) => {
      done({ code: code ?? 1, opened: code === 0 || Date.now() - began > STARTUP_MS })
    })
  })
}

/** @param {string[]} args */
async function openBrowser(args) {
  const host = join(HOUSE, 'out/main/browser.js')
  process.argv = [process.execPath, host, ...args]
  await import(pathToFileURL(host).href)
}

/** @param {ReturnType<typeof readArguments>} wanted */
async function tryWindow(wanted) {
  const blocked = obstacle({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  })
  if (blocked) return blocked
  const { path, why } = await findRuntime()
  if (!path) return why
  const { code, opened } = await openWindow(path, wanted.archive ? ['--archive', wanted.archive] : [])
  if (!opened) return `Electron ended at once with code ${code}`
  process.exitCode = code
  return null
}

async function buildOrEnd() {
  try {
    await buildIfStale()
  } catch (error) {
    console.error(whyNotBuilt(error))
    process.exit(1)
  }
}

const wanted = readArguments()
await buildOrEnd()
const why = wanted.browser ? 'the browser was asked for' : await tryWindow(wanted)
if (why && wanted.desktop) {
  console.error(noWindow(why))
  process.exitCode = 1
} else if (why) {
  if (!wanted.browser) console.error(insteadOfWindow(why))
  await openBrowser([
    ...(wanted.archive ? ['--archive', wanted.archive] : []),
    ...(wanted.port ? ['--port', wanted.port] : []),
    ...(wanted['no-open'] ? ['--no-open'] : []),
  ])
}
