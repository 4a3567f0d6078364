/** Invented cables as exports get them, with whatever foreign text a test wants. */

import { readCable } from '../../../main/cable/read'
import type { ExportedCable } from '../../../main/catalogue/whole'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { About, Form } from '../../../main/exporting/form'
import { NOTHING_STATED, type RawCable } from '../../../main/source/raw-cable'
import type { DueRow } from '../../../preload/contract'
import { USUAL_COLUMNS } from '../../../preload/contract/exports'
import { BODY, HEADER } from '../../fixtures/invented'
import { dueRowOf } from './rows'

export const ABOUT: About = {
  archive: 'baltic',
  version: '9.8.7',
  at: new Date('2026-01-02T03:04:05Z'),
  moment: { asOf: '2026-01-02', dueDays: 365 },
  selection: 'all cables',
  columns: USUAL_COLUMNS,
}

export function exportedCable(
  given: Partial<DueRow> = {},
  { body = BODY, tags = ['EFIS', 'VINTERBERG, ORLA'], cites = ['05TALLINN9877'] } = {},
): ExportedCable {
  const row = dueRowOf(given)
  const raw: RawCable = {
    format: 'site-page',
    header: HEADER,
    body,
    stated: { ...NOTHING_STATED, id: row.id, created: row.created, classification: row.classification },
    problems: [],
  }
  const cable = readCable(raw)
  const reading = readInstruction(cable)
  const of = { created: cable.created?.day ?? null, level: cable.level }
  return {
    row,
    reading,
    dates: datesOf(reading, of, []),
    stored: {
      key: 1,
      id: row.id,
      canonicalId: row.id,
      createdTime: null,
      tags,
      cites,
      versions: 1,
      path: `/site/${row.id}.html`,
      format: 'site-page',
      sha256: 'ab'.repeat(32),
      raw,
    },
  }
}

/** The file that a form makes of these cables, a page for each. */
export async function fileOf(form: Form, cables: ExportedCable[], about = ABOUT): Promise<Buffer> {
  async function* pages() {
    for (const cable of cables) yield [cable]
  }
  const pieces: Buffer[] = []
  for await (const piece of form.write(pages(), about)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** Subjects that some format could take for its own signs, each with the reason. */
export const HOSTILE: [reason: string, subject: string][] = [
  ['a formula for a spreadsheet', '=HYPERLINK("http://example.invalid";"click")'],
  ['a command for LaTeX', '\\input{/etc/passwd} 100% $x_1^2$ #1 & ~ {open'],
  ['quotes and commas', 'He said "no", then; ‘yes’'],
  ['an end of a record', 'X\r\nER  - \r\nTY  - BOOK\n}\n@book{b,'],
  ['controls', 'a\u0000b\u001b[31mc\u0007'],
  ['marks that turn the direction', 'abc\u202ecba\u2066x\u2069'],
  ['characters beyond the basic plane', 'PLAIN 𝔘𝔫𝔦 and 🐟'],
  ['half a pair', 'a\ud83db'],
  ['a very long one', `${'LONG SUBJECT '.repeat(4_000)}END`],
  ['line separators', 'one\u2028two\u2029three\u0085four'],
]
