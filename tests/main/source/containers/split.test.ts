import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Entry } from '../../../../main/source/raw-cable'
import { readFile } from '../../../../main/source/read'
import { zipOf } from '../../../fixtures/containers'
import { folder } from '../../../fixtures/folder'
import { telegram } from '../../../fixtures/invented'

const WHOLE = await zipOf(
  Object.fromEntries([1, 2, 3].map((n) => [`${n}.txt`, telegram({ id: `06TALLINN900${n}` })])),
  { compress: false },
)
const SECOND = Buffer.from(telegram({ id: '06TALLINN9002' }))
const third = Math.ceil(WHOLE.length / 3)
/** As Info-ZIP splits: a sign before the first part, and the list of all members at the end of the last. */
const PARTS = [
  Buffer.concat([Buffer.from('PK\x07\x08'), WHOLE.subarray(0, third)]),
  WHOLE.subarray(third, 2 * third),
  WHOLE.subarray(2 * third),
] as const

/** The list of members of the third of three disks. */
function ofThirdDisk(): Buffer {
  const bytes = Buffer.from(WHOLE)
  bytes.writeUInt16LE(2, bytes.lastIndexOf('PK\x05\x06') + 4)
  return bytes
}

const TELEGRAM = Buffer.from(telegram())
const PART = 'It is one part of a packed file that was split into several.'

it.each<[why: string, name: string, bytes: Buffer, beside: string[], told: string]>([
  ['the first part says so itself, whatever its name', 'a.bin', PARTS[0], [], PART],
  ['the middle of one that is only stored looks like a telegram', 'a.z02', SECOND, ['a.zip'], PART],
  ['so does its end', 'a.zip', PARTS[2], ['a.z01'], PART],
  ['names in capitals', 'A.Z02', SECOND, ['A.ZIP'], PART],
  ['a last part that happens to begin with a member', 'a.zip', ofThirdDisk(), ['a.z01'], PART],
  ['numbered parts, the first', 'a.zip.001', WHOLE.subarray(0, third), ['a.zip.002'], PART],
  ['and the second', 'a.7z.002', SECOND, ['a.7z.001'], PART],
  ['a whole zip beside a part that was left over', 'a.zip', WHOLE, ['a.z01'], 'cable'],
  ['the only one of numbered parts is whole', 'a.zip.001', WHOLE, [], 'cable'],
  ['a telegram with such a name, beside nothing', 'a.z02', TELEGRAM, [], 'cable'],
  ['a numbered telegram beside another', 'a.txt.002', TELEGRAM, ['a.txt.001'], 'cable'],
])('%s: %s', async (_, name, bytes, beside, expected) => {
  const place = join(folder(), 'in')
  mkdirSync(place)
  for (const other of beside) writeFileSync(join(place, other), 'x')
  writeFileSync(join(place, name), bytes)
  const entries: Entry[] = []
  for await (const entry of readFile(join(place, name))) entries.push(entry)
  const [first] = entries
  expect(first?.kind === 'refused' ? first.reason : first?.kind).toBe(expected)
  if (expected === PART) expect(entries).toHaveLength(1)
})
