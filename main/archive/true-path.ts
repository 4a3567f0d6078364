/** Where an archive lies, by whatever links it is reached: its journal and its lock stand beside the file itself, under the file's own name. */
import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** More links than any system follows. */
const LINKS = 40

/** The path without links; also of a file that is yet to be made. */
export function truePath(path: string): string {
  let place = resolve(path)
  for (let links = 0; links < LINKS; links++) {
    const folder = realOr(dirname(place))
    place = join(folder, basename(place))
    if (!isLink(place)) break
    place = resolve(folder, readlinkSync(place))
  }
  return place
}

function realOr(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
