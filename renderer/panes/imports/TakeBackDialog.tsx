import type { ImportRecord } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { counted, momentInWords } from '../../words'
import { takeBack } from './state'
import { rootsInWords } from './words'

export function TakeBackDialog({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  return (
    <Dialog title="Take this import back?" onClose={onClose}>
      <div class="form">
        <p class="statement">
          <b>{rootsInWords(record.roots)}</b>, imported {momentInWords(record.startedAt)}, brought{' '}
          {counted(record.stored, 'new cable')} and {counted(record.newVersions, 'version')}. They leave the
          archive, also where another import found them already held: import its folder again, and they are
          back. A cable of which another import brought a text of its own stays. Corrections by hand are kept
          aside and come back with the cable.
        </p>
        <p class="statement">The files themselves are not touched.</p>
        <div class="form-end">
          <Button autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            icon="undo"
            onClick={() => {
              void takeBack(record)
              onClose()
            }}
          >
            Take it back
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
