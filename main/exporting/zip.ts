/** Texts in a zip: one file for each cable, the digest of each, and a manifest that says what the zip holds. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import yazl from 'yazl'
import { citationOf } from '../../preload/contract/citation'
import type { ExportedCable } from '../catalogue/whole'
import { fileStem } from './file-stem'
import { type About, type Form, oneLine, type Pages, textOf } from './form'
import { json } from './json'

export const zip: Form = {
  texts: () => true,
  async *write(pages, about) {
    const file = new yazl.ZipFile()
    const filled = fill(file, pages, about).catch((error: Error) => {
      const out = file.outputStream as Readable
      out.destroy(error)
    })
    for await (const chunk of file.outputStream) yield chunk as Buffer
    await filled
  },
}

/** What the manifest says of one file; texts themselves are not kept. */
interface Member {
  id: string
  file: string
  bytes: number
  sha256: string
  citation: string
}

async function fill(file: yazl.ZipFile, pages: Pages, about: About): Promise<void> {
  const members: Member[] = []
  for await (const cables of pages) {
    for (const cable of cables) members.push(await addText(file, cable, about))
  }
  await add(file, 'manifest.json', manifestParts(members, about), about)
  await add(file, 'SHA256SUMS', sumParts(members), about)
  file.end()
}

async function addText(file: yazl.ZipFile, cable: ExportedCable, about: About): Promise<Member> {
  const bytes = Buffer.from(`${textOf(cable)}\n`)
  const member = {
    id: cable.row.id,
    file: `texts/${fileStem(cable.row.id)}.txt`,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    citation: oneLine(citationOf(cable.row)),
  }
  await add(file, member.file, [bytes], about)
  return member
}

/**
 * Adds a file and waits until it has been taken in. The library keeps what it was given until the zip is closed, so the
 * pieces are let go of here.
 */
function add(
  file: yazl.ZipFile,
  name: string,
  pieces: Iterable<string | Buffer>,
  { at }: About,
): Promise<void> {
  let given: Iterable<string | Buffer> | null = pieces
  return new Promise((resolve, reject) => {
    file.addReadStreamLazy(name, { mtime: at, mode: 0o100644 }, (take) => {
      const stream = Readable.from(given ?? [], { objectMode: false })
      given = null
      stream.once('end', resolve).once('error', reject)
      take(null, stream)
    })
  })
}

function* manifestParts(members: readonly Member[], about: About): Generator<string> {
  const { archive, version, at, moment, selection } = about
  const head = {
    archive,
    program: `Chancery ${version}`,
    exportedAt: at.toISOString(),
    asOf: moment.asOf,
    dueDays: moment.dueDays,
    selection,
    cables: members.length,
  }
  yield `${json(head, 2).slice(0, -2)},\n  "files": [`
  for (const [at, member] of members.entries()) yield `${at === 0 ? '' : ','}\n    ${json(member)}`
  yield '\n  ]\n}\n'
}

/** For `sha256sum --check SHA256SUMS`. */
function* sumParts(members: readonly Member[]): Generator<string> {
  for (const { sha256, file } of members) yield `${sha256}  ${file}\n`
}
