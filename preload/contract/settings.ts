/** What holds until somebody changes it, for hosts and window alike. */
import type { Settings } from '../contract'

export const SETTINGS_DEFAULTS: Settings = {
  theme: 'system',
  readingSize: 15,
  userName: '',
  dueDays: 365,
  listDensity: 'two-line',
  listColumns: ['id', 'created', 'origin', 'due'],
  paneWidths: { filters: 236, list: 468, strip: 216 },
  singleKeys: true,
  notifications: false,
  recentArchives: [],
  savedViews: [],
}

/** How far each pane may be drawn, in pixels. */
export const PANE_LIMITS = {
  filters: { least: 200, most: 360 },
  list: { least: 340, most: 900 },
  strip: { least: 196, most: 320 },
} as const satisfies Record<keyof Settings['paneWidths'], { least: number; most: number }>
