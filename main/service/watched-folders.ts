/** Watched folders after a change. Pure. */
import type { FolderChange, WatchedFolderOf } from '../../preload/contract'
import { withOne } from './kept-list'

export const MOST_WATCHED = 200

export function foldersAfter(
  folders: readonly WatchedFolderOf[],
  { kind, folder }: FolderChange,
): WatchedFolderOf[] {
  switch (kind) {
    case 'watch':
      return withOne(folders, folder, FOLDERS)
    case 'end':
      return folders.filter((one) => !isSame(one, folder))
  }
}

const isSame = (a: WatchedFolderOf, b: WatchedFolderOf) => a.folder === b.folder && a.archive === b.archive

const FOLDERS = {
  isSame,
  most: MOST_WATCHED,
  full: `${MOST_WATCHED} folders are watched, and more cannot be. Stop watching some first.`,
}
