/** The real pages, where they are: folders of the environment's `CHANCERY_REAL_CABLES`, by default beside the checkout. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sums, workplace } from '../archive/workplace'

const REAL = process.env.CHANCERY_REAL_CABLES ?? resolve(import.meta.dirname, '../../../../shared')
const cables = (name: string) => join(REAL, 'cables', name)
const present = existsSync(cables('site'))

describe.skipIf(!present)('real pages (needs the folder of real cables)', () => {
  it('are stored once, found again, and joined by the versions that really differ', {
    timeout: 120_000,
  }, async () => {
    const { take, archive, catalogue } = await workplace()
    const first = await take(cables('site'))
    expect(sums(first)).toEqual([806, 0, 0, 12, 0])
    expect(sums(await take(cables('site')))).toEqual([0, 0, 806, 12, 0])
    const earlier = await take(cables('site-earlier'))
    expect(earlier).toMatchObject({ stored: 0, notCables: 0, refused: 0 })
    expect(earlier.newVersions).toBeGreaterThan(0)
    expect(earlier.newVersions).toBeLessThan(20)
    expect(sums(await take(cables('text')))).toEqual([0, 0, 1, 0, 0])
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
    expect(await catalogue.verify()).toEqual([])
  })
})
