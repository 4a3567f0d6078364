import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageFolder } from '../../main/starting/licences.mjs'
import { findingsIn, machineOf } from './contents'

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
    ['Linux on x64', elf(0x3e), 'x64'],
    ['Linux on arm64', elf(0xb7), 'arm64'],
    ['macOS on arm64', [0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1], 'arm64'],
    [
      'Windows on x64',
      [0x4d, 0x5a, ...Array(58).fill(0), 0x40, 0, 0, 0, 0x50, 0x45, 0, 0, 0x64, 0x86],
      'x64',
    ],
    ['an unknown processor', elf(0x08), null],
    ['no addon', [1, 2, 3, 4], null],
  ])('%s', (name, bytes, machine) => expect(machineOf(file(name, bytes))).toBe(machine))
})

describe('the package of a bundled module', () => {
  it.each([
    ['/house/node_modules/preact/dist/preact.mjs', '/house/node_modules/preact'],
    ['/house/node_modules/@orpc/client/dist/index.mjs', '/house/node_modules/@orpc/client'],
    ['/house/node_modules/a/node_modules/b/index.js', '/house/node_modules/a/node_modules/b'],
    ['/house/main/desktop/start.ts', null],
  ])('%s', (id, folder) => expect(packageFolder(id)).toBe(folder))
})
