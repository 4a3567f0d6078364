import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { host } from '../../state/archive'
import { isRunning, startImport } from '../../state/importing'
import { chooseFolder } from './choosing'
import { FolderDialog } from './FolderDialog'

/** Asks for a folder, by the system's own dialog where the host has one, and imports it. */
export function ImportButton({ large = false, start = false }: { large?: boolean; start?: boolean }) {
  const [choosing, setChoosing] = useState(false)
  const choose = async () => {
    if (!host.value.value?.dialogs) return setChoosing(true)
    const paths = await chooseFolder()
    if (paths) startImport(paths)
  }
  return (
    <>
      <Button
        look="primary"
        icon="folder"
        class={large ? 'btn-large' : undefined}
        disabled={isRunning()}
        data-pane-start={start || undefined}
        onClick={() => void choose()}
      >
        Import a folder…
      </Button>
      {choosing && (
        <FolderDialog
          purpose="import"
          onClose={() => setChoosing(false)}
          onPath={(path) => {
            setChoosing(false)
            startImport([path])
          }}
        />
      )}
    </>
  )
}
