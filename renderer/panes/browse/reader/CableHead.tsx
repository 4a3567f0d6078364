import type { CableDetail } from '../../../../preload/contract'
import { sentAt } from '../../../../preload/contract/words'
import { Doubts } from '../../../parts/Doubts'
import { Marked } from '../../../parts/Marked'
import { longDay } from '../../../words'
import { doubtsOf } from './doubts'
import { Kept } from './Kept'
import { subjectHits } from './state'

/** Reference id, day and hour, origin, day of release; the subject. */
export function CableHead({ detail }: { detail: CableDetail }) {
  const { cable, version, versions } = detail
  const { created, released, origin, subject } = cable
  const current = versions.find((each) => each.number === version)?.current ?? true
  return (
    <header class="cable-head">
      <p class="cable-id">
        <b>{cable.id}</b>
        {created && (
          <span>
            {[longDay(created.day), created.time && sentAt(created.time)].filter(Boolean).join(', ')}
          </span>
        )}
        {origin && <span>{origin}</span>}
        {released && <span>Released {longDay(released)}</span>}
        {!current && <span class="alarm">Version {version}, not the current one</span>}
      </p>
      <h2>{subject ? <Marked text={subject.value} hits={subjectHits.value} /> : 'No subject is written'}</h2>
      <Doubts problems={doubtsOf(detail).head} />
      <Kept id={cable.id} />
    </header>
  )
}
