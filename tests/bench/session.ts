/** An archive behind the service, in this process: what a window would call. */
import { tmpdir } from 'node:os'
import { ArchiveKeeper } from '../../main/service/keeper'
import { serviceClient } from '../../main/service/service'
import type { SettingsStore } from '../../main/service/settings-store'
import type { Archive } from '../../preload/contract'
import type { Moment } from '../../preload/contract/view'

/** The day on which everything is measured. */
export const MOMENT: Moment = { asOf: '2026-01-01', dueDays: 365 }

export interface Session {
  archive: Archive
  close(): Promise<void>
}

export async function openSession(path: string): Promise<Session> {
  const now = () => new Date('2026-01-01T12:00:00Z')
  const keeper = new ArchiveKeeper({ now })
  await keeper.open(path)
  const host = {
    kind: 'browser',
    version: '0',
    sampleFolder: '',
    papers: {},
    home: tmpdir(),
    now,
    settings: NO_SETTINGS,
  } as const
  return { archive: serviceClient({ keeper, host }), close: () => keeper.close() }
}

const NO_SETTINGS: SettingsStore = {
  notice: null,
  get: () => {
    throw new Error('A measurement has no settings.')
  },
  set: () => {
    throw new Error('A measurement has no settings.')
  },
}
