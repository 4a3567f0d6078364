/** What the shell asks of the page: kept until the page listens, and again after a reload. */
import { type BrowserWindow, ipcMain } from 'electron'
import { type PageRequest, REQUEST } from '../../preload/contract/bridge'
import { isOwnPage } from './sender'

export type AskPage = (request: PageRequest) => void

export function pageRequests(window: BrowserWindow): AskPage {
  const waiting: PageRequest[] = []
  let listening = false
  const send = (request: PageRequest) => window.webContents.send(REQUEST, request)
  ipcMain.on(REQUEST, (event) => {
    if (!isOwnPage(event) || event.sender !== window.webContents) return
    listening = true
    for (const request of waiting.splice(0)) send(request)
  })
  window.webContents.on('did-start-loading', () => {
    listening = false
  })
  return (request) => {
    if (listening && !window.isDestroyed()) send(request)
    else waiting.push(request)
  }
}
