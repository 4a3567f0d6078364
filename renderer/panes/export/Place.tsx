import { Button } from '../../parts/Button'
import { Segmented } from '../../parts/Segmented'
import { host } from '../../state/archive'
import { chooseFolder } from '../folder/choosing'
import { choice, putInto } from './state'

/** Where the file goes: to be saved like a download, or into a folder of the machine that the archive is on. */
export function Place({ onBrowse }: { onBrowse: () => void }) {
  const { folder } = choice.value
  const choose = async () => {
    if (!host.value.value?.dialogs) return onBrowse()
    const [path] = (await chooseFolder()) ?? []
    if (path) putInto(path)
  }
  return (
    <div class="form-row">
      <span class="label">Where to</span>
      <div class="export-place">
        <Segmented
          label="Where to"
          value={folder === null ? 'download' : 'folder'}
          options={[
            { value: 'download', label: 'Save as a download' },
            { value: 'folder', label: 'Into a folder…' },
          ]}
          onChange={(value) => (value === 'download' ? putInto(null) : void choose())}
        />
        {folder !== null && (
          <>
            <span class="source export-path">{folder}</span>
            <Button class="btn-small" onClick={() => void choose()}>
              Another…
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
