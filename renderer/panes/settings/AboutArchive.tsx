import type { ArchiveInfo } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { archiveInfo, host } from '../../state/archive'
import { counted, sizeInWords } from '../../words'
import { type ArchiveDialog, archiveDialog } from '../archive/ArchiveDialogs'
import { makeCompact, restoreBackup, saveCopy } from '../archive/archiveFile'
import { reveal } from '../imports/state'
import { Setting } from './Setting'

/** The archive that is open: where it lies, what it holds, and its upkeep. */
export function AboutArchive() {
  const info = archiveInfo.value.value
  if (!info) return null
  return (
    <section aria-label="This archive">
      <h2>This archive</h2>
      <ArchiveFile info={info} />
      <Setting
        name="Check the archive"
        words="Every stored text against its digest, the index against the texts."
      >
        <Button icon="check" onClick={() => show('verify')}>
          Check…
        </Button>
      </Setting>
      <Setting
        name="Read again"
        words={
          info.rereadAdvised
            ? 'This program reads better than the one that made these readings. See what would change, then decide.'
            : 'Reads the stored texts again and lists what would change, before anything is kept.'
        }
      >
        <Button icon="retry" disabled={info.readOnly !== null} onClick={() => show('reread')}>
          Read again…
        </Button>
      </Setting>
      <Setting
        name="Copy and restore"
        words="A copy is whole at any moment, also while an import goes on. The archive that a backup replaces is kept beside it."
      >
        <div class="setting-controls">
          <Button icon="copy" onClick={() => void saveCopy()}>
            Save a copy…
          </Button>
          <Button icon="undo" onClick={() => void restoreBackup()}>
            Restore…
          </Button>
        </div>
      </Setting>
      <Setting
        name="Make compact"
        words="Makes the index of words again and the file as small as it can be. No text is touched."
      >
        <Button icon="down" disabled={info.readOnly !== null} onClick={() => void makeCompact()}>
          Make compact
        </Button>
      </Setting>
      <Setting
        name="Rebuild"
        words="Makes a damaged archive anew from its own texts and names what is lost. The old file is kept."
      >
        <Button icon="box" onClick={() => show('rebuild')}>
          Rebuild…
        </Button>
      </Setting>
    </section>
  )
}

function ArchiveFile({ info }: { info: ArchiveInfo }) {
  return (
    <div class="setting">
      <div class="setting-words">
        <span>{info.name}</span>
        <span class="source setting-path">{info.path}</span>
        <span class="quiet">
          {counted(info.cables, 'cable')} in {counted(info.versions, 'version')}, from{' '}
          {counted(info.imports, 'import')}; {sizeInWords(info.bytes)}.
        </span>
        {info.readOnly && <span class="field-note">{info.readOnly}</span>}
        {info.warnings.map((warning) => (
          <span key={warning} class="field-note">
            {warning}
          </span>
        ))}
      </div>
      {host.value.value?.reveals && (
        <Button icon="folder" onClick={() => void reveal(info.path)}>
          Show the file
        </Button>
      )}
    </div>
  )
}

function show(dialog: ArchiveDialog): void {
  archiveDialog.value = dialog
}
