import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes, readFile } from '../../../main/source/read'
import { collected } from '../../fixtures/collected'
import { BODY, csvRow, csvTable, sitePage, telegram } from '../../fixtures/invented'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-read-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}
const entries = (path: string) => collected(readFile(path))

describe('a file is read for what it holds, whatever its name', () => {
  it.each([
    ['photo.jpg', sitePage(), 'site-page'],
    ['index.html', csvRow(), 'csv-row'],
    ['cables.csv', telegram(), 'telegram'],
    ['noname', sitePage({}, { menu: 60_000 }), 'site-page'],
  ])('%s', async (name, content, format) => {
    expect(await entries(put(name, content))).toMatchObject([{ kind: 'cable', raw: { format } }])
  })

  it.each([
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), []],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), []],
    [
      'windows-1252 with a meta element',
      (text: string) =>
        Buffer.from(text.replace('<head>', '<head>\n<meta charset="windows-1252">'), 'latin1'),
      ['re-encoded'],
    ],
    ['windows-1252 without a word', (text: string) => Buffer.from(text, 'latin1'), ['re-encoded']],
  ])('a page in %s', async (_, encode, problems) => {
    const [entry] = await entries(put('x.html', encode(sitePage({ heading: 'CAFÉ' }, { menu: 5_000 }))))
    if (entry?.kind !== 'cable') throw new Error(JSON.stringify(entry))
    expect(entry.raw.body).toContain('¶1. (C) Summary')
    expect(entry.raw.stated).toMatchObject({ subject: 'CAFÉ', releasedSoFar: 6693 })
    expect(entry.raw.problems.map((problem) => problem.code)).toEqual(problems)
  })

  it('notes damaged UTF-8 and keeps the rest', async () => {
    const page = Buffer.from(sitePage())
    page[page.indexOf('herring talks') + 3] = 0xff
    expect(await entries(put('x.html', page))).toMatchObject([
      {
        kind: 'cable',
        raw: { body: expect.stringContaining('her�ing talks'), problems: [{ code: 'invalid-utf8' }] },
      },
    ])
  })

  it('streams a table that is longer than what is kept in memory', async () => {
    const rows = csvTable(
      Array.from({ length: 300 }, (_, at) => ({ id: `06TALLINN${9000 + at}`, body: BODY.repeat(12) })),
    )
    const read = await entries(put('x', rows))
    expect(read).toHaveLength(300)
    expect(read.every((entry) => entry.kind === 'cable')).toBe(true)
    expect(read.at(-1)).toMatchObject({ part: '300', raw: { stated: { id: '06TALLINN9299' } } })
  })

  it.each(['x.html', 'x.csv'])('shows every byte once to who wants a digest: %s', async (name) => {
    const content =
      name === 'x.csv' ? csvTable(Array.from({ length: 200 }, () => ({ body: BODY.repeat(12) }))) : sitePage()
    const hash = createHash('sha256')
    await collected(readFile(put(name, content), { onBytes: (bytes) => hash.update(bytes) }))
    expect(hash.digest('hex')).toBe(createHash('sha256').update(content).digest('hex'))
  })
})

describe('bytes from a pipe', () => {
  it.each([
    ['a page', Buffer.from(sitePage()), 'site-page'],
    ['a page in UTF-16', Buffer.from(`\ufeff${sitePage()}`, 'utf16le'), 'site-page'],
    ['a table', Buffer.from(`\ufeff${csvRow()}`), 'csv-row'],
    [
      'a telegram in windows-1252',
      Buffer.from(telegram().replace('Tammsalu', 'Tammsälu'), 'latin1'),
      'telegram',
    ],
  ])('are read as a file is: %s', (_, bytes, format) => {
    expect(readBytes(bytes)).toMatchObject([{ kind: 'cable', raw: { format } }])
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'It is empty.'],
    ['a container', Buffer.from('PK\x03\x04'), 'It is a packed file (zip).'],
  ])('are answered when there is no cable: %s', (_, bytes, reason) => {
    expect(readBytes(bytes)).toMatchObject([{ kind: 'refused', reason }])
  })
})

describe('what cannot be read is answered', () => {
  const cases: [why: string, make: () => string, reason: string][] = [
    ['a missing file', () => at('gone.html'), 'It is not there.'],
    ['an empty file', () => put('x.html', ''), 'It is empty.'],
    ['blanks only', () => put('x.txt', ' \n\n'), 'It is empty.'],
    ['a folder', () => folder, 'It is a pipe, a socket or a device, not a file.'],
    [
      'a binary file',
      () =>
        put(
          'x.html',
          new Uint8Array(5_000).map((_, at) => (at * 7) % 251),
        ),
      'It is a binary file, not text.',
    ],
    [
      'a packed file',
      () => put('x.csv', 'PK\x03\x04 whatever'),
      'It is a packed file (zip) that is damaged or cut off.',
    ],
    ['a path that no file can have', () => 'a\0b', 'Its path holds a character that no path may hold.'],
    [
      'a large file that is no table',
      () => large('x.txt'),
      'It is larger than 64 MB and no table of cables.',
    ],
  ]
  it.each(cases)('%s', async (_, make, reason) => {
    expect(await entries(make())).toMatchObject([{ kind: 'refused', reason }])
  })

  it.each([
    ['a picture', '\x89PNG\r\n\x1a\n', 'It is a PNG image, not a cable.'],
    ['a database', 'SQLite format 3\0', 'It is a database, not a cable.'],
  ])('%s is not a cable', async (_, content, why) => {
    expect(await entries(put('x', Buffer.from(content, 'latin1')))).toMatchObject([
      { kind: 'not-a-cable', why },
    ])
  })

  it.skipIf(process.platform === 'win32')('a pipe, without waiting for its other end', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await entries(at('pipe'))).toMatchObject([{ kind: 'refused' }])
  })

  it.skipIf(process.platform === 'win32')('a failing disk', async () => {
    // Reading a process's own memory from its start fails like a bad sector does.
    expect(await entries('/proc/self/mem')).toMatchObject([{ kind: 'refused' }])
  })

  it('a file that grows while it is read', async () => {
    const path = put('x.html', sitePage())
    const read = await collected(readFile(path, { onBytes: () => appendFileSync(path, 'more') }))
    expect(read).toMatchObject([{ kind: 'refused', reason: 'It was changed while it was read.' }])
  })

  it('a table that is cut while it is read', async () => {
    const path = put('x.csv', csvRow().repeat(4_000))
    const read = await collected(readFile(path, { onBytes: () => truncateSync(path, 1_500_000) }))
    expect(read.at(-1)).toMatchObject({ kind: 'refused', reason: 'It was changed while it was read.' })
  })

  function large(name: string): string {
    put(name, 'x')
    truncateSync(at(name), 300 * 1024 * 1024)
    writeFileSync(at(name), 'herring and sprats, '.repeat(1_000), { flag: 'r+' })
    return at(name)
  }
})
