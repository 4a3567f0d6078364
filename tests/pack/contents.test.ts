import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { refuseForeign } from '../../main/packing/check-addon.mjs'
import writeChecksums from '../../main/packing/checksums.mjs'
import { machineOf } from '../../main/packing/machine.mjs'
import { packageFolder } from '../../main/starting/licences.mjs'
import { findingsIn } from './contents'

const RIGHT = [
  '/package.json',
  '/out/main/desktop.js',
  '/out/main/chancery.js',
  '/out/main/browser.js',
  '/out/main/worker.js',
  '/out/preload/bridge.cjs',
  '/out/renderer/index.html',
  '/node_modules/sqlite3/lib/sqlite3.js',
  '/node_modules/sqlite3/build/Release/node_sqlite3.node',
]

describe('the contents of a package', () => {
  it('are right', () => expect(findingsIn(RIGHT)).toEqual([]))

  it.each([
    ['a source', '/main/desktop/start.ts'],
    ['a test', '/tests/run.mjs'],
    ['a package of the workshop', '/node_modules/vite/package.json'],
    ["a package's own sources", '/node_modules/sqlite3/src/database.cc'],
    ['a map of the bundle', '/out/main/desktop.js.map'],
  ])('are not right with %s', (_name, path) => {
    expect(findingsIn([...RIGHT, path])).toEqual([`${path} is inside`])
  })

  it('are not right without the addon', () => {
    expect(findingsIn(RIGHT.filter((path) => !path.endsWith('.node')))).toEqual([
      '/node_modules/sqlite3/build/Release/node_sqlite3.node is missing',
    ])
  })
})

describe('the machine of an addon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-addon-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, bytes: number[]) => {
    const path = join(folder, name)
    writeFileSync(path, Buffer.concat([Buffer.from(bytes), Buffer.alloc(128)]))
    return path
  }
  const elf = (machine: number) => [0x7f, 0x45, 0x4c, 0x46, ...Array(14).fill(0), machine]

  it.each([
    ['Linux on x64', elf(0x3e), 'linux-x64'],
    ['Linux on arm64', elf(0xb7), 'linux-arm64'],
    ['macOS on arm64', [0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1], 'darwin-arm64'],
    [
      'Windows on x64',
      [0x4d, 0x5a, ...Array(58).fill(0), 0x40, 0, 0, 0, 0x50, 0x45, 0, 0, 0x64, 0x86],
      'win32-x64',
    ],
    ['an unknown processor', elf(0x08), null],
    ['no addon', [1, 2, 3, 4], null],
  ])('%s', (name, bytes, machine) => expect(machineOf(file(name, bytes))).toBe(machine))

  it.each(['linux-arm64', 'win32-x64', 'darwin-x64'])('for Linux on x64 is not packed for %s', (target) => {
    expect(() => refuseForeign(file('addon', elf(0x3e)), target)).toThrow(
      /made for linux-x64.* for .*Pack on/,
    )
  })

  it('of the target is packed; a missing one is not', () => {
    expect(() => refuseForeign(file('addon', elf(0x3e)), 'linux-x64')).not.toThrow()
    expect(() => refuseForeign(join(folder, 'none.node'), 'linux-x64')).toThrow(/npm ci/)
  })
})

describe('the checksums', () => {
  it('name every installer, and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-sums-'))
    const artifactPaths = ['b.deb', 'a.AppImage', 'builder-debug.yml'].map((name) => join(folder, name))
    for (const path of artifactPaths) writeFileSync(path, 'abc')
    const [path = ''] = writeChecksums({ outDir: folder, artifactPaths })
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(readFileSync(path, 'utf8')).toBe(`${digest}  a.AppImage\n${digest}  b.deb\n`)
    rmSync(folder, { recursive: true })
  })
})

describe('the package of a bundled module', () => {
  it.each([
    ['/house/node_modules/preact/dist/preact.mjs', '/house/node_modules/preact'],
    ['/house/node_modules/@orpc/client/dist/index.mjs', '/house/node_modules/@orpc/client'],
    ['/house/node_modules/a/node_modules/b/index.js', '/house/node_modules/a/node_modules/b'],
    ['/house/main/desktop/start.ts', null],
  ])('%s', (id, folder) => expect(packageFolder(id)).toBe(folder))
})
