/** An import seen from outside the window: on the taskbar, and in a notification when it ends in the background. */
import { type BrowserWindow, Notification } from 'electron'
import type { ImportProgress } from '../../preload/contract'
import type { RunningImport } from '../importing/importing'
import type { ArchiveKeeper } from '../service/keeper'

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
      if (notifies() && !window.isDestroyed() && !window.isFocused()) notify(running.latest)
    } finally {
      if (!window.isDestroyed()) window.setProgressBar(-1)
    }
  }
}

/** Above 1 means: under way, how far is not known yet. */
export function share({ read, found, counting }: ImportProgress): number {
  return counting || found === 0 ? 2 : read / found
}

/** Counts only: a notification may be seen by others, so it never carries a cable's words. */
function notify({ import: { stored, newVersions, refused } }: ImportProgress): void {
  const body = `${stored} cables stored, ${newVersions} new versions, ${refused} refused.`
  new Notification({ title: 'Import finished', body, silent: true }).show()
}

function runningImport(keeper: ArchiveKeeper): RunningImport | null {
  try {
    return keeper.held.importing.running
  } catch {
    return null // no archive is open
  }
}
