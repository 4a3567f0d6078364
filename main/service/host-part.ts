import type { Paper } from '../../preload/contract/bridge'
import type { ChoiceOf } from '../../preload/contract/host'
import type { FolderWatch } from './folder-watch'
import type { SettingsStore } from './settings-store'

/** What only the host can do. The service asks for it and works without it. */
export interface HostPart {
  kind: 'desktop' | 'browser'
  version: string
  /** The invented cables that come with the program. */
  sampleFolder: string
  /** Files of the papers that come with the program. */
  papers: Partial<Record<Paper, string[]>>
  settings: SettingsStore
  home: string
  now: () => Date
  /** The watch over folders; absent where the host ends with its one task. */
  watch?: Pick<FolderWatch, 'follow'>
  /** The system's own dialog; null when cancelled. Absent where the host has none. */
  choose?: (what: ChoiceOf) => Promise<string[] | null>
  /** Shows a file in the system's file manager; false when it could not. Absent where the host has none. */
  reveal?: (path: string) => Promise<boolean>
}
