/** The system's own dialogs for folders, files and archives. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { ChoiceOf } from '../../preload/contract/host'

const ARCHIVES = [{ name: 'Chancery archives', extensions: ['chancery'] }]

/** Title and proposed name of what is written. */
const SAVE = {
  'new-archive': { title: 'New archive', name: 'Cables.chancery' },
  copy: { title: 'Save a copy of the archive', name: 'Copy.chancery' },
}

const OPEN: Record<Exclude<ChoiceOf, keyof typeof SAVE>, OpenDialogOptions> = {
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
  'folder-or-files': {
    title: 'Import folders or files',
    buttonLabel: 'Import',
    properties: ['openDirectory', 'openFile', 'multiSelections', 'dontAddToRecent'],
  },
  'watched-folder': {
    title: 'Watch a folder',
    buttonLabel: 'Watch',
    properties: ['openDirectory', 'multiSelections', 'dontAddToRecent'],
  },
  archive: { title: 'Open an archive', properties: ['openFile'], filters: ARCHIVES },
  backup: { title: 'Restore a backup', buttonLabel: 'Restore', properties: ['openFile'], filters: ARCHIVES },
}

/** The chosen paths, or null when the person chose none. */
export async function choose(window: BrowserWindow, what: ChoiceOf): Promise<string[] | null> {
  if (what === 'new-archive' || what === 'copy') return newFile(window, SAVE[what])
  const { canceled, filePaths } = await dialog.showOpenDialog(window, OPEN[what])
  return canceled || filePaths.length === 0 ? null : filePaths
}

async function newFile(
  window: BrowserWindow,
  { title, name }: { title: string; name: string },
): Promise<string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(homedir(), name),
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
