/**
 * A stand-in for the module `electron`, for tests of the shell where no Electron runtime is. It records what is asked of it
 * and lets a test emit what Electron would. It shows nothing: what a real window does is tested in a real Chromium.
 */
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { vi } from 'vitest'

class App extends EventEmitter {
  isPackaged = false
  commandLine = { appendSwitch: vi.fn() }
  requestSingleInstanceLock = vi.fn((_sent?: object) => true)
  enableSandbox = vi.fn()
  quit = vi.fn()
  exit = vi.fn()
  whenReady = vi.fn(() => new Promise<void>(() => {}))
  getPath = vi.fn(() => tmpdir())
  getVersion = vi.fn(() => '0.1.0')
  setAsDefaultProtocolClient = vi.fn()
  setAppUserModelId = vi.fn()
  addRecentDocument = vi.fn()
}

export class StandInContents extends EventEmitter {
  send = vi.fn()
  reload = vi.fn()
  print = vi.fn()
  printToPDF = vi.fn(async () => Buffer.from('%PDF-1.4'))
  setWindowOpenHandler = vi.fn()
  setWebRTCIPHandlingPolicy = vi.fn()
}

export class BrowserWindow extends EventEmitter {
  webContents = new StandInContents()
  show = vi.fn()
  focus = vi.fn()
  close = vi.fn()
  restore = vi.fn()
  maximize = vi.fn()
  loadURL = vi.fn(async () => {})
  setProgressBar = vi.fn()
  isMinimized = vi.fn(() => false)
  isMaximized = vi.fn(() => false)
  isDestroyed = vi.fn(() => false)
  isFocused = vi.fn(() => true)
  getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 1000, height: 700 }))

  constructor(readonly options: Record<string, unknown> = {}) {
    super()
  }
}

type Decide = (decision: { cancel: boolean }) => void

/** A session that keeps the handlers it was given, so that a test can ask them. */
export class StandInSession extends EventEmitter {
  request: (details: { url: string }, decide: Decide) => void = () => {}
  permission: (contents: unknown, name: string, decide: (yes: boolean) => void, details: object) => void =
    () => {}
  check: (contents: unknown, name: string, origin: string) => boolean = () => true
  device: () => boolean = () => true
  setSpellCheckerEnabled = vi.fn()
  webRequest = {
    onBeforeRequest: (handler: typeof this.request) => {
      this.request = handler
    },
  }
  setPermissionRequestHandler(handler: typeof this.permission): void {
    this.permission = handler
  }
  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: typeof this.device): void {
    this.device = handler
  }
}

const display = { x: 0, y: 0, width: 1920, height: 1080 }

export const app = new App()
export const ipcMain = new EventEmitter()
export const session = { defaultSession: new StandInSession() }
export const protocol = { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() }
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
export const screen = { getAllDisplays: vi.fn(() => [{ bounds: display, workArea: display }]) }
export const shell = { showItemInFolder: vi.fn(), openExternal: vi.fn(async () => {}) }
export const clipboard = { writeText: vi.fn() }
export const Menu = { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) }
export const dialog = {
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
  showMessageBox: vi.fn(async () => ({ response: 0 })),
  showErrorBox: vi.fn(),
}
export class Notification extends EventEmitter {
  static shown: { title: string; body: string }[] = []
  static latest: Notification | null = null
  static isSupported = () => true
  constructor(private readonly words: { title: string; body: string }) {
    super()
    Notification.latest = this
  }
  show(): void {
    Notification.shown.push(this.words)
  }
}

export default { app, ipcMain, shell }
