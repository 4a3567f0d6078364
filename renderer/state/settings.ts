import { computed, effect, signal } from '@preact/signals'
import type { Settings, ViewChange } from '../../preload/contract'
import { PANE_LIMITS, SETTINGS_DEFAULTS } from '../../preload/contract/settings'
import { api } from './api'
import { failureOf } from './failure'
import { tell } from './toasts'

export const settings = signal<Settings>(SETTINGS_DEFAULTS)

export async function loadSettings(): Promise<void> {
  settings.value = { ...SETTINGS_DEFAULTS, ...(await api.settings.get()) }
}

/** Other pages of this browser; null until they are listened to. */
let pages: BroadcastChannel | null = null

/** Takes over what another page changes. */
export function followSettings(): void {
  pages = new BroadcastChannel('chancery-settings')
  pages.onmessage = ({ data }: MessageEvent<Settings>) => {
    settings.value = { ...SETTINGS_DEFAULTS, ...data }
  }
}

/** Takes effect at once and is kept by the host; what could not be kept holds for this window, and is told. */
export async function changeSettings(change: Partial<Omit<Settings, 'savedViews'>>): Promise<void> {
  settings.value = { ...settings.value, ...change }
  try {
    const kept = await api.settings.set({ ...change })
    pages?.postMessage(kept)
    settings.value = { ...SETTINGS_DEFAULTS, ...kept, ...pick(settings.value, change) }
  } catch (thrown) {
    tell(`This setting holds until the window closes. ${failureOf(thrown).sentence}`)
  }
}

/** One change of the kept views, made by the host. Gives the sentence of what went wrong, null when all is well. */
export async function changeViews(change: ViewChange): Promise<string | null> {
  try {
    const kept = await api.settings.changeViews(change)
    pages?.postMessage(kept)
    settings.value = { ...settings.value, savedViews: kept.savedViews }
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

function pick(from: Settings, change: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, from[key as keyof Settings]]))
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const systemTheme = signal<'light' | 'dark'>(prefersDark.matches ? 'dark' : 'light')
prefersDark.addEventListener('change', () => {
  systemTheme.value = prefersDark.matches ? 'dark' : 'light'
})

export const theme = computed(() =>
  settings.value.theme === 'system' ? systemTheme.value : settings.value.theme,
)

effect(() => {
  document.documentElement.dataset.theme = theme.value
})

/**
 * Sizes that the person has set, handed to the style sheets as properties. A size left as it came stays with the
 * style sheets, which know the window's width.
 */
effect(() => {
  const { readingSize, readingMeasure, paneWidths } = settings.value
  document.documentElement.dataset.measure = readingMeasure
  setSize('--fs-read', readingSize, SETTINGS_DEFAULTS.readingSize)
  setWidth('--w-facets', 'filters', paneWidths)
  setWidth('--w-list', 'list', paneWidths)
  setWidth('--w-strip', 'strip', paneWidths)
})

function setWidth(
  property: string,
  pane: keyof Settings['paneWidths'],
  widths: Settings['paneWidths'],
): void {
  const { least, most } = PANE_LIMITS[pane]
  setSize(property, Math.min(most, Math.max(least, widths[pane])), SETTINGS_DEFAULTS.paneWidths[pane])
}

function setSize(property: string, size: number, usual: number): void {
  if (size === usual) document.documentElement.style.removeProperty(property)
  else document.documentElement.style.setProperty(property, `${size}px`)
}
