import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { redo, steps, undo } from '../../state/annotations'

/** Every change since the archive was opened, the latest first; each can be undone, whatever came after it. */
export function ChangesDialog({ onClose }: { onClose: () => void }) {
  const { undo: made, redo: undone } = steps.value.value ?? { undo: [], redo: [] }
  const again = undone[0]
  return (
    <Dialog title="Changes since the archive was opened" onClose={onClose} class="changes">
      {made.length === 0 && <p class="statement">No collection, mark or note has been changed.</p>}
      <ol>
        {made.map((step) => (
          <li key={step.id}>
            <span>{step.words}</span>
            <Button
              look="quiet"
              icon="undo"
              aria-label={`Undo: ${step.words}`}
              onClick={() => void undo(step.id)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ol>
      {again && <Button onClick={() => void redo()}>Redo: {again.words}</Button>}
    </Dialog>
  )
}
