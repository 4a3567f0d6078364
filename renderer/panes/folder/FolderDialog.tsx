import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Field } from '../../parts/Field'
import { counted } from '../../words'
import { FolderList } from './FolderList'
import { archiveFile, entriesFor, inFolder, makes, PURPOSES, type Purpose, seeks } from './purpose'
import { usePlace } from './usePlace'

interface FolderDialogProps {
  purpose: Purpose
  onPath: (path: string) => void
  onClose: () => void
}

/** Chooses a folder or a file of the computer that the archive is on, for hosts without a dialog of their own. */
export function FolderDialog({ purpose, onPath, onClose }: FolderDialogProps) {
  const { place, typed, setTyped, failure, visit } = usePlace()
  const [name, setName] = useState(purpose === 'copy' ? 'Copy' : 'Archive')
  const words = PURPOSES[purpose]
  const wanted = typed.trim()
  const here = wanted === place?.path
  const file = archiveFile(name)
  const result = resultOf(purpose, wanted, here, file)
  const entries = place && entriesFor(purpose, place.entries)
  return (
    <Dialog title={words.title} onClose={onClose} wide class="folder-dialog">
      <form
        class="folder-path"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted && !here) visit(wanted)
        }}
      >
        <Field
          label={words.field}
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
        place={place && entries && { ...place, entries }}
        onVisit={visit}
        onUp={() => place?.parent && visit(place.parent)}
        onFile={seeks(purpose) ? setTyped : onPath}
      />
      <div class="form-end folder-end">
        {makes(purpose) ? (
          <div class="folder-name">
            <span class="label">Name of the archive</span>
            <Field label="Name of the archive" value={name} wrong={file === null} onInput={setName} />
          </div>
        ) : (
          <p class="quiet">
            {entries && contents(entries)} {words.note}
          </p>
        )}
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={result === null} onClick={() => result && onPath(result)}>
          {words.act}
        </Button>
      </div>
    </Dialog>
  )
}

/** The path that the main button would give, or null while there is none to give. */
function resultOf(purpose: Purpose, wanted: string, here: boolean, file: string | null): string | null {
  if (wanted === '') return null
  if (makes(purpose)) return file && inFolder(wanted, file)
  return seeks(purpose) && here ? null : wanted
}

function contents(entries: readonly { kind: string }[]): string {
  const folders = entries.filter((entry) => entry.kind === 'folder').length
  return `${counted(folders, 'folder')} and ${counted(entries.length - folders, 'file')} here.`
}
