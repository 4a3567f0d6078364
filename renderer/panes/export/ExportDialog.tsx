import { useRef, useState } from 'preact/hooks'
import type { ExportQuestion } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { moment } from '../../state/archive'
import { list } from '../../state/browse'
import { picked } from '../../state/picking'
import { filters, order } from '../../state/router'
import { counted, every, figure } from '../../words'
import { FolderDialog } from '../folder/FolderDialog'
import { Columns } from './Columns'
import { Forms } from './Forms'
import { Place } from './Place'
import { choice, exportShown, type Making, makeExport, putInto } from './state'

/** The listed cables, or those picked, out of the program: in which form, with which columns, and where to. */
export function ExportDialog() {
  const [what, setWhat] = useState<'picked' | 'all'>(picked.peek().size > 0 ? 'picked' : 'all')
  const [making, setMaking] = useState<Making | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const giveUp = useRef(new AbortController())
  const { format, columns, folder } = choice.value
  const close = () => {
    giveUp.current.abort()
    exportShown.value = false
  }
  const make = async () => {
    giveUp.current = new AbortController()
    setTrouble(null)
    setMaking({ done: 0, total: 0 })
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
    const { signal } = giveUp.current
    const failed = await makeExport(asked, signal, setMaking)
    if (signal.aborted) return
    setMaking(null)
    setTrouble(failed)
    if (failed === null) exportShown.value = false
  }
  return (
    <>
      <Dialog title="Export" onClose={close} wide class="export-dialog">
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          {making ? (
            <Progress making={making} />
          ) : (
            <>
              <What what={what} onWhat={setWhat} />
              <Forms />
              {format === 'csv' && <Columns />}
              <Place onBrowse={() => setBrowsing(true)} />
            </>
          )}
          {trouble && (
            <p class="field-note" role="alert">
              {trouble}
            </p>
          )}
          <div class="form-end">
            <Button onClick={close}>{making ? 'Give up' : 'Cancel'}</Button>
            {!making && (
              <Button
                look="primary"
                icon="out"
                type="submit"
                disabled={format === 'csv' && columns.length === 0}
              >
                {folder === null ? 'Make the file' : 'Write the file'}
              </Button>
            )}
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

function Progress({ making: { done, total } }: { making: Making }) {
  const words = total > 0 ? `${figure(done)} of ${counted(total, 'cable')}` : 'The cables are being gathered.'
  return (
    <div class="export-progress">
      <p class="statement" role="status">
        {words}
      </p>
      <progress
        aria-label="How far the file is"
        max={Math.max(1, total)}
        value={total > 0 ? done : undefined}
      />
    </div>
  )
}
