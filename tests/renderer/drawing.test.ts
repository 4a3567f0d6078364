import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawBeforeKeys, drawSoon, drawWith } from '../../renderer/drawing'

let frames: FrameRequestCallback[] = []
const frame = () => {
  const due = frames
  frames = []
  for (const call of due) call(0)
}
const turn = () => new Promise((done) => setTimeout(done, 20))
/** An answer that the test gives when it likes. */
const answer = () => {
  let [give, fail] = [() => {}, () => {}]
  const promise = new Promise<void>((resolve, reject) => {
    give = resolve
    fail = () => reject(new Error('The archive is gone.'))
  })
  return { promise, give, fail }
}

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

describe('drawing with an answer', () => {
  it('waits for it, and draws what asked and what came in one', async () => {
    const drawn: string[] = []
    const { promise, give } = answer()
    drawSoon(() => drawn.push('question'))
    drawWith(promise)
    frame()
    await Promise.resolve()
    expect(drawn).toEqual([])
    give()
    drawSoon(() => drawn.push('answer'))
    await turn()
    expect(drawn).toEqual(['question', 'answer'])
  })

  it('draws when it fails: the failure is to be seen', async () => {
    const draw = vi.fn()
    const { promise, fail } = answer()
    drawWith(promise)
    drawSoon(draw)
    fail()
    await turn()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('does not wait for long: a slow answer leaves the screen alive', async () => {
    const draw = vi.fn()
    const { promise, give } = answer()
    drawWith(promise)
    drawSoon(draw)
    await vi.waitFor(() => expect(draw).toHaveBeenCalledOnce())
    const later = vi.fn()
    drawSoon(later)
    frame()
    expect(later).toHaveBeenCalledOnce()
    give()
    await turn()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('waits for each of several', async () => {
    const draw = vi.fn()
    const [first, second] = [answer(), answer()]
    drawWith(first.promise)
    drawWith(second.promise)
    drawSoon(draw)
    first.give()
    await Promise.resolve()
    frame()
    expect(draw).not.toHaveBeenCalled()
    second.give()
    await turn()
    expect(draw).toHaveBeenCalledOnce()
  })
})

describe('a key', () => {
  it('finds what waits drawn, before it acts; a pointer leaves it', async () => {
    drawBeforeKeys()
    const done: string[] = []
    for (const act of ['keydown', 'pointerdown'])
      document.addEventListener(act, () => done.push(act), { once: true, capture: true })
    const { promise, give } = answer()
    drawWith(promise)
    drawSoon(() => done.push('draw'))
    document.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    document.dispatchEvent(new Event('keydown', { bubbles: true }))
    expect(done).toEqual(['pointerdown', 'draw', 'keydown'])
    // What is held when the test ends would ask for a frame when there is none any more.
    give()
    await turn()
  })
})
