/** The catalogue after every kind of change: its counts beside plain SQL over the same archive. */
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Archive, openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import type { Catalogue } from '../../../main/catalogue/catalogue'
import { Importing } from '../../../main/importing/importing'
import { NO_FILTERS } from '../../../preload/contract/view'
import { csvTable, invented, sitePage } from '../../fixtures/invented'
import { MOMENT, now, type Workplace, workplace, write } from '../archive/workplace'
import { COUNTED, counted } from './plain-sql'

const ORDER = { by: 'created', descending: true } as const
const everything = { filters: NO_FILTERS, moment: MOMENT, order: ORDER, offset: 0, limit: 1000 }

async function beside({ path }: Workplace): Promise<Connection> {
  const plain = await Connection.open(path, 'read')
  onTestFinished(() => plain.close())
  return plain
}

async function agrees(catalogue: Catalogue, plain: Connection): Promise<number> {
  const { list, counts } = await catalogue.browse(everything)
  for (const facet of COUNTED) {
    const values = counts.facets[facet].map(({ value, count }) => [value, count])
    expect(Object.fromEntries(values), facet).toEqual(await counted(plain, facet, NO_FILTERS))
  }
  expect(list.total).toBe(counts.total)
  expect(await catalogue.extent()).toEqual(
    await plain.get(sql`select count(*) as cables, cast(substr(min(created), 1, 4) as integer) as firstYear,
      cast(substr(max(created), 1, 4) as integer) as lastYear from cable`),
  )
  expect(await catalogue.verify()).toEqual([])
  return counts.total
}

const page = (serial: number, more = {}) => sitePage({ id: `06TALLINN${serial}`, ...more })

describe('the catalogue keeps in step', () => {
  it('with imports, new versions and what is taken back', async () => {
    const place = await workplace()
    const plain = await beside(place)
    const { catalogue, archive, base, take } = place
    expect(await agrees(catalogue, plain)).toBe(0)
    await take(write(join(base, 'one'), { 'a.html': page(9001), 'b.html': page(9002), 'c.html': page(9003) }))
    expect(await agrees(catalogue, plain)).toBe(3)
    const other = invented().body.replace('EFIS', 'EAGR')
    const second = await take(
      write(join(base, 'two'), { 'a.html': page(9002, { body: other }), 'b.html': page(9004) }),
    )
    expect(await agrees(catalogue, plain)).toBe(4)
    await archive.importing.takeBack(second.id)
    expect(await agrees(catalogue, plain)).toBe(3)
  })

  it('with corrections and events', async () => {
    const place = await workplace()
    const plain = await beside(place)
    const { catalogue, archive, base, take } = place
    await take(write(base, { 'cables.csv': csvTable([{ id: '06TALLINN9001' }, { id: '06TALLINN9002' }]) }))
    const opened = await archive.cable('06TALLINN9001', { moment: MOMENT })
    if (!opened) throw new Error('The cable was imported.')
    const reading = { ...opened.reading, date: '2031-05-01' as const }
    const { id } = await archive.correct('06TALLINN9001', reading, { reason: 'as told', by: '' })
    await agrees(catalogue, plain)
    await archive.undoCorrection(id)
    await agrees(catalogue, plain)
    await archive.recordEvent('KOREAN UNIFICATION', '2019-01-01', '')
    expect(await agrees(catalogue, plain)).toBe(2)
  })

  it('while questions are on their way: each answer is of one moment', async () => {
    const place = await workplace()
    const { catalogue, base, take } = place
    // More than are put in at one go.
    const rows = Array.from({ length: 700 }, (_, n) => ({ id: `06TALLINN${9100 + n}` }))
    let imported = false
    const importing = take(write(join(base, 'many'), { 'cables.csv': csvTable(rows) })).then(() => {
      imported = true
    })
    const filters = { ...NO_FILTERS, query: 'herring', choices: { tag: { include: ['EFIS'], exclude: [] } } }
    const totals = new Set<number>()
    while (!imported || !totals.has(rows.length)) {
      const { list, counts } = await catalogue.browse({ ...everything, filters })
      expect(counts.total).toBe(list.total)
      expect(list.rows).toHaveLength(list.total)
      expect(counts.facets.tag.find(({ value }) => value === 'EFIS')?.count ?? 0).toBe(list.total)
      totals.add(list.total)
    }
    await importing
    expect(await catalogue.verify()).toEqual([])
  })

  it('what another program writes while the catalogue is compared with the archive is no fault of it', async () => {
    const { catalogue, archive, path, base, take } = await workplace()
    await take(write(join(base, 'one'), { 'a.html': page(9001), 'b.html': page(9002) }))
    const other = await openArchive(path, { now })
    onTestFinished(() => other.close())
    // Once both have looked at the file, one of them writes.
    await archive.lookForOthers()
    await (await new Importing(other).start([write(join(base, 'two'), { 'c.html': page(9003) })])).finished
    expect(await catalogue.verify()).toEqual([])
    expect(catalogue.size).toBe(3)
  })

  it('a catalogue at fault is told of, though nobody has written', async () => {
    const { catalogue, path, base, take } = await workplace()
    await take(write(base, { 'a.html': page(9001) }))
    vi.spyOn(Archive.prototype, 'lookForOthers').mockResolvedValueOnce()
    const plain = await Connection.open(path, 'write')
    await plain.exec("update cable set origin = 'Embassy Riga'")
    await plain.close()
    expect(await catalogue.verify()).not.toEqual([])
  })
})
