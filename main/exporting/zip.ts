/** Texts in a zip: one file for each cable, the digest of each, and a manifest that says what the zip holds. */
import { createHash } from 'node:crypto'
import { citationOf } from '../../preload/contract/citation'
import type { ExportedCable } from '../catalogue/whole'
import { ByteStore } from './byte-store'
import { fileStem } from './file-stem'
import { type About, citedOf, type Form, oneLine, textOf } from './form'
import { json } from './json'
import { ZipFile } from './zip-file'

export const zip: Form = {
  texts: () => true,
  async *write(pages, about) {
    const file = new ZipFile(about.at)
    // Lines of the manifest and of the sums: all that is kept of a text.
    const lines = new ByteStore()
    const sums = new ByteStore()
    let count = 0
    for await (const cables of pages) {
      for (const cable of cables) {
        const { path, bytes, line, sum } = textFile(cable)
        lines.add(Buffer.from(`${count === 0 ? '' : ','}\n    ${line}`))
        sums.add(Buffer.from(sum))
        count += 1
        yield file.member(path, bytes)
      }
    }
    yield file.member('manifest.json', manifestOf(lines.all(), count, about))
    yield file.member('SHA256SUMS', sums.all())
    yield file.end()
  },
}

function textFile(cable: ExportedCable) {
  const { row } = cable
  const bytes = Buffer.from(`${textOf(cable)}\n`)
  const path = `texts/${fileStem(row.id)}.txt`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const citation = oneLine(citationOf(citedOf(cable)))
  return {
    path,
    bytes,
    line: json({ id: row.id, file: path, bytes: bytes.length, sha256, citation }),
    // For `sha256sum --check SHA256SUMS`.
    sum: `${sha256}  ${path}\n`,
  }
}

function manifestOf(lines: Buffer, cables: number, about: About): Buffer {
  const { archive, version, at, moment, selection } = about
  const head = {
    archive,
    program: `Chancery ${version}`,
    exportedAt: at.toISOString(),
    asOf: moment.asOf,
    dueDays: moment.dueDays,
    selection,
    cables,
  }
  return Buffer.concat([
    Buffer.from(`${json(head, 2).slice(0, -2)},\n  "files": [`),
    lines,
    Buffer.from('\n  ]\n}\n'),
  ])
}
