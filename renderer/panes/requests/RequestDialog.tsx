import { useEffect, useState } from 'preact/hooks'
import {
  REQUEST_KINDS,
  REQUEST_WORDS,
  type RequestDraft,
  type RequestKind,
  requestName,
} from '../../../preload/contract/requests'
import { Bones } from '../../parts/Bones'
import { Dialog } from '../../parts/Dialog'
import { FromBefore } from '../../parts/FromBefore'
import { Segmented } from '../../parts/Segmented'
import { Trouble } from '../../parts/Trouble'
import { useUnkept } from '../../parts/useUnkept'
import { api } from '../../state/api'
import { moment, today } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { counted } from '../../words'
import { Enter } from './Enter'
import { LetterSheet } from './LetterSheet'
import { draftRequest, type LetterWords, requesting } from './state'

/** The dialog that drafts a request, wherever it was asked for. */
export function Requests() {
  const asked = requesting.value
  return asked && <RequestDialog key={asked} {...asked} onClose={() => (requesting.value = null)} />
}

interface RequestDialogProps {
  ids: readonly string[]
  kind: RequestKind | null
  onClose: () => void
}

function RequestDialog({ ids, kind: first, onClose }: RequestDialogProps) {
  const [kind, setKind] = useState(first)
  const [draft, setDraft] = useState<RequestDraft | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const giveUp = new AbortController()
    setDraft(null)
    setTrouble(null)
    api.requests
      .draft({ ...(kind && { kind }), ids: [...ids], moment: moment.peek() }, { signal: giveUp.signal })
      .then(setDraft)
      .catch((thrown) => !giveUp.signal.aborted && setTrouble(failureOf(thrown).sentence))
    return () => giveUp.abort()
  }, [kind, ids])
  const shown = draft?.kind ?? kind
  // Which kind fits is known with the first draft: the dialog begins with its choice.
  if (shown === null && trouble === null) return null
  return (
    <Dialog title="Draft a request" onClose={onClose} wide class="request-dialog">
      <div class="form">
        <div class="form-row">
          <p class="statement">
            For {ids.length === 1 ? ids[0] : counted(ids.length, 'cable')}. A day that has passed is not an
            official release: a request asks for one.
          </p>
          {shown && (
            <Segmented
              label="Kind of request"
              value={shown}
              options={REQUEST_KINDS.filter((value) => value !== 'mdr' || !draft?.noReview).map((value) => ({
                value,
                label: REQUEST_WORDS[value].long,
              }))}
              onChange={setKind}
            />
          )}
          {draft?.noReview ? (
            <p class="fine">{draft.noReview}</p>
          ) : (
            shown && <p class="fine">{REQUEST_WORDS[shown].use}</p>
          )}
        </div>
        <Trouble words={trouble} />
        {!draft && !trouble && <Bones rows={6} label="The letter is being drafted." />}
        {draft && <Letter key={draft.kind} ids={ids} draft={draft} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

function Letter({
  ids,
  draft,
  onClose,
}: {
  ids: readonly string[]
  draft: RequestDraft
  onClose: () => void
}) {
  const { kind } = draft
  const name = requestName(kind, ids)
  const words = useUnkept<LetterWords>(
    {
      name: `letter ${kind} ${ids.join(' ')}`,
      what: `The letter ${name}`,
      open: () => draftRequest(ids, kind),
    },
    { letter: draft.letter, day: today.peek(), tracking: '', note: '' },
  )
  return (
    <>
      <FromBefore words={words} />
      <section aria-label="Before you send it">
        <h3 class="label">Before you send it</h3>
        <ul class="remarks">
          {draft.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </section>
      <LetterSheet
        letter={words.now.letter}
        name={name}
        onChange={(letter) => words.change({ letter })}
        onSaved={words.kept}
      />
      <Enter
        words={words}
        request={{ kind, ids: [...ids], addressee: draft.addressee }}
        onEntered={onClose}
      />
    </>
  )
}
