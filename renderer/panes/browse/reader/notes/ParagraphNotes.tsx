import type { CableDetail } from '../../../../../preload/contract'
import { keptOf } from '../../../../state/annotations'
import { draft } from './drafting'
import { NoteCard } from './NoteCard'
import { NoteForm } from './NoteForm'

/** Below a paragraph: its notes, and the form of one that is being written. */
export function ParagraphNotes({ detail, index }: { detail: CableDetail; index: number }) {
  const notes = (keptOf(detail.cable.id)?.notes ?? []).filter((note) => note.index === index)
  const at = draft.value?.at
  const writing = typeof at === 'object' && 'paragraph' in at && at.paragraph === index
  if (notes.length === 0 && !writing) return null
  return (
    <div class="para-notes">
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} detail={detail} />
      ))}
      {writing && <NoteForm detail={detail} />}
    </div>
  )
}
