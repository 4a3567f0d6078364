/**
 * Where an archive lies badly: in a folder that a service copies elsewhere, where half-written files are carried off and two
 * machines write one file; or on a network drive, where the locks do not hold that SQLite relies on.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Names that the services give their folders, by the name of the service. */
const SYNCED: readonly [RegExp, string][] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^(google ?drive|my drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(megasync|mega)$/i, 'MEGA'],
  [/^(pcloud ?drive|pclouddrive)$/i, 'pCloud'],
  [/^(syncthing|\.stfolder)$/i, 'Syncthing'],
]
/** Files that a service keeps in the folder that it copies, whatever that folder is called. */
const MARKS: readonly [string, string][] = [
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
]
const NETWORK = /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs|fuse\.(sshfs|rclone|davfs|gvfsd-fuse|s3fs))$/

interface Ground {
  exists(path: string): boolean
  /** Linux's table of mounts; empty where there is none. */
  mounts(): string
}

const HERE: Ground = { exists: existsSync, mounts: () => readOr('/proc/self/mounts', '') }

/** Sentences of warning, none for an archive that lies well. `path` is whole, as its system writes it. */
export function warningsOfPlace(path: string, ground: Ground = HERE): string[] {
  const service = serviceOf(path, ground)
  const warnings: string[] = []
  if (service)
    warnings.push(
      `The archive lies in a folder of ${service}, which copies it elsewhere and can damage it while it is written. Move it to a folder that is not synchronised.`,
    )
  if (isOnNetwork(path, ground.mounts()))
    warnings.push(
      'The archive lies on a network drive, where two programs can damage it. Move it to a disk of this machine.',
    )
  return warnings
}

function serviceOf(path: string, { exists }: Ground): string | null {
  const folders = path.split(/[\\/]/).slice(0, -1)
  for (const folder of folders) {
    const known = SYNCED.find(([name]) => name.test(folder))
    if (known) return known[1]
  }
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const mark = MARKS.find(([name]) => exists(join(folder, name)))
    if (mark) return mark[1]
  }
  return null
}

/** `\\server\share` on Windows; elsewhere the kind of the mount that holds the path. macOS has no table to read. */
function isOnNetwork(path: string, mounts: string): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return true
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, place = '', kind = '']) => ({ place: unescaped(place), kind }))
    .filter(({ place }) => place === '/' || path === place || path.startsWith(`${place}/`))
    .sort((a, b) => a.place.length - b.place.length)
    .at(-1)
  return holding !== undefined && NETWORK.test(holding.kind)
}

/** Blanks and tabs stand in the table as `\040` and `\011`. */
function unescaped(place: string): string {
  return place.replace(/\\(\d{3})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
