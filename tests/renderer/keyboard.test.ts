import { afterEach, describe, expect, it, vi } from 'vitest'
import { bind, KEYS, keyOf, onKey, PLACES } from '../../renderer/keyboard'

let release = () => {}
afterEach(() => {
  release()
  document.body.replaceChildren()
})

/** Presses a key while `target` has the focus; tells whether the action was done. */
function press(action: string, init: KeyboardEventInit, target: HTMLElement = document.body, single = true) {
  const done = vi.fn()
  release = bind(action, done)
  if (target !== document.body) document.body.append(target)
  const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
  target.addEventListener('keydown', (heard) => onKey(heard, single), { once: true })
  target.dispatchEvent(event)
  return done.mock.calls.length > 0
}

describe('the list of keys', () => {
  it('has no key for two actions', () => {
    const keys = KEYS.filter((binding) => !binding.native).flatMap((binding) => binding.keys)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('tells a place that the sheet knows, and words, for every key', () => {
    for (const { place, does } of KEYS) {
      expect(PLACES).toContain(place)
      expect(does).not.toBe('')
    }
  })

  it('draws keys as they stand on the keyboard', () => {
    expect(keyOf('palette')).toBe('Ctrl K')
    expect(keyOf('previous-pane')).toBe('Shift F6')
  })
})

describe('a pressed key', () => {
  it('does its action', () => {
    expect(press('next-cable', { key: 'j' })).toBe(true)
    expect(press('palette', { key: 'k', ctrlKey: true })).toBe(true)
    expect(press('keys', { key: '?', shiftKey: true })).toBe(true)
  })

  it('stays a letter while somebody types', () => {
    expect(press('next-cable', { key: 'j' }, document.createElement('input'))).toBe(false)
    expect(press('palette', { key: 'k', ctrlKey: true }, document.createElement('input'))).toBe(true)
    expect(press('undo', { key: 'z', ctrlKey: true }, document.createElement('textarea'))).toBe(false)
    expect(press('undo', { key: 'z', ctrlKey: true })).toBe(true)
    expect(press('redo', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true)
  })

  it('does nothing as a single letter when these are switched off', () => {
    expect(press('next-cable', { key: 'j' }, document.body, false)).toBe(false)
    expect(press('palette', { key: 'k', ctrlKey: true }, document.body, false)).toBe(true)
  })

  it('is left to a dialog that is open', () => {
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    expect(press('next-cable', { key: 'j' })).toBe(false)
  })
})
