/** Zips that are larger than the old form can count, read back by a library that knows the form. */
import { expect, test } from 'vitest'
import yauzl from 'yauzl'
import { endOf, ZipFile } from '../../../main/exporting/zip-file'

const WHEN = new Date(2026, 0, 2, 3, 4, 6)

function entriesOf(bytes: Buffer): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const entries: yauzl.Entry[] = []
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry)
        zip.readEntry()
      })
      zip.on('end', () => resolve(entries)).on('error', reject)
      zip.readEntry()
    })
  })
}

test('more members than 65,535 are all there', async () => {
  const file = new ZipFile(WHEN)
  const pieces: Buffer[] = []
  for (let number = 0; number < 66_000; number++)
    pieces.push(await file.member(`texts/${number}.txt`, Buffer.from('x')))
  const entries = await entriesOf(Buffer.concat([...pieces, file.end()]))
  expect(entries).toHaveLength(66_000)
  expect(entries.at(-1)).toMatchObject({ fileName: 'texts/65999.txt', uncompressedSize: 1 })
})

test('a member has its time, its size and a name beyond ASCII', async () => {
  const file = new ZipFile(WHEN)
  const bytes = Buffer.concat([await file.member('Ä/ö.txt', Buffer.from('Ängström\n')), file.end()])
  const [entry] = await entriesOf(bytes)
  expect(entry).toMatchObject({ fileName: 'Ä/ö.txt', uncompressedSize: 11 })
  expect(entry?.getLastModDate()).toEqual(WHEN)
})

test('places beyond 4 GB are told in the larger form', async () => {
  const file = new ZipFile(WHEN)
  // A zip that has grown so far is not made for a test: its next member is.
  Object.assign(file, { at: 5_000_000_000 })
  await file.member('far.txt', Buffer.from('x'))
  const directory = file.end()
  expect(directory.readUInt32LE(42)).toBe(0xffffffff)
  expect(directory.readBigUInt64LE(46 + 'far.txt'.length + 4)).toBe(5_000_000_000n)
  const end = endOf(1, 65, 5_000_000_050)
  expect(end.readBigUInt64LE(48)).toBe(5_000_000_050n)
  expect(end.readBigUInt64LE(64)).toBe(5_000_000_115n)
})
