import type { BrowserWindow as ElectronWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerCall } from '../../../main/desktop/calls'
import { claimInstance } from '../../../main/desktop/instance'
import { pageRequests } from '../../../main/desktop/page'
import { isOwnPage } from '../../../main/desktop/sender'
import { REQUEST } from '../../../preload/contract/bridge'
import { app, BrowserWindow, ipcMain } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

const own = { parent: null, url: 'app://chancery/index.html#browse' }

describe('the sender of a message', () => {
  it.each([
    ['the own page', own, true],
    ['a frame inside the page', { ...own, parent: own }, false],
    ['another page', { parent: null, url: 'https://example.org/' }, false],
    ['a page whose name begins alike', { parent: null, url: 'app://chancery.example.org/' }, false],
    ['a page that has gone', null, false],
  ])('%s', (_name, senderFrame, heard) => {
    expect(isOwnPage({ senderFrame } as never)).toBe(heard)
  })
})

describe('what the shell asks of the page', () => {
  let window: BrowserWindow
  beforeEach(() => {
    ipcMain.removeAllListeners()
    window = new BrowserWindow()
  })
  const listen = () => ipcMain.emit(REQUEST, { senderFrame: own, sender: window.webContents })

  it('waits until the page listens', () => {
    const ask = pageRequests(window as unknown as ElectronWindow)
    ask({ kind: 'find' })
    expect(window.webContents.send).not.toHaveBeenCalled()
    listen()
    expect(window.webContents.send).toHaveBeenCalledWith(REQUEST, { kind: 'find' })
  })

  it('waits again while the page is loaded anew', () => {
    const ask = pageRequests(window as unknown as ElectronWindow)
    listen()
    window.webContents.emit('did-start-loading')
    ask({ kind: 'keys' })
    expect(window.webContents.send).not.toHaveBeenCalled()
    listen()
    expect(window.webContents.send).toHaveBeenCalledTimes(1)
  })

  it('is not told to another page', () => {
    const ask = pageRequests(window as unknown as ElectronWindow)
    ask({ kind: 'find' })
    ipcMain.emit(REQUEST, {
      senderFrame: { parent: null, url: 'https://example.org/' },
      sender: window.webContents,
    })
    expect(window.webContents.send).not.toHaveBeenCalled()
  })

  it('follows from a call: archive, then link, then files', () => {
    const asked: string[] = []
    const call = { archive: '/a.chancery', link: 'chancery://cable/09BERLIN9001', paths: ['/cables'] }
    answerCall(call, ({ kind }) => asked.push(kind))
    expect(asked).toEqual(['open-archive', 'show-cable', 'import'])
  })
})

describe('one program at a time', () => {
  beforeEach(() => void app.removeAllListeners())

  it('ends when another is running', () => {
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    expect(claimInstance()).toBeNull()
  })

  it('keeps the calls of other starts until it can answer, then answers at once', () => {
    const calls = claimInstance()
    const sent = { archive: null, link: 'chancery://cable/09BERLIN9001', paths: [] }
    app.emit('second-instance', {}, [], '/', sent)
    const answered: unknown[] = []
    calls?.answerWith((call) => answered.push(call))
    expect(answered).toContainEqual(sent)
    app.emit('second-instance', {}, [], '/', { nonsense: true })
    expect(answered.at(-1)).toEqual({ archive: null, link: null, paths: [] })
  })

  it('leaves a window that is asked for nothing to show itself when it is drawn', () => {
    const { argv } = process
    process.argv = ['/usr/bin/chancery-desktop', '--archive', '/cables/a.chancery']
    const calls = claimInstance()
    process.argv = argv
    const answered: unknown[] = []
    calls?.answerWith((call) => answered.push(call))
    expect(calls?.first.archive).toBe('/cables/a.chancery')
    expect(answered).toEqual([])
  })

  it('hears the files and links that macOS sends before the program is ready', () => {
    const calls = claimInstance()
    const event = { preventDefault: vi.fn() }
    app.emit('open-file', event, '/cables/a.chancery')
    app.emit('open-url', event, 'chancery://cable/09BERLIN9001')
    app.emit('open-url', event, 'chancery://run/anything')
    const answered: unknown[] = []
    calls?.answerWith((call) => answered.push(call))
    expect(answered.slice(-2)).toEqual([
      { archive: '/cables/a.chancery', link: null, paths: [] },
      { archive: null, link: 'chancery://cable/09BERLIN9001', paths: [] },
    ])
    expect(event.preventDefault).toHaveBeenCalledTimes(3)
  })
})
