import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawSoon } from '../../renderer/drawing'

let frames: FrameRequestCallback[] = []
const frame = () => {
  const due = frames
  frames = []
  for (const call of due) call(0)
}
const turn = () => new Promise((done) => setTimeout(done, 20))

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => frames.push(call))
})
afterEach(() => vi.unstubAllGlobals())

describe('drawing soon', () => {
  it('lets what was begun in the same turn go on first', async () => {
    const done: string[] = []
    drawSoon(() => done.push('draw'))
    await Promise.resolve().then(() => done.push('question'))
    await turn()
    expect(done).toEqual(['question', 'draw'])
  })

  it('needs no frame: a hidden page has none', async () => {
    const draw = vi.fn()
    drawSoon(draw)
    await turn()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('waits for no turn when a frame comes first, and draws once', async () => {
    const draw = vi.fn()
    drawSoon(draw)
    frame()
    expect(draw).toHaveBeenCalledOnce()
    await turn()
    frame()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('draws the rest when one fails', async () => {
    const draw = vi.fn()
    drawSoon(() => {
      throw new Error('This one fails.')
    })
    drawSoon(draw)
    expect(frame).toThrow('This one fails.')
    await turn()
    expect(draw).toHaveBeenCalledOnce()
  })
})
