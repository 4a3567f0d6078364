import { signal } from '@preact/signals'
import { act, render } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { alike, unlessUnchanged } from '../../../renderer/parts/unchanged'

describe('a row that is left alone', () => {
  it('is drawn again when something that it is given has changed, and only then', () => {
    const draw = vi.fn(({ words }: { words: string }) => <p>{words}</p>)
    const Row = unlessUnchanged(draw)
    const { rerender, container } = render(<Row words="one" />)
    rerender(<Row words="one" />)
    expect(draw).toHaveBeenCalledOnce()
    rerender(<Row words="two" />)
    expect(draw).toHaveBeenCalledTimes(2)
    expect(container.textContent).toBe('two')
  })

  it('follows a signal that it reads', () => {
    const count = signal(1)
    const Row = unlessUnchanged((_: { words: string }) => <p>{count.value}</p>)
    const { container } = render(<Row words="one" />)
    void act(() => {
      count.value = 2
    })
    expect(container.textContent).toBe('2')
  })

  it('asks what counts as the same', () => {
    const draw = vi.fn(({ item }: { item: { words: string } }) => <p>{item.words}</p>)
    const Row = unlessUnchanged(draw, (a, b) => alike(a.item, b.item))
    const { rerender } = render(<Row item={{ words: 'one' }} />)
    rerender(<Row item={{ words: 'one' }} />)
    expect(draw).toHaveBeenCalledOnce()
    rerender(<Row item={{ words: 'two' }} />)
    expect(draw).toHaveBeenCalledTimes(2)
  })
})

describe('alike', () => {
  it.each([
    ['the same fields', { a: 1, b: 'x' }, { a: 1, b: 'x' }, true],
    ['another value', { a: 1 }, { a: 2 }, false],
    ['a field more', { a: 1 }, { a: 1, b: undefined }, false],
    ['a field less', { a: 1, b: undefined }, { a: 1 }, false],
    ['another field, as many', { a: undefined }, { b: undefined }, false],
    ['equal lists that are not the same one', { a: [1] }, { a: [1] }, false],
    ['no number', { a: Number.NaN }, { a: Number.NaN }, true],
  ])('%s', (_, a: object, b: object, same) => expect(alike(a, b)).toBe(same))
})
