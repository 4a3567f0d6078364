import { computed, effect, signal } from '@preact/signals'
import type { Settings } from '../../preload/contract'
import { api } from './api'

/** What holds until the host's own settings have arrived. */
export const USUAL: Settings = {
  theme: 'system',
  readingSize: 15,
  userName: '',
  dueDays: 365,
  listDensity: 'two-line',
  paneWidths: { filters: 236, list: 468, strip: 216 },
  singleKeys: true,
  notifications: true,
  recentArchives: [],
  savedViews: [],
}

export const settings = signal<Settings>(USUAL)

export async function loadSettings(): Promise<void> {
  settings.value = { ...USUAL, ...(await api.settings.get()) }
}

/** Takes effect at once and is kept by the host; the host's answer decides. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  settings.value = { ...settings.value, ...change }
  const kept = await api.settings.set({ ...change })
  settings.value = { ...USUAL, ...kept, ...pick(settings.value, change) }
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
  const { readingSize, paneWidths } = settings.value
  setSize('--fs-read', readingSize, USUAL.readingSize)
  setSize('--w-facets', paneWidths.filters, USUAL.paneWidths.filters)
  setSize('--w-list', paneWidths.list, USUAL.paneWidths.list)
  setSize('--w-strip', paneWidths.strip, USUAL.paneWidths.strip)
})

function setSize(property: string, size: number, usual: number): void {
  if (size === usual) document.documentElement.style.removeProperty(property)
  else document.documentElement.style.setProperty(property, `${size}px`)
}
