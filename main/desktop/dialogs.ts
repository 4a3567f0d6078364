/** The system's own dialogs for folders, files and archives. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

export type What = 'folder' | 'files' | 'archive' | 'new-archive'

const ARCHIVES = [{ name: 'Chancery archives', extensions: ['chancery'] }]

const OPEN: Record<Exclude<What, 'new-archive'>, OpenDialogOptions> = {
  folder: {
    title: 'Import a folder of cables',
    buttonLabel: 'Import',
    properties: ['openDirectory', 'multiSelections', 'dontAddToRecent'],
  },
  files: {
    title: 'Import files',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  },
  archive: { title: 'Open an archive', properties: ['openFile'], filters: ARCHIVES },
}

/** The chosen paths, or null when the person chose none. */
export async function choose(window: BrowserWindow, what: What): Promise<string[] | null> {
  if (what === 'new-archive') return newArchive(window)
  const { canceled, filePaths } = await dialog.showOpenDialog(window, OPEN[what])
  return canceled || filePaths.length === 0 ? null : filePaths
}

async function newArchive(window: BrowserWindow): Promise<string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New archive',
    defaultPath: join(homedir(), 'Cables.chancery'),
    filters: ARCHIVES,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : [filePath]
}

/** Says something in front of the window, which goes on working behind it. */
export function tell(window: BrowserWindow, sentence: string): void {
  void dialog.showMessageBox(window, { type: 'warning', message: sentence, buttons: ['OK'] })
}

/** Says why there is no window. */
export function tellWithoutWindow(title: string, sentence: string): void {
  dialog.showErrorBox(title, sentence)
}
