import { useState } from 'preact/hooks'
import type { RebuildProgress, RebuiltArchive } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { Meter } from '../../parts/Meter'
import { api } from '../../state/api'
import { revision } from '../../state/archive'
import { type Failure, failureOf } from '../../state/failure'
import { counted, figure } from '../../words'

type State =
  | { kind: 'asked' }
  | { kind: 'running'; step: RebuildProgress | null }
  | { kind: 'done'; result: RebuiltArchive }
  | { kind: 'failed'; failure: Failure }

const MOST_SHOWN = 500

/** Makes the archive anew from what can be read of it, and names what could not be. */
export function RebuildDialog({ onClose }: { onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'asked' })
  const rebuild = () => void run(setState)
  return (
    <Dialog title="Rebuild the archive" onClose={onClose}>
      <div class="form">
        <div aria-live="polite">
          <Words state={state} onAgain={rebuild} />
        </div>
        <div class="form-end">
          <Button autofocus onClick={onClose}>
            {state.kind === 'asked' ? 'Leave it as it is' : 'Close'}
          </Button>
          {state.kind === 'asked' && (
            <Button look="primary" icon="box" onClick={rebuild}>
              Rebuild it
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Words({ state, onAgain }: { state: State; onAgain: () => void }) {
  switch (state.kind) {
    case 'asked':
      return (
        <p class="statement">
          Every text that can be read goes into a new archive, with its versions, its imports, and all that
          people wrote: corrections, events, notes, collections. What cannot be read is named. The old file is
          kept beside the new one.
        </p>
      )
    case 'running':
      return <Progress step={state.step} />
    case 'failed':
      return <Failed what="The rebuilding" failure={state.failure} onRetry={onAgain} />
    case 'done':
      return <Result result={state.result} />
  }
}

function Progress({ step }: { step: RebuildProgress | null }) {
  const { doing, done, total } = step ?? { doing: 'reading', done: 0, total: 0 }
  return (
    <>
      <p class="statement">
        {figure(done)} of {figure(total)} {doing === 'reading' ? 'texts read' : 'cables indexed'}. It goes on
        when this window is closed.
      </p>
      <Meter done={done} total={total} />
    </>
  )
}

function Result({ result: { cables, versions, losses, keptAside } }: { result: RebuiltArchive }) {
  return (
    <>
      <p class="statement">
        <b>
          The archive is rebuilt: {counted(cables, 'cable')} in {counted(versions, 'version')}.
        </b>{' '}
        {losses.length === 0
          ? 'Nothing is lost.'
          : `${counted(losses.length, 'loss', 'losses')}. Import the folders again: what is lost comes back with them.`}
      </p>
      {losses.length > 0 && (
        <ul class="findings">
          {losses.slice(0, MOST_SHOWN).map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
          {losses.length > MOST_SHOWN && <li>and {figure(losses.length - MOST_SHOWN)} more</li>}
        </ul>
      )}
      <p class="statement">
        The old file is <span class="source">{keptAside}</span>.
      </p>
    </>
  )
}

async function run(setState: (state: State) => void): Promise<void> {
  setState({ kind: 'running', step: null })
  try {
    for await (const step of await api.archive.rebuild({})) {
      setState(step.result ? { kind: 'done', result: step.result } : { kind: 'running', step })
    }
    revision.value++
  } catch (thrown) {
    setState({ kind: 'failed', failure: failureOf(thrown) })
  }
}
