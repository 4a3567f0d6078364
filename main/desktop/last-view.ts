/** The view that the window showed last, so that a program that was cut off opens where it was. */
import type { BrowserWindow } from 'electron'
import { PAGE_ADDRESS } from './address'

const WRITE_MS = 1_000

export interface LastView {
  /** The view's part of the address (`#/browse/…`), and whether the program ended in order after it. */
  get(): { hash: string; ended: boolean } | undefined
  set(view: { hash: string; ended: boolean }): void
}

/** Where to open: the last view when the program was cut off, else the beginning. */
export function viewToOpen(kept: LastView): string {
  const last = kept.get()
  if (!last || last.ended) return ''
  // A view that brings the program down must not do so for ever: it is opened once more and then forgotten.
  kept.set({ ...last, ended: true })
  return isView(last.hash) ? last.hash : ''
}

/** Keeps each view a moment after it was reached. */
export function followViews(window: BrowserWindow, kept: LastView): void {
  let timer: NodeJS.Timeout | undefined
  window.webContents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    if (!isMainFrame || !address.startsWith(`${PAGE_ADDRESS}#`)) return
    clearTimeout(timer)
    const hash = address.slice(PAGE_ADDRESS.length)
    timer = setTimeout(() => kept.set({ hash, ended: false }), WRITE_MS)
  })
  window.once('closed', () => {
    clearTimeout(timer)
    const last = kept.get()
    if (last) kept.set({ ...last, ended: true })
  })
}

function isView(hash: string): boolean {
  return hash.startsWith('#/') && hash.length < 10_000
}
