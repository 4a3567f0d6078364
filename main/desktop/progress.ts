/** An import seen from outside the window: on the taskbar, and in a notification when it ends in the background. */
import type { BrowserWindow } from 'electron'
import type { ImportProgress } from '../../preload/contract'
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
      if (notifies() && !window.isDestroyed() && !window.isFocused())
        showNotice(window, wordsOf(running.latest))
    } finally {
      if (!window.isDestroyed()) window.setProgressBar(-1)
    }
  }
}

/** Above 1 means: under way, how far is not known yet. */
export function share({ read, found, counting }: ImportProgress): number {
  return counting || found === 0 ? 2 : read / found
}

function wordsOf({ import: { stored, newVersions, refused } }: ImportProgress): {
  title: string
  body: string
} {
  const body = `${stored} cables stored, ${newVersions} new versions, ${refused} refused.`
  return { title: 'Import finished', body }
}

function runningImport(keeper: ArchiveKeeper): RunningImport | null {
  try {
    return keeper.held.importing.running
  } catch {
    return null // no archive is open
  }
}
