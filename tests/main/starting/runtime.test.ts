import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whyNotBuilt } from '../../../main/starting/build.mjs'
import { obstacle } from '../../../main/starting/host.mjs'
import { fetchRuntime, reasonIn, runtimePath } from '../../../main/starting/runtime.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-electron-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text = ''): string {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  chmodSync(join(folder, path), 0o755)
  return join(folder, path)
}

const install = (script: string) => put('install.js', script)
const fetched = (stallMs = 5_000) => fetchRuntime({ tell: () => {}, folder, stallMs })

describe('a start that cannot be', () => {
  it.each([
    [
      'a folder that may not be written',
      { code: 'EACCES', message: 'x' },
      /cannot be written \(EACCES\)\. Put it where/,
    ],
    ['a full disk', { code: 'ENOSPC' }, /the disk is full\.$/],
    ['anything else', new Error('Unexpected token'), /^Chancery cannot be built: Unexpected token$/],
  ])('is told in a sentence: %s', (_why, error, sentence) => expect(whyNotBuilt(error)).toMatch(sentence))

  it('says that the packages are not installed', () => {
    const house = join(folder, 'house')
    cpSync('main/start.mjs', join(house, 'main/start.mjs'))
    cpSync('main/starting', join(house, 'main/starting'), { recursive: true })
    writeFileSync(join(house, 'package.json'), '{"type":"module"}')
    const { status, stderr } = spawnSync(process.execPath, [join(house, 'main/start.mjs')], {
      encoding: 'utf8',
    })
    expect(stderr).toBe(
      "Chancery's packages are not installed here: run `npm ci` once, then this command again.\n",
    )
    expect(status).toBe(1)
  })
})

describe("Electron's runtime", () => {
  it('is missing right after `npm ci`', () => expect(runtimePath(folder, {})).toBeNull())

  it('is missing when only its name is there', () => {
    put('path.txt', 'electron')
    expect(runtimePath(folder, {})).toBeNull()
  })

  it('is found where the installer puts it', () => {
    put('path.txt', 'electron\n')
    const program = put('dist/electron')
    expect(runtimePath(folder, {})).toBe(program)
  })

  it('is found in another folder when the environment names one', () => {
    const program = put('elsewhere/electron')
    expect(runtimePath(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBe(program)
  })

  it('is fetched by its installer', async () => {
    install('process.exit(0)')
    expect(await fetched()).toEqual({ why: null })
  })

  it('is given up when nothing comes', async () => {
    install('setTimeout(() => {}, 60_000)')
    expect(await fetched(600)).toEqual({ why: 'nothing came for 1 seconds' })
  })

  it('is given up with the reason when the installer fails', async () => {
    install('console.error("TypeError: fetch failed"); process.exit(1)')
    expect(await fetched()).toEqual({ why: 'the network does not reach its download page' })
  })

  it.each([
    ['HTTPError: Response code 403 (Forbidden) for …', 'the download was refused with 403'],
    [
      'Error [ERR_REQUIRE_ESM]: require() of ES Module',
      `Node ${process.versions.node} is too old for its installer`,
    ],
    ['Error: Generated checksum … did not match', 'what came does not match its checksum'],
    ['ENOSPC: no space left on device', 'the disk is full'],
    ['something else\nwith a stack', 'something else'],
    ['', 'its installer failed'],
  ])('puts the complaint %s into words', (said, words) => expect(reasonIn(said)).toBe(words))
})

describe('whether a window can open', () => {
  it.each([
    ['a desktop', { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false }, null],
    [
      'a desktop of the new kind',
      { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, isRoot: false },
      null,
    ],
    [
      'a machine without a display',
      { platform: 'linux', env: {}, isRoot: false },
      'this machine has no display',
    ],
    [
      'root',
      { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true },
      'a sandboxed window cannot be opened as root',
    ],
    ['macOS', { platform: 'darwin', env: {}, isRoot: false }, null],
    ['Windows', { platform: 'win32', env: {}, isRoot: false }, null],
  ])('%s', (_name, machine, why) => expect(obstacle(machine)).toBe(why))
})
