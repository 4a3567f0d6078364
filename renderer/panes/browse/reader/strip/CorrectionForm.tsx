import { useEffect, useRef, useState } from 'preact/hooks'
import type { CableDetail, ReadingInput } from '../../../../../preload/contract'
import { Button } from '../../../../parts/Button'
import { FromBefore } from '../../../../parts/FromBefore'
import { Labelled } from '../../../../parts/Labelled'
import { useFocusBack } from '../../../../parts/useFocusBack'
import { useUnkept } from '../../../../parts/useUnkept'
import { today } from '../../../../state/archive'
import { changeSettings, settings } from '../../../../state/settings'
import { correctReading } from '../correcting'
import { RestsOn } from '../rests-on/RestsOn'
import { chosen, chosenAtFirst } from '../rests-on/state'
import { codesIn, draftOf, keepCorrection } from './correcting'
import { KindChoice, Line, Particulars } from './Particulars'

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
      by: '',
      restsOn: { version: detail.version, words: chosenAtFirst(detail) },
    },
  )
  const { draft, codes, reason, by } = words.now
  const [trouble, setTrouble] = useState('')
  const asksName = settings.value.userName === ''
  const why = useRef<HTMLTextAreaElement>(null)
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
    const { draft, codes, reason, by } = words.latest()
    if (reason.trim() === '') {
      setTrouble('Say why: a correction is kept with its reason.')
      why.current?.focus()
      return
    }
    if (by.trim() !== '') await changeSettings({ userName: by.trim() })
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
      <KindChoice kind={draft.kind} select={first} onKind={(kind) => change({ kind })} />
      <Particulars
        draft={draft}
        codes={codes}
        start={detail.dates.effectiveDate ?? detail.cable.created?.day ?? today.peek()}
        onChange={change}
        onCodes={(codes) => words.change({ codes })}
      />
      <RestsOn />
      <Labelled label="Reason">
        {(id) => (
          <textarea
            id={id}
            ref={why}
            rows={3}
            value={reason}
            aria-required
            onInput={(event) => words.change({ reason: event.currentTarget.value })}
          />
        )}
      </Labelled>
      {asksName && (
        <>
          <Line label="Your name" value={by} onInput={(by) => words.change({ by })} />
          <p class="fine">Asked once and kept in the settings; it stands beside what you decide.</p>
        </>
      )}
      {trouble && (
        <p class="field-note" role="alert">
          {trouble}
        </p>
      )}
      <div class="form-end">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  )
}
