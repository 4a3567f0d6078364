import { computed, effect, signal } from '@preact/signals'
import type { Settings, SettingsChange } from '../../preload/contract'
import { PANE_LIMITS, SETTINGS_DEFAULTS, type WholeSettings } from '../../preload/contract/settings'
import { api } from './api'
import { failureOf } from './failure'
import { tell } from './toasts'

export const settings = signal<Settings>(SETTINGS_DEFAULTS)

/** What this window has set and the host has not kept, or not yet: here it holds over what the host tells. */
let own: Partial<WholeSettings> = {}

/** Of several questions that are under way the last one has the answer. */
let asked = 0

/** The settings as the host has them: at the start, and whenever some window has changed them. */
export async function loadSettings(): Promise<void> {
  const mine = ++asked
  const kept = await api.settings.get()
  if (mine === asked) settings.value = { ...SETTINGS_DEFAULTS, ...kept, ...own }
}

/** Takes effect at once and is kept by the host; what could not be kept holds for this window, and is told. */
export async function changeSettings(change: Partial<WholeSettings>): Promise<void> {
  own = { ...own, ...change }
  settings.value = { ...settings.value, ...change }
  try {
    await api.settings.set({ ...change })
    own = without(own, change)
  } catch (thrown) {
    tell(`This setting holds until the window closes. ${failureOf(thrown).sentence}`)
  }
}

/** Keeps the name that a person gives in a form; one that is left empty changes nothing. */
export async function keepName(name: string): Promise<void> {
  if (name.trim() !== '') await changeSettings({ userName: name.trim() })
}

/** Changes one of what the settings hold several of. Gives the sentence of what went wrong, null when all is well. */
export async function changeOne(change: SettingsChange): Promise<string | null> {
  try {
    const kept = await api.settings.change(change)
    settings.value = { ...settings.value, [change.of]: kept[change.of] }
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

/** What is the window's own still; a value that was set anew meanwhile is. */
function without<T extends object>(values: T, kept: T): T {
  const isKept = ([key, value]: [string, unknown]) => kept[key as keyof T] === value
  return Object.fromEntries(Object.entries(values).filter((entry) => !isKept(entry))) as T
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
