import type { BrowserWindow as ElectronWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { quitInOrder } from '../../../main/desktop/quit'
import type { ArchiveKeeper } from '../../../main/service/keeper'
import { app, BrowserWindow, dialog } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

function keeperWith(running: object | null, close = vi.fn(async () => {})) {
  return { held: { importing: { running } }, close } as unknown as ArchiveKeeper & { close: typeof close }
}

function ask(name: string, emitter: { emit(name: string, event: object): boolean }): boolean {
  const event = { preventDefault: vi.fn() }
  emitter.emit(name, event)
  return event.preventDefault.mock.calls.length > 0
}

describe('quitting', () => {
  let window: BrowserWindow
  const log = { path: '', note: vi.fn(), fault: vi.fn(), latest: () => [] }
  const before = process.listeners('SIGTERM')
  afterEach(() => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal)
    for (const listener of before) process.on('SIGTERM', listener)
  })
  beforeEach(() => {
    app.removeAllListeners()
    app.quit.mockClear()
    dialog.showMessageBox.mockClear()
    window = new BrowserWindow()
  })
  const prepare = (keeper: ArchiveKeeper) => quitInOrder(window as unknown as ElectronWindow, keeper, log)

  it('closes the archive first, then lets the program go', async () => {
    const keeper = keeperWith(null)
    prepare(keeper)
    expect(ask('before-quit', app)).toBe(true)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1))
    expect(keeper.close).toHaveBeenCalledTimes(1)
    expect(ask('close', window)).toBe(false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('asks while an import runs, and goes on importing when told so', async () => {
    const keeper = keeperWith({})
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    prepare(keeper)
    expect(ask('close', window)).toBe(true)
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledTimes(1))
    expect(keeper.close).not.toHaveBeenCalled()
    expect(app.quit).not.toHaveBeenCalled()
  })

  it('stops the import when told so', async () => {
    const keeper = keeperWith({})
    prepare(keeper)
    ask('close', window)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1))
    expect(keeper.close).toHaveBeenCalledTimes(1)
  })

  it('asks once however often it is told to quit', async () => {
    const keeper = keeperWith({})
    prepare(keeper)
    for (let time = 0; time < 3; time += 1) expect(ask('before-quit', app)).toBe(true)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1))
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(1)
  })

  it('ends even when the archive cannot be closed', async () => {
    prepare(
      keeperWith(
        null,
        vi.fn(() => Promise.reject(new Error('disk full'))),
      ),
    )
    ask('before-quit', app)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1))
    expect(log.fault).toHaveBeenCalledTimes(1)
  })

  it('ends on a signal without a question, although a library would end the process at once', async () => {
    const killer = vi.fn()
    process.on('SIGTERM', killer)
    const keeper = keeperWith({})
    prepare(keeper)
    process.emit('SIGTERM')
    process.emit('SIGTERM')
    expect(app.exit).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1))
    expect(killer).not.toHaveBeenCalled()
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(keeper.close).toHaveBeenCalledTimes(1)
  })
})
