import { HELP, LAW_NOTE } from '../../../preload/contract/words'
import { Dialog } from '../../parts/Dialog'

/** What a passed day means and what it does not. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="What a passed day means" onClose={onClose}>
      <div class="form">
        {HELP.map((text) => (
          <p key={text} class="statement">
            {text}
          </p>
        ))}
        <p class="quiet">{LAW_NOTE}</p>
      </div>
    </Dialog>
  )
}
