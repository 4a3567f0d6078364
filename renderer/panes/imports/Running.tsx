import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportProgress, ImportRecord } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { useSize } from '../../parts/useSize'
import { dismissResult, steer } from '../../state/importing'
import { counted, figure, timeOfDay } from '../../words'
import { focusIsLost } from '../frame/focus'
import { focusPane } from '../frame/panes'
import { Account } from './Account'
import { CancelDialog } from './CancelDialog'
import { Path } from './Path'
import { SheetBar } from './SheetBar'
import { browseImport } from './state'
import { headOf, pace, rootsInWords, spoken, took } from './words'

/** The import that runs, or the account of the one that has just ended. */
export function Running({ progress }: { progress: ImportProgress }) {
  const { import: record, found, read, done } = progress
  const [box, { width }] = useSize<HTMLDivElement>({ width: 900, height: 100 })
  const left = Math.max(0, found - read)
  const [asking, setAsking] = useState(false)
  const section = useRef<HTMLElement>(null)
  // What began it, or steered it, may be gone with the state it belonged to.
  useEffect(() => {
    if (focusIsLost()) focusPane(section.current ?? undefined)
  }, [record.id, done])
  return (
    <section
      ref={section}
      class="running"
      data-pane="running"
      aria-label={done ? 'Import that has ended' : 'Import now running'}
    >
      <div class="run-main" ref={box}>
        <header>
          <h2>{done ? headOf(record) : record.state === 'paused' ? 'Paused' : 'Importing'}</h2>
          <span class="source run-roots" title={record.roots.join('\n')}>
            {rootsInWords(record.roots)}
          </span>
          <span class="quiet">
            started {timeOfDay(record.startedAt)}
            {done && `, took ${took(record.seconds)}`}
          </span>
        </header>
        <p class="big">
          <b>{figure(read)}</b> of {counted(found, 'file')} read
          {progress.counting && ', still looking for more'}
        </p>
        <SheetBar
          ledger={record}
          left={left}
          width={width}
          label={`${figure(read)} of ${figure(found)} files read`}
        />
        <p class="now">
          {!done && progress.currentPath && (
            <>
              <span class="quiet">Reading</span> <Path path={progress.currentPath} />
            </>
          )}
        </p>
        <div class="run-foot">
          {done ? (
            <Ended record={record} />
          ) : (
            <Steering progress={progress} onCancel={() => setAsking(true)} />
          )}
          <span class="quiet">
            {done
              ? 'The account stays in the list below.'
              : 'Cancelling keeps what is stored. The folder is only ever read.'}
          </span>
        </div>
      </div>
      <Account progress={progress} />
      <Said progress={progress} />
      {asking && <CancelDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function Ended({ record: { id, stored, newVersions } }: { record: ImportRecord }) {
  return (
    <>
      {stored + newVersions > 0 && (
        <Button look="primary" icon="cable" onClick={() => browseImport(id)}>
          Show its cables
        </Button>
      )}
      <Button onClick={dismissResult}>Close this account</Button>
    </>
  )
}

function Steering({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  const paused = progress.import.state === 'paused'
  return (
    <>
      <Button icon={paused ? 'right' : 'pause'} onClick={() => void steer(paused ? 'resume' : 'pause')}>
        {paused ? 'Go on' : 'Pause'}
      </Button>
      <Button onClick={onCancel}>Cancel…</Button>
      <span>{paused ? 'Paused; nothing is read until you go on' : pace(progress)}</span>
    </>
  )
}

const SAY_MS = 5_000

/** Progress is said aloud every few seconds, its end at once. */
function Said({ progress }: { progress: ImportProgress }) {
  const [said, setSaid] = useState('')
  const latest = useRef(progress)
  latest.current = progress
  useEffect(() => {
    const say = () => setSaid(spoken(latest.current))
    if (progress.done) return say()
    const timer = setInterval(say, SAY_MS)
    return () => clearInterval(timer)
  }, [progress.done])
  return (
    <p class="vh" role="status">
      {said}
    </p>
  )
}
