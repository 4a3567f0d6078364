import { signal } from '@preact/signals'

/** Whether the field for going and doing is open. */
export const paletteShown = signal(false)

export function openPalette(): void {
  paletteShown.value = true
}
