/** The catalogue's answers beside plain SQL over the same archive, on random filters. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Archive, openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { type Sql, sql } from '../../../main/archive/sql'
import { type Catalogue, openCatalogue } from '../../../main/catalogue/catalogue'
import { standingOn } from '../../../main/declassification/standing'
import { Importing } from '../../../main/importing/importing'
import { addDays, type Day, dayNumber } from '../../../preload/contract/day'
import type { Dates } from '../../../preload/contract/reading'
import { FACETS, type Filters } from '../../../preload/contract/view'
import { csvTable, type Invented, invented, sitePage } from '../../fixtures/invented'
import { MOMENT, now, write } from '../archive/workplace'
import { COUNTED, condition, counted, VALUES } from './plain-sql'

const COUNT = 240
let catalogue: Catalogue
let plain: Connection

/** Cables that differ in everything a facet counts. */
function madeCable(n: number): Partial<Invented> {
  const pick = <T>(values: readonly T[], step: number): T => values[Math.floor(n / step) % values.length] as T
  const year = 1978 + (n % 32)
  const post = pick(['TALLINN', 'RIGA', 'OSLO', 'VADUZ'], 1)
  const line = pick(
    ['DECL: 03/14/2016', 'DECL: X1', 'OADR', 'N/A', 'DECL: 06/12/2020', 'DECL: 13/45/2010', ''],
    2,
  )
  const tags = ['EFIS', 'PREL', 'ETRD', 'EN', 'TALLIN'].filter((_, bit) => (n >> bit) & 1).join(', ')
  return {
    id: `${String(year % 100).padStart(2, '0')}${post}${9000 + n}`,
    created: `${year}-0${1 + (n % 9)}-11 09:12`,
    released: `2011-0${1 + (n % 3)}-18 00:12`,
    classification: pick(['CONFIDENTIAL', 'SECRET', 'UNCLASSIFIED', 'SECRET//NOFORN'], 3),
    origin: `Embassy ${post[0]}${post.slice(1).toLowerCase()}`,
    body: invented()
      .body.replace('E.O. 12958: DECL: 03/14/2016', line === '' ? '' : `E.O. 12958: ${line}`)
      .replace('EFIS, ETRD, PREL, EN', tags)
      .replace('herring', n % 3 === 0 ? 'herring' : 'sprat')
      .replaceAll('009001', `00${9000 + n}`),
  }
}

beforeAll(async () => {
  const base = mkdtempSync(join(tmpdir(), 'chancery-'))
  const files: Record<string, string> = {}
  for (let n = 0; n < COUNT; n++) files[`${n % 5}/${n}.html`] = sitePage(madeCable(n))
  write(join(base, 'in'), files)
  write(join(base, 'csv'), { 'cables.csv': csvTable([{ id: '99VADUZ9999', released: '' }]) })
  const path = join(base, 'a.chancery')
  const archive = await openArchive(path, { create: true, now })
  catalogue = await openCatalogue(archive)
  const importing = new Importing(archive)
  for (const name of ['in', 'csv']) await (await importing.start([join(base, name)])).finished
  await annotate(archive)
  plain = await Connection.open(path, 'read')
  return async () => {
    await plain.close()
    await catalogue.close()
    await archive.close()
    rmSync(base, { recursive: true, force: true })
  }
})

/** Things kept beside many of the cables, added one after another so that the columns follow each. */
async function annotate(archive: Archive): Promise<void> {
  const { annotations } = archive
  const keys = (step: number) =>
    Array.from({ length: COUNT }, (_, n) => n + 1).filter((key) => key % step === 0)
  await annotations.change({ kind: 'create', name: 'Thirds', cables: { keys: keys(3) } })
  await annotations.change({ kind: 'create', name: 'Gone', cables: { keys: keys(2) } })
  await annotations.change({ kind: 'create', name: 'Fifths', cables: { keys: keys(5) } })
  await annotations.change({ kind: 'remove', name: 'Gone' })
  await annotations.change({ kind: 'rename', name: 'Fifths', to: 'One in five' })
  await annotations.change({ kind: 'mark', mark: 'starred', on: true, cables: { keys: keys(4) } })
  await annotations.change({ kind: 'mark', mark: 'read', on: true, cables: { keys: keys(3) } })
  await annotations.change({ kind: 'mark', mark: 'read', on: false, cables: { keys: keys(9) } })
  for (const { id } of await archive.rows.listed(keys(60)))
    await annotations.note({ cable: id, paragraph: null, words: `Ask about ${id}.`, by: '' })
}

const SOME: Record<string, string[]> = {
  classification: ['CONFIDENTIAL', 'SECRET', 'SECRET//NOFORN', 'NOWHERE'],
  level: ['CONFIDENTIAL', 'SECRET', 'UNCLASSIFIED'],
  origin: ['Embassy Tallinn', 'Embassy Riga', 'Embassy Oslo'],
  tag: ['EFIS', 'PREL', 'ETRD', 'EN'],
  redactions: ['lifted', 'added'],
  year: ['1980', '1990', '2001', '2006'],
  released: ['2011-01-18', '2011-02-18'],
  kind: ['date', 'exemption', 'oadr', 'missing'],
  basis: ['explicit', '25-year-rule', 'none'],
  problem: ['exceeds-25-years', 'impossible-date'],
  import: ['1', '2'],
  standing: ['passed', 'due', 'ahead', 'unclassified', 'exempt'],
  collection: ['Thirds', 'One in five'],
  marked: ['starred', 'read', 'unread'],
  noted: ['with-note'],
}

const choices = fc.record(
  Object.fromEntries(
    COUNTED.map((facet) => [
      facet,
      fc.record({
        include: fc.subarray(SOME[facet] ?? []),
        exclude: fc.subarray(SOME[facet] ?? [], { maxLength: 1 }),
      }),
    ]),
  ),
  { requiredKeys: [] },
)
const day = fc.option(
  fc.integer({ min: 1978, max: 2030 }).map((year) => `${year}-06-15` as const),
  { nil: undefined, freq: 1 },
)
const range = fc.record({ from: day, to: day })
const open = fc.constant({})
const randomFilters = fc.record({
  choices: fc.oneof(fc.constant({}), choices),
  created: fc.oneof(open, range),
  released: open,
  due: fc.oneof(open, open, range),
  query: fc.constantFrom('', '', 'herring', 'sprat', 'herring OR table'),
}) as fc.Arbitrary<Filters>

describe('on random filters', () => {
  it('every count and every list is what plain SQL says', async () => {
    await fc.assert(
      fc.asyncProperty(randomFilters, fc.boolean(), async (filters, descending) => {
        const order = { by: 'due' as const, descending }
        const asked = { filters, moment: MOMENT, order, offset: 0, limit: 1000 }
        const { list, counts } = await catalogue.browse(asked)
        const { total, facets } = counts
        const expected = await plain.value<number>(
          sql`select count(*) as value from cable where ${condition(filters, null)}`,
        )
        expect(total).toBe(expected)
        for (const facet of COUNTED) {
          const counts = facets[facet]
            .filter(({ count }) => count > 0)
            .map(({ value, count }) => [value, count])
          expect(Object.fromEntries(counts), facet).toEqual(await counted(plain, facet, filters))
        }
        const { rows } = list
        expect(list.total).toBe(expected)
        expect({ list: await catalogue.list(asked), counts: await catalogue.facets(asked) }).toEqual({
          list,
          counts,
        })
        const ids = await plain.all<{ id: string }>(
          sql`select reference_id as id from cable where ${condition(filters, null)}`,
        )
        expect(rows.map(({ id }) => id).sort()).toEqual(ids.map(({ id }) => id).sort())
        const days = rows.map(({ effectiveDate }) => effectiveDate)
        const dated = days.filter((day) => day !== null)
        expect(dated).toEqual(descending ? dated.toSorted().reverse() : dated.toSorted())
        expect(days.slice(dated.length).every((day) => day === null)).toBe(true)
        const last = rows.at(-1)
        if (last) expect(await catalogue.place(last.id, asked)).toBe(rows.length - 1)
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})

it('the standing of every cable on any day is the one that the rule gives', async () => {
  const rows = await plain.all<Pick<Dates, 'effectiveDate' | 'settled' | 'waiting'>>(
    sql`select effective_date as effectiveDate, settled, waiting from cable`,
  )
  for (const asOf of ['1999-01-01', '2010-11-28', '2016-03-14', '2020-06-12', '2060-01-01'] as const) {
    const moment = { asOf, dueDays: 365 }
    const expected: Record<string, number> = {}
    for (const row of rows) {
      const standing = standingOn(row, moment)
      expected[standing] = (expected[standing] ?? 0) + 1
    }
    const filters: Filters = { choices: {}, created: {}, released: {}, due: {}, query: '' }
    const { facets } = await catalogue.facets({ filters, moment })
    expect(Object.fromEntries(facets.standing.map(({ value, count }) => [value, count]))).toEqual(expected)
    const summary = await catalogue.tracker({ filters, moment })
    expect(Object.fromEntries(Object.entries(summary.standing).filter(([, count]) => count > 0))).toEqual(
      expected,
    )
    expect(summary.byYear.reduce((sum, { own, rule }) => sum + own + rule, 0)).toBe(
      rows.filter(({ effectiveDate }) => effectiveDate !== null).length,
    )
    const due = await catalogue.due({ filters, moment, offset: 0, limit: 1000 })
    const within = rows.filter(({ effectiveDate }) => {
      const day = effectiveDate === null ? Number.NaN : dayNumber(effectiveDate)
      return day > dayNumber(asOf) && day <= dayNumber(asOf) + 365
    })
    expect(due.total).toBe(within.length)
    expect(due.months.reduce((sum, { count }) => sum + count, 0)).toBe(due.total)
    // The weeks are those very twelve months, and no day more.
    expect(summary.byWeek.reduce((sum, { count }) => sum + count, 0)).toBe(due.total)
    expect(dayNumber(summary.byWeek.at(-1)?.to ?? asOf)).toBe(dayNumber(asOf) + 365)
  }
})

it('the cables of a span of days are those of its first and its last day too', async () => {
  const day = await plain.value<Day>(
    sql`select effective_date as value from cable where effective_date is not null group by 1 order by count(*) desc, 1`,
  )
  if (day === null) throw new Error('no cable has a day')
  const spans: [Day, Day][] = [
    [day, day],
    [addDays(day, -9), day],
    [day, addDays(day, 9)],
    [addDays(day, 1), addDays(day, 9)],
    [addDays(day, -9), addDays(day, -1)],
  ]
  for (const [from, to] of spans) {
    const { total } = await catalogue.due({
      filters: EVERYTHING,
      moment: MOMENT,
      from,
      to,
      offset: 0,
      limit: 1,
    })
    expect([from, to, total]).toEqual([
      from,
      to,
      await plain.value(
        sql`select count(*) as value from cable where effective_date between ${from} and ${to}`,
      ),
    ])
  }
})

const EVERYTHING: Filters = { choices: {}, created: {}, released: {}, due: {}, query: '' }
const found = async (query: string) =>
  (await catalogue.facets({ filters: { ...EVERYTHING, query }, moment: MOMENT })).total

describe('fields of a search mean what the facets and the tables mean', () => {
  const where: [query: string, condition: Sql][] = [
    ['tag:efis', sql`exists (select 1 from json_each(tags) where value = 'EFIS')`],
    ['NOT tag:EFIS', sql`not exists (select 1 from json_each(tags) where value = 'EFIS')`],
    ['tag:E*', sql`exists (select 1 from json_each(tags) where value like 'E%')`],
    ['origin:tallinn', sql`origin = 'Embassy Tallinn'`],
    ['class:secret', sql`level = 'SECRET'`],
    ['class:s', sql`level = 'SECRET'`],
    ['class:noforn', sql`classification like '%NOFORN%'`],
    // A whole word only: UNCLASSIFIED has it at its end.
    ['class:classified', sql`false`],
    ['class:unclass*', sql`classification like 'UNCLASS%'`],
    // The country of the post, and what a tag means, as the filters show them.
    ['origin:estonia', sql`origin = 'Embassy Tallinn'`],
    ['tag:estonia', sql`tags like '%"EN"%'`],
    ['tag:(EFIS PREL)', sql`tags like '%"EFIS"%' and tags like '%"PREL"%'`],
    ['created:1990..', sql`created >= '1990-01-01'`],
    ['created:>=1990-03', sql`created >= '1990-03-01'`],
    ['released:2011-02', sql`released between '2011-02-01' and '2011-02-28'`],
    [
      'subject:(HERRING talks)',
      sql`id in (select rowid from words where words match 'subject : (herring AND talks)')`,
    ],
    ['herring NEAR table', sql`id in (select rowid from words where words match 'NEAR(herring table, 10)')`],
    [
      '(herring OR sprat) NOT origin:riga',
      sql`origin <> 'Embassy Riga' and id in (select rowid from words where words match 'herring OR sprat')`,
    ],
    ['"herring quo"*', sql`id in (select rowid from words where words match '"herring quo" *')`],
    ['created:1980..1990', sql`created between '1980-01-01' and '1990-12-31'`],
    ['due:<2016', sql`effective_date < '2016-01-01'`],
    ['origin:riga OR class:secret', sql`origin = 'Embassy Riga' or level = 'SECRET'`],
    [
      'origin:riga herring',
      sql`origin = 'Embassy Riga' and id in (select rowid from words where words match 'herring')`,
    ],
    [
      'herring NOT origin:riga',
      sql`origin <> 'Embassy Riga' and id in (select rowid from words where words match 'herring')`,
    ],
    ['standing:unclassified', sql`settled = 'unclassified'`],
    ['from:tallinn', sql`id in (select rowid from addressees where addressees match 'sender : tallinn')`],
    ['to:helsinki', sql`true`],
    ['to:"secstate washdc"', sql`true`],
    ['collection:thirds', sql`id in (select id from (${VALUES.collection}) where value = 'Thirds')`],
    ['collection:"one in"', sql`id in (select id from (${VALUES.collection}) where value = 'One in five')`],
    ['collection:gone', sql`false`],
    ['is:starred', sql`id in (select id from (${VALUES.marked}) where value = 'starred')`],
    [
      'is:starred is:unread',
      sql`id in (select id from (${VALUES.marked}) where value = 'starred')
        and id in (select id from (${VALUES.marked}) where value = 'unread')`,
    ],
    ['is:doubtful', sql`doubtful = 1`],
    ['is:noted', sql`id in (select id from (${VALUES.noted}))`],
    ['note:ask', sql`id in (select id from (${VALUES.noted}))`],
    ['note:"about 06TALLINN9001"', sql`false`],
    ['ref:06HELSINKI9120', sql`id in (select cable from citation where cited = '06HELSINKI9120')`],
  ]
  it.each(where)('%s', async (query, condition) => {
    expect(await found(query)).toBe(
      await plain.value(sql`select count(*) as value from cable where ${condition}`),
    )
  })
})

it('finds words whatever their accents and case', async () => {
  expect(await found('HERRÍNG')).toBe(await found('herring'))
})

it('every facet is there, with chosen values even when nothing is left of them', async () => {
  const filters: Filters = { ...EVERYTHING, choices: { tag: { include: ['NONE'], exclude: [] } } }
  const { total, facets } = await catalogue.facets({ filters, moment: MOMENT })
  expect(total).toBe(0)
  expect(Object.keys(facets).sort()).toEqual([...FACETS].sort())
  expect(facets.tag).toContainEqual({ value: 'NONE', meaning: null, group: null, count: 0 })
})

it('a folder stands for all that lies below it, and for nothing that only begins like it', async () => {
  const { facets } = await catalogue.facets({ filters: EVERYTHING, moment: MOMENT })
  const folders = facets.folder.map(({ value }) => value).filter((value) => value.includes(`in${sep}`))
  expect(folders).toHaveLength(5)
  const parent = dirname(folders[0] ?? '')
  const totalOf = async (include: string[], exclude: string[] = []) =>
    (
      await catalogue.facets({
        filters: { ...EVERYTHING, choices: { folder: { include, exclude } } },
        moment: MOMENT,
      })
    ).total
  expect(await totalOf([parent])).toBe(COUNT)
  expect(await totalOf([parent + sep])).toBe(COUNT)
  expect(await totalOf([parent], [folders[0] ?? ''])).toBe((COUNT * 4) / 5)
  expect(await totalOf([parent.slice(0, -1)])).toBe(0)
})

it('values come by their count and then their name, or in an order of their own', async () => {
  const filters: Filters = { ...EVERYTHING, choices: { tag: { include: [], exclude: ['NONE', 'ALSO'] } } }
  const { facets } = await catalogue.facets({ filters, moment: MOMENT })
  for (const facet of ['origin', 'tag', 'classification', 'kind'] as const) {
    const values = facets[facet].map(({ value, count }) => ({ value, count }))
    expect(values).toEqual(values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)))
  }
  expect(facets.tag.slice(-2).map(({ value }) => value)).toEqual(['ALSO', 'NONE'])
  const years = facets.year.map(({ value }) => value)
  expect(years).toEqual(years.toSorted())
  const days = facets.released.map(({ value }) => value)
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual(days.toSorted())
  expect(facets.level.map(({ value }) => value)).toEqual(['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'])
})

it('an abandoned search ends and leaves the next one to work', async () => {
  const stop = new AbortController()
  stop.abort()
  const view = { filters: { ...EVERYTHING, query: 'quota AND never' }, moment: MOMENT, signal: stop.signal }
  await expect(catalogue.facets(view)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await found('herring')).toBeGreaterThan(0)
})

it('knows the place of a cable in any list', async () => {
  const order = { by: 'id' as const, descending: false }
  const { rows } = await catalogue.list({
    filters: EVERYTHING,
    moment: MOMENT,
    order,
    offset: 0,
    limit: 1000,
  })
  for (const at of [0, 7, rows.length - 1]) {
    expect(await catalogue.place(rows[at]?.id ?? '', { filters: EVERYTHING, moment: MOMENT, order })).toBe(at)
  }
  const choices = { origin: { include: ['Embassy Riga'], exclude: [] } }
  const other = rows.find(({ origin }) => origin !== 'Embassy Riga')
  expect(
    await catalogue.place(other?.id ?? '', { filters: { ...EVERYTHING, choices }, moment: MOMENT, order }),
  ).toBeNull()
})

it('agrees with the archive column by column', async () => {
  expect(await catalogue.verify()).toEqual([])
})
