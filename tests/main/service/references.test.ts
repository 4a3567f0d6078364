/** Threads, missing cables and the map, as a caller of the service has them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { Archive } from '../../../preload/contract'
import { collected } from '../../fixtures/collected'
import { layCables } from '../command/desk'

let folder: string
let keeper: ArchiveKeeper
let archive: Archive

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-service-'))
  const site = await layCables(folder)
  const now = () => new Date(2026, 0, 2, 12)
  keeper = new ArchiveKeeper({ now, workers: 0 })
  archive = serviceClient({
    keeper,
    host: {
      kind: 'browser',
      version: '9.8.7',
      sampleFolder: site,
      papers: {},
      settings: settingsInMemory({}),
      home: folder,
      now,
    },
  })
  await archive.archive.create({ path: join(folder, 'archive.chancery') })
  await collected(await archive.imports.start({ paths: [site] }))
})
afterAll(async () => {
  await keeper.close()
  await rm(folder, { recursive: true })
})

describe('missing cables', () => {
  test('come with the names of their posts, and leave as csv with the same rows', async () => {
    const { total, rows, stations } = await archive.references.missing({})
    expect(total).toBeGreaterThan(0)
    expect(rows).toHaveLength(total)
    expect(stations.find(({ value }) => value === 'HELSINKI')?.origin).toBe('Embassy Helsinki')
    const parts = await collected(await archive.references.save({ what: 'missing' }))
    const saved = parseCsv(parts.map(({ text }) => text).join(''), { columns: true }) as { id: string }[]
    expect(saved.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('are told a page at a time', async () => {
    const { total, rows } = await archive.references.missing({ offset: 1, limit: 1 })
    expect([total > 1, rows.length]).toEqual([true, 1])
  })
})

test('a thread of a cable that is not held is a failure that says so', async () => {
  const asked = archive.references.thread({ id: '06TALLINN9999' })
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('9999') })
})

test('more steps than can be followed are refused', async () => {
  const asked = archive.references.thread({ id: '06TALLINN9001', depth: 99 })
  await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('the map has outlines, posts and their sources', async () => {
  const { land, posts, sources } = await archive.map.world()
  expect(land.startsWith('M')).toBe(true)
  expect(posts.find(({ origin }) => origin === 'Embassy Tallinn')).toMatchObject({
    city: 'Tallinn',
    country: 'Estonia',
  })
  expect(sources).toHaveLength(2)
})
