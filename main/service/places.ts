import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Surroundings {
  env: Record<string, string | undefined>
  platform: string
  home: string
}

/**
 * The folder of the user's own data: the one that the desktop program uses too, under the same name. `CHANCERY_DATA` names
 * another, so that a trial or a test leaves the user's own settings and archive alone.
 */
export function dataFolder({ env, platform, home }: Surroundings): string {
  if (env.CHANCERY_DATA) return resolve(env.CHANCERY_DATA)
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Chancery')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chancery')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Chancery')
}

/**
 * The archive that opens when none is named: always the same file, never the last one opened. Its folder is made when it is missing;
 * where that cannot be, opening the archive says so.
 */
export function defaultArchive(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {}
  return join(folder, 'archive.chancery')
}
