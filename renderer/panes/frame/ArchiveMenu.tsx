import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon'
import { Menu, type MenuItem } from '../../parts/Menu'
import { HOME } from '../../state/address'
import { api } from '../../state/api'
import { archiveInfo, host, revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { ask } from '../../state/resource'
import { go } from '../../state/router'
import { tell } from '../../state/toasts'
import { ArchiveDialogs, archiveDialog } from '../archive/ArchiveDialogs'
import { restoreBackup, saveCopy } from '../archive/archiveFile'
import { FolderDialog } from '../folder/FolderDialog'
import { reveal } from '../imports/state'

const recent = ask(
  () => (archiveInfo.value.value ? archiveInfo.value.value.path : null),
  (_, signal) => api.archive.recent(undefined, { signal }),
)

/** The name of the open archive; its menu opens and makes others. */
export function ArchiveMenu() {
  const [typing, setTyping] = useState<'open' | 'create' | null>(null)
  const info = archiveInfo.value.value
  const others = (recent.value.value ?? []).filter((place) => place.path !== info?.path && place.exists)
  const choose = (what: 'open' | 'create') =>
    host.value.value?.dialogs ? void chooseArchive(what) : setTyping(what)
  const items: (MenuItem | 'rule')[] = [
    ...(info ? [{ label: info.name, note: info.path, chosen: true, run: () => undefined }] : []),
    ...others.map((place) => ({
      label: place.name,
      note: place.path,
      chosen: false,
      run: () => void switchTo('open', place.path),
    })),
    'rule',
    { label: 'Open an archive…', icon: 'folder', run: () => choose('open') },
    { label: 'New archive…', icon: 'plus', run: () => choose('create') },
    { label: 'Import a folder or file…', icon: 'out', run: () => go({ screen: 'imports' }) },
    'rule',
    { label: 'Check this archive…', icon: 'check', run: () => show('verify') },
    { label: 'Read again…', icon: 'retry', run: () => show('reread') },
    { label: 'Save a copy…', icon: 'copy', run: () => void saveCopy() },
    { label: 'Restore a backup…', icon: 'undo', run: () => void restoreBackup() },
    ...(info && host.value.value?.reveals
      ? [{ label: 'Show archive file', icon: 'box' as const, run: () => void reveal(info.path) }]
      : []),
    { label: 'Settings', icon: 'sliders', run: () => go({ screen: 'settings' }) },
  ]
  return (
    <>
      <Menu label="Archive" class="archive-menu" items={items}>
        <span>{info?.name ?? 'Archive'}</span>
        {info?.readOnly && <Icon name="lock" size={14} />}
        <Icon name="down" />
      </Menu>
      {typing && (
        <FolderDialog
          purpose={typing}
          onClose={() => setTyping(null)}
          onPath={(path) => {
            setTyping(null)
            void switchTo(typing, path)
          }}
        />
      )}
      <ArchiveDialogs />
    </>
  )
}

function show(dialog: 'verify' | 'reread'): void {
  archiveDialog.value = dialog
}

export async function chooseArchive(what: 'open' | 'create'): Promise<void> {
  const [path] = (await api.host.choose({ what: what === 'open' ? 'archive' : 'new-archive' })) ?? []
  if (path) await switchTo(what, path)
}

export async function switchTo(what: 'open' | 'create', path: string): Promise<void> {
  try {
    const info = await api.archive[what]({ path })
    revision.value++
    go({ ...HOME })
    tell(`${info.name} is open.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
