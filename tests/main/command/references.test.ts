import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BODY, sitePage } from '../../fixtures/invented'
import { type Desk, layDesk } from './desk'

let desk: Desk

beforeAll(async () => {
  desk = await layDesk()
  const page = (id: string, references: string) =>
    sitePage({ id, body: BODY.replace(/REF: A\.[\s\S]*?\n\n/, references && `REF: ${references}\n\n`) })
  const hidden = sitePage({
    id: '06TALLINN9004',
    body: BODY.replace('Maarja Tammsalu', 'XXXXXXXXXXXX'),
    released: '2010-12-01 18:06',
  })
  const shown = sitePage({ id: '06TALLINN9004', released: '2011-03-01 18:06' })
  await importPages('first', {
    'a.html': page('06TALLINN9001', ''),
    'b.html': page('06TALLINN9002', '06 TALLINN 9001'),
    'c.html': page('06TALLINN9003', 'A. 06 TALLINN 9002 B. 06 RIGA 9120'),
    'd.html': hidden,
  })
  await importPages('second', { 'd.html': shown })
})
afterAll(() => desk.clear())

async function importPages(name: string, pages: Record<string, string>): Promise<void> {
  const folder = join(desk.folder, name)
  await mkdir(folder)
  for (const [file, text] of Object.entries(pages)) await writeFile(join(folder, file), text)
  await desk.run(['import', folder, '--archive', desk.archive])
}

const on = (...argv: string[]) => desk.run([...argv, '--archive', desk.archive])

describe('missing', () => {
  test('lists what is referred to and not held, the most often mentioned first', async () => {
    const { total, mentions, rows } = await desk.json<{
      total: number
      mentions: number
      rows: Record<string, unknown>[]
    }>('missing')
    expect([total, mentions]).toEqual([3, 3])
    expect(rows.map(({ id }) => id)).toEqual(['05HELSINKI9120', '05TALLINN9877', '06RIGA9120'])
    expect(rows[2]).toMatchObject({ origin: 'Embassy Riga', station: 'RIGA', year: 2006, mentions: 1 })
  })

  test('is narrowed by post and year, and leaves as csv', async () => {
    const said = await on('missing', '--station', 'riga', '--year', '2006', '--csv')
    const rows = parseCsv(said.out, { columns: true }) as Record<string, string>[]
    expect(rows).toMatchObject([{ id: '06RIGA9120', by: 'Embassy Tallinn (1)' }])
    expect((await on('missing', '--year', '1999')).out.trim().split('\n')).toHaveLength(1)
  })
})

describe('references', () => {
  test('follows what a cable cites and what cites it', async () => {
    const thread = await desk.json<{ nodes: { id: string; distance: number }[]; more: number }>(
      'references',
      '06TALLINN9002',
    )
    expect(thread.nodes.map(({ id, distance }) => [id, distance])).toEqual([
      ['06TALLINN9002', 0],
      ['06TALLINN9001', -1],
      ['06TALLINN9003', 1],
    ])
    expect(thread.more).toBe(0)
    const said = await on('references', '06TALLINN9003', '--depth', '1')
    expect(said.out).toMatch(/06RIGA9120 +missing/)
    expect(said.out).toContain('1 more lies beyond.')
  })

  test('without an id are every edge, as csv', async () => {
    const rows = parseCsv((await on('references')).out, { columns: true }) as Record<string, string>[]
    expect(rows).toContainEqual({ from: '06TALLINN9003', to: '06TALLINN9002', held: 'yes' })
    expect(rows).toContainEqual({ from: '06TALLINN9003', to: '06RIGA9120', held: 'no' })
    expect(rows).toHaveLength(5)
  })

  test.each([
    [['references', '06TALLINN9999'], 1],
    [['references', '--json'], 2],
    [['references', '06TALLINN9001', '06TALLINN9002'], 2],
    [['references', '06TALLINN9001', '--depth', '99'], 2],
  ])('%j ends with %i', async (argv, code) => {
    expect((await on(...argv)).code).toBe(code)
  })
})

test('cables whose redactions a later version lifted are a filter', async () => {
  const { total, rows } = await desk.json<{ total: number; rows: { id: string }[] }>(
    'list',
    '--redactions',
    'lifted',
  )
  expect([total, rows[0]?.id]).toEqual([1, '06TALLINN9004'])
  expect((await desk.json<{ total: number }>('list', '--redactions', '!lifted')).total).toBe(3)
  expect((await on('list', '--redactions', 'gone')).code).toBe(2)
  expect(await desk.json('facets')).toMatchObject({ redactions: { lifted: 1 } })
})
