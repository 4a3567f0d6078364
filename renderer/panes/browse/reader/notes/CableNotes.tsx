import type { CableDetail } from '../../../../../preload/contract'
import type { PlacedNote } from '../../../../../preload/contract/annotations'
import { keptOf } from '../../../../state/annotations'
import { address } from '../../../../state/router'
import { asRead } from '../state'
import { draft } from './drafting'
import { NoteCard } from './NoteCard'
import { NoteForm } from './NoteForm'

/** Below the heading: notes on the whole cable, and those that have no paragraph to stand beside. */
export function CableNotes({ detail }: { detail: CableDetail }) {
  const shown = address.value.text === 'sent' ? new Set<number>() : paragraphsShown()
  const notes = (keptOf(detail.cable.id)?.notes ?? []).filter((note) => isApart(note, shown))
  const writing = draft.value?.at === 'head'
  if (notes.length === 0 && !writing) return null
  return (
    <section class="cable-notes" aria-label="Notes">
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} detail={detail} apart />
      ))}
      {writing && <NoteForm detail={detail} />}
    </section>
  )
}

/** Paragraphs of the stored text that the reading view leaves out have no place on the page. */
function isApart({ index }: PlacedNote, shown: ReadonlySet<number>): boolean {
  return index === null || !shown.has(index)
}

function paragraphsShown(): Set<number> {
  return new Set(asRead.value?.blocks.map(({ paragraph }) => paragraph))
}
