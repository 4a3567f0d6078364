import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Paper } from '../../../preload/contract/bridge'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { api } from '../../state/api'
import { type Failure, failureOf } from '../../state/failure'
import { type Block, blocksOf } from './lines'

/** The paper that is open: menus, settings and the desktop shell all ask for the same. */
export const paper = signal<Paper | null>(null)

export const PAPER_WORDS: Record<Paper, string> = {
  guide: 'Guide',
  security: 'What Chancery promises',
  licences: 'Licences',
}

export function Papers() {
  const shown = paper.value
  if (!shown) return null
  return <PaperDialog key={shown} shown={shown} onClose={() => (paper.value = null)} />
}

type State = { kind: 'opening' } | { kind: 'open'; text: string } | { kind: 'failed'; failure: Failure }

function PaperDialog({ shown, onClose }: { shown: Paper; onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'opening' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    void open(shown).then(setState)
  }, [shown, turn])
  return (
    <Dialog title={PAPER_WORDS[shown]} onClose={onClose} wide class="paper">
      {state.kind === 'failed' && (
        <Failed what="This paper" failure={state.failure} onRetry={() => setTurn(turn + 1)} />
      )}
      {state.kind === 'open' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section class="paper-text" aria-label="Text" tabIndex={0}>
          {shown === 'licences' ? <pre>{state.text}</pre> : blocksOf(state.text).map(drawn)}
        </section>
      )}
    </Dialog>
  )
}

function drawn(block: Block, index: number) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? null : <h3 key={index}>{block.text}</h3>
    case 'list':
      return (
        <ul key={index}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'rows':
      return (
        <table key={index}>
          <tbody>
            {block.rows.map((cells) => (
              <tr key={cells.join()}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'paragraph':
      return <p key={index}>{block.text}</p>
  }
}

async function open(shown: Paper): Promise<State> {
  try {
    return { kind: 'open', text: (await api.host.read({ paper: shown })).text }
  } catch (thrown) {
    return { kind: 'failed', failure: failureOf(thrown) }
  }
}
