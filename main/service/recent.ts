import { existsSync } from 'node:fs'
import type { ArchiveInfo, ArchivePlace } from '../../preload/contract'
import type { HostPart } from './host-part'
import type { SettingsStore } from './settings-store'

const KEPT = 10

/** Archives opened before, the latest first, with whether their file is still there. */
export function recentArchives(settings: SettingsStore): ArchivePlace[] {
  return settings.get().recentArchives.map((place) => ({ ...place, exists: existsSync(place.path) }))
}

/** Puts an archive at the head of the recent ones. An archive opens also where that cannot be kept. */
export function remember({ settings, now }: Pick<HostPart, 'settings' | 'now'>, info: ArchiveInfo): void {
  const place = { path: info.path, name: info.name, openedAt: now().toISOString(), exists: true }
  const others = settings.get().recentArchives.filter(({ path }) => path !== info.path)
  try {
    settings.set({ recentArchives: [place, ...others].slice(0, KEPT) })
  } catch {}
}
