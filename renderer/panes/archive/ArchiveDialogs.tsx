import { signal } from '@preact/signals'
import { RereadDialog } from './RereadDialog'
import { VerifyDialog } from './VerifyDialog'

/** The dialog on the archive's upkeep that is open: menus, settings and the desktop shell all ask for the same. */
export const archiveDialog = signal<'verify' | 'reread' | null>(null)

export function ArchiveDialogs() {
  const close = () => {
    archiveDialog.value = null
  }
  return (
    <>
      {archiveDialog.value === 'verify' && <VerifyDialog onClose={close} />}
      {archiveDialog.value === 'reread' && <RereadDialog onClose={close} />}
    </>
  )
}
