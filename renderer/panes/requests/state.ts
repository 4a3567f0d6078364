/** Requests in the window: what is drafted, what the register holds, and what is changed in it. */

import { signal } from '@preact/signals'
import type { Day } from '../../../preload/contract/day'
import type { Outcome, RequestKind, RequestRecord } from '../../../preload/contract/requests'
import { api } from '../../state/api'
import { connected, revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { ask } from '../../state/resource'
import { go, screen } from '../../state/router'
import { saveFile } from '../../state/save'
import { steady } from '../../state/steady'
import { tell } from '../../state/toasts'

/** Cables for which a request is being drafted, and the kind that it begins with, if not the usual one; null while the dialog is shut. */
export const requesting = signal<{ ids: readonly string[]; kind: RequestKind | null } | null>(null)

export function draftRequest(ids: readonly string[], kind: RequestKind | null = null): void {
  requesting.value = { ids, kind }
}

/** The request whose outcome is being written down, in the register. */
export const answering = signal<RequestRecord | null>(null)

export function askWhatCame(request: RequestRecord): void {
  go({ screen: 'tracker', part: 'requests' })
  answering.value = request
}

/** The request whose letter is read again. */
export const reading = signal<RequestRecord | null>(null)

export function stopAnswering(): void {
  answering.value = null
  reading.value = null
}

/** What a person has made of a letter, and of its line in the register. */
export interface LetterWords {
  letter: string
  day: string
  tracking: string
  note: string
}

/** The whole register: it is small, and every place that shows it needs all of it sooner or later. */
export const register = ask(
  steady(() =>
    connected.value && ['browse', 'tracker'].includes(screen.value) ? { revision: revision.value } : null,
  ),
  (_, signal): Promise<RequestRecord[]> => api.requests.list({}, { signal }),
)

/** Requests that name a cable, the newest first. */
export function requestsOf(id: string): RequestRecord[] {
  return (register.value.value ?? []).filter(({ cables }) => cables.includes(id))
}

export function saveText(letter: string, name: string): void {
  saveFile({ name: `${name}.txt`, mediaType: 'text/plain', parts: [letter] })
  tell(`${name}.txt is made.`)
}

export async function savePdf(letter: string, name: string): Promise<string | null> {
  return attempt(async () => {
    const file = await api.requests.pdf({ letter, name })
    const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0))
    saveFile({ name: file.name, mediaType: 'application/pdf', parts: [bytes] })
    tell(`${file.name} is made.`)
  })
}

export function enter(request: Parameters<typeof api.requests.record>[0]): Promise<string | null> {
  return attempt(async () => {
    const { id } = await api.requests.record(request)
    changed('The request is in the register.', () => remove(id))
  })
}

export function answer(requestId: number, outcome: Outcome, on: Day, note: string): Promise<string | null> {
  return attempt(async () => {
    const { outcomes } = await api.requests.outcome({ requestId, outcome, on, note })
    const newest = Math.max(...outcomes.map(({ id }) => id))
    changed('What came of the request is kept.', () => undoAnswer(newest))
  })
}

export async function undoAnswer(outcomeId: number): Promise<void> {
  await told(async () => {
    await api.requests.undoOutcome({ outcomeId })
    changed('The outcome is taken back.')
  })
}

export async function remove(requestId: number): Promise<void> {
  await told(async () => {
    await api.requests.remove({ requestId })
    changed('The request is out of the register; it stays told.', () => restore(requestId))
  })
}

export async function restore(requestId: number): Promise<void> {
  await told(async () => {
    await api.requests.restore({ requestId })
    changed('The request is in the register again.')
  })
}

function changed(words: string, undo?: () => Promise<void>): void {
  revision.value++
  tell(words, undo && { label: 'Undo', run: () => void undo() })
}

/** Null when it is done, else the sentence that says why not. */
async function attempt(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

async function told(work: () => Promise<void>): Promise<void> {
  const failed = await attempt(work)
  if (failed) tell(failed)
}
