/**
 * The first lines that run. The program itself is loaded from here, so that whatever keeps it from starting (an addon that this
 * machine cannot load, a damaged installation) is told in a sentence and noted in the log. Electron waits for this module before it
 * becomes ready, so that all that must come before readiness does.
 */
import { join } from 'node:path'
import { app } from 'electron'
import { openLog } from '../service/log'
import { tellWithoutWindow } from './dialogs'
import { logFaults } from './faults'
import { ownFolder, useFolder } from './own-folder'
import { whyNotStarted } from './start-failure'

const folder = ownFolder()
const log = openLog(join(folder, 'logs'), () => new Date())
logFaults(log)

try {
  useFolder(folder)
  const { startProgram } = await import('./start')
  startProgram({ entryFolder: import.meta.dirname, log, giveUp })
} catch (error) {
  giveUp(error)
}

function giveUp(error: unknown): void {
  log.fault('Chancery could not start', error)
  tellWithoutWindow('Chancery cannot start', `${whyNotStarted(error)}\n\nThe log is ${log.path}`)
  app.exit(1)
}
