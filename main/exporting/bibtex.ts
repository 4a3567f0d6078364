/** Citations for LaTeX. The day stands twice: `year` and `month` for BibTeX itself, `date` for biblatex. */
import { monthOf, yearOf } from '../../preload/contract/day'
import type { ExportedCable } from '../catalogue/whole'
import { fileStem } from './file-stem'
import { eachBy, type Form, oneLine } from './form'

export const bibtex: Form = eachBy(entryOf)

/** Macros that every style knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function entryOf({ row, stored }: ExportedCable): string {
  const { id, created, released, origin, classification, subject } = row
  const note = [classification && `Marked ${classification}`, released && `released ${released}`]
  const fields: [string, string | null | undefined][] = [
    // A second pair of braces: an institution is no person with a surname, and capitals stay.
    ['author', origin && `{{${escaped(origin)}}}`],
    ['title', `{{${escaped(subject ?? id)}}}`],
    ['howpublished', `{${escaped(`Diplomatic cable ${id}`)}}`],
    ['number', `{${escaped(id)}}`],
    ['date', created && `{${created}}`],
    ['year', created && `{${yearOf(created)}}`],
    ['month', created && MONTHS[monthOf(created) - 1]],
    ['note', note.some(Boolean) ? `{${escaped(note.filter(Boolean).join('; '))}}` : null],
    ['keywords', stored.tags.length > 0 ? `{${escaped(stored.tags.map(withoutCommas).join(', '))}}` : null],
  ]
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@misc{${fileStem(id)},\n${written.join(',\n')}\n}\n\n`
}

/** A comma parts two keywords; `SURNAME, GIVEN` is one. */
function withoutCommas(tag: string): string {
  return tag.replace(/\s*,\s*/g, ' ')
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text that LaTeX sets as it stands. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#%_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`)
}
