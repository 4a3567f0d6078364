import { computed, effect, signal } from '@preact/signals'
import type { ArchiveInfo, ArchiveState, HostInfo } from '../../preload/contract'
import { type Day, localDay } from '../../preload/contract/day'
import type { Moment } from '../../preload/contract/view'
import { api } from './api'
import { failureOf } from './failure'
import { listenOn } from './listening'
import { ask } from './resource'
import { address } from './router'
import { loadSettings, settings } from './settings'

/** Rises whenever what is stored has changed; every question that depends on the archive names it. */
export const revision = signal(0)

/** Rises whenever collections, marks or notes have changed; nothing read from cables depends on it. */
export const annotationRevision = signal(0)

/** False until the page is connected; nothing is asked before. */
export const connected = signal(false)

export const host = ask<true, HostInfo>(
  () => (connected.value ? true : null),
  (_, signal) => api.host.info(undefined, { signal }),
)

export const archiveInfo = ask<number, ArchiveInfo>(
  () => (connected.value ? revision.value : null),
  (_, signal) => api.archive.info(undefined, { signal }),
)

/** The host's day as it was told last. */
const told = signal<Day | null>(null)
effect(() => {
  const day = host.value.value?.today
  if (day) told.value = day
})

/** The host's day; the page's own until the host has told it. */
export const today = computed<Day>(() => told.value ?? localDay(new Date()))

const LOOK_MS = 60_000

/** Asks for the host's day again and again, and whenever the page comes into view: a window stays open over midnight, a machine sleeps. */
export function followDay(): () => void {
  const look = async () => {
    if (!connected.peek()) return
    try {
      told.value = (await api.host.info()).today
    } catch {
      // The host has gone; the day it told last holds until it is back.
    }
  }
  const inView = () => {
    if (document.visibilityState === 'visible') void look()
  }
  const timer = setInterval(look, LOOK_MS)
  document.addEventListener('visibilitychange', inView)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', inView)
  }
}

/** The day that standings are told for. */
export const asOf = computed<Day>(() => address.value.asOf ?? today.value)

/** True while standings are told for another day than today. */
export const isOtherDay = computed(() => asOf.value !== today.value)

export const moment = computed<Moment>(() => ({ asOf: asOf.value, dueDays: settings.value.dueDays }))

/** True when the archive is known to hold nothing yet. */
export const isEmpty = computed(() => archiveInfo.value.value?.cables === 0)

/** Listens to the archive's changes for as long as the page stands, through lost connections too; returns how to stop. */
export function followChanges(): () => void {
  return listenOn('changes', (signal) => api.archive.changes(undefined, { signal }), hearChanges, {
    isFinal: isForeign,
    whenLost: (times) => {
      if (times === LOOKS_IN_VAIN) archiveInfo.again()
    },
  })
}

/** A page that nobody touches tells that the archive does not answer once it was looked for in vain so often, one after another. */
const LOOKS_IN_VAIN = 2

async function hearChanges(changes: AsyncIterable<ArchiveState>): Promise<void> {
  let told: ArchiveState | null = null
  for await (const change of changes) {
    if (told?.annotations !== change.annotations) annotationRevision.value++
    if (told?.settings !== change.settings) loadSettings().catch(() => undefined)
    if (told?.revision !== change.revision) revision.value = Math.max(change.revision, revision.peek() + 1)
    told = change
    hear()
  }
}

/** A host that was started anew does not know this page: everything is asked once more, and says so. Nothing else helps. */
function isForeign(thrown: unknown): boolean {
  if (failureOf(thrown).code !== 'UNAUTHORIZED') return false
  revision.value++
  return true
}

/** Called once the archive has told its state. */
let hear = () => {}
const heard = new Promise<void>((done) => {
  hear = done
})

/** How long the first questions wait for that. */
const FIRST_MS = 100

/** Waits a moment for the archive's state: what is asked before would have to be asked again when it comes. */
export async function stateHeard(): Promise<void> {
  await Promise.race([heard, new Promise((done) => setTimeout(done, FIRST_MS))])
}
