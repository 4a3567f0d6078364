import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../../main/archive/archive'
import { Connection } from '../../../../main/archive/connection'
import { sql } from '../../../../main/archive/sql'
import { confirmedReading, correctedReading } from '../../../../main/declassification/correction'
import { Importing } from '../../../../main/importing/importing'
import type { ReadingInput } from '../../../../preload/contract'
import type { Reading } from '../../../../preload/contract/reading'
import { sitePage } from '../../../fixtures/invented'
import { CABLES } from '../../command/desk'
import { backTo } from '../earlier'
import { folder, MOMENT, now, write } from '../workplace'

const corrected = (given: Partial<ReadingInput>) => (own: Reading) => {
  const input = { date: null, years: null, event: null, codes: own.codes, kind: own.kind, ...given }
  const set = correctedReading(input, own)
  if (set.kind !== 'reading') throw new Error(set.sentence)
  return set.reading
}

/** What a person set for a cable, and who its reading is from then. */
const SET: [id: string, set: (own: Reading) => Reading, readBy: string][] = [
  ['06TALLINN9001', confirmedReading, 'confirmed'],
  ['06TALLINN9002', corrected({ kind: 'date', date: '2031-01-01' }), 'hand'],
  // The same event, counted from otherwise: only one of the two numbers differs.
  ['06TALLINN9003', (own) => withOffset(corrected({ event: eventOf(own) })(own), 7), 'hand'],
  // Typed anew as it was read: a correction that changes nothing confirms.
  ['06TALLINN9004', corrected({}), 'confirmed'],
]

function eventOf(own: Reading) {
  if (own.kind !== 'event') throw new Error('The cable was meant to wait for an event.')
  return own.event
}

function withOffset(reading: Reading, offsetYears: number): Reading {
  return { ...reading, event: { ...eventOf(reading), offsetYears } } as Reading
}

it('an archive from before tells a confirmed reading from a corrected one, and indexes as a new one does', async () => {
  const base = folder()
  const path = join(base, 'before.chancery')
  const site = write(
    join(base, 'in'),
    Object.fromEntries(CABLES.map((cable) => [`${cable.id}.html`, sitePage(cable)])),
  )
  const archive = await openArchive(path, { create: true, now })
  await (await new Importing(archive).start([site])).finished
  for (const [id, set] of SET) {
    const shown = (await archive.cable(id, { moment: MOMENT })) ?? expect.fail(`${id} was meant to be there.`)
    await archive.correct(id, set(shown.reading), { reason: 'Read on paper.', by: 'Ada' })
  }
  await archive.close()

  const connection = await Connection.open(path, 'write')
  await backTo(connection, 10)
  const readers = () =>
    connection.all<{ id: string; by: string }>(
      sql`select reference_id as id, read_by as "by" from instructions where read_by <> 'program' order by 1`,
    )
  expect((await readers()).map(({ by }) => by)).toEqual(SET.map(() => 'hand'))
  await connection.exec(`insert into words (words, rank) values ('automerge', 8), ('hashsize', 33554432)`)
  await connection.close()

  await (await openArchive(path, { now })).close()
  const after = await Connection.open(path, 'read')
  expect(
    await after.all(
      sql`select reference_id as id, read_by as "by" from instructions where read_by <> 'program' order by 1`,
    ),
  ).toEqual(SET.map(([id, , by]) => ({ id, by })))
  expect(
    await after.all(sql`select k, v from words_config where k in ('automerge', 'hashsize') order by 1`),
  ).toEqual([
    { k: 'automerge', v: 16 },
    { k: 'hashsize', v: 16 * 1024 * 1024 },
  ])
  expect(
    await after.value(
      sql`select meaning as value from docs where name = 'instructions' and "column" = 'read_by'`,
    ),
  ).toMatch(/confirmed/)
  await after.close()
})
