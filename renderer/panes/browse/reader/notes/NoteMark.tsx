import { Icon } from '../../../../parts/Icon'
import { keptOf, mayNotKeep } from '../../../../state/annotations'
import { counted } from '../../../../words'
import { draftBeside } from './drafting'

interface NoteMarkProps {
  id: string
  index: number
  number: string | null
}

/** In the gutter: that there are notes, and the way to write one; without any it shows when it is pointed at or has the focus. */
export function NoteMark({ id, index, number }: NoteMarkProps) {
  const notes = (keptOf(id)?.notes ?? []).filter((note) => note.index === index)
  if (mayNotKeep()) return null
  const name = number ? `paragraph ${number}` : 'this paragraph'
  const label =
    notes.length > 0
      ? `${counted(notes.length, 'note')} on ${name}; write another`
      : `Write a note on ${name}`
  return (
    <button
      type="button"
      class={notes.length > 0 ? 'note-mark has-notes' : 'note-mark'}
      aria-label={label}
      title={label}
      onClick={() => draftBeside(index)}
    >
      <Icon name="note" size={14} />
    </button>
  )
}
