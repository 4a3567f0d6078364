import { useState } from 'preact/hooks'
import type { FolderChange } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { archiveInfo, host } from '../../state/archive'
import { settings } from '../../state/settings'
import { watchReport } from '../../state/watching'
import { chooseFolder } from '../folder/choosing'
import { FolderDialog } from '../folder/FolderDialog'
import { keepOne } from './keep'
import { Setting } from './Setting'

/** Folders whose new files come in by themselves. Off while none is chosen. */
export function Watching() {
  const [choosing, setChoosing] = useState(false)
  const archive = archiveInfo.value.value
  if (!archive) return null
  const own = settings.value.watchedFolders.filter((one) => one.archive === archive.path)
  const change = (kind: FolderChange['kind'], folder: string) =>
    keepOne({ of: 'watchedFolders', change: { kind, folder: { folder, archive: archive.path } } })
  const add = async (paths: readonly string[]) => {
    for (const path of paths) await change('watch', path)
  }
  const choose = async () => {
    if (!host.value.value?.dialogs) return setChoosing(true)
    await add((await chooseFolder('watched-folder')) ?? [])
  }
  const { paused } = watchReport.value
  return (
    <section aria-label="Watched folders">
      <h2>Watched folders</h2>
      <Setting
        name="Import what comes"
        words={
          own.length === 0
            ? 'Files that come into a folder you choose are imported into this archive by themselves, while Chancery runs. Nothing in the folder is changed. No folder is watched.'
            : 'Files that come into these folders are imported into this archive by themselves, while Chancery runs. Nothing in them is changed.'
        }
      >
        <Button icon="folder" disabled={archive.readOnly !== null} onClick={() => void choose()}>
          Watch a folder…
        </Button>
      </Setting>
      {own.length > 0 && paused && (
        <p class="field-note" role="status">
          {paused}
        </p>
      )}
      {own.map((one) => (
        <Watched key={one.folder} folder={one.folder} onEnd={() => void change('end', one.folder)} />
      ))}
      {choosing && (
        <FolderDialog
          purpose="watch"
          onClose={() => setChoosing(false)}
          onPath={(path) => {
            setChoosing(false)
            void add([path])
          }}
        />
      )}
    </section>
  )
}

function Watched({ folder, onEnd }: { folder: string; onEnd: () => void }) {
  const trouble = watchReport.value.folders.find(({ path }) => path === folder)?.trouble
  return (
    <div class="setting">
      <div class="setting-words">
        <span class="source setting-path">{folder}</span>
        {trouble && (
          <span class="field-note" role="status">
            {trouble}
          </span>
        )}
      </div>
      <Button aria-label={`Stop watching ${folder}`} onClick={onEnd}>
        Stop watching
      </Button>
    </div>
  )
}
