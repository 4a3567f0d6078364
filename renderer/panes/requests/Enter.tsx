import { useState } from 'preact/hooks'
import { isDay } from '../../../preload/contract/day'
import type { RequestKind } from '../../../preload/contract/requests'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { archiveInfo, today } from '../../state/archive'
import { enter } from './state'

/** Once it is sent: its day, and what the agency calls it. */
export function Enter({
  request,
  onEntered,
}: {
  request: { kind: RequestKind; ids: string[]; addressee: string; letter: string }
  onEntered: () => void
}) {
  const [day, setDay] = useState<string>(today.peek())
  const [tracking, setTracking] = useState('')
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const readOnly = archiveInfo.value.value?.readOnly ?? null
  const keep = async () => {
    if (!isDay(day)) return setTrouble('A day is written as year, month, day: 2026-01-31.')
    const failed = await enter({ ...request, madeOn: day, tracking, note })
    setTrouble(failed)
    if (failed === null) onEntered()
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
        <Field label="Sent on" type="date" value={day} onInput={setDay} wrong={trouble !== null} />
        <Field
          label="The agency’s number"
          placeholder="The agency’s number"
          value={tracking}
          onInput={setTracking}
        />
        <Field label="Note" placeholder="Note" value={note} onInput={setNote} />
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
