import { useState } from 'preact/hooks'
import { type ImportChoice, importChoices } from '../../../preload/contract/host'
import { Button } from '../../parts/Button'
import { host } from '../../state/archive'
import { isRunning, startImport } from '../../state/importing'
import { chooseFolder } from './choosing'
import { FolderDialog } from './FolderDialog'

/** Asks for folders or files, by the system's own dialog where the host has one, and imports them. */
export function ImportButton({ large = false, start = false }: { large?: boolean; start?: boolean }) {
  const [choosing, setChoosing] = useState(false)
  const { dialogs = false, platform = '' } = host.value.value ?? {}
  const choose = async (what: ImportChoice) => {
    const paths = await chooseFolder(what)
    if (paths) startImport(paths)
  }
  const ways = dialogs
    ? importChoices(platform).map(({ what, words }) => ({ words, begin: () => void choose(what) }))
    : [{ words: 'Import a folder or file…', begin: () => setChoosing(true) }]
  return (
    <>
      {ways.map(({ words, begin }, at) => (
        <Button
          key={words}
          look={at === 0 ? 'primary' : undefined}
          icon={at === 0 ? 'folder' : 'cable'}
          class={large ? 'btn-large' : undefined}
          disabled={isRunning()}
          data-pane-start={(start && at === 0) || undefined}
          onClick={begin}
        >
          {words}
        </Button>
      ))}
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
