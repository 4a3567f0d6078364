import { signal } from '@preact/signals'

/** Rows that can be seen, the overscan left out. */
export const inView = signal({ first: 0, end: 0 })
