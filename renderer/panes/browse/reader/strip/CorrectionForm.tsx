import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CableDetail, ReadingInput } from '../../../../../preload/contract'
import { isDay } from '../../../../../preload/contract/day'
import { KINDS, type Kind } from '../../../../../preload/contract/reading'
import { Button } from '../../../../parts/Button'
import { FromBefore } from '../../../../parts/FromBefore'
import { useFocusBack } from '../../../../parts/useFocusBack'
import { useUnkept } from '../../../../parts/useUnkept'
import { kindWords } from '../../../../words'
import { correctReading } from '../correcting'
import { RestsOn } from '../rests-on/RestsOn'
import { chosen, chosenAtFirst } from '../rests-on/state'
import { codesIn, dayWords, draftOf, keepCorrection, wants } from './correcting'

interface CorrectionFormProps {
  detail: CableDetail
  onClose: () => void
}

/** Another reading in place of the program's: its kind, what the kind needs, and a reason. */
export function CorrectionForm({ detail, onClose }: CorrectionFormProps) {
  const { id: cable } = detail.cable
  const words = useUnkept(
    { name: `correction ${cable}`, what: `The correction of ${cable}`, open: () => correctReading(cable) },
    {
      draft: draftOf(detail.reading),
      codes: detail.reading.codes.join(', '),
      reason: '',
      restsOn: { version: detail.version, words: chosenAtFirst(detail) },
    },
  )
  const { draft, codes, reason } = words.now
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const first = useRef<HTMLSelectElement>(null)
  const hasBegun = useRef(false)
  useFocusBack('.decl > .btn')
  useEffect(() => {
    const { restsOn } = words.latest()
    // Their places are those of the text that they were chosen in.
    chosen.value = restsOn.version === detail.version ? restsOn.words : chosenAtFirst(detail)
    first.current?.focus()
  }, [])
  const picked = chosen.value
  useEffect(() => {
    if (hasBegun.current) words.change({ restsOn: { version: detail.version, words: picked } })
    hasBegun.current = true
  }, [picked])
  const change = (part: Partial<ReadingInput>) =>
    words.change({ draft: { ...words.latest().draft, ...part } })
  const save = async () => {
    const { draft, codes, reason } = words.latest()
    const sentence = await keepCorrection(detail, { ...draft, codes: codesIn(codes) }, reason)
    if (sentence !== null) return setTrouble(sentence)
    words.kept()
    onClose()
  }
  return (
    <form
      class="correction"
      aria-label="Correct this reading"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <FromBefore words={words} />
      <div class="labelled">
        <label for={`${id}-kind`}>Kind</label>
        <select
          id={`${id}-kind`}
          ref={first}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Kind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      </div>
      {wants(draft.kind, 'codes') && (
        <div class="labelled">
          <label for={`${id}-codes`}>Codes</label>
          <input
            id={`${id}-codes`}
            value={codes}
            placeholder="25X1, X4"
            onInput={({ currentTarget: { value } }) => words.change({ codes: value })}
          />
        </div>
      )}
      {wants(draft.kind, 'date') && (
        <div class="labelled">
          <label for={`${id}-day`}>{dayWords(draft.kind)}</label>
          <input
            id={`${id}-day`}
            type="date"
            value={draft.date ?? ''}
            onInput={({ currentTarget: { value } }) => change({ date: isDay(value) ? value : null })}
          />
        </div>
      )}
      {wants(draft.kind, 'years') && (
        <div class="labelled">
          <label for={`${id}-years`}>Years</label>
          <input
            id={`${id}-years`}
            type="number"
            min={0}
            max={100}
            value={draft.years ?? ''}
            onInput={({ currentTarget: { value } }) => change({ years: value === '' ? null : Number(value) })}
          />
        </div>
      )}
      {wants(draft.kind, 'event') && (
        <div class="labelled">
          <label for={`${id}-event`}>Event</label>
          <input
            id={`${id}-event`}
            value={draft.event?.name ?? ''}
            onInput={({ currentTarget: { value } }) =>
              change({
                event: value === '' ? null : { name: value, offsetYears: draft.event?.offsetYears ?? 0 },
              })
            }
          />
        </div>
      )}
      {wants(draft.kind, 'event') && draft.event && (
        <div class="labelled">
          <label for={`${id}-offset`}>Years after the event</label>
          <input
            id={`${id}-offset`}
            type="number"
            min={0}
            max={100}
            value={draft.event.offsetYears}
            onInput={({ currentTarget: { value } }) =>
              change({ event: { name: draft.event?.name ?? '', offsetYears: Number(value) } })
            }
          />
        </div>
      )}
      <RestsOn />
      <div class="labelled">
        <label for={`${id}-reason`}>Reason</label>
        <textarea
          id={`${id}-reason`}
          rows={3}
          value={reason}
          onInput={(event) => words.change({ reason: event.currentTarget.value })}
          required
        />
      </div>
      {trouble && (
        <p class="field-note" role="alert">
          {trouble}
        </p>
      )}
      <div class="form-end">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit" disabled={reason.trim() === ''}>
          Save
        </Button>
      </div>
    </form>
  )
}
