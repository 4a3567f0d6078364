import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldAnswersUnder, measureFields } from '../../accuracy/fields'

const SHARED = resolve(import.meta.dirname, '../../..', process.env.CHANCERY_REAL_CABLES ?? '../shared')
const answers = fieldAnswersUnder(SHARED)

describe.skipIf(answers === null)('fields of real cables (needs CHANCERY_REAL_CABLES)', () => {
  it('are all as answered', async () => {
    const accuracy = await measureFields(SHARED, answers ?? [])
    expect(accuracy.misses).toEqual([])
    expect(accuracy.cables).toBe(answers?.length)
  })
})
