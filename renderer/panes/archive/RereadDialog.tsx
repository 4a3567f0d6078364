import { useEffect, useRef, useState } from 'preact/hooks'
import type { RereadChange } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { Meter } from '../../parts/Meter'
import { api } from '../../state/api'
import { revision } from '../../state/archive'
import { type Failure, failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'
import { counted, every, figure } from '../../words'

interface State {
  step: 'looking' | 'looked' | 'keeping'
  read: number
  total: number
  /** The first of them; `found` counts all, `changed` the cables. */
  changes: RereadChange[]
  found: number
  changed: number
  failure: Failure | null
}

const START: State = {
  step: 'looking',
  read: 0,
  total: 0,
  changes: [],
  found: 0,
  changed: 0,
  failure: null,
}
const MOST_SHOWN = 500

/** Reads the stored texts again: first what would change, cable by cable, then, if wanted, keeps it. */
export function RereadDialog({ onClose }: { onClose: () => void }) {
  const [state, setState] = useState<State>(START)
  const giveUp = useRef(new AbortController())
  const merge = (change: Partial<State>) => setState((now) => ({ ...now, ...change }))
  useEffect(() => {
    const stop = giveUp.current
    void look(merge, stop.signal)
    return () => stop.abort()
  }, [])
  const keep = async () => {
    merge({ step: 'keeping', read: 0 })
    if (await apply(merge, giveUp.current.signal)) onClose()
  }
  const { step, changes, found, failure } = state
  return (
    <Dialog title="Read the archive again" onClose={onClose} wide>
      <div class="form">
        {failure ? <Failed what="The re-reading" failure={failure} /> : <Progress state={state} />}
        {changes.length > 0 && <Changes changes={changes} found={found} />}
        <div class="form-end">
          <Button onClick={onClose}>
            {step === 'looked' && changes.length > 0 ? 'Leave it as it is' : 'Close'}
          </Button>
          {changes.length > 0 && (
            <Button look="primary" disabled={step !== 'looked'} onClick={() => void keep()}>
              Keep the new readings
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Progress({ state: { step, read, total, found, changed } }: { state: State }) {
  const words = {
    looking: `${figure(read)} of ${counted(total, 'cable')} read again; ${counted(found, 'change')} so far. Nothing is kept yet.`,
    looked:
      found === 0
        ? `${every(total, 'cable')} read as before. Nothing would change.`
        : `${counted(found, 'change')}, in ${figure(changed)} of ${counted(total, 'cable')}. Corrections by hand stay as they are.`,
    keeping: `${figure(read)} of ${counted(total, 'cable')} kept.`,
  }[step]
  return (
    <>
      <p class="statement" role="status">
        {words}
      </p>
      {step !== 'looked' && <Meter done={read} total={total} />}
    </>
  )
}

function Changes({ changes, found }: { changes: readonly RereadChange[]; found: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="findings" tabIndex={0} aria-label="What would change">
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">Cable</th>
            <th scope="col">Field</th>
            <th scope="col">Now</th>
            <th scope="col">Read again</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.id} ${change.field}`}>
              <th scope="row">{change.id}</th>
              <td>{change.field}</td>
              <td>{change.before}</td>
              <td>{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found > changes.length && <p class="quiet">and {figure(found - changes.length)} more</p>}
    </section>
  )
}

type Merge = (change: Partial<State>) => void

async function look(merge: Merge, signal: AbortSignal): Promise<void> {
  const shown: RereadChange[] = []
  let found = 0
  try {
    for await (const { read, total, changes, changed, done } of await api.reread.preview(undefined, {
      signal,
    })) {
      found += changes.length
      shown.push(...changes.slice(0, MOST_SHOWN - shown.length))
      merge({ read, total, changes: [...shown], found, changed, ...(done && { step: 'looked' }) })
    }
  } catch (thrown) {
    if (!signal.aborted) merge({ failure: failureOf(thrown) })
  }
}

async function apply(merge: Merge, signal: AbortSignal): Promise<boolean> {
  try {
    for await (const step of await api.reread.apply(undefined, { signal })) {
      merge({ read: step.read, total: step.total })
      if (step.done) tell(`${counted(step.changed, 'reading')} changed.`)
    }
    revision.value++
    return true
  } catch (thrown) {
    merge({ failure: failureOf(thrown) })
    return false
  }
}
