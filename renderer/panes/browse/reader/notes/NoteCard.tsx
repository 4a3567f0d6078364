import type { CableDetail } from '../../../../../preload/contract'
import type { PlacedNote } from '../../../../../preload/contract/annotations'
import { Button } from '../../../../parts/Button'
import { makeOrTell, mayNotKeep } from '../../../../state/annotations'
import { api } from '../../../../state/api'
import { dayOfMoment } from '../../../../words'
import { draft, draftFor } from './drafting'
import { NoteForm } from './NoteForm'
import { STANDING_OF_NOTE } from './names'

interface NoteCardProps {
  note: PlacedNote
  detail: CableDetail
  /** Stands apart from its paragraph, and so names it. */
  apart?: boolean
}

/** A note as its writer left it: whether the words it was written for still stand, who wrote it, and when. */
export function NoteCard({ note, detail, apart = false }: NoteCardProps) {
  const { id, paragraph, quoted, standing, words } = note
  const at = draft.value?.at
  if (typeof at === 'object' && 'note' in at && at.note === id) return <NoteForm detail={detail} />
  const name = paragraph?.number ? `paragraph ${paragraph.number}` : 'this cable'
  const state = STANDING_OF_NOTE[standing]
  return (
    <article class="note" aria-label={`Note on ${name}`}>
      {apart && paragraph && <p class="note-place">On {name}</p>}
      {state && <p class="note-state">{state}</p>}
      {state && quoted && <blockquote>{quoted}</blockquote>}
      <p class="note-words">{words}</p>
      <p class="note-by">
        <span>{byAndDay(note)}</span>
        {!mayNotKeep() && (
          <span>
            <Button look="quiet" aria-label={`Change the note on ${name}`} onClick={() => draftFor(note)}>
              Change
            </Button>
            <Button
              look="quiet"
              aria-label={`Remove the note on ${name}`}
              onClick={() => void makeOrTell(() => api.notes.remove({ noteId: id }))}
            >
              Remove
            </Button>
          </span>
        )}
      </p>
    </article>
  )
}

/** `Ada, 14 Mar 2026, changed 2 Apr 2026`. */
export function byAndDay({ by, at, editedAt }: Pick<PlacedNote, 'by' | 'at' | 'editedAt'>): string {
  return [by, dayOfMoment(at), editedAt && `changed ${dayOfMoment(editedAt)}`].filter(Boolean).join(', ')
}
