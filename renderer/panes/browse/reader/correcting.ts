import { signal } from '@preact/signals'
import { openCable } from '../../../state/router'

/** Whether the reading of the open cable is being corrected. */
export const correcting = signal(false)

/** Opens the cable with its correction begun. */
export function correctReading(id: string): void {
  openCable(id, { part: null })
  correcting.value = true
}
