import { useEffect, useRef, useState } from 'preact/hooks'
import type { RereadChange } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { api } from '../../state/api'
import { revision } from '../../state/archive'
import { type Failure, failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'
import { counted, figure } from '../../words'

interface State {
  step: 'looking' | 'looked' | 'keeping'
  read: number
  total: number
  changes: RereadChange[]
  failure: Failure | null
}

const START: State = { step: 'looking', read: 0, total: 0, changes: [], failure: null }
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
  const { step, changes, failure } = state
  return (
    <Dialog title="Read the archive again" onClose={onClose} wide>
      <div class="form">
        {failure ? <Failed what="The re-reading" failure={failure} /> : <Progress state={state} />}
        {changes.length > 0 && <Changes changes={changes} />}
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

function Progress({ state: { step, read, total, changes } }: { state: State }) {
  const words = {
    looking: `${figure(read)} of ${counted(total, 'cable')} read again; ${counted(changes.length, 'change')} so far. Nothing is kept yet.`,
    looked:
      changes.length === 0
        ? `All ${counted(total, 'cable')} read as before. Nothing would change.`
        : `${counted(changes.length, 'change')} in ${counted(total, 'cable')}. Corrections by hand stay as they are.`,
    keeping: `${figure(read)} of ${counted(total, 'cable')} kept.`,
  }[step]
  return (
    <>
      <p class="statement" role="status">
        {words}
      </p>
      {step !== 'looked' && (
        <svg class="meter" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="meter-all" width="1000" height="8" />
          <rect class="meter-done" width={total === 0 ? 0 : (read / total) * 1_000} height="8" />
        </svg>
      )}
    </>
  )
}

function Changes({ changes }: { changes: readonly RereadChange[] }) {
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
          {changes.slice(0, MOST_SHOWN).map((change) => (
            <tr key={`${change.id} ${change.field}`}>
              <th scope="row">{change.id}</th>
              <td>{change.field}</td>
              <td>{change.before}</td>
              <td>{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST_SHOWN && <p class="quiet">and {figure(changes.length - MOST_SHOWN)} more</p>}
    </section>
  )
}

type Merge = (change: Partial<State>) => void

async function look(merge: Merge, signal: AbortSignal): Promise<void> {
  const changes: RereadChange[] = []
  try {
    for await (const step of await api.reread.preview(undefined, { signal })) {
      changes.push(...step.changes)
      merge({
        read: step.read,
        total: step.total,
        changes: [...changes],
        ...(step.done && { step: 'looked' }),
      })
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
