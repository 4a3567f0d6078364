import { useEffect, useState } from 'preact/hooks'
import {
  REQUEST_KINDS,
  REQUEST_WORDS,
  type RequestDraft,
  type RequestKind,
  requestName,
} from '../../../preload/contract/requests'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { api } from '../../state/api'
import { moment } from '../../state/archive'
import { copyText } from '../../state/clipboard'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'
import { counted } from '../../words'
import { Enter } from './Enter'
import { requesting, savePdf, saveText } from './state'

/** The dialog that drafts a request, wherever it was asked for. */
export function Requests() {
  const ids = requesting.value
  return ids && <RequestDialog ids={ids} onClose={() => (requesting.value = null)} />
}

function RequestDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const [kind, setKind] = useState<RequestKind>('mdr')
  const [draft, setDraft] = useState<RequestDraft | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const giveUp = new AbortController()
    setDraft(null)
    setTrouble(null)
    api.requests
      .draft({ kind, ids: [...ids], moment: moment.peek() }, { signal: giveUp.signal })
      .then(setDraft)
      .catch((thrown) => !giveUp.signal.aborted && setTrouble(failureOf(thrown).sentence))
    return () => giveUp.abort()
  }, [kind, ids])
  return (
    <Dialog title="Draft a request" onClose={onClose} wide class="request-dialog">
      <div class="form">
        <div class="form-row">
          <p class="statement">
            For {ids.length === 1 ? ids[0] : counted(ids.length, 'cable')}. A day that has passed is not an
            official release: a request asks for one.
          </p>
          <Segmented
            label="Kind of request"
            value={kind}
            options={REQUEST_KINDS.map((value) => ({ value, label: REQUEST_WORDS[value].long }))}
            onChange={setKind}
          />
          <p class="fine">{REQUEST_WORDS[kind].use}</p>
        </div>
        {trouble && (
          <p class="field-note" role="alert">
            {trouble}
          </p>
        )}
        {!draft && !trouble && <Bones rows={6} label="The letter is being drafted." />}
        {draft && <Letter key={kind} kind={kind} ids={ids} draft={draft} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

function Letter({
  kind,
  ids,
  draft,
  onClose,
}: {
  kind: RequestKind
  ids: readonly string[]
  draft: RequestDraft
  onClose: () => void
}) {
  const [letter, setLetter] = useState(draft.letter)
  const [trouble, setTrouble] = useState<string | null>(null)
  const name = requestName(kind, ids)
  const copy = async () => {
    if (await copyText(letter)) tell('The letter is copied.')
    else setTrouble('The letter could not be copied: the browser does not allow it here.')
  }
  return (
    <>
      <section aria-label="Before you send it">
        <h3 class="label">Before you send it</h3>
        <ul class="remarks">
          {draft.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </section>
      <label class="form-row letter">
        <span class="label">Letter</span>
        <textarea rows={18} value={letter} onInput={(event) => setLetter(event.currentTarget.value)} />
      </label>
      {trouble && (
        <p class="field-note" role="alert">
          {trouble}
        </p>
      )}
      <div class="form-end">
        <Button icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
        <Button icon="out" onClick={() => saveText(letter, name)}>
          Save as text
        </Button>
        <Button look="primary" icon="out" onClick={() => void savePdf(letter, name).then(setTrouble)}>
          Save as PDF
        </Button>
      </div>
      <Enter request={{ kind, ids: [...ids], addressee: draft.addressee, letter }} onEntered={onClose} />
    </>
  )
}
