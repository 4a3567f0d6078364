import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CableDetail } from '../../../../../preload/contract'
import type { Cable } from '../../../../../preload/contract/cable'
import { FormEnd } from '../../../../parts/FormEnd'
import { useFocusBack } from '../../../../parts/useFocusBack'
import { draft, keepDraft, letGo } from './drafting'
import { nameOfParagraph } from './names'

/** The words of a note, and below the heading what it is about. Ctrl+Enter keeps it, Esc lets it go. */
export function NoteForm({ detail }: { detail: CableDetail }) {
  const [trouble, setTrouble] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusBack('.reader-scroll')
  useEffect(() => {
    field.current?.focus()
    field.current?.form?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  useEscape()
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
        <About
          cable={detail.cable}
          paragraph={now.about}
          onChange={(about) => {
            draft.value = { ...now, about }
          }}
        />
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

/** Esc lets the note go from wherever in the window the focus is; what is typed into another field is that one's. */
function useEscape(): void {
  useEffect(() => {
    const leave = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open]')) return
      if (!(target instanceof Element && target.closest('input, textarea, select'))) letGo()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [])
}

interface AboutProps {
  cable: Cable
  /** Its place among the paragraphs; null for the whole cable. */
  paragraph: number | null
  onChange: (paragraph: number | null) => void
}

function About({ cable, paragraph, onChange }: AboutProps) {
  const id = useId()
  return (
    <div class="note-about">
      <label for={id}>On</label>
      <select
        id={id}
        value={paragraph === null ? '' : String(paragraph)}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">the whole cable</option>
        {cable.paragraphs.map(({ span }, index) => (
          <option key={span.start} value={String(index)}>
            {nameOfParagraph(cable, index)}
          </option>
        ))}
      </select>
    </div>
  )
}
