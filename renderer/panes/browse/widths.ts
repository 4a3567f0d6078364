import { computed } from '@preact/signals'
import type { Settings } from '../../../preload/contract'
import { PANE_LIMITS, SETTINGS_DEFAULTS } from '../../../preload/contract/settings'
import { changeSettings, settings } from '../../state/settings'

type PaneName = keyof Settings['paneWidths']

export const widths = computed(() => settings.value.paneWidths)

const usual = SETTINGS_DEFAULTS.paneWidths

export const limits = {
  filters: { ...PANE_LIMITS.filters, usual: usual.filters },
  list: { ...PANE_LIMITS.list, usual: usual.list },
  strip: { ...PANE_LIMITS.strip, usual: usual.strip },
} as const

/** Follows a splitter: at once on screen, kept when it comes to rest. */
export function setWidth(pane: PaneName): (width: number, settled: boolean) => void {
  return (width, settled) => {
    const paneWidths = { ...settings.value.paneWidths, [pane]: width }
    if (settled) void changeSettings({ paneWidths })
    else settings.value = { ...settings.value, paneWidths }
  }
}
