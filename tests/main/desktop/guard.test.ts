import type { Session, WebContents } from 'electron'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { closeSession, closeWhateverComes, silenceChromium } from '../../../main/desktop/guard'
import { app, dialog, StandInContents, StandInSession } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

const session = new StandInSession()
closeSession(session as unknown as Session)

function isCancelled(url: string): boolean {
  let cancelled: boolean | null = null
  session.request({ url }, ({ cancel }) => {
    cancelled = cancel
  })
  return cancelled ?? true
}

describe('the guard', () => {
  it.each(['app://chancery/index.html', 'app://chancery/assets/index.js', 'blob:app://chancery/1b9d'])(
    'lets pass %s',
    (url) => expect(isCancelled(url)).toBe(false),
  )

  it.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://chancery.example.org/',
    'app://chancery@example.org/',
    'blob:https://example.org/1',
    'data:text/html,x',
    'about:blank',
    '',
  ])('refuses the request for %s', (url) => expect(isCancelled(url)).toBe(true))

  it('grants writing to the clipboard to the own page, and nothing else to anyone', () => {
    const own = 'app://chancery'
    expect(session.check(null, 'clipboard-sanitized-write', own)).toBe(true)
    expect(session.check(null, 'clipboard-sanitized-write', 'https://example.org')).toBe(false)
    for (const name of [
      'clipboard-read',
      'geolocation',
      'media',
      'notifications',
      'openExternal',
      'fullscreen',
      'usb',
    ])
      expect(session.check(null, name, own), name).toBe(false)
    expect(session.device()).toBe(false)
  })

  it('answers a request for a permission as it answers the check', () => {
    const answers: boolean[] = []
    const answer = (yes: boolean) => void answers.push(yes)
    session.permission(null, 'clipboard-sanitized-write', answer, {
      requestingUrl: 'app://chancery/index.html',
    })
    session.permission(null, 'media', answer, { requestingUrl: 'app://chancery/index.html' })
    expect(answers).toEqual([true, false])
  })

  it.each([
    ['saves a file that the page made', 'blob:app://chancery/1b9d', false],
    ['refuses any other download', 'https://example.org/file.exe', true],
  ])('%s', (_name, url, refused) => {
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event, { getURL: () => url })
    expect(event.preventDefault).toHaveBeenCalledTimes(refused ? 1 : 0)
  })

  it('fetches no dictionaries', () => expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false))
})

describe('before the program is ready', () => {
  beforeAll(() => {
    silenceChromium()
    closeWhateverComes()
  })

  it('sandboxes every page and lets no name resolve', () => {
    expect(app.enableSandbox).toHaveBeenCalled()
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND')
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('disable-background-networking')
  })

  it('closes pages as they are made: no window, no web view, no way to another page', () => {
    const contents = new StandInContents()
    app.emit('web-contents-created', {}, contents as unknown as WebContents)
    const open = contents.setWindowOpenHandler.mock.calls[0]?.[0]
    expect(open({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(open({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(1)
    for (const name of ['will-attach-webview', 'will-frame-navigate', 'will-redirect']) {
      const event = { preventDefault: vi.fn() }
      contents.emit(name, event)
      expect(event.preventDefault, name).toHaveBeenCalled()
    }
  })
})
