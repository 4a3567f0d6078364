import type { DueRow } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { StandingMark } from '../../parts/StandingMark'
import { asOf } from '../../state/archive'
import { openCable } from '../../state/router'
import { distance, figure, longDay } from '../../words'
import { confirmReading } from './confirm'
import { certainty } from './words'

interface DoubtCardProps {
  row: DueRow | null
  at: number
  total: number
  onStep: (by: number) => void
}

/** One doubtful reading with all that decides it: words, day, rule, and what is odd about it. */
export function DoubtCard({ row, at, total, onStep }: DoubtCardProps) {
  if (!row) return <div class="doubt" />
  return (
    <article class="doubt" aria-label={`Reading of ${row.id}`}>
      <header>
        <b class="t-id">{row.id}</b>
        <span class="quiet">
          {figure(at + 1)} of {figure(total)}
        </span>
      </header>
      <h3>{row.subject ?? 'No subject'}</h3>
      <p class="doubt-words source">
        {row.verbatim.trim() ? <mark class="evidence">{row.verbatim.trim()}</mark> : <i>no words</i>}
      </p>
      <p class="doubt-day">
        {row.effectiveDate ? longDay(row.effectiveDate) : 'No day'}
        {row.effectiveDate && <span class="quiet">{distance(asOf.value, row.effectiveDate)}</span>}
      </p>
      <p class="doubt-standing">
        <StandingMark standing={row.standing} /> <span class="quiet">{certainty(row)}</span>
      </p>
      <p class="statement">{row.sentence}</p>
      <p class="quiet">{row.citation}</p>
      <ul class="doubt-problems">
        {row.problems.map((problem) => (
          <li key={problem}>
            <Icon name="warn" size={14} /> {problem}
          </li>
        ))}
      </ul>
      <footer>
        <Button onClick={() => onStep(1)} disabled={at + 1 >= total}>
          Next
        </Button>
        <Button icon="check" onClick={() => void confirmReading(row.id)}>
          It is right
        </Button>
        <Button onClick={() => openCable(row.id, { part: 'correct' })}>Correct…</Button>
        <Button look="quiet" onClick={() => openCable(row.id)}>
          Open the cable
        </Button>
      </footer>
    </article>
  )
}
