/**
 * The only script of the shell that runs beside the page: it hands over the page's connection, tells paths of dropped files
 * and passes on what menus ask. No archive data goes through it.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, CONNECT, type PageRequest, REQUEST } from './contract/bridge'

let listener: (request: PageRequest) => void = () => {}

const bridge: Bridge = {
  pathOf: (file) => webUtils.getPathForFile(file),
  onRequest: (heard) => {
    listener = heard
    ipcRenderer.send(REQUEST)
  },
}

contextBridge.exposeInMainWorld('chancery', bridge)

ipcRenderer.on(REQUEST, (_event, request: PageRequest) => listener(request))

// One end of the page's channel; what comes through it is checked by the contract, who sent it by the main process.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CONNECT || event.ports.length !== 1) return
  ipcRenderer.postMessage(CONNECT, null, [...event.ports])
})
