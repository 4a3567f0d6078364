/** What the window shows, on paper or as a PDF. `renderer/style/print.css` says how it looks there. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { tell } from './dialogs'

/** Asks with the system's own dialog for a printer. Nothing to tell when the person cancels. */
export function print({ webContents }: BrowserWindow): void {
  webContents.print({ silent: false, printBackground: false }, () => {})
}

export async function savePdf(window: BrowserWindow): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as PDF',
    defaultPath: join(homedir(), 'Chancery.pdf'),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return
  try {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    await writeWhole(filePath, pdf)
  } catch (error) {
    const code = (error as { code?: string }).code
    tell(window, `The PDF could not be written${code ? ` (${code})` : ''}. Choose another folder.`)
  }
}

/** A file that has the name already is kept until the new one is whole. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}
