import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Conf from 'conf'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SETTINGS_DEFAULTS } from '../../../main/service/settings-schema'
import { openSettings } from '../../../main/service/settings-store'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('settings', () => {
  test('start as the defaults and are kept', () => {
    expect(openSettings(folder).get()).toEqual(SETTINGS_DEFAULTS)
    openSettings(folder).set({ theme: 'dark', dueDays: 30 })
    expect(openSettings(folder).get()).toMatchObject({ theme: 'dark', dueDays: 30, readingSize: 15 })
  })

  test.each([
    [{ theme: 'purple' }],
    [{ readingSize: 99 }],
    [{ readingSize: '16' }],
    [{ paneWidths: { filters: 1 } }],
    [{ savedViews: [{ name: 'x' }] }],
    [{ constructor: 1 }],
    [{ unheardOf: true }],
  ])('%j is refused and nothing changes', (changes) => {
    const settings = openSettings(folder)
    expect(() => settings.set({ dueDays: 7, ...changes })).toThrow(/setting/)
    expect(openSettings(folder).get()).toEqual(SETTINGS_DEFAULTS)
  })

  test.each([
    [{ userName: 'x'.repeat(201) }, '201 characters, and at most 200'],
    [{ requestTemplates: { mdr: 'x'.repeat(50_001), foia: '' } }, '50,001 characters, and at most 50,000'],
    [{ savedViews: [{ name: 'x'.repeat(32_001), address: '#/' }] }, '32,001 characters, and at most 32,000'],
  ])('words that are too long are refused in a sentence that says how long they may be', (changes, told) => {
    const settings = openSettings(folder)
    expect(() => settings.set(changes)).toThrow(told)
    expect(openSettings(folder).get()).toEqual(SETTINGS_DEFAULTS)
  })

  test.each([
    ['half a file', '{"theme": "da'],
    ['no JSON', '\u0000\u0001\u0002'],
    ['a value of the wrong kind', '{"readingSize": "large"}'],
    ['a list', '[1, 2]'],
    ['an empty file', ''],
  ])('%s never stops the program', async (_what, content) => {
    await writeFile(join(folder, 'config.json'), content)
    const settings = openSettings(folder)
    expect(settings.get()).toEqual(SETTINGS_DEFAULTS)
    const aside = (await readdir(folder)).filter((name) => name.includes('damaged'))
    expect(settings.notice).toContain('has been set aside')
    expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(content)
  })

  test.each<[why: string, content: string, kept: object]>([
    [
      'a later version has a theme more',
      '{"theme": "sepia", "dueDays": 30}',
      { theme: 'system', dueDays: 30 },
    ],
    ['an editor has put a mark before it', '\ufeff{"theme": "dark"}', { theme: 'dark', dueDays: 365 }],
    [
      'a list is longer than it may be, and the letters are not to be lost for it',
      JSON.stringify({
        savedViews: Array(1_001).fill({ name: 'v', address: '#/' }),
        requestTemplates: { mdr: 'Dear', foia: '' },
      }),
      { savedViews: [], requestTemplates: { mdr: 'Dear', foia: '' } },
    ],
  ])('what is sound in a damaged file is kept: %s', async (_why, content, kept) => {
    await writeFile(join(folder, 'config.json'), content)
    const settings = openSettings(folder)
    expect(settings.notice).toMatch(/has been set aside as .*, and what could be read of it is kept\.$/)
    expect(settings.get()).toMatchObject(kept)
    expect(openSettings(folder).get()).toMatchObject(kept)
  })

  test('a file that may not be read is no damaged one, and stays', async () => {
    await writeFile(join(folder, 'config.json'), '{"theme": "dark"}')
    class Refused {
      constructor() {
        throw Object.assign(new Error('not allowed'), { code: 'EACCES', syscall: 'open' })
      }
      get() {}
      set() {}
    }
    expect(openSettings(folder, Refused).notice).toMatch(/^Settings cannot be kept in .* \(EACCES\)/)
    expect(await readdir(folder)).toEqual(['config.json'])
  })

  test('a file of an earlier version is read where its disk is full, though nothing can be added to it', async () => {
    await writeFile(join(folder, 'config.json'), '{"theme": "dark"}')
    class Full {
      constructor(options: { defaults?: Record<string, unknown> }) {
        if (options.defaults) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
        Object.assign(this, { get: (key: string) => new Conf(options).get(key) })
      }
      get() {}
      set() {}
    }
    const settings = openSettings(folder, Full)
    expect(settings.notice).toMatch(/^Settings cannot be kept in .* \(ENOSPC\)/)
    expect(settings.get()).toMatchObject({ theme: 'dark', readingSize: 15 })
    expect(await readFile(join(folder, 'config.json'), 'utf8')).toBe('{"theme": "dark"}')
  })

  test('where no file can be kept they last as long as the program, and a sentence says so', async () => {
    await writeFile(join(folder, 'file'), '')
    const settings = openSettings(join(folder, 'file/data'))
    expect(settings.notice).toMatch(/^Settings cannot be kept in .* CHANCERY_DATA names another folder\.$/)
    settings.set({ theme: 'dark' })
    expect(settings.get()).toMatchObject({ theme: 'dark', readingSize: 15 })
  })

  test.each<[what: string, make: (path: string) => unknown]>([
    ['a folder', (path) => mkdirSync(path)],
    ...(process.platform === 'win32'
      ? []
      : [
          ['a pipe', (path: string) => execFileSync('mkfifo', [path])] as [string, (path: string) => unknown],
        ]),
  ])('%s under the name of the file is left alone, and a sentence says so', (_what, make) => {
    const path = join(folder, 'config.json')
    make(path)
    const settings = openSettings(folder)
    expect(settings.notice).toBe(
      `${path} is a folder, a pipe or a device where the settings should be, so they last until Chancery ends. Move it elsewhere, then start Chancery again.`,
    )
    settings.set({ theme: 'dark' })
    expect(settings.get()).toMatchObject({ theme: 'dark', readingSize: 15 })
  })

  test('a file that can no longer be written is said to be so, and is no wrong value', async () => {
    const settings = openSettings(folder)
    await rm(folder, { recursive: true })
    await writeFile(folder, '')
    expect(() => settings.set({ theme: 'dark' })).toThrow(
      /^The settings file cannot be written \(\w+\), and the settings stay as they were\. See that .*try again\.$/,
    )
  })
})
