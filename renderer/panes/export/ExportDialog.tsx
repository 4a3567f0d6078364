import { useState } from 'preact/hooks'
import type { ExportQuestion } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { Trouble } from '../../parts/Trouble'
import { moment } from '../../state/archive'
import { list } from '../../state/browse'
import { picked } from '../../state/picking'
import { filters, order } from '../../state/router'
import { every, figure } from '../../words'
import { FolderDialog } from '../folder/FolderDialog'
import { Columns } from './Columns'
import { Forms } from './Forms'
import { Place } from './Place'
import {
  beginExport,
  choice,
  exportShown,
  giveUpExport,
  type Making,
  making,
  makingWords,
  putInto,
  trouble,
} from './state'

/** The listed cables, or those picked, out of the program: in which form, with which columns, and where to. */
export function ExportDialog() {
  const [what, setWhat] = useState<'picked' | 'all'>(picked.peek().size > 0 ? 'picked' : 'all')
  const [browsing, setBrowsing] = useState(false)
  const { format, columns, folder } = choice.value
  const close = () => {
    if (making.peek() === null) trouble.value = null
    exportShown.value = false
  }
  const make = () => {
    const { format, columns, folder } = choice.peek()
    const asked: ExportQuestion = {
      format,
      filters: filters.value,
      moment: moment.value,
      order: order.value,
      columns: [...columns],
      ...(what === 'picked' && { ids: [...picked.value] }),
      ...(folder !== null && { folder }),
    }
    void beginExport(asked)
  }
  if (making.value !== null)
    return (
      <Dialog key="making" title="Export" onClose={close} wide class="export-dialog">
        <Progress making={making.value} onClose={close} />
      </Dialog>
    )
  return (
    <>
      <Dialog title="Export" onClose={close} wide class="export-dialog">
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault()
            make()
          }}
        >
          <What what={what} onWhat={setWhat} />
          <Forms />
          {format === 'csv' && <Columns />}
          <Place onBrowse={() => setBrowsing(true)} />
          <Trouble words={trouble.value} />
          <div class="form-end">
            <Button onClick={close}>Cancel</Button>
            <Button
              look="primary"
              icon="out"
              type="submit"
              disabled={format === 'csv' && columns.length === 0}
            >
              {folder === null ? 'Make the file' : 'Write the file'}
            </Button>
          </div>
        </form>
      </Dialog>
      {browsing && (
        <FolderDialog
          purpose="export"
          onClose={() => setBrowsing(false)}
          onPath={(path) => {
            setBrowsing(false)
            putInto(path)
          }}
        />
      )}
    </>
  )
}

function What({ what, onWhat }: { what: 'picked' | 'all'; onWhat: (what: 'picked' | 'all') => void }) {
  const all = list.rows.value.total ?? 0
  const { size } = picked.value
  if (size === 0) return <p class="statement">{every(all, 'cable')} of the list.</p>
  return (
    <div class="form-row">
      <span class="label">Cables</span>
      <Segmented
        label="Cables"
        value={what}
        options={[
          { value: 'picked', label: `The ${figure(size)} picked` },
          { value: 'all', label: `All ${figure(all)} of the list` },
        ]}
        onChange={onWhat}
      />
    </div>
  )
}

/** How far the file is. It goes on when the dialog is closed, and the status bar tells it on. */
function Progress({ making, onClose }: { making: Making; onClose: () => void }) {
  const { done, total } = making
  return (
    <div class="export-progress">
      <p class="statement" role="status">
        {makingWords(making)}
      </p>
      <progress
        aria-label="How far the file is"
        max={Math.max(1, total)}
        value={total > 0 ? done : undefined}
      />
      <p class="fine">
        It goes on when this is closed; the line at the foot of the window tells how far it is.
      </p>
      <div class="form-end">
        <Button onClick={giveUpExport}>Give up</Button>
        <Button look="primary" onClick={onClose}>
          Go on reading
        </Button>
      </div>
    </div>
  )
}
