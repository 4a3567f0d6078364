/**
 * Electron's runtime: whether it is here, and fetching it. Importing `electron` under plain Node would start a download,
 * so its files are looked at instead.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const STALL_MS = 20_000

/** Folder of the installed `electron` package, or null when it is not installed at all. */
function electronFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/**
 * Path of the program that runs Electron, or null.
 * @param {string | null} folder
 * @param {{ [name: string]: string | undefined }} env
 */
export function runtimePath(folder = electronFolder(), env = process.env) {
  const named = folder && readOr(join(folder, 'path.txt'), null)
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return present(join(override, named ?? 'electron'))
  return folder && named ? present(join(folder, 'dist', named)) : null
}

/** @param {string} path */
function present(path) {
  return existsSync(path) ? path : null
}

/** @template T @param {string} path @param {T} otherwise */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return otherwise
  }
}

/**
 * Runs Electron's own installer and shows how much has come; gives up after 20 s in which nothing came.
 * @param {{ tell: (text: string) => void, folder?: string | null, stallMs?: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ why: string | null }>} `why` is null when the runtime is here now.
 */
export async function fetchRuntime({
  tell,
  folder = electronFolder(),
  stallMs = STALL_MS,
  env = process.env,
}) {
  if (!folder) return { why: 'the electron package is not installed (run `npm ci`)' }
  // The installer tells nothing for its first 30 s; the size of what it writes does.
  const scratch = mkdtempSync(join(tmpdir(), 'chancery-runtime-'))
  try {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], {
      env: { ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return await watch(installer, () => sizeOf(scratch) + sizeOf(join(folder, 'dist')), { tell, stallMs })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * @param {import('node:child_process').ChildProcess} installer
 * @param {() => number} measure
 * @param {{ tell: (text: string) => void, stallMs: number }} options
 * @returns {Promise<{ why: string | null }>}
 */
function watch(installer, measure, { tell, stallMs }) {
  return new Promise((done) => {
    let said = ''
    let size = measure()
    let moved = Date.now()
    let stalled = false
    installer.stderr?.on('data', (chunk) => {
      said += chunk
    })
    const timer = setInterval(() => {
      const now = measure()
      if (now !== size) {
        moved = Date.now()
        tell(`Fetching Electron: ${Math.round(now / 1e6)} MB`)
      } else if (Date.now() - moved > stallMs) {
        stalled = true
        installer.kill('SIGKILL')
      }
      size = now
    }, 500)
    const stop = (/** @type {string | null} */ why) => {
      clearInterval(timer)
      done({ why })
    }
    installer.once('error', (error) => stop(error.message))
    installer.once('exit', (code) => {
      if (stalled) stop(`nothing came for ${Math.round(stallMs / 1000)} seconds`)
      else stop(code === 0 ? null : reasonIn(said))
    })
  })
}

/**
 * The installer's complaint in few words.
 * @param {string} said
 */
export function reasonIn(said) {
  const refused = /Response code (\d+)/.exec(said)
  if (refused) return `the download was refused with ${refused[1]}`
  if (/ERR_REQUIRE_ESM|SyntaxError/.test(said))
    return `Node ${process.versions.node} is too old for its installer`
  if (/fetch failed|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/.test(said))
    return 'the network does not reach its download page'
  if (/checksum|sumchecker/i.test(said)) return 'what came does not match its checksum'
  if (/ENOSPC/.test(said)) return 'the disk is full'
  return said.trim().split('\n')[0] || 'its installer failed'
}

/** @param {string} path @returns {number} */
function sizeOf(path) {
  try {
    const state = statSync(path)
    if (!state.isDirectory()) return state.size
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
  } catch {
    return 0 // removed between listing and looking
  }
}
