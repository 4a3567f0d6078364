/**
 * Runs inside the page, before the page's own scripts: gives the built preload script the little of Electron that it uses.
 * `standInSend` leads to the stand-in, `receive` comes from it.
 */

/** @param {(require: () => object) => void} preload */
// biome-ignore lint/correctness/noUnusedVariables: called by the script that this one is put before.
function runPreload(preload) {
  const send = /** @type {any} */ (globalThis).standInSend
  /** @type {Record<string, (event: object, payload: unknown) => void>} */
  const listeners = {}
  /** @type {MessagePort[]} */
  const ports = []

  const ipcRenderer = {
    /** @param {string} channel @param {(event: object, payload: unknown) => void} listener */
    on: (channel, listener) => {
      listeners[channel] = listener
    },
    /** @param {string} channel */
    send: (channel) => send({ kind: 'ipc', channel, portIds: [] }),
    /** @param {string} channel @param {null} _message @param {MessagePort[]} given */
    postMessage: (channel, _message, given) => {
      const portIds = given.map((port) => ports.push(port) - 1)
      for (const [index, port] of given.entries())
        port.onmessage = ({ data }) => send({ kind: 'port', id: portIds[index], data })
      send({ kind: 'ipc', channel, portIds })
    },
  }

  Object.assign(globalThis, {
    /** @param {string} kind @param {{ id: number, data: unknown, channel: string, payload: unknown }} given */
    receive: (kind, given) => {
      if (kind === 'port') ports[given.id]?.postMessage(given.data)
      else listeners[given.channel]?.({}, given.payload)
    },
  })

  preload(() => ({
    contextBridge: {
      /** @param {string} name @param {object} value */
      exposeInMainWorld: (name, value) => Object.assign(globalThis, { [name]: value }),
    },
    ipcRenderer,
    webUtils: { getPathForFile: (/** @type {File} */ file) => `/dropped/${file.name}` },
  }))
}
