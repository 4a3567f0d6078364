/** Finds a Chromium for the tests: the one named, the system's, Playwright's own; else gets one, or says what to do. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** @type {Record<string, string[]>} */
const COMMANDS = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  win32: ['chrome.exe', 'msedge.exe'],
}

/** @param {{ [name: string]: string | undefined }} env @returns {Record<string, string[]>} */
function places(env) {
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  return {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: windows.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  }
}

/**
 * Path of a browser that is already here, or null.
 * @param {{ [name: string]: string | undefined }} env
 * @param {string} platform
 */
export function findChromium(env = process.env, platform = process.platform) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (COMMANDS[platform] ?? []).map((name) => join(folder, name)))
  const candidates = [...onPath, ...(places(env)[platform] ?? []), chromium.executablePath()]
  return candidates.find((path) => existsSync(path)) ?? null
}

/**
 * A browser for the tests, fetched when there is none.
 * @param {(line: string) => void} tell
 * @returns {{ path: string | null, why: string }} `why` says what to do when there is none.
 */
export function getChromium(tell) {
  const named = process.env.CHROME_PATH
  if (named) {
    return existsSync(named)
      ? { path: named, why: '' }
      : { path: null, why: `CHROME_PATH names ${named}, which does not exist. Correct it, or unset it.` }
  }
  for (const get of [() => true, ...waysToGet(tell)]) {
    const path = get() && findChromium()
    if (path) return { path, why: '' }
  }
  return {
    path: null,
    why: 'No Chromium was found and none could be fetched. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  }
}

/**
 * The system's package brings the libraries that a bare container lacks; Ubuntu's is a mere pointer to a snap, so it comes last there.
 * @param {(line: string) => void} tell
 * @returns {(() => boolean)[]}
 */
function waysToGet(tell) {
  const fromPlaywright = () => {
    tell("No Chromium found; fetching Playwright's …")
    const command = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    )
    return runs(process.execPath, [command, 'install', 'chromium'])
  }
  const system = process.platform === 'linux' && process.getuid?.() === 0 ? systemName() : ''
  if (!/debian|ubuntu/.test(system)) return [fromPlaywright]
  const fromSystem = () => {
    tell('No Chromium found; installing it with apt-get …')
    return runs('apt-get', ['update', '-q']) && runs('apt-get', ['install', '-y', '-q', 'chromium'])
  }
  return /\bID=ubuntu/.test(system) ? [fromPlaywright, fromSystem] : [fromSystem, fromPlaywright]
}

function systemName() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
}

/** @param {string} command @param {string[]} args */
function runs(command, args) {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  })
  return result.status === 0
}
