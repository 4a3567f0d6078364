/** What the program is, for a person and for a report of a fault. */
import { release } from 'node:os'
import { app, type BrowserWindow, clipboard, dialog } from 'electron'
import type { Log } from '../service/log'

export async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Chancery',
    message: `Chancery ${app.getVersion()}`,
    detail: `An offline archive for diplomatic cables.\n\nIt works without a network: every request that is not its own is refused, and nothing you read leaves this machine.\n\n${versions()}\n\nFree software under the MIT licence.`,
    buttons: ['OK'],
  })
}

/** Puts a report on the clipboard: versions and the last lines of the log, which hold no text of a cable. */
export async function copyReport(window: BrowserWindow, log: Log): Promise<void> {
  clipboard.writeText(reportOf(log.latest(30)))
  await dialog.showMessageBox(window, {
    type: 'info',
    message: 'The report is on the clipboard.',
    detail: `It holds versions and the last lines of the log: no cable, no path, no name. Read it before you send it.\n\nThe log is ${log.path}`,
    buttons: ['OK'],
  })
}

function reportOf(lines: readonly string[]): string {
  const last = lines.length > 0 ? lines.join('\n') : 'The log is empty.'
  return `Chancery ${app.getVersion()}\n${versions()} · ${release()}\n\n${last}\n`
}

function versions(): string {
  const { electron, chrome, node } = process.versions
  return `Electron ${electron} · Chromium ${chrome} · Node ${node} · ${process.platform} ${process.arch}`
}
