/** A page that has crashed is loaded again where it was: its view is its address. */
import { type BrowserWindow, dialog } from 'electron'

/** A page that crashes again within this time would crash for ever. */
const AGAIN_MS = 30_000

export function recoverPage(window: BrowserWindow, now: () => number = Date.now): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const again = now() - last < AGAIN_MS
    last = now()
    if (again) void offer(window, reason)
    else window.webContents.reload()
  })
}

async function offer(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window has stopped working twice in a short time.',
    detail: `The archive is not affected. Load the window again, or quit. (${reason})`,
    buttons: ['Load Again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else window.close()
}
