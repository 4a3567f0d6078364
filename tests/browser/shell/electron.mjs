/**
 * A stand-in for the module `electron` under which the built program starts in a plain Node process. What the program shows goes to
 * the test, which opens it in a real Chromium; what the page sends comes back the same way.
 *
 * Faithful: the order of readiness, the program's own protocol handler, guard, sender checks, message ports, quitting.
 * Not shown: native dialogs and menus (their words are reported), the sandbox and context isolation, the fuses.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'

// The bare runtime: the program's own words begin after its folder.
Object.assign(process, { defaultApp: true })

/** @param {Record<string, unknown>} message */
function report(message) {
  if (process.connected) process.send?.(message)
}

/** Answers of native dialogs, as the test has set them; without one they are cancelled. @type {Record<string, unknown>} */
const answers = {}

class App extends EventEmitter {
  isPackaged = false
  #ready = false
  #asked = false
  commandLine = {
    /** @param {string} name */
    hasSwitch: (name) => process.argv.includes(`--${name}`),
    /** @param {string} name @param {string} [value] */
    appendSwitch: (name, value) => {
      if (this.#ready) throw new Error(`The switch ${name} came after the program was ready.`)
      report({ kind: 'switch', name, value })
    },
  }
  async whenReady() {
    await new Promise((done) => setTimeout(done, 20))
    this.#ready = true
  }
  isReady() {
    return this.#ready
  }
  requestSingleInstanceLock() {
    this.#asked = true
    return process.env.STAND_IN_SECOND !== '1'
  }
  enableSandbox() {
    if (this.#ready) throw new Error('enableSandbox() came after the program was ready.')
  }
  #paths = new Map()
  /** @param {string} name */
  getPath(name) {
    return this.#paths.get(name) ?? process.env.STAND_IN_FOLDER ?? '.'
  }
  /** @param {string} name @param {string} path */
  setPath(name, path) {
    if (!existsSync(path)) throw new Error(`There is no folder ${path}.`)
    if (this.#asked) throw new Error(`The path ${name} came after the lock was asked for.`)
    this.#paths.set(name, path)
  }
  setAppUserModelId() {}
  getVersion() {
    return '0.1.0'
  }
  setAsDefaultProtocolClient() {
    return true
  }
  addRecentDocument() {}
  quit() {
    const event = cancellable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    for (const window of [...windows]) if (!window.close()) return
    this.exit(0)
  }
  /** @param {number} code */
  exit(code) {
    report({ kind: 'exit', code })
    server.close()
    process.disconnect?.()
    process.exit(code)
  }
}

function cancellable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** @type {Set<BrowserWindow>} */
const windows = new Set()

class WebContents extends EventEmitter {
  /** @param {string} channel @param {unknown} payload */
  send(channel, payload) {
    report({ kind: 'send', channel, payload })
  }
  reload() {
    report({ kind: 'reload' })
  }
  print() {
    report({ kind: 'print' })
  }
  setWindowOpenHandler() {}
  setWebRTCIPHandlingPolicy() {}
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  #destroyed = false
  /** @param {{ webPreferences: object }} options */
  constructor(options) {
    super()
    if (!app.isReady()) throw new Error('A window was made before the program was ready.')
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    report({ kind: 'window', webPreferences: options.webPreferences })
  }
  /** @param {string} address */
  async loadURL(address) {
    await listening
    const { pathname, hash } = new URL(address)
    report({ kind: 'load', address: `http://127.0.0.1:${serverPort()}${pathname}${hash}` })
    setTimeout(() => this.emit('ready-to-show'), 10)
  }
  /** True when the window has gone. */
  close() {
    const event = cancellable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
    return true
  }
  isDestroyed() {
    return this.#destroyed
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: 1440, height: 900 }
  }
  /** @param {number} progress */
  setProgressBar(progress) {
    report({ kind: 'progress', progress })
  }
  show() {
    report({ kind: 'show' })
  }
  isMinimized() {
    return false
  }
  isMaximized() {
    return false
  }
  isFocused() {
    return false
  }
  restore() {}
  maximize() {}
  focus() {}
}

/** @type {((request: Request) => Response | Promise<Response>) | null} */
let handler = null
/** @type {(details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void} */
let guard = (_details, decide) => decide({ cancel: false })

/** The program's own protocol handler behind its own guard, at an address that a plain browser can open. */
const server = createServer(async (request, response) => {
  const address = `app://chancery${request.url}`
  let cancelled = false
  guard({ url: address }, ({ cancel }) => {
    cancelled = cancel
  })
  if (cancelled || !handler) return void response.destroy()
  const answer = await handler(new Request(address, { method: request.method }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
})
/** @type {Promise<void>} */
const listening = new Promise((done) => server.listen(0, '127.0.0.1', () => done()))

function serverPort() {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
}

/** One end of a page's channel, as the main process sees it: nothing arrives before `start()`. */
class MessagePortMain extends EventEmitter {
  /** @type {unknown[] | null} */
  #queue = []
  /** @param {number} id */
  constructor(id) {
    super()
    this.id = id
  }
  /** @param {unknown} data */
  receive(data) {
    if (this.#queue) this.#queue.push(data)
    else this.emit('message', { data, ports: [] })
  }
  start() {
    const queued = this.#queue ?? []
    this.#queue = null
    for (const data of queued) this.receive(data)
  }
  /** @param {unknown} data */
  postMessage(data) {
    report({ kind: 'port', id: this.id, data })
  }
  close() {
    report({ kind: 'port-closed', id: this.id })
  }
}

/** @type {Map<number, MessagePortMain>} */
const ports = new Map()

/** @type {Record<string, (message: any) => void>} */
const incoming = {
  ipc({ channel, url, portIds }) {
    const [window] = windows
    const event = {
      sender: window?.webContents,
      senderFrame: { parent: null, url },
      ports: portIds.map((/** @type {number} */ id) => {
        const port = new MessagePortMain(id)
        ports.set(id, port)
        return port
      }),
    }
    ipcMain.emit(channel, event)
  },
  port: ({ id, data }) => ports.get(id)?.receive(data),
  /** The page has gone or was loaded anew: its channels end. */
  'ports-closed'() {
    for (const port of ports.values()) port.emit('close')
    ports.clear()
    for (const window of windows) window.webContents.emit('did-start-loading')
  },
  app: ({ event, details }) => void app.emit(event, cancellable(), ...details),
  answer: ({ dialog: name, value }) => {
    answers[name] = value
  },
  /** The page has gone to another view of its own. */
  navigated: ({ address }) =>
    void [...windows][0]?.webContents.emit('did-navigate-in-page', {}, address, true),
  click: ({ label }) => find(menu, label)?.click?.(),
  'close-window': () => void [...windows][0]?.close(),
  quit: () => app.quit(),
}
process.on('message', (/** @type {any} */ message) => incoming[message.kind]?.(message))
process.on('disconnect', () => process.exit(1))

/** @typedef {{ label?: string, click?: () => void, submenu?: Item[] }} Item */
/** @type {Item[]} */
let menu = []

/** @param {Item[]} items @param {string} label @returns {Item | undefined} */
function find(items, label) {
  for (const item of items) {
    const found = item.label === label ? item : find(item.submenu ?? [], label)
    if (found) return found
  }
}

/** @param {string} name @param {unknown} cancelled */
function ask(name, cancelled) {
  return async (
    /** @type {unknown} */ _window,
    /** @type {{ message?: string, title?: string }} */ options,
  ) => {
    report({ kind: 'dialog', name, words: options.message ?? options.title })
    return answers[name] ?? cancelled
  }
}

const display = { x: 0, y: 0, width: 1920, height: 1080 }

export const app = new App()
export const ipcMain = new EventEmitter()
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    webRequest: {
      onBeforeRequest: (/** @type {typeof guard} */ asked) => {
        guard = asked
      },
    },
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setSpellCheckerEnabled() {},
  }),
}
export const protocol = {
  registerSchemesAsPrivileged() {
    if (app.isReady()) throw new Error('The scheme was registered after the program was ready.')
  },
  /** @param {string} _scheme @param {NonNullable<typeof handler>} given */
  handle(_scheme, given) {
    handler = given
  },
}
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ bounds: display, workArea: display }] }
export const shell = {
  showItemInFolder: (/** @type {string} */ path) => report({ kind: 'reveal', path }),
  openExternal: async (/** @type {string} */ address) => report({ kind: 'open-outside', address }),
}
export const Menu = {
  /** @param {Item[]} template */
  buildFromTemplate: (template) => template,
  /** @param {Item[]} template */
  setApplicationMenu: (template) => {
    menu = template
    report({
      kind: 'menu',
      labels: template.flatMap(({ submenu }) => submenu ?? []).map(({ label }) => label ?? ''),
    })
  },
}
export const dialog = {
  showOpenDialog: ask('open', { canceled: true, filePaths: [] }),
  showSaveDialog: ask('save', { canceled: true }),
  showMessageBox: ask('message', { response: 1 }),
  /** @param {string} title @param {string} words */
  showErrorBox: (title, words) => {
    report({ kind: 'dialog', name: 'error', words: `${title}: ${words}` })
    // As Electron does on Linux before readiness.
    if (!app.isReady()) console.error(`${title}: ${words}`)
  },
}
export const clipboard = { writeText: (/** @type {string} */ text) => report({ kind: 'clipboard', text }) }
export class Notification extends EventEmitter {
  static isSupported() {
    return true
  }
  /** @param {{ title: string, body: string }} words */
  constructor(words) {
    super()
    this.words = words
  }
  show() {
    report({ kind: 'notification', ...this.words })
  }
}

export default { app, ipcMain, shell }
