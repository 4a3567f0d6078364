/** Paths as people mistype them: each is told before anything is begun. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { troubleWithCables, troubleWithFile, troubleWithFolder } from '../../../main/source/beforehand'
import { sitePage } from '../../fixtures/invented'

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)])

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-beforehand-'))
  const file = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
  mkdirSync(join(folder, 'cables'))
  mkdirSync(join(folder, 'empty'))
  file('cables/one.html', sitePage({ id: '06TALLINN9001' }))
  file('nothing.txt', '')
  file('letter.txt', 'Dear Ada, the herring was good.')
  file('picture.png', PNG)
  file('large.png', Buffer.concat([PNG, Buffer.alloc(2_000_000)]))
  file('large.txt', 'Dear Ada, the herring was good.\n'.repeat(50_000))
  file('half.zip', 'PK\x03\x04 and no more')
  symlinkSync(join(folder, 'gone'), join(folder, 'leads-nowhere'))
  symlinkSync(join(folder, 'cables'), join(folder, 'leads-in'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('to be imported by somebody without rights (needs root)', () => {
  it.each(['cables', 'letter.txt'])('%s', (name) => {
    chmodSync(folder, 0o755)
    chmodSync(join(folder, name), 0o000)
    const script = join(import.meta.dirname, 'look-as-nobody.ts')
    const said = execFileSync(process.execPath, ['--import', 'tsx', script, join(folder, name)], {
      encoding: 'utf8',
    })
    chmodSync(join(folder, name), 0o755)
    expect(said).toBe('The system does not allow it to be read.')
  })
})

describe('to be imported', () => {
  it.each([
    ['cabels', 'It is not there.'],
    ['letter.txt/cables', 'It is not there.'],
    ['leads-nowhere', 'It is a link to a file that is not there.'],
    // Opened, it would wait for ever.
    ['pipe', 'It is a pipe, a socket or a device, not a file.'],
    ['nothing.txt', 'It is empty.'],
    ['letter.txt', 'A text without any sign of a cable in it.'],
    ['picture.png', 'It is a PNG image, not a cable.'],
    // Too large to be read only to be refused: its first bytes tell.
    ['large.png', 'It is a PNG image, not a cable.'],
    ['half.zip', 'It is a packed file (zip) that is damaged or cut off.'],
    ['a\0b', 'Its path holds a character that no path may hold.'],
  ])('%s: %s', async (name, reason) => {
    expect(await troubleWithCables(`${folder}/${name}`)).toMatchObject({ reason })
  })

  it.each([
    ['cables', 'a folder'],
    ['empty', 'a folder whose files may come later: its account says that there was nothing'],
    ['leads-in', 'a link to a folder'],
    ['cables/one.html', 'a single cable'],
    ['large.txt', 'a large text may hold a cable further on: the import reads it'],
  ])('%s is good: %s', async (name) => {
    expect(await troubleWithCables(join(folder, name))).toBeNull()
  })
})

it.each([
  ['cables', null],
  ['leads-in', null],
  ['cabels', 'It is not there.'],
  ['letter.txt', 'It is a file, not a folder.'],
])('as a folder, %s: %s', (name, reason) => {
  expect(troubleWithFolder(join(folder, name))?.reason ?? null).toBe(reason)
})

it.each([
  ['letter.txt', null],
  ['cabels', 'It is not there.'],
  ['cables', 'It is a folder, not a file.'],
])('as a file, %s: %s', (name, reason) => {
  expect(troubleWithFile(join(folder, name))?.reason ?? null).toBe(reason)
})
