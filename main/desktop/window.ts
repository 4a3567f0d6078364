/** The window: sandboxed, remembered where it stood. */
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_ADDRESS } from './address'
import { arrangement, type Place, placeOn, SMALLEST } from './place'

/** Paper and board of the two themes, so that the window does not flash before the page is drawn. */
const GROUND = { light: '#e6e8e9', dark: '#121518' }

export interface Places {
  get(arrangement: string): Place | undefined
  set(arrangement: string, place: Place): void
}

/** `bridge` is the built preload script, `view` the part of the address at which the page opens. */
export function openWindow(places: Places, bridge: string, view = ''): BrowserWindow {
  const { maximized, ...bounds } = placeOn(
    places.get(displaysNow()),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Chancery',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: bridge,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () =>
    places.set(displaysNow(), { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  void window.loadURL(`${PAGE_ADDRESS}${view}`)
  return window
}

function displaysNow(): string {
  return arrangement(screen.getAllDisplays().map(({ bounds }) => bounds))
}

/** Brings the window to the front, for a second call of the program. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
