import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { steer } from '../../state/importing'

export function CancelDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Cancel this import?" onClose={onClose}>
      <div class="form">
        <p class="statement">
          What is stored so far stays in the archive, and the account says how far it came. Imported again,
          the folder goes on from there: files that are in are not stored twice.
        </p>
        <div class="form-end">
          <Button autofocus onClick={onClose}>
            Go on importing
          </Button>
          <Button
            look="primary"
            onClick={() => {
              void steer('cancel')
              onClose()
            }}
          >
            Cancel the import
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
