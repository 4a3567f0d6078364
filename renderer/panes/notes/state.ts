/** All notes, or those with the words that are typed, a part at a time. */
import { effect, signal } from '@preact/signals'
import type { NoteRow } from '../../../preload/contract'
import { api } from '../../state/api'
import { annotationRevision, revision } from '../../state/archive'
import { keptDialog } from '../../state/collecting'
import { ask } from '../../state/resource'
import { steady } from '../../state/steady'

const PART = 100

export const noteWords = signal('')
const wanted = signal(PART)

/** The dialog opens with all of them. */
effect(() => {
  if (keptDialog.value !== 'notes') noteWords.value = ''
})

effect(() => {
  noteWords.value
  wanted.value = PART
})

export function more(): void {
  wanted.value += PART * 5
}

export const notesFound = ask<{ words: string; limit: number }, { total: number; rows: NoteRow[] }>(
  steady(() =>
    keptDialog.value === 'notes'
      ? {
          words: noteWords.value.slice(0, 500),
          limit: Math.min(1_000, wanted.value),
          revision: revision.value,
          annotations: annotationRevision.value,
        }
      : null,
  ),
  ({ words, limit }, signal) => api.notes.list({ words, limit }, { signal }),
)
