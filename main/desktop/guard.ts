/**
 * Nothing leaves the machine and nothing strange comes in. One place refuses every request that is not the program's own,
 * and with it navigation, new windows, permissions, web views and downloads.
 */
import { app, type Session, type WebContents } from 'electron'
import { isOwnAddress, ORIGIN } from './address'
import { offerOutside } from './outside'

/** Switches that must be set before the program is ready: they silence Chromium's own background requests. */
export function silenceChromium(): void {
  app.enableSandbox()
  // Whatever should get past the guard finds no address: every name, and every number, resolves to nothing.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
}

/** Closes a session: the program's own addresses are answered, nothing else. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isOwnAddress(request.url) }))
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(isPermitted(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, `${origin}/`))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  // The page saves its exports as files that it made itself; the system asks where to.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault()
  })
}

/** Writing to the clipboard is all that the page may ask for. */
function isPermitted(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnAddress(address)
}

/** Closes every session and every page that will ever be made, before it loads anything. */
export function closeWhateverComes(): void {
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_event, contents) => closePage(contents))
}

function closePage(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void offerOutside(url)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Not even to a page of its own: the only page is loaded by the program, and its views are in the address's hash.
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}
