/** The import that runs: started here or elsewhere, followed wherever the person is. */
import { signal } from '@preact/signals'
import type { ImportProgress } from '../../preload/contract'
import { counted, figure } from '../words'
import { api, standing } from './api'
import { connected, revision } from './archive'
import { type Failure, failureOf } from './failure'
import { go, screen } from './router'
import { tell } from './toasts'

/** The import that runs now, or the last one of this window with `done`. */
export const progress = signal<ImportProgress | null>(null)
export const importFailure = signal<Failure | null>(null)
/** Rises when an import has ended: lists of imports ask again. */
export const finished = signal(0)

/** Streams of progress that are being read: the look for a running import is one until it has found none. */
let following = 0

export const isRunning = () => progress.value !== null && !progress.value.done

export function startImport(paths: string[]): void {
  go({ screen: 'imports', part: null })
  void begin(() => api.imports.start({ paths }))
}

/** The sample comes in by the same way as any folder. */
export function importSample(): void {
  void begin(() => api.archive.sample())
}

export function retry(refusalIds: number[]): void {
  void begin(() => api.imports.retry({ refusalIds }))
}

/** Goes on with an import that a crash or a cancel ended. */
export function goOn(importId: number): void {
  void begin(() => api.imports.goOn({ importId }))
}

/** Looks whether an import runs that this window did not start: after a reload, or from another window. */
export async function followRunning(): Promise<void> {
  if (connected.peek() && following === 0) await follow(watchRunning)
}

async function watchRunning(): Promise<AsyncIterable<ImportProgress>> {
  return standing('import', (signal) => api.imports.watch(undefined, { signal }))
}

export function dismissResult(): void {
  if (progress.peek()?.done) progress.value = null
  importFailure.value = null
}

async function begin(open: () => Promise<AsyncIterable<ImportProgress>>): Promise<void> {
  if (!isRunning()) return follow(open)
  importFailure.value = {
    code: 'BUSY',
    sentence: 'An import is running. Wait for it to end, or cancel it, then start the next.',
    detail: 'one import at a time',
    at: null,
  }
}

async function follow(open: () => Promise<AsyncIterable<ImportProgress>>): Promise<void> {
  following++
  importFailure.value = null
  try {
    for await (const step of await open()) {
      // Two streams may tell of one import: of one that begins while the window looks for it.
      const known = progress.peek()
      if (known?.done && known.import.id === step.import.id) continue
      progress.value = step
      if (step.done) ended(step)
    }
  } catch (thrown) {
    importFailure.value = failureOf(thrown)
    if (isRunning()) progress.value = null
    finished.value++
  } finally {
    following--
  }
}

function ended({ import: record }: ImportProgress): void {
  finished.value++
  revision.value++
  // The imports show the account itself, and a watched folder speaks for itself.
  if (screen.peek() === 'imports' || record.begunBy === 'watch') return
  tell(
    `The import has ended: ${counted(record.seen, 'entry', 'entries')} seen, ${counted(record.stored, 'new cable')}, ${figure(record.refused)} refused.`,
    { label: 'Show the account', run: () => go({ screen: 'imports', part: null }) },
  )
}

/** Pause, resume and cancel answer whether there was something to act on. */
export async function steer(how: 'pause' | 'resume' | 'cancel'): Promise<void> {
  try {
    await api.imports[how]()
  } catch (thrown) {
    importFailure.value = failureOf(thrown)
  }
}
