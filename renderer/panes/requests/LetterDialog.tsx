import { type RequestRecord, requestName } from '../../../preload/contract/requests'
import { Dialog } from '../../parts/Dialog'
import { requestWords } from './History'
import { LetterSheet } from './LetterSheet'

/** The letter of a request as it was entered: to be read, copied and saved again, never changed. */
export function LetterDialog({ request, onClose }: { request: RequestRecord; onClose: () => void }) {
  const { kind, cables, letter, addressee } = request
  return (
    <Dialog title="The letter of a request" onClose={onClose} wide class="request-dialog">
      <div class="form">
        <p class="statement">
          {requestWords(request)}
          {addressee && `, to ${addressee}`}
        </p>
        <LetterSheet letter={letter} name={requestName(kind, cables)} />
      </div>
    </Dialog>
  )
}
