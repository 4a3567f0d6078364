import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { type Desk, layCables, layDesk } from './desk'

let desk: Desk
const on = (...argv: string[]) => desk.run([...argv, '--archive', desk.archive])
const total = async (...filters: string[]) => (await desk.json<{ total: number }>('list', ...filters)).total

beforeAll(async () => {
  desk = await layDesk()
  await desk.json('import', await layCables(desk.folder))
  return () => desk.clear()
})

describe('collections', () => {
  test('are made of ids and of filters, listed, renamed and removed', async () => {
    expect((await on('collections', 'Fish', '--add', '06TALLINN9002', '06TALLINN9001')).out).toBe(
      '2 cables added to “Fish”.\n',
    )
    await on('collections', 'Open', '--add', '--level', 'UNCLASSIFIED')
    expect(await desk.json('collections')).toMatchObject({
      collections: [
        { name: 'Fish', cables: 2, held: 2 },
        { name: 'Open', cables: 1 },
      ],
    })
    expect(await desk.json('collections', 'Fish')).toMatchObject({
      total: 2,
      cables: [{ id: '06TALLINN9002' }, { id: '06TALLINN9001' }],
    })
    expect(await total('--collection', 'fish')).toBe(2)
    expect(await total('--collection', '!Fish')).toBe(4)
    await on('collections', 'Fish', '--take', '--query', 'sprats')
    expect(await total('--collection', 'Fish')).toBe(1)
    await on('collections', 'Fish', '--rename', 'Herring')
    expect(await total('--query', 'collection:herring')).toBe(1)
    await on('collections', 'Herring', '--remove')
    await on('collections', 'Everything', '--add', '--all')
    expect((await on('collections')).out).toMatch(/6 +6 .*Everything\n.*Open/)
  })

  test('an id that the archive does not hold is named, and the others are taken', async () => {
    const said = await on('collections', 'Some', '--add', '06TALLINN9001', '06TALLINN9999')
    expect([said.code, said.out]).toEqual([1, '06TALLINN9001 added to “Some”.\n'])
    expect(said.err).toContain('holds no cable 06TALLINN9999')
    expect(await total('--collection', 'Some')).toBe(1)
  })

  test.each([
    [['--add', 'Fish']],
    [['Fish', '06TALLINN9001']],
    [['Fish', '--add', '--take', 'X']],
    [['Fish', '--add', '06TALLINN9001', '--all']],
    [['--remove']],
  ])('wrong usage ends with 2: %j', async (argv) => {
    expect((await on('collections', ...argv)).code).toBe(2)
  })

  test('one that is not there ends with 3 and its name', async () => {
    const said = await on('collections', 'Nothing')
    expect(said.code).toBe(3)
    expect(said.err).toContain('There is no collection “Nothing”')
  })
})

test('stars and notes are filters; notes are listed, searched and written in every form', async () => {
  const keeper = new ArchiveKeeper({ now: () => new Date(2026, 0, 2, 12), workers: 0 })
  await keeper.open(desk.archive)
  const { annotations } = keeper.held.archive
  await annotations.change({ kind: 'mark', mark: 'starred', on: true, cables: { ids: ['06TALLINN9004'] } })
  const paragraph = { number: '2', ordinal: 0 }
  await annotations.note({ cable: '06TALLINN9001', paragraph, words: '=Who is *she*?', by: 'Ada' })
  await annotations.note({ cable: '06TALLINN9002', paragraph: null, words: 'Sprats.', by: '' })
  await keeper.close()
  expect(await total('--starred')).toBe(1)
  expect(await total('--with-note')).toBe(2)
  expect(await desk.json('notes', 'spra')).toMatchObject({
    notes: [{ cable: '06TALLINN9002', words: 'Sprats.' }],
  })
  const rows = parseCsv((await on('notes', '--csv')).out, { columns: true }) as Record<string, string>[]
  expect(rows).toMatchObject([
    { cable: '06TALLINN9001', paragraph: '2', standing: 'same', by: 'Ada' },
    { cable: '06TALLINN9002', paragraph: '', standing: 'cable' },
  ])
  const paper = (await on('notes', '--markdown')).out
  expect(paper).toContain('## 06TALLINN9001: HERRING QUOTA TALKS')
  expect(paper).toContain('> 2\\. Director Maarja Tammsalu told us')
  expect(paper).toContain('\\<\\<two maps\\>\\>')
  expect(paper).toContain('*Ada, 2026-01-02*')
  expect((await on('notes')).out).toMatch(/06TALLINN9002 .*the cable .*Sprats\./)
})
