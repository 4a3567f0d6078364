/** Citations for reference managers and library catalogues: a tag, two blanks, a dash, a blank, the value; lines end with CR LF. */
import { yearOf } from '../../preload/contract/day'
import type { ExportedCable } from '../catalogue/whole'
import { eachBy, type Form, oneLine } from './form'

export const ris: Form = eachBy(recordOf)

function recordOf({ row, stored }: ExportedCable): string {
  const { id, created, released, origin, classification, subject } = row
  const fields: [string, string | null][] = [
    ['TY', 'GOVDOC'],
    ['ID', id],
    ['AU', origin],
    ['TI', subject ?? id],
    ['PY', created && String(yearOf(created))],
    ['DA', created && `${created.replaceAll('-', '/')}/`],
    ['M1', id],
    ['M3', 'Diplomatic cable'],
    ...stored.tags.map((tag): [string, string] => ['KW', tag]),
    ['N1', classification && `Marked ${classification}`],
    ['N1', released && `Released ${released}`],
    ['LA', 'en'],
  ]
  const written = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return [...written, 'ER  - ', '', ''].join('\r\n')
}
