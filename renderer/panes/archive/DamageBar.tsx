import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { archiveInfo } from '../../state/archive'
import { archiveDialog } from './ArchiveDialogs'
import { restoreBackup, saveCopy } from './archiveFile'

/** Stands above every screen while the open archive is damaged: what that means, and what can be done. */
export function DamageBar() {
  const info = archiveInfo.value.value
  if (!info?.damaged) return null
  return (
    <section class="damage" role="alert" aria-label="The archive is damaged">
      <Icon name="warn" />
      <p>{info.readOnly}</p>
      <Button onClick={() => void saveCopy()}>Save a copy…</Button>
      <Button onClick={() => void restoreBackup()}>Restore a backup…</Button>
      <Button
        onClick={() => {
          archiveDialog.value = 'rebuild'
        }}
      >
        Rebuild…
      </Button>
    </section>
  )
}
