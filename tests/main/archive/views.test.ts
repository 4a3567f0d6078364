/** The file as other programs read it: every view is described, and says what the program itself says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { VIEWS } from '../../../main/archive/documented'
import { sql } from '../../../main/archive/sql'
import { openCatalogue } from '../../../main/catalogue/catalogue'
import { confirmedReading, correctedReading } from '../../../main/declassification/correction'
import { NO_FILTERS } from '../../../preload/contract/view'
import { BODY, sitePage } from '../../fixtures/invented'
import { CABLES } from '../command/desk'
import { backTo } from './earlier'
import { MOMENT, now, type Workplace, workplace, write } from './workplace'

/** A view that the index of words reads: nobody else needs it. */
const INTERNAL = ['searched']

async function filled(): Promise<Workplace> {
  const place = await workplace()
  const pages = CABLES.map((cable) => [`site/${cable.id}.html`, sitePage(cable)])
  const later = sitePage({ body: BODY.replace('three.', 'four.'), released: '2011-08-30 00:12' })
  await place.take(write(place.base, Object.fromEntries(pages)))
  await place.take(join(write(place.base, { 'later/06TALLINN9001.html': later }), 'later'))
  await place.take(join(write(place.base, { 'empty/no.html': '<html></html>' }), 'empty'))
  const opened = await place.archive.cable('06TALLINN9004', { moment: MOMENT })
  const given = { kind: 'date', date: '2019-05-01', years: null, event: null, codes: [] } as const
  const corrected = opened && correctedReading({ ...given, codes: [] }, opened.reading)
  if (corrected?.kind !== 'reading') throw new Error('The correction was meant to be complete.')
  await place.archive.correct('06TALLINN9004', corrected.reading, { reason: 'the paper copy', by: 'Ada' })
  return place
}

async function reading<T>(path: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.open(path, 'read')
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

describe('the docs', () => {
  it('name every view and every column, and nothing else', async () => {
    const { path } = await workplace()
    await reading(path, async (connection) => {
      const there = await connection.all<{ name: string; column: string }>(sql`
        select schema.name, info.name as "column" from sqlite_schema as schema, pragma_table_info(schema.name) as info
        where schema.type = 'view' order by 1, 2`)
      const docs = await connection.all<{ name: string; column: string; meaning: string }>(
        sql`select name, "column", meaning from docs order by 1, 2`,
      )
      const columns = docs.filter(({ column }) => column !== '')
      expect(columns.map(({ name, column }) => `${name}.${column}`)).toEqual(
        there.filter(({ name }) => !INTERNAL.includes(name)).map(({ name, column }) => `${name}.${column}`),
      )
      expect(
        docs
          .filter(({ column }) => column === '')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(VIEWS.map(({ name }) => name).sort())
      expect(docs.filter(({ meaning }) => meaning === '')).toEqual([])
    })
  })
})

describe('views', () => {
  it('say what the program says of every cable', async () => {
    const { path, archive, catalogue } = await filled()
    const { reading: own } = (await archive.cable('06TALLINN9001', { moment: MOMENT })) ?? expect.fail()
    await archive.correct('06TALLINN9001', confirmedReading(own), { reason: 'checked', by: 'Bo' })
    const readers = new Set<string>()
    const order = { by: 'id', descending: false } as const
    const view = { filters: NO_FILTERS, moment: MOMENT, order, texts: true }
    await reading(path, async (connection) => {
      for await (const { cables } of catalogue.exported(view)) {
        for (const { row, stored, reading, dates } of cables) {
          const cable = await connection.get(sql`select * from cables where reference_id = ${row.id}`)
          expect(cable).toMatchObject({
            created: row.created,
            released: row.released,
            origin: row.origin,
            classification: row.classification,
            level: row.level,
            subject: row.subject,
            kind: row.kind,
            confidence: row.confidence,
            effective_date: row.effectiveDate,
            basis: row.basis,
            citation: row.citation,
            settled: dates.settled,
            waiting: dates.waiting,
            versions: stored.versions,
            header: stored.raw?.header,
            body: stored.raw?.body,
          })
          const instruction = await connection.get(
            sql`select * from instructions where reference_id = ${row.id}`,
          )
          readers.add(row.readBy)
          expect(instruction).toMatchObject({
            read_by: row.readBy,
            words: reading.verbatim,
            kind: reading.kind,
            order_number: reading.order,
            codes: reading.codes.join(' ') || null,
            event: 'event' in reading ? (reading.event?.name ?? null) : null,
            marked_date: dates.markedDate,
            automatic_date: dates.automaticDate,
            limit_date: dates.limitDate,
            effective_date: dates.effectiveDate,
            citation: dates.citation,
          })
          const tags = await connection.all<{ tag: string }>(
            sql`select tag from cable_tags where reference_id = ${row.id}`,
          )
          expect(tags.map(({ tag }) => tag)).toEqual(stored.tags)
        }
      }
      expect(readers).toEqual(new Set(['program', 'hand', 'confirmed']))
      const { versions } = (await archive.cable('06TALLINN9001', { moment: MOMENT })) ?? expect.fail()
      expect(
        await connection.all(sql`
          select version as number, released, path, current from cable_versions
          where reference_id = '06TALLINN9001' order by version`),
      ).toEqual(
        versions.map(({ number, released, path, current }) => ({
          number,
          released,
          path,
          current: current ? 1 : 0,
        })),
      )
      const imports = await archive.imports()
      const ledger = await connection.all<{ id: number; seen: number; refused: number }>(
        sql`select * from ledger`,
      )
      expect(ledger.map(({ id }) => id).sort()).toEqual(imports.map(({ id }) => id).sort())
      expect(
        await connection.all(sql`select kind, date, replaced_kind, reason, author from corrections`),
      ).toEqual([
        { kind: 'date', date: '2019-05-01', replaced_kind: 'oadr', reason: 'the paper copy', author: 'Ada' },
        expect.objectContaining({ reason: 'checked', author: 'Bo' }),
      ])
    })
  })

  it('follow a correction, its undoing, a recorded event and a take-back', async () => {
    const { path, archive } = await filled()
    const marked = (id: string) =>
      reading(path, (connection) =>
        connection.value(sql`select marked_date as value from instructions where reference_id = ${id}`),
      )
    expect(await marked('06TALLINN9004')).toBe('2019-05-01')
    const [correction] = await archive.corrections()
    await archive.undoCorrection(correction?.id ?? 0)
    expect(await marked('06TALLINN9004')).toBeNull()
    expect(await marked('06TALLINN9003')).toBeNull()
    await archive.recordEvent('THE CLOSURE OF THE HERRING COMMISSION', '2011-06-30', '')
    expect(await marked('06TALLINN9003')).toBe('2013-06-30')
    await archive.importing.takeBack(1)
    const left = (connection: Connection) =>
      connection.value<number>(
        sql`select count(*) as value from days where cable not in (select id from cable)`,
      )
    expect(await reading(path, left)).toBe(0)
  })

  it('are filled for an archive from before them', async () => {
    const { path, archive, catalogue, importing } = await filled()
    const asked = (connection: Connection) =>
      connection.all(sql`select reference_id, marked_date, citation from instructions order by 1`)
    const before = await reading(path, asked)
    await importing.close()
    await catalogue.close()
    await archive.close()
    const connection = await Connection.open(path, 'write')
    await backTo(connection, 4)
    await connection.close()
    const again = await openArchive(path, { now })
    await (await openCatalogue(again)).close()
    expect(await reading(path, asked)).toEqual(before)
    await again.close()
  })
})

describe('README', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const queries = [...text.matchAll(/```sql\n([^`]+)```/g)].flatMap(([, block]) =>
    (block ?? '').split(';').flatMap((query) => (query.trim() === '' ? [] : [query.trim()])),
  )

  it('names every view', () => {
    expect(VIEWS.filter(({ name }) => !text.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([])
  })

  it.each(queries)('%s', async (query) => {
    const { path } = await filled()
    const rows = await reading(path, (connection) => connection.all({ text: query, values: [] }))
    expect(rows.length).toBeGreaterThan(0)
  })

  it('counts passed cables as the tracker does', async () => {
    const { path, catalogue } = await filled()
    const query = queries.find((each) => each.includes('effective_date <=')) ?? expect.fail('no such query')
    const [row] = await reading(path, (connection) =>
      connection.all<{ passed: number }>({ text: query, values: [] }),
    )
    const moment = { asOf: '2026-01-01', dueDays: 365 } as const
    const { standing } = await catalogue.tracker({ filters: NO_FILTERS, moment })
    expect(row?.passed).toBe(standing.passed)
  })
})
