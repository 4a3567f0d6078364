import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followViews, type LastView, viewToOpen } from '../../../main/desktop/last-view'
import { BrowserWindow } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

type View = ReturnType<LastView['get']>

function memory(view: View): LastView {
  let kept = view
  return {
    get: () => kept,
    set: (next) => {
      kept = next
    },
  }
}

describe('the view to open', () => {
  it.each([
    ['the beginning, at the first start', undefined, ''],
    ['the beginning, after an end in order', { hash: '#/tracker', ended: true }, ''],
    ['the last one, when the program was cut off', { hash: '#/tracker', ended: false }, '#/tracker'],
    ['the beginning, when the file holds something else', { hash: 'https://example.org', ended: false }, ''],
  ])('is %s', (_name, view, opened) => expect(viewToOpen(memory(view))).toBe(opened))

  it('is the last one once only: it may be what brought the program down', () => {
    const kept = memory({ hash: '#/tracker', ended: false })
    expect([viewToOpen(kept), viewToOpen(kept)]).toEqual(['#/tracker', ''])
  })
})

describe('views that are followed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are kept a moment later, the last of them, and marked at the end', () => {
    const window = new BrowserWindow()
    const kept = memory(undefined)
    followViews(window as never, kept)
    const go = (address: string, isMain = true) =>
      window.webContents.emit('did-navigate-in-page', {}, address, isMain)
    go('app://chancery/index.html#/browse')
    go('app://chancery/index.html#/tracker')
    go('https://example.org/#/elsewhere')
    go('app://chancery/index.html#/imports', false)
    expect(kept.get()).toBeUndefined()
    vi.runAllTimers()
    expect(kept.get()).toEqual({ hash: '#/tracker', ended: false })
    window.emit('closed')
    expect(kept.get()).toEqual({ hash: '#/tracker', ended: true })
  })
})
