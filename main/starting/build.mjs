/**
 * Builds `out/` when it is missing or older than its sources. Plain JavaScript, because it runs before anything is built.
 * Run by itself (`npm run build`) it always builds.
 */
import './node.mjs'
import './packages.mjs'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const HOUSE = resolve(import.meta.dirname, '../..')
const STAMP = join(HOUSE, 'out/stamp')
const SOURCES = [
  'main',
  'preload',
  'renderer',
  'resources/vocabulary',
  'electron.vite.config.ts',
  'package-lock.json',
]

/** What the sources look like now: changes with any file's path, size or time, so that a deleted file counts too. */
function fingerprint(house = HOUSE) {
  const digest = createHash('sha1')
  for (const source of SOURCES)
    for (const file of filesUnder(join(house, source))) {
      const { size, mtimeMs } = statSync(file)
      digest.update(`${file} ${size} ${mtimeMs}\n`)
    }
  return digest.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const state = statSync(path, { throwIfNoEntry: false })
  if (state?.isFile()) return [path]
  if (!state?.isDirectory()) return []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

export function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint()
  } catch {
    return false
  }
}

/** Builds main, preload and renderer. The stamp is written last, so that a build cut short counts as none. */
export async function build() {
  const { build: viteBuild } = await import('electron-vite')
  const made = fingerprint()
  rmSync(STAMP, { force: true })
  process.chdir(HOUSE)
  await viteBuild({ logLevel: 'warn' })
  mkdirSync(join(HOUSE, 'out'), { recursive: true })
  writeFileSync(STAMP, made)
}

/** @param {(line: string) => void} tell */
export async function buildIfStale(tell = (line) => console.error(line)) {
  if (isBuilt()) return
  tell('Building Chancery …')
  const began = Date.now()
  await build()
  tell(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

/** In a sentence. @param {unknown} error */
export function whyNotBuilt(error) {
  const { code, message = String(error) } = /** @type {{ code?: string, message?: string }} */ (error ?? {})
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Chancery cannot be built here, because ${HOUSE} cannot be written (${code}). Put it where you may write, or build it as its owner.`
  if (code === 'ENOSPC') return 'Chancery cannot be built, because the disk is full.'
  return `Chancery cannot be built: ${message}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build()
    console.error('Built into out/.')
  } catch (error) {
    console.error(whyNotBuilt(error))
    process.exitCode = 1
  }
}
