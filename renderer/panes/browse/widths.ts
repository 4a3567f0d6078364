import { computed } from '@preact/signals'
import type { Settings } from '../../../preload/contract'
import { changeSettings, settings } from '../../state/settings'

type PaneName = keyof Settings['paneWidths']

export const widths = computed(() => settings.value.paneWidths)

export const limits = {
  filters: { least: 200, most: 360, usual: 236 },
  list: { least: 340, most: 900, usual: 468 },
  strip: { least: 196, most: 320, usual: 216 },
} as const satisfies Record<PaneName, { least: number; most: number; usual: number }>

/** Follows a splitter: at once on screen, kept when it comes to rest. */
export function setWidth(pane: PaneName): (width: number, settled: boolean) => void {
  return (width, settled) => {
    const paneWidths = { ...settings.value.paneWidths, [pane]: width }
    if (settled) void changeSettings({ paneWidths })
    else settings.value = { ...settings.value, paneWidths }
  }
}
