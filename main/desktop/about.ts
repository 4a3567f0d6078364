import { app, type BrowserWindow, dialog } from 'electron'

/** Versions for a report, and what the program promises. */
export async function showAbout(window: BrowserWindow): Promise<void> {
  const { electron, chrome, node } = process.versions
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Chancery',
    message: `Chancery ${app.getVersion()}`,
    detail: `An offline archive for diplomatic cables.\n\nIt works without a network: every request that is not its own is refused, and nothing you read leaves this machine.\n\nElectron ${electron} · Chromium ${chrome} · Node ${node} · ${process.platform} ${process.arch}`,
    buttons: ['OK'],
  })
}
