import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from 'electron'

/** The folder of settings, log and usual archive. `CHANCERY_DATA` names another one for a trial, as for the other hosts. */
export function ownFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.CHANCERY_DATA ? resolve(env.CHANCERY_DATA) : app.getPath('userData')
}

/** Must come before the program asks whether it is the only one: that is asked per folder. */
export function useFolder(folder: string): void {
  if (folder === app.getPath('userData')) return
  // Electron takes only a folder that is there.
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
