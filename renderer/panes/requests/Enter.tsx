import { useEffect, useRef, useState } from 'preact/hooks'
import { isDay } from '../../../preload/contract/day'
import { blanksIn, blanksQuestion, type RequestKind } from '../../../preload/contract/requests'
import { Button } from '../../parts/Button'
import { DayField } from '../../parts/day/DayField'
import { Field } from '../../parts/Field'
import { Trouble } from '../../parts/Trouble'
import type { Unkept } from '../../parts/useUnkept'
import { archiveInfo, today } from '../../state/archive'
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
  const [blanks, setBlanks] = useState<readonly string[]>([])
  const keep = async (asked: boolean) => {
    const { letter, day, tracking, note } = words.latest()
    if (!isDay(day)) return setTrouble('Choose the day on which it was sent.')
    const left = asked ? [] : blanksIn(letter)
    setBlanks(left)
    if (left.length > 0) return
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
        void keep(false)
      }}
    >
      <h3 class="label">When it is sent</h3>
      <div class="request-fields">
        <DayField
          label="Sent on"
          day={day}
          today={today.value}
          onDay={(day) => words.change({ day: day ?? '' })}
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
      {blanks.length > 0 && (
        <Blanks blanks={blanks} onBack={() => setBlanks([])} onSent={() => void keep(true)} />
      )}
      <Trouble words={trouble} />
    </form>
  )
}

/** Asks before a letter that still has blanks is told as sent. */
function Blanks({
  blanks,
  onBack,
  onSent,
}: {
  blanks: readonly string[]
  onBack: () => void
  onSent: () => void
}) {
  const question = useRef<HTMLDivElement>(null)
  // It stands at the foot of a long dialog.
  useEffect(() => question.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={question} class="request-blanks" role="alert">
      <p class="statement">{blanksQuestion(blanks)}</p>
      <Button onClick={onBack}>Go on writing</Button>
      <Button onClick={onSent}>It was sent so: enter it</Button>
    </div>
  )
}
