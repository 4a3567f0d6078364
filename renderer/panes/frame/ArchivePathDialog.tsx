import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Field } from '../../parts/Field'

interface ArchivePathDialogProps {
  what: 'open' | 'create'
  onPath: (path: string) => void
  onClose: () => void
}

/** Where the host has no file dialog, the path of an archive is typed. */
export function ArchivePathDialog({ what, onPath, onClose }: ArchivePathDialogProps) {
  const [path, setPath] = useState('')
  const title = what === 'open' ? 'Open an archive' : 'New archive'
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (path.trim()) onPath(path.trim())
        }}
      >
        <p class="statement">
          {what === 'open'
            ? 'Type the whole path of an archive file on this computer.'
            : 'Type the whole path of the file to make. Nothing that exists is written over.'}
        </p>
        <Field
          label="Path of the archive"
          value={path}
          onInput={setPath}
          placeholder="/home/…/posts.chancery"
        />
        <div class="form-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={path.trim() === ''}>
            {what === 'open' ? 'Open' : 'Make'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
