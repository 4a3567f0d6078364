/** What is kept beside real pages, where they are: it stays through another state of the site, and back. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOMENT, workplace } from '../workplace'

const REAL = process.env.CHANCERY_REAL_CABLES ?? resolve(import.meta.dirname, '../../../../../shared')
const cables = (name: string) => join(REAL, 'cables', name)
const present = existsSync(cables('site')) && existsSync(cables('site-earlier'))

describe.skipIf(!present)('beside real pages (needs the folder of real cables)', () => {
  it('collections, stars and notes stay through a newer state, a take-back and its return', {
    timeout: 300_000,
  }, async () => {
    const { take, importing, archive, catalogue } = await workplace()
    const kept = archive.annotations
    const earlier = await take(cables('site-earlier'))
    const keys = Array.from({ length: catalogue.size }, (_, n) => n + 1)
    await kept.change({ kind: 'create', name: 'All', cables: { keys } })
    await kept.change({ kind: 'mark', mark: 'starred', on: true, cables: { keys } })
    const ids = (await kept.collected('All')).map(({ id }) => id)
    let written = 0
    for (const id of ids) {
      const paragraphs = (await archive.cable(id, { moment: MOMENT }))?.cable.paragraphs ?? []
      const numbers = [...new Set(paragraphs.map(({ number }) => number))]
      for (const number of numbers.slice(-2)) {
        await kept.note({ cable: id, paragraph: { number, ordinal: 0 }, words: `On ${id}.`, by: '' })
        written++
      }
    }
    const standings = async () => {
      const counts: Record<string, number> = {}
      for (let offset = 0; ; offset += 500) {
        const { rows } = await kept.notes({ expression: null, offset, limit: 500 })
        for (const { standing } of rows) counts[standing] = (counts[standing] ?? 0) + 1
        if (rows.length === 0) return counts
      }
    }
    expect(await standings()).toEqual({ same: written })
    const newer = await take(cables('site'))
    const after = await standings()
    expect((after.same ?? 0) + (after.changed ?? 0) + (after.gone ?? 0)).toBe(written)
    expect((after.changed ?? 0) + (after.gone ?? 0)).toBeLessThanOrEqual(2 * newer.newVersions)
    await importing.takeBack(newer.id)
    expect(await standings()).toEqual({ same: written })
    await importing.takeBack(earlier.id)
    expect(await kept.collections()).toMatchObject([{ name: 'All', cables: ids.length, held: 0 }])
    expect(await standings()).toEqual({ gone: written })
    await take(cables('site-earlier'))
    expect(await kept.collections()).toMatchObject([{ name: 'All', cables: ids.length, held: ids.length }])
    expect(await standings()).toEqual({ same: written })
    expect(await catalogue.verify()).toEqual([])
  })
})
