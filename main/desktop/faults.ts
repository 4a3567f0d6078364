/** Every failure that nobody was told of goes to the log. */
import { app } from 'electron'
import type { Log } from '../service/log'

export function logFaults(log: Log): void {
  // Nothing stored is at stake: SQLite undoes what was half written when the archive is opened again.
  process.on('uncaughtException', (error) => log.fault('An error nobody caught', error))
  process.on('unhandledRejection', (error) => log.fault('A promise nobody kept', error))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note(`A process of kind ${type} has gone: ${reason}, ${exitCode}`)
  })
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note(`The window's process has gone: ${reason}, ${exitCode}`)
  })
}
