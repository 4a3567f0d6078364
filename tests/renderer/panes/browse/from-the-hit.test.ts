import { describe, expect, it } from 'vitest'
import { fromTheHit } from '../../../../renderer/panes/browse/list/from-the-hit'

describe('a snippet in a short row', () => {
  it('begins near its first hit and keeps the hits in place', () => {
    const text = 'A long way before anything of interest is said the quota is named, and the quota again.'
    const all = [...text.matchAll(/quota/g)].map(({ index }): [number, number] => [index, index + 5])
    const cut = fromTheHit(text, all)
    expect(cut.text.startsWith('… interest is said the quota')).toBe(true)
    expect(cut.hits.map(([start, end]) => cut.text.slice(start, end))).toEqual(['quota', 'quota'])
  })

  it('stays whole when the hit is near anyway, or when there is none', () => {
    expect(fromTheHit('the quota', [[4, 9]])).toEqual({ text: 'the quota', hits: [[4, 9]] })
    expect(fromTheHit('no hit', [])).toEqual({ text: 'no hit', hits: [] })
  })

  it('cuts a word of endless length before the hit', () => {
    const text = `${'x'.repeat(60)} quota`
    expect(fromTheHit(text, [[61, 66]]).text).toBe('… quota')
  })
})
