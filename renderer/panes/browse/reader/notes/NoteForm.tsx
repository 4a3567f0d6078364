import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CableDetail } from '../../../../../preload/contract'
import { FormEnd } from '../../../../parts/FormEnd'
import { useFocusBack } from '../../../../parts/useFocusBack'
import { draft, keepDraft, letGo } from './drafting'
import { nameOfParagraph } from './names'

/** The words of a note, and below the heading what it is about. Ctrl+Enter keeps it, Esc lets it go. */
export function NoteForm({ detail }: { detail: CableDetail }) {
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusBack('.reader-scroll')
  useEffect(() => {
    field.current?.focus()
    field.current?.form?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  // Esc lets it go from wherever in the window the focus is; what is typed into another field is that one's.
  useEffect(() => {
    const leave = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open]')) return
      if (!(target instanceof Element && target.closest('input, textarea, select'))) letGo()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [])
  const now = draft.value
  if (now === null) return null
  const save = async () => {
    // As it is now: the key that keeps it may come before the last letters are drawn.
    if (draft.peek()?.words.trim()) setTrouble((await keepDraft(detail)) ?? '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') letGo()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      class="note note-form"
      aria-label={typeof now.at === 'object' && 'note' in now.at ? 'Change the note' : 'Write a note'}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onKeyDown}
    >
      {now.at === 'head' && (
        <div class="note-about">
          <label for={`${id}-about`}>On</label>
          <select
            id={`${id}-about`}
            value={now.about === null ? '' : String(now.about)}
            onChange={({ currentTarget: { value } }) => {
              draft.value = { ...now, about: value === '' ? null : Number(value) }
            }}
          >
            <option value="">the whole cable</option>
            {detail.cable.paragraphs.map((paragraph, index) => (
              <option key={paragraph.span.start} value={String(index)}>
                {nameOfParagraph(detail.cable, index)}
              </option>
            ))}
          </select>
        </div>
      )}
      <textarea
        ref={field}
        rows={3}
        aria-label="Words of the note"
        value={now.words}
        onInput={(event) => {
          draft.value = { ...now, words: event.currentTarget.value }
        }}
      />
      <FormEnd trouble={trouble} onCancel={letGo} disabled={now.words.trim() === ''}>
        Save
      </FormEnd>
    </form>
  )
}
