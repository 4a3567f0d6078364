import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../../../main/source/find'
import type { Entry } from '../../../main/source/raw-cable'
import { readFile } from '../../../main/source/read'
import { collected } from '../../fixtures/collected'

const folder = resolve(process.env.CHANCERY_REAL_CABLES ?? '../shared')
const present = existsSync(join(folder, 'cables/site'))

async function readAll(root: string): Promise<{ path: string; entries: Entry[] }[]> {
  const files = await collected(findFiles([join(folder, root)]))
  return Promise.all(files.map(async ({ path }) => ({ path, entries: await collected(readFile(path)) })))
}

describe.skipIf(!present)('real pages (skipped where CHANCERY_REAL_CABLES has none)', () => {
  it.each([
    ['cables/site', 806, 12],
    ['cables/site-earlier', 260, 0],
  ])('%s: each file is a cable or one of the site’s lists', async (root, cables, lists) => {
    const kinds = (await readAll(root)).flatMap(({ entries }) => entries.map((entry) => entry.kind))
    expect(kinds.filter((kind) => kind === 'cable')).toHaveLength(cables)
    expect(kinds.filter((kind) => kind === 'not-a-cable')).toHaveLength(lists)
    expect(kinds).toHaveLength(cables + lists)
  })

  it('state their id as the file is named, and every column of the table', async () => {
    for (const { path, entries } of await readAll('cables/site/cable')) {
      const [entry] = entries
      if (entry?.kind !== 'cable') throw new Error(path)
      const { stated, header, body, problems } = entry.raw
      expect(path.endsWith(`/${stated.id}.html`)).toBe(true)
      expect(stated.created).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
      expect(stated.released).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
      expect(stated.classification).toMatch(/^(SECRET|CONFIDENTIAL|UNCLASSIFIED)/)
      expect(stated.origin).toBeTruthy()
      expect(stated.releasedSoFar).toBeGreaterThan(900)
      expect(header.length).toBeGreaterThan(20)
      expect(body.length).toBeGreaterThan(200)
      expect(`${header}${body}`).not.toMatch(/&#|<\/?a[ >]|\r/)
      expect(problems).toEqual([])
    }
  })

  it('the saved text of a page says what the page says', async () => {
    const path = join(folder, 'cables/text/00TASHKENT4223.txt')
    if (!existsSync(path)) return
    const [entry] = await collected(readFile(path))
    if (entry?.kind !== 'cable') throw new Error(JSON.stringify(entry))
    expect(entry.raw.header.split('\n').at(0)).toMatch(/^O \d{6}Z/)
    expect(entry.raw.header.split('\n').at(-1)).toMatch(/^AMEMBASSY/)
    expect(entry.raw.body.startsWith('C O N F I D E N T I A L SECTION 01 OF 03')).toBe(true)
    expect(readFileSync(path, 'utf8').trimEnd().endsWith(entry.raw.body)).toBe(true)
  })
})
