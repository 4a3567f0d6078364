import { describe, expect, test } from 'vitest'
import type { Act } from '../../../main/archive/annotations/acts'
import type { Done } from '../../../main/archive/annotations/annotations'
import { History } from '../../../main/service/history'

const act = (id: number): Act => ({ kind: 'erase', id })
/** Does everything; the inverse of n is -n. */
const perform = async (done: Act): Promise<Done> => {
  const id = done.kind === 'erase' ? done.id : 0
  return { act: done, count: 1, inverse: act(-id) }
}
const filled = (count: number, cables = 1) => {
  const history = new History()
  for (let n = 1; n <= count; n++) history.add(`change ${n}`, { inverse: act(n), count: cables })
  return history
}
const words = (history: History) => history.steps().undo.map(({ words }) => words)

describe('a history', () => {
  test('keeps the last hundred changes', () => {
    const history = filled(120)
    expect(words(history)).toHaveLength(100)
    expect(words(history)[0]).toBe('change 120')
    expect(words(history).at(-1)).toBe('change 21')
  })

  test('keeps fewer of very large ones, but always the last', () => {
    expect(words(filled(30, 251_287))).toHaveLength(7)
    expect(words(filled(2, 3_000_000))).toEqual(['change 2'])
  })

  test('a change that changed nothing is no step', () => {
    const history = filled(1)
    expect(history.add('nothing', { inverse: null, count: 0 })).toBeNull()
    expect(words(history)).toEqual(['change 1'])
  })

  test('walks back and forth through the same changes', async () => {
    const history = filled(3)
    await history.undo(perform)
    await history.undo(perform)
    expect(history.steps().redo.map(({ words }) => words)).toEqual(['change 2', 'change 3'])
    await history.redo(perform)
    expect(words(history)).toEqual(['change 2', 'change 1'])
    history.add('change 4', { inverse: act(4), count: 1 })
    expect(history.steps().redo).toEqual([])
  })
})
