/** What copying does to blanks and line ends changes nothing of what is read. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCable } from '../../../main/cable/read'
import { readInstruction } from '../../../main/declassification/read'
import { findFiles } from '../../../main/source/find'
import type { RawCable } from '../../../main/source/raw-cable'
import { readFile } from '../../../main/source/read'
import { collected } from '../../fixtures/collected'
import { BODY } from '../../fixtures/invented'
import { rawCable } from './raw'

const folder = join(resolve(process.env.CHANCERY_REAL_CABLES ?? '../shared'), 'cables/site/cable')

/** Each with the place where it comes from. */
const COPIED: [string, (text: string) => string][] = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['blanks at the ends of lines, as databases fill them', (text) => text.replaceAll('\n', '   \n')],
  ['tabs where blanks were, as editors save them', (text) => text.replace(/ {2,}/g, '\t')],
  ['blanks that do not break, as browsers copy them', (text) => text.replaceAll(' ', '\u00a0')],
  ['lines set in, as mail programs do', (text) => text.replace(/^/gm, '  ')],
  ['one blank where there were several, as HTML shows them', (text) => text.replace(/ {2,}/g, ' ')],
  ['backslashes at the ends of lines, as one database put them', (text) => text.replaceAll('\n', '\\\n')],
  ['two of them, with a blank between', (text) => text.replaceAll('\n', '\\ \\\n')],
  ['the mark of byte order before it, as some editors put it', (text) => `\ufeff${text}`],
  ['no pilcrows, which only the site has', (text) => text.replaceAll('¶', '')],
]

/** What typists do to the labels of a heading. */
const SLIPS: [string, (label: string) => string][] = [
  ['its first letter twice', (label) => `${label[0]}${label}`],
  ['two letters changed about', (label) => `${label[0]}${label[2]}${label[1]}${label.slice(3)}`],
  ['a letter lost', (label) => `${label[0]}${label.slice(2)}`],
]
const LABELS = [
  /^E\.O\.(?= )/m,
  /(?<=^E\.O\. )12958/m,
  /\bDECL(?=:)/,
  /^TAGS(?=:)/m,
  /^SUBJECT(?=:)/m,
  /^REF(?=:)/m,
  /Classified By(?=:)/,
]

/** What people rely on, however it lies in the text. */
function readingsOf(raw: RawCable) {
  const cable = readCable(raw)
  const reading = readInstruction(cable)
  const { kind, codes, order } = reading
  return {
    kind,
    codes,
    order,
    date: 'date' in reading ? reading.date : null,
    level: cable.level,
    caveats: cable.caveats,
    sections: cable.sections,
    tags: cable.tags.map(({ name }) => name),
    references: cable.references.map(({ id }) => id),
    subject: cable.subject?.value,
    reasons: cable.reasons.map((reason) => reason.replace(/\s/g, '')),
  }
}

const copied = (raw: RawCable, copy: (text: string) => string): RawCable => ({
  ...raw,
  header: copy(raw.header),
  body: copy(raw.body),
})

describe('an invented cable reads the same with', () => {
  const raw = rawCable({ body: BODY })
  const asWritten = readingsOf(raw)

  it('(as it is written)', () => {
    expect(asWritten).toMatchObject({
      kind: 'date',
      date: '2016-03-14',
      tags: ['EFIS', 'ETRD', 'PREL', 'EN'],
      references: ['07HELSINKI9120', '05TALLINN9877'],
    })
  })

  it.each(COPIED)('%s', (_, copy) => {
    expect(readingsOf(copied(raw, copy))).toEqual(asWritten)
  })

  it.each(LABELS.flatMap((label) => SLIPS.map(([name, slip]) => [label, name, slip] as const)))(
    '%s with %s',
    (label, _, slip) => {
      expect(readingsOf(copied(raw, (text) => text.replace(label, slip)))).toEqual(asWritten)
    },
  )
})

describe.skipIf(!existsSync(folder))('real pages (skipped where CHANCERY_REAL_CABLES has none)', () => {
  it('read the same however they were copied', async () => {
    const different: string[] = []
    for (const { path } of await collected(findFiles([folder]))) {
      for (const entry of await collected(readFile(path))) {
        if (entry.kind !== 'cable') continue
        const asWritten = JSON.stringify(readingsOf(entry.raw))
        for (const [name, copy] of COPIED)
          if (JSON.stringify(readingsOf(copied(entry.raw, copy))) !== asWritten)
            different.push(`${path}: ${name}`)
      }
    }
    expect(different).toEqual([])
  })

  it('read the same with a slip in a label, all but one in fifty of any kind', async () => {
    const counts = new Map<string, { pages: number; different: number }>()
    for (const { path } of await collected(findFiles([folder]))) {
      for (const entry of await collected(readFile(path))) {
        if (entry.kind !== 'cable') continue
        const asWritten = JSON.stringify(readingsOf(entry.raw))
        for (const label of LABELS.filter((label) => label.test(entry.raw.body)))
          for (const [name, slip] of SLIPS) {
            const slipped = { ...entry.raw, body: entry.raw.body.replace(label, slip) }
            const count = counts.get(`${label} with ${name}`) ?? { pages: 0, different: 0 }
            count.pages += 1
            if (JSON.stringify(readingsOf(slipped)) !== asWritten) count.different += 1
            counts.set(`${label} with ${name}`, count)
          }
      }
    }
    expect(counts.size).toBe(LABELS.length * SLIPS.length)
    const often = [...counts].filter(([, { pages, different }]) => different * 50 > pages)
    expect(often).toEqual([])
  })
})
