import { useEffect, useRef, useState } from 'preact/hooks'
import type { FolderEntry } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Field } from '../../parts/Field'
import { api } from '../../state/api'
import { type Failure, failureOf } from '../../state/failure'
import { counted } from '../../words'
import { FolderList } from './FolderList'

interface Place {
  path: string
  parent: string | null
  entries: FolderEntry[]
}

interface FolderDialogProps {
  onPaths: (paths: string[]) => void
  onClose: () => void
}

/** Chooses a folder or a file of the computer that the archive is on, for hosts without a dialog of their own. */
export function FolderDialog({ onPaths, onClose }: FolderDialogProps) {
  const [place, setPlace] = useState<Place | null>(null)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef(0)

  const visit = async (path?: string) => {
    const turn = ++asked.current
    try {
      const found = await api.host.folder(path === undefined ? {} : { path })
      if (turn !== asked.current) return
      setPlace(found)
      setTyped(found.path)
      setFailure(null)
    } catch (thrown) {
      if (turn === asked.current) setFailure(failureOf(thrown))
    }
  }
  useEffect(() => void visit(), [])

  const wanted = typed.trim()
  const here = wanted === place?.path
  return (
    <Dialog title="Import a folder" onClose={onClose} wide class="folder-dialog">
      <form
        class="folder-path"
        onSubmit={(event) => {
          event.preventDefault()
          if (here) onPaths([wanted])
          else if (wanted) void visit(wanted)
        }}
      >
        <Field
          label="Path of a folder or a file"
          icon="folder"
          value={typed}
          wrong={failure !== null}
          onInput={setTyped}
          placeholder="The whole path, e.g. /home/…/cables"
        />
        <Button type="submit" disabled={wanted === '' || here}>
          Go there
        </Button>
      </form>
      {failure && (
        <p class="field-note" role="alert">
          {failure.sentence}
        </p>
      )}
      <FolderList
        place={place}
        onVisit={(path) => void visit(path)}
        onUp={() => place?.parent && void visit(place.parent)}
        onFile={(path) => onPaths([path])}
      />
      <div class="form-end folder-end">
        <p class="quiet">
          {place && contents(place.entries)} Everything below the folder is read; nothing in it is changed.
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={wanted === ''} onClick={() => onPaths([wanted])}>
          Import this folder
        </Button>
      </div>
    </Dialog>
  )
}

function contents(entries: readonly FolderEntry[]): string {
  const folders = entries.filter((entry) => entry.kind === 'folder').length
  return `${counted(folders, 'folder')} and ${counted(entries.length - folders, 'file')} here.`
}
