import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Empty } from '../../parts/Empty'
import { Field } from '../../parts/Field'
import { Trouble } from '../../parts/Trouble'
import { type Typed, useTyped } from '../../parts/typed'
import { counted } from '../../words'
import { FolderList } from './FolderList'
import {
  archiveFile,
  entriesFor,
  inFolder,
  isWhole,
  makes,
  NOT_WHOLE,
  PURPOSES,
  type Purpose,
  seeks,
  useOf,
} from './purpose'
import { usePlace } from './usePlace'
import { useTrouble } from './useTrouble'

interface FolderDialogProps {
  purpose: Purpose
  onPath: (path: string) => void
  onClose: () => void
}

/** Chooses a folder or a file of the computer that the archive is on, for hosts without a dialog of their own. */
export function FolderDialog({ purpose, onPath, onClose }: FolderDialogProps) {
  const field = useRef<HTMLInputElement>(null)
  const { place, typed, failure, visit } = usePlace(field)
  const { trouble, ifGood } = useTrouble(useOf(purpose))
  const name = useTyped(purpose === 'copy' ? 'Copy' : 'Archive')
  const words = PURPOSES[purpose]
  const isHere = (path: string) => path === place?.path
  const resultFor = (path: string, named: string) => resultOf(purpose, path, isHere(path), archiveFile(named))
  const wanted = typed.drawn.trim()
  const note = wanted === '' || isWhole(wanted) ? (trouble(wanted) ?? failure(wanted)) : NOT_WHOLE
  const choose = (path: string) => {
    const result = resultFor(path, name.now())
    if (result !== null) ifGood(path, () => onPath(result))
  }
  const entries = place && entriesFor(purpose, place.entries)
  // What the last folder holds is not what stands at the path in the field.
  const isElsewhere = failure(wanted) !== null && !isHere(wanted)
  const leads = (path: string) => isWhole(path) && !isHere(path)
  const isFile = (path: string) =>
    entries?.some((entry) => entry.kind === 'file' && entry.path === path) ?? false
  return (
    <Dialog title={words.title} onClose={onClose} wide class="folder-dialog">
      <PathForm
        label={words.field}
        input={field}
        typed={typed}
        note={note}
        canGo={leads(wanted) && !isFile(wanted)}
        onGo={(path) => leads(path) && visit(path)}
      />
      {place && isElsewhere ? (
        <div class="folder-list">
          <Empty title="This path cannot be shown.">
            <Button onClick={() => typed.set(place.path)}>Back to {place.path}</Button>
          </Empty>
        </div>
      ) : (
        <FolderList
          place={place && entries && { ...place, entries }}
          onVisit={visit}
          onUp={() => place?.parent && visit(place.parent)}
          onPick={typed.set}
          onFile={seeks(purpose) ? typed.set : choose}
        />
      )}
      <div class="form-end folder-end">
        {makes(purpose) ? (
          <ArchiveName name={name} />
        ) : (
          <p class="quiet">
            {entries && !isElsewhere && contents(entries)} {words.note}
          </p>
        )}
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          disabled={resultFor(wanted, name.drawn) === null}
          onClick={() => choose(typed.now().trim())}
        >
          {purpose === 'import' && isFile(wanted) ? 'Import this file' : words.act}
        </Button>
      </div>
    </Dialog>
  )
}

interface PathFormProps {
  label: string
  input: RefObject<HTMLInputElement | null>
  typed: Typed
  /** What is wrong with the path. */
  note: string | null
  canGo: boolean
  onGo: (path: string) => void
}

function PathForm({ label, input, typed, note, canGo, onGo }: PathFormProps) {
  return (
    <>
      <form
        class="folder-path"
        onSubmit={(event) => {
          event.preventDefault()
          onGo(typed.now().trim())
        }}
      >
        <Field
          label={label}
          icon="folder"
          input={input}
          value={typed.drawn}
          wrong={note !== null}
          onInput={typed.set}
          placeholder="The whole path, e.g. /home/…/cables"
        />
        <Button type="submit" disabled={!canGo}>
          Go there
        </Button>
      </form>
      <Trouble words={note} />
    </>
  )
}

function ArchiveName({ name }: { name: Typed }) {
  return (
    <div class="folder-name">
      <span class="label">Name of the archive</span>
      <Field
        label="Name of the archive"
        value={name.drawn}
        wrong={archiveFile(name.drawn) === null}
        onInput={name.set}
      />
    </div>
  )
}

/** The path that the main button would give, or null while there is none to give. */
function resultOf(purpose: Purpose, wanted: string, here: boolean, file: string | null): string | null {
  if (!isWhole(wanted)) return null
  if (makes(purpose)) return file && inFolder(wanted, file)
  return seeks(purpose) && here ? null : wanted
}

function contents(entries: readonly { kind: string }[]): string {
  const folders = entries.filter((entry) => entry.kind === 'folder').length
  return `${counted(folders, 'folder')} and ${counted(entries.length - folders, 'file')} here.`
}
