import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersUnder, measureReadings } from '../../accuracy/readings'

const SHARED = resolve(import.meta.dirname, '../../..', process.env.CHANCERY_REAL_CABLES ?? '../shared')
const answers = answersUnder(SHARED)

describe.skipIf(answers === null)('readings of real cables (needs CHANCERY_REAL_CABLES)', () => {
  it('are all as checked by hand', async () => {
    const accuracy = await measureReadings(SHARED, answers ?? [])
    expect(accuracy.misses).toEqual([])
    expect(accuracy.cables).toBe(answers?.length)
  })
})
