/** How many hand-checked declassification readings the program gets right: kind, date, codes, order, downgrade, event. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCable } from '../../main/cable/read'
import { datesOf } from '../../main/declassification/dates'
import { eventKey } from '../../main/declassification/event'
import { readInstruction } from '../../main/declassification/read'
import { readFile } from '../../main/source/read'
import type { Dates, Reading } from '../../preload/contract/reading'

/** One row of the hand-checked answers. */
export interface Answer {
  id: string
  file: string
  created: string
  classification: string
  line: string
  order: string | null
  kind: string
  date: string | null
  codes: string[]
  /** In words: `Korean unification + 10 years`. */
  event: string | null
  downgrade: { to: string; on: string | null } | null
  problems: string[]
  note: string
}

export interface Miss {
  id: string
  field: string
  expected: string
  found: string
}

export interface Accuracy {
  cables: number
  /** Field → cables whose field is right. */
  right: Record<string, number>
  misses: Miss[]
  /** Wrong dates on which no doubt was raised: the worst of errors. */
  silent: Miss[]
}

export function answersUnder(shared: string): Answer[] | null {
  const path = join(shared, 'oracle/declassification.jsonl')
  if (!existsSync(path) || !existsSync(join(shared, 'cables/site/cable'))) return null
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Answer)
}

/** Reads every cable of the answers from its page and compares. */
export async function measureReadings(shared: string, answers: readonly Answer[]): Promise<Accuracy> {
  const accuracy: Accuracy = { cables: 0, right: {}, misses: [], silent: [] }
  for (const answer of answers) {
    const read = await readPage(join(shared, 'cables/site/cable', answer.file))
    if (read === null) continue
    accuracy.cables += 1
    compare(accuracy, answer, read.reading, read.dates)
  }
  return accuracy
}

/** The reading of a page that holds one cable, with its days; null when the file is not there. */
export async function readPage(path: string): Promise<{ reading: Reading; dates: Dates } | null> {
  if (!existsSync(path)) return null
  for await (const entry of readFile(path)) {
    if (entry.kind !== 'cable') continue
    const cable = readCable(entry.raw)
    const reading = readInstruction(cable)
    return {
      reading,
      dates: datesOf(reading, { created: cable.created?.day ?? null, level: cable.level }, []),
    }
  }
  return null
}

function compare(accuracy: Accuracy, answer: Answer, reading: Reading, dates: Dates): void {
  for (const [field, [expected, found]] of Object.entries(fields(answer, reading, dates))) {
    accuracy.right[field] ??= 0
    if (expected === found) {
      accuracy.right[field] += 1
      continue
    }
    const miss = { id: answer.id, field, expected, found }
    accuracy.misses.push(miss)
    if (field === 'date' && reading.problems.length === 0) accuracy.silent.push(miss)
  }
}

function fields(answer: Answer, reading: Reading, dates: Dates): Record<string, [string, string]> {
  const event = 'event' in reading ? reading.event : null
  return {
    kind: [answer.kind, reading.kind],
    date: [answer.date ?? 'none', dates.markedDate ?? 'none'],
    codes: [answer.codes.join(' '), reading.codes.join(' ')],
    order: [answer.order ?? 'none', reading.order ?? 'none'],
    downgrade: [downgradeWords(answer.downgrade), downgradeWords(reading.downgrade)],
    event: [
      answer.event === null ? 'none' : eventOf(answer.event),
      event === null ? 'none' : `${eventKey(event.name)} + ${event.offsetYears}`,
    ],
    words: [
      answer.codes.length > 1 ? 'two lines' : answer.line,
      answer.codes.length > 1 ? 'two lines' : reading.verbatim,
    ],
    problems: [
      answer.problems.filter(isReadings).join(' '),
      answer.problems
        .filter(isReadings)
        .filter((code) => reading.problems.some((problem) => problem.code === code))
        .join(' '),
    ],
  }
}

/** A remark of the answers' author, not a problem's name. */
function isReadings(code: string): boolean {
  return code !== 'low-confidence'
}

function eventOf(written: string): string {
  const [, name = '', years = '0'] = /^(.*?)(?: \+ (\d+) years?)?$/.exec(written) ?? []
  return `${eventKey(name)} + ${years}`
}

function downgradeWords(downgrade: { to: string; on: string | null } | null): string {
  return downgrade === null ? 'none' : `${downgrade.to} ${downgrade.on}`
}

/** The figures as lines of a table, then each miss. */
export function readingsReport({ cables, right, misses, silent }: Accuracy): string {
  const rows = Object.entries(right).map(
    ([field, count]) =>
      `${field.padEnd(12)} ${String(count).padStart(6)} of ${cables}  ${((100 * count) / cables).toFixed(2)} %`,
  )
  const list = misses.map(
    ({ id, field, expected, found }) => `  ${id}  ${field}: expected ${expected}, found ${found}`,
  )
  return [...rows, `wrong dates without a doubt: ${silent.length}`, ...list].join('\n')
}
