import { computed, signal } from '@preact/signals'
import type { Settings } from '../../../preload/contract'
import { PANE_LIMITS, SETTINGS_DEFAULTS } from '../../../preload/contract/settings'
import { changeSettings, settings } from '../../state/settings'

type PaneName = keyof Settings['paneWidths']

export const widths = computed(() => settings.value.paneWidths)

const usual = SETTINGS_DEFAULTS.paneWidths

export const limits = {
  filters: { ...PANE_LIMITS.filters, usual: usual.filters },
  strip: { ...PANE_LIMITS.strip, usual: usual.strip },
} as const

/** What the reader keeps beside a list made as wide as can be, with the filters beside them and with these in a drawer. */
const READER = { besideFilters: 360, alone: 600 }

const windowWidth = signal(innerWidth)
addEventListener('resize', () => {
  windowWidth.value = innerWidth
})

/** How wide the list can be made in this window; what the splitter gives is what is drawn. */
export const listLimits = computed(() => {
  const { least, most } = PANE_LIMITS.list
  const inDrawer = windowWidth.value <= 1200
  const room = windowWidth.value - (inDrawer ? READER.alone : widths.value.filters + READER.besideFilters)
  const widest = Math.min(most, room)
  return { least: Math.min(least, widest), most: widest, usual: Math.min(usual.list, widest) }
})

/** Follows a splitter: at once on screen, kept when it comes to rest. */
export function setWidth(pane: PaneName): (width: number, settled: boolean) => void {
  return (width, settled) => {
    const paneWidths = { ...settings.value.paneWidths, [pane]: width }
    if (settled) void changeSettings({ paneWidths })
    else settings.value = { ...settings.value, paneWidths }
  }
}
