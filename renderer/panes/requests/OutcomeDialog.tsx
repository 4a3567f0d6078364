import { useState } from 'preact/hooks'
import { isDay } from '../../../preload/contract/day'
import {
  OUTCOME_WORDS,
  OUTCOMES,
  type Outcome,
  type RequestRecord,
  requestName,
} from '../../../preload/contract/requests'
import { Dialog } from '../../parts/Dialog'
import { DayRow } from '../../parts/day/DayField'
import { FieldRow } from '../../parts/FieldRow'
import { FormEnd } from '../../parts/FormEnd'
import { FromBefore } from '../../parts/FromBefore'
import { useUnkept } from '../../parts/useUnkept'
import { today } from '../../state/archive'
import { requestWords } from './History'
import { answer, askWhatCame } from './state'

/** What an agency answered, and when. */
export function OutcomeDialog({ request, onClose }: { request: RequestRecord; onClose: () => void }) {
  const words = useUnkept<{ outcome: Outcome; day: string; note: string }>(
    {
      name: `outcome ${request.id}`,
      what: `What came of the request ${requestName(request.kind, request.cables)}`,
      open: () => askWhatCame(request),
    },
    { outcome: 'acknowledged', day: today.peek(), note: '' },
  )
  const { outcome, day, note } = words.now
  const [trouble, setTrouble] = useState<string | null>(null)
  const keep = async () => {
    const { outcome, day, note } = words.latest()
    if (!isDay(day)) return setTrouble('Choose the day of it.')
    const failed = await answer(request.id, outcome, day, note)
    setTrouble(failed)
    if (failed !== null) return
    words.kept()
    onClose()
  }
  return (
    <Dialog title="What came of a request" onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <FromBefore words={words} />
        <p class="statement">
          {requestWords(request)}, {request.cables.join(', ')}
        </p>
        <label class="form-row">
          <span class="label">Outcome</span>
          <select
            value={outcome}
            onChange={(event) => words.change({ outcome: event.currentTarget.value as Outcome })}
          >
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {OUTCOME_WORDS[each].words}
              </option>
            ))}
          </select>
        </label>
        <DayRow label="On" day={day} today={today.value} onDay={(day) => words.change({ day: day ?? '' })} />
        <FieldRow label="Note" value={note} onInput={(note) => words.change({ note })} />
        <FormEnd trouble={trouble} onCancel={onClose}>
          Save
        </FormEnd>
      </form>
    </Dialog>
  )
}
