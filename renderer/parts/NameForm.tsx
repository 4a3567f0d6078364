import { useEffect, useRef, useState } from 'preact/hooks'
import { tell } from '../state/toasts'
import { Button } from './Button'
import { Field } from './Field'
import { Trouble } from './Trouble'

interface NameFormProps {
  label: string
  start: string
  submit?: string
  /** Gives the sentence of what went wrong. */
  onName: (name: string) => Promise<string | null>
  onDone?: () => void
}

/** Asks for a name in one line, in place: Enter keeps it, Esc leaves it as it was. */
export function NameForm({ label, start, submit = 'Save', onName, onDone }: NameFormProps) {
  const [name, setName] = useState(start)
  const typed = useRef(start)
  typed.current = name
  const kept = useRef(start)
  const [trouble, setTrouble] = useState('')
  const opener = useRef(document.activeElement)
  useEffect(() => () => tellNotKept(typed.current, kept.current), [])
  // Before the field goes: what has the focus must never be gone.
  const close = () => {
    if (onDone && opener.current instanceof HTMLElement) opener.current.focus()
    onDone?.()
  }
  const save = async () => {
    const sentence = await onName(name)
    setTrouble(sentence ?? '')
    if (sentence !== null) return
    kept.current = name
    setName(start === '' ? '' : name)
    close()
  }
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onDone) return
        event.preventDefault()
        close()
      }}
    >
      <Field
        small
        label={label}
        placeholder={label}
        value={name}
        onInput={setName}
        autofocus={start !== ''}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {submit}
      </Button>
      <Trouble words={trouble} />
    </form>
  )
}

/** A name is short: it stands in the message, whole. */
function tellNotKept(typed: string, kept: string): void {
  if (typed.trim() !== '' && typed !== kept) tell(`The name “${typed.trim()}” was not kept.`)
}
