/** An import seen from outside the window: on the taskbar, and in a notification when it ends in the background. */
import type { BrowserWindow } from 'electron'
import type { ImportProgress, ImportRecord } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import type { RunningImport } from '../importing/importing'
import type { ArchiveKeeper } from '../service/keeper'
import { showNotice } from './notice'

const LOOK_MS = 1_000

/** Looks once a second for an import to follow; whoever started it. */
export function showProgress(window: BrowserWindow, keeper: ArchiveKeeper, notifies: () => boolean): void {
  let followed: RunningImport | null = null
  const timer = setInterval(() => {
    const running = runningImport(keeper)
    if (!running || running === followed) return
    followed = running
    void follow(running)
  }, LOOK_MS)
  window.once('closed', () => clearInterval(timer))

  async function follow(running: RunningImport): Promise<void> {
    try {
      for await (const step of running.watch()) if (!window.isDestroyed()) window.setProgressBar(share(step))
      const { import: record } = running.latest
      // Those of the watch may be over between two looks: the watch tells of them itself.
      if (record.begunBy === 'person') tellOfImport(window, record, notifies)
    } finally {
      if (!window.isDestroyed()) window.setProgressBar(-1)
    }
  }
}

/** Above 1 means: under way, how far is not known yet. */
export function share({ read, found, counting }: ImportProgress): number {
  return counting || found === 0 ? 2 : read / found
}

/** In a notice, when they are switched on and the window is not looked at. */
export function tellOfImport(window: BrowserWindow, record: ImportRecord, notifies: () => boolean): void {
  if (!notifies() || window.isDestroyed() || window.isFocused()) return
  const { stored, newVersions, refused } = record
  const counts = [
    `${counted(stored, 'cable')} stored`,
    counted(newVersions, 'new version'),
    `${refused} refused`,
  ]
  const title = record.begunBy === 'watch' ? 'From a watched folder' : 'Import finished'
  showNotice(window, { title, body: `${counts.join(', ')}.` })
}

function runningImport(keeper: ArchiveKeeper): RunningImport | null {
  try {
    return keeper.held.importing.running
  } catch {
    return null // no archive is open
  }
}
