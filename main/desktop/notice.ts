import { type BrowserWindow, Notification } from 'electron'
import { bringForward } from './window'

/** Without a reference a notice would be collected, and its click never heard. */
const shown = new Set<Notification>()

/** Counts only: a notice may be seen by others, so it never carries a cable's words. */
export function showNotice(
  window: BrowserWindow,
  words: { title: string; body: string },
  then = () => {},
): void {
  if (!Notification.isSupported()) return
  const notice = new Notification({ ...words, silent: true })
  shown.add(notice)
  notice.on('click', () => {
    if (window.isDestroyed()) return
    bringForward(window)
    then()
  })
  notice.on('close', () => shown.delete(notice))
  notice.show()
}
