import { Buffer } from 'node:buffer'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { troubleOfContents } from '../../../../main/source/containers/container'
import * as program from '../../../../main/source/containers/seven-zip-program'
import type { Entry } from '../../../../main/source/raw-cable'
import { readFile } from '../../../../main/source/read'
import { type Members, sevenZipOf, zipOf } from '../../../fixtures/containers'
import { folder } from '../../../fixtures/folder'
import { csvTable, type Invented, indexPage, invented, sitePage } from '../../../fixtures/invented'

const BODY = invented().body
const cable = (n: number): Partial<Invented> => ({
  id: `06TALLINN${9000 + n}`,
  body: BODY.replaceAll('9001', String(9000 + n)),
})

function fileOf(bytes: Uint8Array, name = 'packed.bin'): string {
  const path = join(folder(), name)
  writeFileSync(path, bytes)
  return path
}

async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of readFile(fileOf(bytes))) entries.push(entry)
  return entries
}

const told = (entries: Entry[]) =>
  entries.map((entry) => [
    entry.part,
    entry.kind === 'cable' ? entry.raw.stated.id : entry.kind === 'refused' ? entry.reason : entry.kind,
  ])

const MEMBERS: Members = {
  'a/1.html': sitePage(cable(1)),
  'a/ä 2.html': sitePage(cable(2)),
  'index.html': indexPage('tag', [cable(1)]),
  'empty.html': '',
  '.DS_Store': 'x',
  '__MACOSX/._1.html': 'x',
}

describe.each([
  ['zip', zipOf],
  ['7z', sevenZipOf],
] as const)('%s', (_, pack) => {
  it('gives each member as an entry under its name', async () => {
    expect(told(await entriesOf(await pack(MEMBERS))).sort()).toEqual([
      ['a/1.html', '06TALLINN9001'],
      ['a/ä 2.html', '06TALLINN9002'],
      ['empty.html', 'It is empty.'],
      ['index.html', 'not-a-cable'],
    ])
  })

  it('shows every byte of the container for its digest, once and in order', async () => {
    const bytes = await pack(MEMBERS)
    const seen: Uint8Array[] = []
    for await (const _ of readFile(fileOf(bytes), { onBytes: (part) => seen.push(part) }));
    expect(Buffer.concat(seen).equals(bytes)).toBe(true)
  })

  it('reads a table inside in stretches, with the rows that the table has', async () => {
    const rows = Array.from({ length: 9_000 }, (_, n) => cable(n + 1))
    const table = csvTable(rows)
    expect(table.length).toBeGreaterThan(7_000_000)
    const entries = await entriesOf(await pack({ 'cables.csv': table }))
    expect(entries).toHaveLength(rows.length)
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['cable']))
    expect(told(entries).at(-1)).toEqual(['cables.csv › 9000', '06TALLINN18000'])
  })

  it.each([
    ['zip', zipOf],
    ['7z', sevenZipOf],
  ] as const)('does not open a %s inside', async (_form, inner) => {
    const nested = await inner({ '1.html': sitePage(cable(1)) })
    const entries = await entriesOf(await pack({ 'inner.bin': nested, '2.html': sitePage(cable(2)) }))
    expect(told(entries).sort()).toEqual([
      ['2.html', '06TALLINN9002'],
      ['inner.bin', 'It is a packed file inside a packed file.'],
    ])
  })

  it('cut off, is one entry with a sentence', async () => {
    const bytes = await pack(MEMBERS)
    for (const length of [6, 40, bytes.length >> 1, bytes.length - 3]) {
      expect(told(await entriesOf(bytes.subarray(0, length)))).toEqual([
        ['', expect.stringContaining('is damaged or cut off')],
      ])
    }
  })

  it('with any byte turned, gives entries and never an exception', async () => {
    const bytes = await pack(MEMBERS)
    for (let at = 8; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const turned = Buffer.from(bytes)
      turned[at] = (turned[at] as number) ^ 0x5a
      const entries = await entriesOf(turned)
      expect(entries, 'a file without an entry would be missing in the ledger').not.toEqual([])
      for (const entry of entries) if (entry.kind === 'refused') expect(entry.reason).toMatch(/\.$/)
    }
  })
})

it('what would unpack to far more than its size allows for is refused as one entry', async () => {
  const entries = await entriesOf(await zipOf({ 'zeros.html': new Uint8Array(300 * 1024 * 1024) }))
  expect(told(entries)).toEqual([['', expect.stringContaining('far more than its size allows')]])
  const claims = { members: 3, unpacked: 5_000_000_000, encrypted: 0 }
  expect(troubleOfContents(claims, 1_000_000)).not.toBeNull()
  expect(troubleOfContents(claims, 80_000_000)).toBeNull()
})

describe('names are data', () => {
  it('that would lead out of a zip lead nowhere', async () => {
    const bytes = await zipOf({ 'aa/aa/etc/x.html': sitePage(cable(1)) })
    const hostile = Buffer.from(bytes.toString('latin1').replaceAll('aa/aa/', '../../'), 'latin1')
    const path = fileOf(hostile)
    const entries: Entry[] = []
    for await (const entry of readFile(path)) entries.push(entry)
    expect(told(entries)).toEqual([['../../etc/x.html', '06TALLINN9001']])
    expect(readdirSync(join(path, '..'))).toEqual(['packed.bin'])
  })
})

describe('passwords', () => {
  it.each([
    ['of its members', ['-psecret']],
    ['of its list too', ['-psecret', '-mhe=on']],
  ])('7z: %s', async (_, options) => {
    const bytes = await sevenZipOf({ '1.html': sitePage(cable(1)) }, options)
    expect(told(await entriesOf(bytes))).toEqual([['', 'It is a packed file with a password.']])
  })

  it('zip', async () => {
    const bytes = await zipOf({ '1.html': sitePage(cable(1)) })
    // The flag of an encrypted member, in its own header and in the directory.
    const directory = bytes.indexOf('PK\x01\x02')
    bytes[6] = (bytes[6] as number) | 1
    bytes[directory + 8] = (bytes[directory + 8] as number) | 1
    expect(told(await entriesOf(bytes))).toEqual([['', 'It is a packed file with a password.']])
  })
})

it('a document of an office program is none of our containers', async () => {
  const bytes = await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<html/>' })
  expect(told(await entriesOf(bytes))).toEqual([['', 'not-a-cable']])
})

it('a member whose bytes are spoiled is refused, the others are read', async () => {
  const bytes = await zipOf(
    { '1.html': sitePage(cable(1)), '2.html': sitePage(cable(2)) },
    { compress: false },
  )
  const at = bytes.indexOf('Tammsalu')
  bytes[at] = (bytes[at] as number) ^ 1
  expect(told(await entriesOf(bytes))).toEqual([
    ['1.html', 'It is damaged inside the packed file.'],
    ['2.html', '06TALLINN9002'],
  ])
})

it.each([
  ['as two to the sixteenth and one', 1],
  ['as two to the sixteenth', 0],
])(
  'members of a zip that counts them %s, of which it can say the rest only, are all read',
  async (_, count) => {
    const bytes = await zipOf({
      '1.html': sitePage(cable(1)),
      '2.html': sitePage(cable(2)),
      '3.html': sitePage(cable(3)),
    })
    const end = bytes.lastIndexOf('PK\x05\x06')
    bytes.writeUInt16LE(count, end + 8)
    bytes.writeUInt16LE(count, end + 10)
    expect(told(await entriesOf(bytes)).map(([, id]) => id)).toEqual([
      '06TALLINN9001',
      '06TALLINN9002',
      '06TALLINN9003',
    ])
  },
)

it('a row in a packed table that never ends is given up, not gathered in memory', async () => {
  const [row = ''] = csvTable([cable(1)]).split('\n', 1)
  const bytes = await zipOf({ 'cables.csv': `${row} ${'a'.repeat(70 * 1024 * 1024)}` }, { compress: false })
  // What is told before the end of the member was told before its checksum is known.
  const directory = bytes.indexOf('PK\x01\x02')
  bytes.writeUInt32LE(9_001, directory + 16)
  expect(told(await entriesOf(bytes))).toEqual([
    ['cables.csv › 1', expect.stringContaining('a field of more than 16 MB')],
    ['cables.csv', 'It is damaged inside the packed file.'],
  ])
})

it('a 7z that is spoiled where it begins is not unpacked anew for each of its members', async () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.html`, sitePage(cable(n))]))
  const bytes = await sevenZipOf(many)
  bytes.fill(0x55, 40, 400)
  const runs = vi.spyOn(program, 'freshSevenZip')
  const entries = await entriesOf(bytes)
  expect(entries).toHaveLength(400)
  expect(new Set(told(entries).map(([, said]) => said))).toEqual(
    new Set(['It is damaged inside the packed file.']),
  )
  // Its list is read twice; what it holds, once.
  expect(runs).toHaveBeenCalledTimes(3)
})

describe('behind what is damaged in a 7z, other blocks are read', () => {
  const DAMAGED = 'It is damaged inside the packed file.'
  const NAMES = ['1.html', '2*.html', '2ä.html', 'a/3.html', '@4.html', 'a/5.html']
  const members = Object.fromEntries(NAMES.map((name, n) => [name, sitePage(cable(n))]))

  /** The blocks stand one behind another from byte 32 on, all nearly as long; how long together is told at byte 12. */
  function spoil(bytes: Buffer, block: number, blocks: number): void {
    const at = 32 + Math.floor((Number(bytes.readBigUInt64LE(12)) * (block + 0.2)) / blocks)
    bytes.fill(0xff, at, at + 40)
  }

  it.each<[why: string, options: string[], blocks: number[], refused: string[]]>([
    ['the first block', ['-ms=off'], [0], ['1.html']],
    ['one whose name has a sign that stands for other names', ['-ms=off'], [1], ['2*.html']],
    ['two, with a sound one between', ['-ms=off'], [0, 2], ['1.html', '2ä.html']],
    ['two together', ['-ms=off'], [3, 4], ['@4.html', 'a/3.html']],
    ['the last block', ['-ms=off'], [5], ['a/5.html']],
    ['a block of two members', ['-ms=2f'], [1], ['2ä.html', '@4.html']],
    ['bytes that are not packed, so that nothing behind them moves', ['-ms=off', '-mx=0'], [1], ['2*.html']],
  ])('%s', async (_why, options, blocks, refused) => {
    const bytes = await sevenZipOf(members, ['-mhc=off', ...options])
    for (const block of blocks) spoil(bytes, block, options.includes('-ms=2f') ? 3 : 6)
    const all = told(await entriesOf(bytes))
    expect(all.filter(([, said]) => said === DAMAGED).map(([name]) => name)).toEqual(refused)
    expect(all.filter(([, said]) => String(said).startsWith('06TALLINN'))).toHaveLength(6 - refused.length)
  })
})
