import { useEffect, useRef } from 'preact/hooks'
import type { CableDetail } from '../../../../../preload/contract'
import { FormEnd } from '../../../../parts/FormEnd'
import { FromBefore } from '../../../../parts/FromBefore'
import { Labelled } from '../../../../parts/Labelled'
import { useFocusBack } from '../../../../parts/useFocusBack'
import { today } from '../../../../state/archive'
import { settings } from '../../../../state/settings'
import { NAME_ASKED } from '../../../../words'
import { RestsOn } from '../rests-on/RestsOn'
import { KindChoice, Line, Particulars } from './Particulars'
import { useCorrection } from './useCorrection'

interface CorrectionFormProps {
  detail: CableDetail
  onClose: () => void
}

/** Another reading in place of the program's: its kind, what the kind needs, and a reason. */
export function CorrectionForm({ detail, onClose }: CorrectionFormProps) {
  const first = useRef<HTMLSelectElement>(null)
  const why = useRef<HTMLTextAreaElement>(null)
  const { words, trouble, change, save } = useCorrection(detail, {
    onKept: onClose,
    onNoReason: () => why.current?.focus(),
  })
  const { draft, codes, reason, by } = words.now
  useFocusBack('.decl > .btn')
  useEffect(() => first.current?.focus(), [])
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
      {settings.value.userName === '' && (
        <>
          <Line label="Your name" value={by} onInput={(by) => words.change({ by })} />
          <p class="fine">{NAME_ASKED}</p>
        </>
      )}
      <FormEnd trouble={trouble} onCancel={onClose}>
        Save
      </FormEnd>
    </form>
  )
}
