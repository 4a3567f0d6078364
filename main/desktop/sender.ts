import type { IpcMainEvent } from 'electron'
import { ORIGIN } from './address'

/** True for messages from the window's own page: not from a frame inside it, nor from a page of another origin. */
export function isOwnPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`)
}
