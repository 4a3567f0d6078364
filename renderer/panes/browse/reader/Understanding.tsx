import type { CableDetail } from '../../../../preload/contract'
import { Dialog } from '../../../parts/Dialog'
import { explain } from './explain'

/** This very cable, part by part, in plain sentences. */
export function Understanding({ detail, onClose }: { detail: CableDetail; onClose: () => void }) {
  return (
    <Dialog title={`Understanding ${detail.cable.id}`} onClose={onClose} wide>
      {explain(detail).map(({ heading, lines }) => (
        <section key={heading} class="explained">
          <h3 class="label">{heading}</h3>
          <dl>
            {lines.map(({ words, meaning }) => (
              <div key={words + meaning}>
                <dt class="source">{words}</dt>
                <dd class="statement">{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
