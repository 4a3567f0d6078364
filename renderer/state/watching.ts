/** The watch over folders, as the host tells it; an import that it begins is followed like any other. */
import { signal } from '@preact/signals'
import type { ImportRecord, WatchReport } from '../../preload/contract'
import { counted } from '../words'
import { api, standing } from './api'
import { finished, followRunning } from './importing'
import { go } from './router'
import { tell } from './toasts'

export const watchReport = signal<WatchReport>({ folders: [], paused: null, running: null, last: null })

const RETRY_MS = 2_000

/** Listens for as long as the page stands, through lost connections too; returns how to stop. */
export function followWatching(): () => void {
  const stop = new AbortController()
  void listen(stop.signal)
  return () => stop.abort()
}

async function listen(stop: AbortSignal): Promise<void> {
  // What ended before this page came is no news.
  let told: number | null | undefined
  while (!stop.aborted) {
    try {
      const reports = standing('watching', (signal) => api.watching.follow(undefined, { signal }), stop)
      for await (const report of await reports) {
        watchReport.value = report
        if (report.running !== null) void followRunning()
        const last = report.last?.id ?? null
        if (told !== undefined && report.last && last !== told) tellOf(report.last)
        told = last
      }
    } catch {
      // The host has gone or the machine slept; the next turn of the loop listens again.
    }
    if (!stop.aborted) await new Promise((done) => setTimeout(done, RETRY_MS))
  }
}

function tellOf(record: ImportRecord): void {
  finished.value++
  tell(arrivalInWords(record), { label: 'Show', run: () => go({ screen: 'imports', part: null }) })
}

/** `From a watched folder: 3 cables stored, 1 new version.` */
export function arrivalInWords({ stored, newVersions, refused, seen }: ImportRecord): string {
  const parts = [
    stored > 0 && `${counted(stored, 'cable')} stored`,
    newVersions > 0 && counted(newVersions, 'new version'),
    refused > 0 && `${refused} refused`,
  ].filter((part) => part !== false)
  return `From a watched folder: ${parts.length > 0 ? parts.join(', ') : `nothing new in ${counted(seen, 'entry', 'entries')}`}.`
}
