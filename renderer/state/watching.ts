/** The watch over folders, as the host tells it; an import that it begins is followed like any other. */
import { signal } from '@preact/signals'
import type { ImportRecord, WatchReport } from '../../preload/contract'
import { counted } from '../words'
import { api } from './api'
import { finished, followRunning } from './importing'
import { listenOn } from './listening'
import { go } from './router'
import { tell } from './toasts'

export const watchReport = signal<WatchReport>({ folders: [], paused: null, running: null, last: null })

/** Listens for as long as the page stands, through lost connections too; returns how to stop. */
export function followWatching(): () => void {
  // What ended before this page came is no news.
  let told: number | null | undefined
  return listenOn(
    'watching',
    (signal) => api.watching.follow(undefined, { signal }),
    async (reports) => {
      for await (const report of reports) {
        watchReport.value = report
        if (report.running !== null) void followRunning()
        const last = report.last?.id ?? null
        if (told !== undefined && report.last && last !== told) tellOf(report.last)
        told = last
      }
    },
  )
}

function tellOf(record: ImportRecord): void {
  finished.value++
  tell(arrivalInWords(record), { label: 'Show', run: () => go({ screen: 'imports', part: null }) })
}

/** `From a watched folder: 3 cables stored, 1 new version.` */
function arrivalInWords({ stored, newVersions, refused, seen }: ImportRecord): string {
  const parts = [
    stored > 0 && `${counted(stored, 'cable')} stored`,
    newVersions > 0 && counted(newVersions, 'new version'),
    refused > 0 && `${refused} refused`,
  ].filter((part) => part !== false)
  return `From a watched folder: ${parts.length > 0 ? parts.join(', ') : `nothing new in ${counted(seen, 'entry', 'entries')}`}.`
}
