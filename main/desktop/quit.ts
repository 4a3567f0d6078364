/** An orderly end: an import under way is asked about, what is in stays in, and the archive is closed before the program goes. */
import { app, type BrowserWindow, dialog } from 'electron'
import type { ArchiveKeeper } from '../service/keeper'
import type { Log } from '../service/log'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const AGAIN_MS = 1_000

export function quitInOrder(window: BrowserWindow, keeper: ArchiveKeeper, log: Log): void {
  let state: 'open' | 'asking' | 'closing' | 'closed' = 'open'

  async function end(): Promise<void> {
    state = 'asking'
    if (importRuns(keeper) && !(await mayStop(window))) {
      state = 'open'
      return
    }
    await close()
  }

  async function close(): Promise<void> {
    if (state === 'closing' || state === 'closed') return
    state = 'closing'
    // Also when closing fails the program goes: the archive's journal keeps it sound.
    await keeper.close().catch((error) => log.fault('The archive could not be closed in order', error))
    state = 'closed'
    app.quit()
  }

  function hold(event: { preventDefault(): void }): void {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'open') void end()
  }

  window.on('close', hold)
  app.on('before-quit', hold)
  // The system ends the session and waits for nobody's answer.
  window.on('query-session-end', () => void close())
  endOnSignals(close)
  app.on('window-all-closed', () => app.quit())
}

/**
 * Ends without a question when the system asks for it. A signal of a terminal comes twice at once, from the terminal and from
 * `npm start`; one that comes later ends the program on the spot, which an archive survives too.
 */
function endOnSignals(close: () => Promise<void>): void {
  let asked = false
  let again = false
  for (const signal of SIGNALS) {
    // A library under the settings file sends every signal a second time, to end the process at once.
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (again) app.exit(130)
      if (asked) return
      asked = true
      setTimeout(() => {
        again = true
      }, AGAIN_MS).unref()
      void close()
    })
  }
}

function importRuns(keeper: ArchiveKeeper): boolean {
  try {
    return keeper.held.importing.running !== null
  } catch {
    return false // no archive is open
  }
}

async function mayStop(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'An import is running.',
    detail:
      'Everything that is in stays in. The same folder can be imported again later: only what is missing is added.',
    buttons: ['Stop the Import and Quit', 'Go On Importing'],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
