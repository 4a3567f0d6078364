import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { NO_FILTERS } from '../../../preload/contract/view'
import { BODY, csvTable, type Invented, invented, sitePage } from '../../fixtures/invented'
import { backTo } from './earlier'
import { folder, MOMENT, now, type Workplace, workplace, write } from './workplace'

const REDACTED = BODY.replace('Maarja Tammsalu', 'XXXXXXXXXXXX')
const state = (body: string, released: string, over: Partial<Invented> = {}) =>
  sitePage({ body, released: `${released} 00:12`, ...over })

/** Imports one page after another, each from a folder of its own. */
async function importing(place: Workplace, ...pages: string[]): Promise<void> {
  for (const [at, page] of pages.entries())
    await place.take(write(join(place.base, String(at)), { 'a.html': page }))
}

const opened = async ({ archive }: Workplace) =>
  (await archive.cable('06TALLINN9001', { moment: MOMENT })) ?? expect.fail('the cable is not there')

const found = async ({ catalogue }: Workplace, query: string) =>
  (await catalogue.facets({ filters: { ...NO_FILTERS, query }, moment: MOMENT })).total

describe('redactions between versions', () => {
  it.each([
    ['lifted', [state(REDACTED, '2010-12-01'), state(BODY, '2011-03-01')]],
    ['lifted', [state(BODY, '2011-03-01'), state(REDACTED, '2010-12-01')]],
    ['added', [state(BODY, '2010-12-01'), state(REDACTED, '2011-03-01')]],
  ])('are %s by the order of release, whatever the order of arrival', async (change, pages) => {
    const place = await workplace()
    await importing(place, ...pages)
    const other = change === 'lifted' ? 'added' : 'lifted'
    expect([await found(place, `redactions:${change}`), await found(place, `redactions:${other}`)]).toEqual([
      1, 0,
    ])
    const { facets } = await place.catalogue.facets({ filters: NO_FILTERS, moment: MOMENT })
    expect(facets.redactions).toMatchObject([{ value: change, count: 1 }])
    expect(await place.catalogue.verify()).toEqual([])
  })

  it('are told of the version that brought the change, with the words around it', async () => {
    const place = await workplace()
    await importing(place, state(REDACTED, '2010-12-01'), state(BODY, '2011-03-01'))
    const { versions } = await opened(place)
    expect(versions.map(({ number, change }) => [number, change])).toEqual([
      [1, null],
      [2, { since: 1, wordsAdded: 2, wordsRemoved: 0, lifted: 1, redacted: 0 }],
    ])
  })

  it('are numbered by release, whatever came first, in the list and when asked for', async () => {
    const place = await workplace()
    await importing(place, state(BODY, '2011-03-01'), state(REDACTED, '2010-12-01'))
    const { version, versions } = await opened(place)
    expect(versions.map(({ number, released, current }) => [number, released, current])).toEqual([
      [1, '2010-12-01', false],
      [2, '2011-03-01', true],
    ])
    expect(version).toBe(2)
    expect(versions[1]?.change).toMatchObject({ since: 1, lifted: 1 })
    const { archive } = place
    const oldest = await archive.cable('06TALLINN9001', { version: 1, moment: MOMENT })
    expect([oldest?.version, oldest?.cable.released]).toEqual([1, '2010-12-01'])
    expect(await archive.cable('06TALLINN9001', { version: 3, moment: MOMENT })).toBeNull()
  })

  it('are forgotten when the import that brought the version is taken back', async () => {
    const place = await workplace()
    await importing(place, state(REDACTED, '2010-12-01'), state(BODY, '2011-03-01'))
    await place.archive.importing.takeBack(2)
    expect(await found(place, 'redactions:lifted')).toBe(0)
    expect((await opened(place)).versions).toMatchObject([{ number: 1, change: null }])
  })

  it('are those between the texts that are left when the one between them is taken back', async () => {
    const place = await workplace()
    const between = state(BODY.replace('Maarja Tammsalu', 'somebody'), '2011-01-01')
    await importing(place, state(REDACTED, '2010-12-01'), between, state(BODY, '2011-03-01'))
    await place.archive.importing.takeBack(2)
    expect((await opened(place)).versions).toMatchObject([
      { number: 1, change: null },
      { number: 2, change: { since: 1, wordsAdded: 2, lifted: 1 } },
    ])
    expect(await found(place, 'redactions:lifted')).toBe(1)
  })

  it('follow a text that is released again: what was taken out is back', async () => {
    const place = await workplace()
    await importing(
      place,
      state(BODY, '2010-12-01'),
      state(REDACTED, '2011-01-01'),
      state(BODY, '2011-03-01'),
    )
    expect(await found(place, 'redactions:lifted')).toBe(1)
    expect((await opened(place)).versions.map(({ number, released }) => [number, released])).toEqual([
      [1, '2011-01-01'],
      [2, '2011-03-01'],
    ])
  })

  it('are asked for by words that exist', async () => {
    const { catalogue } = await workplace()
    const asked = catalogue.facets({ filters: { ...NO_FILTERS, query: 'redactions:gone' }, moment: MOMENT })
    await expect(asked).rejects.toThrow('Redactions are lifted or added, not “gone”.')
  })
})

describe('the history of a cable', () => {
  it('holds every release of a text with the import and the file that showed it', async () => {
    const place = await workplace()
    await importing(
      place,
      state(BODY, '2011-01-15'),
      state(BODY, '2010-12-01', { articles: [] }),
      state(BODY, '2011-03-01', { articles: ['http://paper.example/1'] }),
    )
    const [version] = (await opened(place)).versions
    expect(
      version?.releases.map(({ released, importId, articles }) => [released, importId, articles]),
    ).toEqual([
      ['2010-12-01', 2, []],
      ['2011-01-15', 1, []],
      ['2011-03-01', 3, ['http://paper.example/1']],
    ])
    expect(version?.releases.map(({ path }) => path)).toEqual(
      ['1', '0', '2'].map((name) => join(place.base, name, 'a.html')),
    )
  })

  it('has a text without a release in the place where it arrived', async () => {
    const place = await workplace()
    await importing(place, state(REDACTED, '2010-12-01'))
    await place.take(write(join(place.base, 'csv'), { 'cables.csv': csvTable([invented({ body: BODY })]) }))
    await place.take(write(join(place.base, 'late'), { 'a.html': state(`${REDACTED}\nMORE`, '2010-11-01') }))
    const { versions } = await opened(place)
    expect(versions.map(({ number, released }) => [number, released])).toEqual([
      [1, '2010-11-01'],
      [2, null],
      [3, '2010-12-01'],
    ])
  })
})

it('an archive from before gets the changes of the versions it has', async () => {
  const base = folder()
  const place = await workplace(base)
  await importing(place, state(REDACTED, '2010-12-01'), state(BODY, '2011-03-01'))
  await place.archive.close()
  const connection = await Connection.open(place.path, 'write')
  await connection.run(sql`delete from setting where name = 'missing cables'`)
  await backTo(connection, 1)
  await connection.close()
  const archive = await openArchive(place.path, { now })
  const plain = await Connection.open(place.path, 'read')
  expect(
    await plain.all(sql`select redactions_lifted as lifted, redactions_added as added from version_change`),
  ).toEqual([{ lifted: 1, added: 0 }])
  expect((await archive.missing({ offset: 0, limit: 10 })).total).toBe(2)
  await plain.close()
  await archive.close()
})
