import { Button } from '../../../../parts/Button'
import { onOneLine } from '../../../../words'
import { correcting } from '../correcting'
import { backToForm } from './by-key'
import { choosing, selected, takeSelected } from './state'

/** Below the text, while a reading is corrected and words are selected: what is selected, and the way to rest on it. */
export function SelectedBar() {
  if (!correcting.value || (selected.value.length === 0 && !choosing.value)) return null
  return (
    <div class="selected-bar">
      <p aria-live="polite">
        <mark class="evidence source">
          {onOneLine(selected.value.map(({ verbatim }) => verbatim).join(' … '))}
        </mark>
      </p>
      <Button
        look="primary"
        disabled={selected.value.length === 0}
        // What is selected stays so under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          takeSelected()
          backToForm()
        }}
      >
        Rests on these words
      </Button>
      {choosing.value && (
        <p class="fine">
          <kbd>←</kbd> <kbd>→</kbd> move, <kbd>Shift</kbd> widens, <kbd>Enter</kbd> takes, <kbd>Esc</kbd> goes
          back
        </p>
      )}
    </div>
  )
}
