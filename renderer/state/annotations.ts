/** What people keep beside the cables, as the window shows it, and how each change of it is told and undone. */
import type { Annotations, Collection, Made, Step } from '../../preload/contract'
import { api } from './api'
import { annotationRevision, archiveInfo, connected, revision } from './archive'
import { failureOf } from './failure'
import { ask } from './resource'
import { address } from './router'
import { steady } from './steady'
import { takeBack, tell } from './toasts'

const now = () => ({ revision: revision.value, annotations: annotationRevision.value })

export const collections = ask<unknown, Collection[]>(
  steady(() => (connected.value ? now() : null)),
  (_, signal) => api.collections.list(undefined, { signal }),
)

/** What is kept of the open cable, its notes placed in the version that is shown. */
export const kept = ask<{ id: string; version: number | null }, Annotations>(
  steady(() => {
    const { cable: id, version } = address.value
    return connected.value && id !== null ? { id, version, ...now() } : null
  }),
  ({ id, version }, signal) => api.annotations.of({ id, ...(version !== null && { version }) }, { signal }),
)

/** What is kept of this cable; null until it is known. */
export function keptOf(id: string): Annotations | null {
  const { value } = kept.value
  return value?.id === id ? value : null
}

/** Changes since the archive was opened, the latest first. */
export const steps = ask<unknown, { undo: Step[]; redo: Step[] }>(
  steady(() => (connected.value ? now() : null)),
  (_, signal) => api.history.list(undefined, { signal }),
)

/** True where nothing can be kept: the archive may only be read. */
export function mayNotKeep(): boolean {
  return archiveInfo.value.value?.readOnly !== null
}

/** The message that offers to undo each step. */
const offers = new Map<number, number>()

/** Makes a change and tells it with its undoing. Gives the sentence of what went wrong, null when all is well. */
export async function make(change: () => Promise<Made>): Promise<string | null> {
  try {
    const { words, step } = await change()
    annotationRevision.value++
    const told = tell(words, step === null ? null : { label: 'Undo', run: () => void undo(step) })
    if (step !== null) offers.set(step, told)
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

/** The same where there is no better place for what went wrong than a message. */
export async function makeOrTell(change: () => Promise<Made>): Promise<void> {
  const trouble = await make(change)
  if (trouble !== null) tell(trouble)
}

/** Undoes a change by its number, or the latest. */
export function undo(step?: number): Promise<void> {
  return walk('Undone', () => api.history.undo(step === undefined ? {} : { step }))
}

export function redo(): Promise<void> {
  return walk('Done again', () => api.history.redo())
}

async function walk(how: string, take: () => Promise<Step | null>): Promise<void> {
  try {
    const step = await take()
    if (step) {
      // Undone in another way, its own message would offer it still.
      const offer = offers.get(step.id)
      if (offer !== undefined) takeBack(offer)
      offers.delete(step.id)
      tell(`${how}: ${step.words}.`)
    }
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
  annotationRevision.value++
}

/** Ctrl+Z: the latest change, or where nothing was changed, the step from view to view. */
export function undoOrGoBack(): void {
  if (steps.peek().value?.undo.length) void undo()
  else history.back()
}
