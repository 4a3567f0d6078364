/** What a place on this computer is chosen for. */
import type { FolderEntry, PathUse } from '../../../preload/contract'

export type Purpose = 'import' | 'watch' | 'export' | 'open' | 'create' | 'restore' | 'copy'

export const PURPOSES: Record<Purpose, { title: string; act: string; note: string; field: string }> = {
  import: {
    title: 'Import a folder or file',
    act: 'Import this folder',
    note: 'Choose a file, or everything below the folder; nothing in it is changed.',
    field: 'Path of a folder or a file',
  },
  watch: {
    title: 'Watch a folder',
    act: 'Watch this folder',
    note: 'What comes into it is imported; nothing in it is changed.',
    field: 'Path of a folder',
  },
  export: {
    title: 'A folder for the file',
    act: 'Write into this folder',
    note: 'Nothing that exists is written over.',
    field: 'Path of a folder',
  },
  open: {
    title: 'Open an archive',
    act: 'Open this archive',
    note: 'Choose an archive file, or type its path.',
    field: 'Path of an archive',
  },
  create: {
    title: 'New archive',
    act: 'Make the archive here',
    note: 'Nothing that exists is written over.',
    field: 'Folder for the archive',
  },
  restore: {
    title: 'Restore a backup',
    act: 'Restore this backup',
    note: 'The archive that is open now is kept beside it.',
    field: 'Path of a backup',
  },
  copy: {
    title: 'Save a copy of the archive',
    act: 'Write the copy here',
    note: 'Nothing that exists is written over.',
    field: 'Folder for the copy',
  },
}

const ARCHIVE = /\.(chancery|sqlite3?|db)$/i

/** Where an archive is sought only archives are shown among the files; where one is made, none. */
export function entriesFor(purpose: Purpose, entries: readonly FolderEntry[]): FolderEntry[] {
  return entries.filter(
    (entry) =>
      entry.kind === 'folder' || purpose === 'import' || (seeks(purpose) && ARCHIVE.test(entry.name)),
  )
}

/** True where the file of an archive is chosen. */
export function seeks(purpose: Purpose): boolean {
  return purpose === 'open' || purpose === 'restore'
}

/** True where the file of an archive is made: its name is asked for. */
export function makes(purpose: Purpose): boolean {
  return purpose === 'create' || purpose === 'copy'
}

/** As what a path has to be good before anything is begun with it. */
export function useOf(purpose: Purpose): PathUse {
  if (purpose === 'import') return 'cables'
  return seeks(purpose) ? 'file' : 'folder'
}

/** What the field says of a path that is none yet. */
export const NOT_WHOLE = 'A whole path is wanted: it begins with / or, on Windows, with a drive such as C:\\.'

/** False for a path that would begin wherever the program happened to be started. */
export function isWhole(path: string): boolean {
  return /^(\/|\\\\|[a-z]:[\\/])/i.test(path)
}

/** The path of a file in a folder, in the way of the folder's own path. */
export function inFolder(folder: string, name: string): string {
  const mark = folder.includes('\\') && !folder.includes('/') ? '\\' : '/'
  return folder.endsWith(mark) ? folder + name : folder + mark + name
}

/** The file name of an archive with this name; null where no file can be called so. */
export function archiveFile(name: string): string | null {
  const trimmed = name.trim()
  if (trimmed === '' || /[\\/:*?"<>|]/.test(trimmed) || hasControl(trimmed) || /^\.+$/.test(trimmed))
    return null
  return ARCHIVE.test(trimmed) ? trimmed : `${trimmed}.chancery`
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character < ' ')
}
