import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { api } from '../../state/api'
import { type Failure, failureOf } from '../../state/failure'
import { counted } from '../../words'
import { archiveDialog } from './ArchiveDialogs'
import { restoreBackup } from './archiveFile'

type Check =
  | { kind: 'running' }
  | { kind: 'sound' }
  | { kind: 'damaged'; findings: string[] }
  | { kind: 'failed'; failure: Failure }

/** Checks the archive and says what was found. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const [check, setCheck] = useState<Check>({ kind: 'running' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const giveUp = new AbortController()
    setCheck({ kind: 'running' })
    void verify(giveUp.signal).then((result) => !giveUp.signal.aborted && setCheck(result))
    return () => giveUp.abort()
  }, [turn])
  return (
    <Dialog title="Check of the archive" onClose={onClose}>
      <div class="form">
        <div aria-live="polite">
          <Result check={check} onAgain={() => setTurn(turn + 1)} />
        </div>
        <div class="form-end">
          <Button onClick={onClose}>{check.kind === 'running' ? 'Stop' : 'Close'}</Button>
          {check.kind === 'damaged' && (
            <>
              <Button onClick={() => void restoreBackup()}>Restore a backup…</Button>
              <Button
                look="primary"
                onClick={() => {
                  archiveDialog.value = 'rebuild'
                }}
              >
                Rebuild…
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Result({ check, onAgain }: { check: Check; onAgain: () => void }) {
  if (check.kind === 'running')
    return (
      <p class="statement">Every stored text is compared with its digest. A large archive takes a minute.</p>
    )
  if (check.kind === 'failed') return <Failed what="The check" failure={check.failure} onRetry={onAgain} />
  if (check.kind === 'sound')
    return (
      <p class="statement">
        <b>The archive is sound.</b> Every text is as it was stored, and the index agrees with the texts.
      </p>
    )
  return (
    <>
      <p class="statement">
        <b>The archive is damaged.</b> {counted(check.findings.length, 'finding')}:
      </p>
      <ul class="findings">
        {check.findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
    </>
  )
}

async function verify(signal: AbortSignal): Promise<Check> {
  try {
    const { sound, findings } = await api.archive.verify(undefined, { signal })
    return sound ? { kind: 'sound' } : { kind: 'damaged', findings }
  } catch (thrown) {
    return { kind: 'failed', failure: failureOf(thrown) }
  }
}
