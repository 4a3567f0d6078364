/** `npm run accuracy`: how much of the hand-checked answers the program gets right, field by field, with each miss. */
import { resolve } from 'node:path'
import { fieldAnswersUnder, fieldsReport, measureFields } from './fields'
import { answersUnder, measureReadings, readingsReport } from './readings'

const SHARED = resolve(import.meta.dirname, '../..', process.env.CHANCERY_REAL_CABLES ?? '../shared')

/** One part of the measurement: its heading, and its report or null where its cables are not there. */
const PARTS: { name: string; report: () => Promise<string | null> }[] = [
  { name: 'Fields of cables', report: fields },
  { name: 'Declassification readings', report: readings },
]

async function fields(): Promise<string | null> {
  const answers = fieldAnswersUnder(SHARED)
  return answers === null ? null : fieldsReport(await measureFields(SHARED, answers))
}

async function readings(): Promise<string | null> {
  const answers = answersUnder(SHARED)
  return answers === null ? null : readingsReport(await measureReadings(SHARED, answers))
}

for (const { name, report } of PARTS) {
  const lines = await report()
  console.log(`${name}\n${lines ?? `No cables with answers under ${SHARED}: set CHANCERY_REAL_CABLES.`}\n`)
}
