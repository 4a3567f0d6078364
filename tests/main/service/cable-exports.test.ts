/** Exports as a caller of the service and the command line see them, over a real archive. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeFile } from '../../../main/service/cable-exports'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { Archive, ExportPart, ExportQuestion } from '../../../preload/contract'
import { EXPORT_FORMATS } from '../../../preload/contract/exports'
import { collected } from '../../fixtures/collected'
import { type Desk, layCables, layDesk } from '../command/desk'

const MOMENT = { asOf: '2026-01-02', dueDays: 365 } as const
let desk: Desk
let keeper: ArchiveKeeper
let archive: Archive

beforeAll(async () => {
  desk = await layDesk()
  await layCables(desk.folder)
  const now = () => new Date(2026, 0, 2, 12)
  keeper = new ArchiveKeeper({ now, workers: 0 })
  const host = {
    kind: 'desktop',
    version: '9.8.7',
    sampleFolder: desk.folder,
    papers: {},
    settings: settingsInMemory(),
    home: desk.folder,
    now,
  } as const
  archive = serviceClient({ keeper, host })
  await archive.archive.create({ path: desk.archive })
  await collected(await archive.imports.start({ paths: [join(desk.folder, 'site')] }))
})
afterAll(async () => {
  await keeper.close()
  await desk.clear()
})

async function parts(asked: Omit<ExportQuestion, 'moment'>): Promise<ExportPart[]> {
  return collected(await archive.exports.cables({ ...asked, moment: MOMENT }))
}

function textOf(parts: ExportPart[]): string {
  return parts.map(({ content }) => (content.kind === 'text' ? content.text : '')).join('')
}

describe('an export', () => {
  test.each(EXPORT_FORMATS)('as %s is handed over with its name and how far it is', async (format) => {
    const given = await parts({ format })
    expect(given.at(-1)).toMatchObject({ path: null, done: format === 'mapping' ? 0 : expect.any(Number) })
    expect(given[0]?.name).toMatch(/^archive-2026-01-02\./)
    expect(textOf(given) || given[0]?.content.kind === 'bytes').toBeTruthy()
  })

  test('follows the filters, the order and the cables picked', async () => {
    const origin = { choices: { origin: { include: ['Embassy Tallinn'], exclude: [] } } }
    const order = { by: 'id', descending: false } as const
    const ids = ['06TALLINN9004', '06TALLINN9002', '06HELSINKI9005']
    const rows = parseCsv(textOf(await parts({ format: 'csv', filters: origin, order, ids })), {
      columns: true,
    })
    expect((rows as { id: string }[]).map(({ id }) => id)).toEqual(['06TALLINN9002', '06TALLINN9004'])
  })

  test('to a folder is written under a free name, whole or not at all', async () => {
    const folder = desk.folder
    const first = (await parts({ format: 'jsonl', folder })).at(-1)
    const second = (await parts({ format: 'jsonl', folder })).at(-1)
    expect(first?.path).toBe(join(folder, 'archive-2026-01-02.jsonl'))
    expect(second?.path).toBe(join(folder, 'archive-2026-01-02 (2).jsonl'))
    expect(
      readFileSync(first?.path ?? '', 'utf8')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(6)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('that is given up leaves nothing behind', async () => {
    const giveUp = new AbortController()
    const asked = { format: 'zip', moment: MOMENT, folder: desk.folder } as const
    const running = await archive.exports.cables(asked, { signal: giveUp.signal })
    giveUp.abort()
    await collected(running).catch(() => {})
    await expect.poll(() => readdirSync(desk.folder).filter((name) => name.includes('.zip'))).toEqual([])
  })

  test('twice at once into one folder is two whole files', async () => {
    const folder = join(desk.folder, 'twice')
    mkdirSync(folder)
    const both = await Promise.all([1, 2].map(() => parts({ format: 'jsonl', folder })))
    const paths = both.map((given) => given.at(-1)?.path ?? '')
    expect(new Set(paths).size).toBe(2)
    for (const path of paths) expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(6)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test.each([
    [
      'its folder is removed',
      (path: string) => rmSync(join(path, '..'), { recursive: true }),
      /was moved or removed/,
    ],
    ['what was begun is removed', (path: string) => unlinkSync(`${path}.part`), /was moved or removed/],
    [
      'another has begun the same file, as a second program does',
      (path: string) => {
        unlinkSync(`${path}.part`)
        writeFileSync(`${path}.part`, 'half')
      },
      /was moved or removed/,
    ],
    [
      'another has taken its name',
      (path: string) => writeFileSync(path, 'theirs'),
      /another program has put a file/,
    ],
  ])('while %s says so in one sentence, and leaves no half file under its name', async (_, happens, says) => {
    const folder = join(desk.folder, 'meanwhile')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    const path = join(folder, 'cables.txt')
    async function* content() {
      yield 'a'.repeat(300_000)
      happens(path)
      yield 'b'.repeat(300_000)
    }
    await expect(collected(writeFile({ content: content() }, path))).rejects.toMatchObject({
      name: 'ArchiveTrouble',
      message: expect.stringMatching(says),
    })
    if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe('theirs')
  })

  test.each([
    ['the disk is full', 'writeFile', 'ENOSPC', /^There is no room left for .*\. Free some space/],
    ['the share of the disk is full', 'writeFile', 'EDQUOT', /^There is no room left for /],
    ['the disk is full when the last bytes are put down', 'sync', 'ENOSPC', /^There is no room left/],
    ['the disk is pulled out', 'writeFile', 'EIO', /could not be written to its end \(EIO\), and nothing/],
  ] as const)('while %s says so and leaves nothing', async (_, step, code, says) => {
    const folder = join(desk.folder, 'full')
    mkdirSync(folder, { recursive: true })
    const any = await open(desk.archive)
    const files = Object.getPrototypeOf(any)
    await any.close()
    const spy = vi.spyOn(files, step).mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    const failed = parts({ format: 'text', folder })
    await expect(failed).rejects.toMatchObject({
      code: 'FAILED',
      message: expect.stringMatching(says),
    })
    spy.mockRestore()
    expect(readdirSync(folder)).toEqual([])
  })

  test('into a folder that is none says so in a sentence', async () => {
    await expect(parts({ format: 'csv', folder: join(desk.folder, 'nowhere') })).rejects.toMatchObject({
      code: 'FAILED',
      message: expect.stringMatching(/cannot be written\. Choose another folder\./),
    })
  })
})

describe('chancery export', () => {
  const run = (...argv: string[]) => desk.run(['export', '--archive', desk.archive, ...argv])

  test('writes text forms to stdout and counts on stderr', async () => {
    const said = await run('--format', 'ris', '--origin', 'Embassy Helsinki')
    expect(said).toMatchObject({ code: 0, err: expect.stringContaining('1 cable\n') })
    expect(said.out).toContain('ID  - 06HELSINKI9005\r\n')
  })

  test('writes named cables, and says which are not held', async () => {
    const said = await run('06tallinn9001', '06NOWHERE9001', '--format', 'chicago')
    expect(said.code).toBe(1)
    expect(said.out).toMatch(/^Embassy Tallinn, .*06TALLINN9001/)
    expect(said.err).toContain('06NOWHERE9001')
  })

  test('writes a file with its digest, and never over another', async () => {
    const path = join(desk.folder, 'out.zip')
    const said = await run('--format', 'zip', '--out', path)
    expect(said.err).toMatch(/6 cables in .*out\.zip \(\d[\d.]* KB, SHA-256 [0-9a-f]{64}\)/)
    expect(statSync(path).size).toBeGreaterThan(1_000)
    expect(await run('--format', 'zip', '--out', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is a file at'),
    })
  })

  test('a folder that is named for the file is called one', async () => {
    expect(await run('--format', 'csv', '--out', desk.folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${desk.folder} is a folder. Name the file to be made in it.`),
    })
  })

  test.each([
    [[], 'Give --format, one of csv'],
    [['--format', 'pdf'], '--format takes one of'],
    [['--format', 'zip'], 'give --out FILE'],
    [['--format', 'ris', '--columns', 'id'], '--columns is for the table'],
    [['--format', 'csv', '--columns', 'id,colour'], 'There is no column “colour”'],
  ])('%j is wrong usage', async (argv, sentence) => {
    expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) })
  })

  test('a file that cannot be made is told in a sentence', async () => {
    writeFileSync(join(desk.folder, 'plain'), '')
    const said = await run('--format', 'csv', '--out', join(desk.folder, 'plain', 'x.csv'))
    expect(said).toMatchObject({ code: 3, err: expect.stringContaining('cannot be written') })
  })
})
