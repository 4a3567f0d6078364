import { signal } from '@preact/signals'
import { FolderDialog } from '../folder/FolderDialog'
import { copyTo, restoreFrom } from './archiveFile'
import { RebuildDialog } from './RebuildDialog'
import { RereadDialog } from './RereadDialog'
import { VerifyDialog } from './VerifyDialog'

export type ArchiveDialog = 'verify' | 'reread' | 'rebuild' | 'copy' | 'restore'

/** The dialog on the archive's upkeep that is open: menus, settings and the desktop shell all ask for the same. */
export const archiveDialog = signal<ArchiveDialog | null>(null)

export function ArchiveDialogs() {
  const close = () => {
    archiveDialog.value = null
  }
  const choosing = (purpose: 'copy' | 'restore', act: (path: string) => Promise<void>) => (
    <FolderDialog
      purpose={purpose}
      onClose={close}
      onPath={(path) => {
        close()
        void act(path)
      }}
    />
  )
  switch (archiveDialog.value) {
    case 'verify':
      return <VerifyDialog onClose={close} />
    case 'reread':
      return <RereadDialog onClose={close} />
    case 'rebuild':
      return <RebuildDialog onClose={close} />
    case 'copy':
      return choosing('copy', copyTo)
    case 'restore':
      return choosing('restore', restoreFrom)
    case null:
      return null
  }
}
