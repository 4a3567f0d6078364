/** What surrounds the page: its host, the folders of the machine, and the files it is given to save. */
import type { Day } from './day'

/** What a host can do; the page hides what its host cannot. */
export interface HostInfo {
  host: 'desktop' | 'browser'
  version: string
  platform: string
  /** True when the host can show a native folder dialog. */
  dialogs: boolean
  /** True when the host can show a file in the system's file manager. */
  reveals: boolean
  today: Day
  home: string
}

/** What the system's own dialog can be asked for. */
export const CHOICES = [
  'folder',
  'files',
  'folder-or-files',
  'watched-folder',
  'archive',
  'new-archive',
  'backup',
  'copy',
] as const
export type ChoiceOf = (typeof CHOICES)[number]

/** What a path is given for: to be imported, as a folder to be in, or as a file of the program's own. */
export const PATH_USES = ['cables', 'folder', 'file'] as const
export type PathUse = (typeof PATH_USES)[number]

export type ImportChoice = Extract<ChoiceOf, 'folder' | 'files' | 'folder-or-files'>

/**
 * What can be asked for on a system when something is to be imported. A dialog of Windows or Linux takes either folders or files:
 * with both wanted, Electron shows one for folders (its documentation of `dialog.showOpenDialog`). So there are two ways in.
 */
export function importChoices(platform: string): readonly { what: ImportChoice; words: string }[] {
  if (platform === 'darwin') return [{ what: 'folder-or-files', words: 'Import a folder or files…' }]
  return [
    { what: 'folder', words: 'Import a folder…' },
    { what: 'files', words: 'Import files…' },
  ]
}

export interface FolderEntry {
  name: string
  path: string
  kind: 'folder' | 'file'
}

/** A part of a file that is made; the name and the type are the same with every part. */
export interface FilePart {
  name: string
  mediaType: string
  text: string
}
