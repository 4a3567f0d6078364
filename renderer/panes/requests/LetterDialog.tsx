import { useState } from 'preact/hooks'
import { type RequestRecord, requestName } from '../../../preload/contract/requests'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { copyText } from '../../state/clipboard'
import { tell } from '../../state/toasts'
import { requestWords } from './History'
import { savePdf, saveText } from './state'

/** The letter of a request as it was entered: to be read, copied and saved again, never changed. */
export function LetterDialog({ request, onClose }: { request: RequestRecord; onClose: () => void }) {
  const { kind, cables, letter, addressee } = request
  const [trouble, setTrouble] = useState<string | null>(null)
  const name = requestName(kind, cables)
  const copy = async () => {
    if (await copyText(letter)) tell('The letter is copied.')
    else setTrouble('The letter could not be copied: the browser does not allow it here.')
  }
  return (
    <Dialog title="The letter of a request" onClose={onClose} wide class="request-dialog">
      <div class="form">
        <p class="statement">
          {requestWords(request)}
          {addressee && `, to ${addressee}`}
        </p>
        <label class="form-row letter">
          <span class="label">Letter</span>
          <textarea rows={22} readOnly value={letter} />
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
          <Button icon="out" onClick={() => void savePdf(letter, name).then(setTrouble)}>
            Save as PDF
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
