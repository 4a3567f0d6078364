import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Connection } from '../../../main/archive/connection'
import { outdateMissing, refreshMissing } from '../../../main/archive/missing'
import { sql } from '../../../main/archive/sql'
import type { Day } from '../../../preload/contract/day'
import { BODY, sitePage } from '../../fixtures/invented'
import { type Workplace, workplace, write } from './workplace'

const page = (id: string, references: string, created = '2006-03-14 09:12', origin = 'Embassy Tallinn') =>
  sitePage({
    id,
    created,
    origin,
    body: BODY.replace(/REF: A\.[\s\S]*?\n\n/, references === '' ? '' : `REF: ${references}\n\n`).replace(
      'TALLINN 009001',
      id.replace(/^\d\d([A-Z]+)/, '$1 00'),
    ),
  })

/** An archive of these cables: id, what it cites, when. */
async function holding(cables: [id: string, references: string, created?: string, origin?: string][]) {
  const place = await workplace()
  const pages = cables.map(([id, ...rest], at) => [`${at}.html`, page(id, ...rest)] as const)
  await place.take(write(join(place.base, 'in'), Object.fromEntries(pages)))
  return place
}

const ALL = { offset: 0, limit: 50 }
const missing = async ({ archive }: Workplace) =>
  (await archive.missing(ALL)).rows.map(({ id, mentions }) => [id, mentions])

describe('cables that are referred to and not held', () => {
  it('stand by how often they are mentioned, with by whom and when', async () => {
    const place = await holding([
      ['06TALLINN9001', 'A. 06 RIGA 9120 B. 06 OSLO 9001', '2006-03-14 09:12'],
      ['06TALLINN9002', '06 RIGA 9120', '2006-05-02 09:12'],
      ['06OSLO9003', '06 RIGA 9120', '2006-04-01 09:12', 'Embassy Oslo'],
    ])
    const { total, mentions, rows, stations, years } = await place.archive.missing(ALL)
    expect([total, mentions]).toEqual([2, 4])
    expect(rows[0]).toEqual({
      id: '06RIGA9120',
      spellings: ['06RIGA9120'],
      station: 'RIGA',
      year: 2006,
      mentions: 3,
      by: [
        { origin: 'Embassy Tallinn', cables: 2 },
        { origin: 'Embassy Oslo', cables: 1 },
      ],
      origins: 2,
      first: '2006-03-14',
      last: '2006-05-02',
      inferredYears: [],
    })
    expect(stations.map(({ value, cables }) => [value, cables])).toEqual([
      ['RIGA', 1],
      ['OSLO', 1],
    ])
    expect(years).toEqual([{ value: 2006, cables: 2, mentions: 4 }])
  })

  it('are narrowed by station and year; each choice counts under the other', async () => {
    const place = await holding([['06TALLINN9001', 'A. 06 RIGA 9120 B. 05 RIGA 9001 C. 05 OSLO 9001']])
    const { rows, stations, years } = await place.archive.missing({ ...ALL, station: 'RIGA', year: 2005 })
    expect(rows.map(({ id }) => id)).toEqual(['05RIGA9001'])
    expect(stations.map(({ value }) => value)).toEqual(['OSLO', 'RIGA'])
    expect(years.map(({ value }) => value)).toEqual([2005, 2006])
  })

  it('are of the last century from its first cables on', async () => {
    const place = await holding([['06TALLINN9001', 'A. 66 OSLO 9001 B. 99 OSLO 9002 C. 00 OSLO 9003']])
    const { rows } = await place.archive.missing(ALL)
    expect(rows.map(({ id, year }) => [id, year])).toEqual([
      ['00OSLO9003', 2000],
      ['66OSLO9001', 1966],
      ['99OSLO9002', 1999],
    ])
  })

  it.each([
    ['under another name of its post', '06KYIV9120', '06 KIEV 9120'],
    ['under a malformed id', '06SECTION01OF02RIGA9120', '06 RIGA 9120'],
    ['with zeros before the number', '06RIGA9120', '06 RIGA 009120'],
  ])('are not those that are held %s', async (_, held, cited) => {
    const place = await holding([
      [held, ''],
      ['06TALLINN9001', cited],
    ])
    expect(await missing(place)).toEqual([])
  })

  it('are one when two names of a post mean the same one', async () => {
    const place = await holding([
      ['06TALLINN9001', '06 KIEV 9120'],
      ['06TALLINN9002', '06 KYIV 9120'],
      ['06TALLINN9003', 'A. 06 KYIV 9120 B. 06 KIEV 9120'],
    ])
    const { rows } = await place.archive.missing(ALL)
    expect(rows).toMatchObject([{ id: '06KIEV9120', spellings: ['06KIEV9120', '06KYIV9120'], mentions: 3 }])
  })

  it('tell by which cables their year is not named, in the sentence that is shown with the cable', async () => {
    const place = await holding([
      ['06TALLINN9001', 'A. RIGA 9120 B. 05 OSLO 9001', '2006-01-03 09:12'],
      ['06TALLINN9002', '05 RIGA 9120', '2006-01-04 09:12'],
    ])
    const { rows } = await place.archive.missing(ALL)
    const sentence = '“RIGA 9120” names no year; its number points to 2005.'
    expect(rows).toMatchObject([
      { id: '05RIGA9120', mentions: 2, inferredYears: [{ cable: '06TALLINN9001', sentence }] },
      { id: '05OSLO9001', inferredYears: [] },
    ])
    const shown = await place.archive.cable('06TALLINN9001', {
      moment: { asOf: '2026-11-30' as Day, dueDays: 365 },
    })
    expect(shown?.cable.problems.map(({ message }) => message)).toContain(sentence)
    const thread = await place.archive.thread('06TALLINN9001', { depth: 2, limit: 60 })
    expect(Object.fromEntries(thread?.edges.map(({ to, inferredYear }) => [to, inferredYear]) ?? [])).toEqual(
      {
        '05RIGA9120': sentence,
        '05OSLO9001': null,
      },
    )
  })

  it.each([
    ['its id', '06KIEV9120', ['06KIEV9120', 2]],
    ['another of its spellings', '06KYIV9120', ['06KIEV9120', 2]],
    ['nothing that is missing', '06RIGA9999', null],
  ])('can be asked for alone by %s', async (_, id, found) => {
    const place = await holding([
      ['06TALLINN9001', 'A. 06 KIEV 9120 B. 06 RIGA 9120'],
      ['06TALLINN9002', '06 KYIV 9120'],
    ])
    const { total, mentions, rows } = await place.archive.missing({ ...ALL, id })
    expect(rows.map((row) => [row.id, row.mentions])).toEqual(found === null ? [] : [found])
    expect([total, mentions]).toEqual(found === null ? [0, 0] : [1, 2])
  })

  it('go when they are imported and come back when that is taken back', async () => {
    const place = await holding([['06TALLINN9001', '06 RIGA 9120']])
    await place.take(write(join(place.base, 'more'), { 'b.html': page('06RIGA9120', '') }))
    expect(await missing(place)).toEqual([])
    await place.archive.importing.takeBack(2)
    expect(await missing(place)).toEqual([['06RIGA9120', 1]])
  })

  it('are the same whether the table is made or the citations are asked', async () => {
    const place = await holding([
      ['06TALLINN9001', 'A. 06 RIGA 9120 B. 06 KIEV 9001'],
      ['06TALLINN9002', 'A. 06 RIGA 9120 B. 06 KYIV 9001'],
    ])
    const made = await place.archive.missing(ALL)
    const writing = await Connection.open(place.path, 'write')
    await outdateMissing(writing)
    expect(await place.archive.missing(ALL)).toEqual(made)
    await refreshMissing(writing)
    expect(await place.archive.missing(ALL)).toEqual(made)
    await writing.close()
  })

  it('follow what an import has brought so far', async () => {
    const place = await holding([['06TALLINN9001', '06 RIGA 9120']])
    const writing = await Connection.open(place.path, 'write')
    await outdateMissing(writing)
    expect(await missing(place)).toEqual([['06RIGA9120', 1]])
    await writing.run(sql`insert into citation (cited, cable) select '06OSLO9005', id from cable`)
    expect(await missing(place)).toEqual([
      ['06OSLO9005', 1],
      ['06RIGA9120', 1],
    ])
    await writing.close()
  })

  it('are not counted to the end for a window that no longer asks', async () => {
    const place = await holding([['06TALLINN9001', '06 RIGA 9120']])
    const writing = await Connection.open(place.path, 'write')
    await outdateMissing(writing)
    await expect(place.archive.missing(ALL, AbortSignal.abort())).rejects.toThrow('aborted')
    expect(await missing(place)).toEqual([['06RIGA9120', 1]])
    await writing.close()
  })
})

describe('the thread of a cable', () => {
  const thread = async ({ archive }: Workplace, id: string, depth = 6, limit = 60) =>
    (await archive.thread(id, { depth, limit })) ?? expect.fail('there is no thread')

  const CHAIN: [string, string, string][] = [
    ['06TALLINN9001', '', '2006-01-10 09:12'],
    ['06TALLINN9002', '06 TALLINN 9001', '2006-02-10 09:12'],
    ['06TALLINN9003', 'A. 06 TALLINN 9002 B. 06 RIGA 9120', '2006-03-10 09:12'],
    ['06TALLINN9004', '06 TALLINN 9003', '2006-04-10 09:12'],
    ['06TALLINN9005', '06 TALLINN 9004', '2006-05-10 09:12'],
  ]

  it('goes both ways, step by step, missing cables included', async () => {
    const { root, nodes, edges, more } = await thread(await holding(CHAIN), '06TALLINN9003')
    expect(root).toBe('06TALLINN9003')
    expect(nodes.map(({ id, distance, held }) => [id, distance, held])).toEqual([
      ['06TALLINN9003', 0, true],
      ['06TALLINN9002', -1, true],
      ['06RIGA9120', -1, false],
      ['06TALLINN9001', -2, true],
      ['06TALLINN9004', 1, true],
      ['06TALLINN9005', 2, true],
    ])
    expect(edges).toHaveLength(5)
    expect(edges).toContainEqual({ from: '06TALLINN9003', to: '06RIGA9120', inferredYear: null })
    expect(more).toBe(0)
  })

  it('ends where it is told to, and counts what lies beyond', async () => {
    const place = await holding(CHAIN)
    expect(await thread(place, '06TALLINN9003', 1)).toMatchObject({ nodes: { length: 4 }, more: 2 })
    expect(await thread(place, '06TALLINN9003', 6, 2)).toMatchObject({ nodes: { length: 2 } })
  })

  it('of cables that cite each other ends too', async () => {
    const place = await holding([
      ['06TALLINN9001', '06 RIGA 9001', '2006-01-10 09:12'],
      ['06RIGA9001', '06 TALLINN 9001', '2006-01-11 09:12'],
    ])
    const { nodes, edges } = await thread(place, '06TALLINN9001')
    expect([nodes.length, edges.length]).toEqual([2, 2])
  })

  it('finds a cable that is cited under another name of its post, from both ends', async () => {
    const place = await holding([
      ['06KYIV9120', '', '2006-01-10 09:12'],
      ['06TALLINN9001', '06 KIEV 9120', '2006-02-10 09:12'],
    ])
    const edge = { from: '06TALLINN9001', to: '06KYIV9120', inferredYear: null }
    expect((await thread(place, '06KYIV9120')).edges).toEqual([edge])
    expect((await thread(place, '06TALLINN9001')).edges).toEqual([edge])
  })

  it('finds what cites a cable whose proper id only its text tells', async () => {
    const place = await workplace()
    const body = BODY.replace(/REF: A\.[\s\S]*?\n\n/, '').replace('TALLINN 009001', 'RIGA 009120')
    const pages = {
      'a.html': sitePage({ id: '06EFTORIGA120', created: '2006-03-10 09:12', origin: 'Embassy Riga', body }),
      'b.html': page('06TALLINN9001', '06 RIGA 9120'),
    }
    await place.take(write(join(place.base, 'in'), pages))
    const edge = { from: '06TALLINN9001', to: '06EFTORIGA120', inferredYear: null }
    expect((await thread(place, '06EFTORIGA120')).edges).toEqual([edge])
    expect((await thread(place, '06TALLINN9001')).edges).toEqual([edge])
  })

  it('has every reference among its cables, also the one of a citing cable to a missing one', async () => {
    const place = await holding([
      ['06TALLINN9001', 'A. 06 RIGA 9120', '2006-01-10 09:12'],
      ['06TALLINN9002', 'A. 06 TALLINN 9001 B. 06 RIGA 9120 C. 06 OSLO 9300', '2006-02-10 09:12'],
    ])
    const { nodes, edges } = await thread(place, '06TALLINN9001', 1)
    expect(nodes.map(({ id }) => id).sort()).toEqual(['06RIGA9120', '06TALLINN9001', '06TALLINN9002'])
    expect(edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      '06TALLINN9001 06RIGA9120',
      '06TALLINN9002 06RIGA9120',
      '06TALLINN9002 06TALLINN9001',
    ])
  })

  it('belongs to a cable that is held', async () => {
    const { archive } = await workplace()
    expect(await archive.thread('06TALLINN9001', { depth: 2, limit: 60 })).toBeNull()
  })
})
