import { signal } from '@preact/signals'

/** Whether the reading of the open cable is being corrected. */
export const correcting = signal(false)
