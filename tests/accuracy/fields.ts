/** How many hand-checked fields of cables the program reads right, each compared as the answers state it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCable } from '../../main/cable/read'
import { readFile } from '../../main/source/read'
import type { Cable } from '../../preload/contract/cable'

/** One row of the answers; rows with `checked: false` were made by script. */
export interface FieldAnswer {
  id: string
  file: string
  created: string
  released: string
  classification: string
  origin: string
  subject: string | null
  subject_marking: string | null
  tags: string[]
  references: string[]
  precedence: string | null
  from: string | null
  to_count: number | null
  info_count: number | null
  sections: number
  partial_header: boolean
  checked: boolean
  note: string
}

export interface FieldMiss {
  id: string
  field: string
  expected: string
  found: string
  checked: boolean
}

export interface FieldAccuracy {
  cables: number
  right: Record<string, number>
  misses: FieldMiss[]
}

export function fieldAnswersUnder(shared: string): FieldAnswer[] | null {
  const path = join(shared, 'oracle/fields.jsonl')
  if (!existsSync(path) || !existsSync(join(shared, 'cables/site/cable'))) return null
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as FieldAnswer)
}

/** Reads every cable of the answers from its page and compares. */
export async function measureFields(shared: string, answers: readonly FieldAnswer[]): Promise<FieldAccuracy> {
  const accuracy: FieldAccuracy = { cables: 0, right: {}, misses: [] }
  for (const answer of answers) {
    const cable = await cableOfPage(join(shared, 'cables/site/cable', answer.file))
    if (cable === null) continue
    accuracy.cables += 1
    for (const [field, [expected, found]] of Object.entries(fieldsOf(answer, cable))) {
      accuracy.right[field] ??= 0
      if (expected === found) accuracy.right[field] += 1
      else accuracy.misses.push({ id: answer.id, field, expected, found, checked: answer.checked })
    }
  }
  return accuracy
}

/** The cable of a page that holds one; null when the file is not there. */
async function cableOfPage(path: string): Promise<Cable | null> {
  if (!existsSync(path)) return null
  for await (const entry of readFile(path)) if (entry.kind === 'cable') return readCable(entry.raw)
  return null
}

/** Early pages print the hour again in place of the minutes: only day and hour can be compared. */
function hourOf(written: string): string {
  return written.slice(0, 13)
}

function fieldsOf(answer: FieldAnswer, cable: Cable): Record<string, [string, string]> {
  const created = cable.created
  return {
    id: [answer.id, cable.id],
    created: [hourOf(answer.created), `${created?.day} ${created?.time?.slice(0, 2)}`],
    released: [answer.released.slice(0, 10), cable.released ?? 'none'],
    classification: [answer.classification, cable.classification?.value ?? 'none'],
    origin: [answer.origin, cable.origin ?? 'none'],
    precedence: [answer.precedence ?? 'none', cable.precedence?.value ?? 'none'],
    from: [answer.from ?? 'none', cable.from?.value ?? 'none'],
    to: [String(answer.to_count ?? 0), String(cable.to.length)],
    info: [String(answer.info_count ?? 0), String(cable.info.length)],
    sections: [String(answer.sections), String(cable.sections)],
    partialHeader: [String(answer.partial_header), String(cable.partialHeader)],
    subject: [answer.subject ?? 'none', cable.subject?.value ?? 'none'],
    subjectMarking: [answer.subject_marking ?? 'none', cable.subjectMarking ?? 'none'],
    tags: [answer.tags.join(' | '), cable.tags.map(({ name }) => name).join(' | ')],
    references: [
      answer.references.join(' '),
      cable.references.flatMap(({ kind, id }) => (kind === 'cable' && id !== null ? [id] : [])).join(' '),
    ],
  }
}

/** The figures as lines of a table, then each miss. */
export function fieldsReport({ cables, right, misses }: FieldAccuracy): string {
  const rows = Object.entries(right).map(
    ([field, count]) =>
      `${field.padEnd(14)} ${String(count).padStart(6)} of ${cables}  ${((100 * count) / cables).toFixed(2)} %`,
  )
  const list = misses.map(
    ({ id, field, expected, found, checked }) =>
      `${id} ${field}${checked ? '' : ' (answer not checked by eye)'}\n  expected  ${expected}\n  found     ${found}`,
  )
  return [...rows, ...list].join('\n')
}
