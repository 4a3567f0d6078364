import { describe, expect, it, vi } from 'vitest'
import { arrangement, type Place } from '../../../main/desktop/place'
import { recoverPage } from '../../../main/desktop/recovery'
import { openWindow } from '../../../main/desktop/window'
import { type BrowserWindow, dialog, screen } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

const here = arrangement(screen.getAllDisplays().map(({ bounds }) => bounds))

function open(remembered: Record<string, Place> = {}) {
  const places = new Map(Object.entries(remembered))
  const window = openWindow(places, '/house/out/preload/bridge.cjs') as unknown as BrowserWindow
  return { window, places }
}

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(open().window.options.webPreferences).toMatchObject({
      preload: '/house/out/preload/bridge.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it("shows the program's own page and no other", () => {
    expect(open().window.loadURL.mock.calls).toEqual([['app://chancery/index.html']])
  })

  it('shows itself when it is drawn, maximized as it was', () => {
    const { window } = open({ [here]: { x: 0, y: 0, width: 1000, height: 700, maximized: true } })
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.maximize).toHaveBeenCalled()
    expect(window.show).toHaveBeenCalled()
  })

  it('remembers its place for these displays', () => {
    const { window, places } = open()
    window.emit('close')
    expect(places.get(here)).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false })
  })
})

describe('a page that crashes', () => {
  const crash = (window: BrowserWindow, reason = 'crashed') =>
    window.webContents.emit('render-process-gone', {}, { reason })

  it('is loaded again; at the second time within half a minute the person is asked', async () => {
    const { window } = open()
    let clock = 0
    recoverPage(window as never, () => clock)
    crash(window)
    expect(window.webContents.reload).toHaveBeenCalledTimes(1)
    clock = 60_000
    crash(window)
    expect(window.webContents.reload).toHaveBeenCalledTimes(2)
    clock = 61_000
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    crash(window)
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled())
    expect(window.webContents.reload).toHaveBeenCalledTimes(2)
  })

  it('is left alone when it ended by itself', () => {
    const { window } = open()
    recoverPage(window as never, () => 0)
    crash(window, 'clean-exit')
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })
})
