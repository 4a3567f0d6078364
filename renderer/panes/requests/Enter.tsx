import { useState } from 'preact/hooks'
import { isDay } from '../../../preload/contract/day'
import type { RequestKind } from '../../../preload/contract/requests'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import type { Unkept } from '../../parts/useUnkept'
import { archiveInfo } from '../../state/archive'
import { enter, type LetterWords } from './state'

/** Once it is sent: its day, and what the agency calls it. */
export function Enter({
  words,
  request,
  onEntered,
}: {
  words: Unkept<LetterWords>
  request: { kind: RequestKind; ids: string[]; addressee: string }
  onEntered: () => void
}) {
  const { day, tracking, note } = words.now
  const [trouble, setTrouble] = useState<string | null>(null)
  const readOnly = archiveInfo.value.value?.readOnly ?? null
  const keep = async () => {
    const { letter, day, tracking, note } = words.latest()
    if (!isDay(day)) return setTrouble('A day is written as year, month, day: 2026-01-31.')
    const failed = await enter({ ...request, letter, madeOn: day, tracking, note })
    setTrouble(failed)
    if (failed !== null) return
    words.kept()
    onEntered()
  }
  return (
    <form
      class="request-enter"
      aria-label="Register"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h3 class="label">When it is sent</h3>
      <div class="request-fields">
        <Field
          label="Sent on"
          type="date"
          value={day}
          onInput={(day) => words.change({ day })}
          wrong={trouble !== null}
        />
        <Field
          label="The agency’s number"
          placeholder="The agency’s number"
          value={tracking}
          onInput={(tracking) => words.change({ tracking })}
        />
        <Field label="Note" placeholder="Note" value={note} onInput={(note) => words.change({ note })} />
        <Button type="submit" icon="keep" disabled={readOnly !== null} title={readOnly ?? undefined}>
          Enter in the register
        </Button>
      </div>
      {trouble && (
        <p class="field-note" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}
