/** The members of a zip, unpacked in memory one after another. */
import { Buffer } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl'
import { type Contents, Damaged, ENCRYPTED_MEMBER, type Member, UNKNOWN_METHOD } from './container'

/** Names stay bytes at first: yauzl refuses a whole zip for a name that could leave it, and here no name leads anywhere. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false }

const UTF_8_NAME = 0x800

/** What the directory at the end of the zip says; nothing is unpacked. `office` for documents that are zips themselves. */
export async function contentsOfZip(path: string): Promise<Contents & { office: boolean }> {
  const contents = { members: 0, unpacked: 0, encrypted: 0, office: false }
  for await (const entry of entriesOf(await yauzl.openPromise(path, OPTIONS), path)) {
    const name = nameOf(entry)
    if (name === '[Content_Types].xml' || name === 'mimetype') contents.office = true
    if (name.endsWith('/')) continue
    contents.members += 1
    contents.unpacked += entry.uncompressedSize
    if (entry.isEncrypted()) contents.encrypted += 1
  }
  return contents
}

export async function* membersOfZip(path: string): AsyncGenerator<Member> {
  const zip = await yauzl.openPromise(path, OPTIONS)
  for await (const entry of entriesOf(zip, path)) {
    const name = nameOf(entry)
    if (!name.endsWith('/')) yield memberOf(zip, entry, name)
  }
}

async function* entriesOf(zip: ZipFile, path: string): AsyncGenerator<ZipEntry> {
  const file = await open(path)
  try {
    await countOn(zip, file)
    for await (const entry of zip.eachEntry()) {
      yield entry
      await countOn(zip, file)
    }
  } finally {
    zip.close()
    await file.close()
  }
}

const ENTRY = Buffer.from('PK\x01\x02', 'latin1')

/** Some programs count members to 65,535 and begin again at 0: whatever stands in the directory behind those counted is one too. */
async function countOn(zip: ZipFile, file: FileHandle): Promise<void> {
  if (zip.entriesRead !== zip.entryCount) return
  // A number, against the type.
  const place = zip.readEntryCursor as unknown as number
  const { buffer, bytesRead } = await file.read(Buffer.alloc(ENTRY.length), 0, ENTRY.length, place)
  if (buffer.subarray(0, bytesRead).equals(ENTRY)) zip.entryCount += 1
}

function memberOf(zip: ZipFile, entry: ZipEntry, name: string): Member {
  const trouble = entry.isEncrypted() ? ENCRYPTED_MEMBER : entry.canDecodeFileData() ? null : UNKNOWN_METHOD
  return { name, size: entry.uncompressedSize, trouble, pieces: () => piecesOf(zip, entry) }
}

async function* piecesOf(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw new Damaged(error instanceof Error ? error.message : String(error))
  }
  if (sum !== entry.crc32) throw new Damaged('its checksum does not fit')
}

/** With `decodeStrings: false` names are bytes, against the type. */
function nameOf({ fileName, generalPurposeBitFlag }: ZipEntry): string {
  const bytes = fileName as unknown as Buffer
  return bytes.toString((generalPurposeBitFlag & UTF_8_NAME) !== 0 ? 'utf8' : 'latin1').replaceAll('\\', '/')
}
