import type { DueRow } from '../../../preload/contract'
import { surenessOf } from '../../../preload/contract/certainty'
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { StandingMark } from '../../parts/StandingMark'
import { asOf, today } from '../../state/archive'
import { openCable } from '../../state/router'
import { distanceAsOf, figure, longDay, standingOfInFull } from '../../words'
import { correctReading } from '../browse/reader/correcting'
import { confirming, confirmReading } from './confirm'
import { checked } from './state'

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
      <div class="doubt-odd">
        <Doubts row={row} />
      </div>
      <div class="doubt-said">
        <p class="doubt-day">
          {row.effectiveDate ? longDay(row.effectiveDate) : 'No day'}
          {row.effectiveDate && (
            <span class="quiet">{distanceAsOf(asOf.value, row.effectiveDate, today.value)}</span>
          )}
        </p>
        <p class="doubt-standing">
          <StandingMark standing={row.standing}>{standingOfInFull(row)}</StandingMark>{' '}
          <span class="quiet">{surenessOf(row)}</span>
        </p>
        <p class="statement">{row.sentence}</p>
        <p class="quiet">{row.citation}</p>
      </div>
      <footer>
        <Button onClick={() => onStep(1)} disabled={at + 1 >= total}>
          Next
        </Button>
        <Button icon="check" onClick={() => confirmReading(row.id)}>
          It is right
        </Button>
        <Button look="quiet" onClick={() => (confirming.value = row.id)}>
          With a reason…
        </Button>
        <Button onClick={() => correctReading(row.id)}>Correct…</Button>
        <Button look="quiet" onClick={() => openCable(row.id, { part: null })}>
          Open the cable
        </Button>
      </footer>
    </article>
  )
}

/** What is odd, and how each piece of the words was understood as soon as it is here. */
function Doubts({ row }: { row: DueRow }) {
  const { value } = checked.value
  const reading = value?.cable.id === row.id ? value.reading : null
  return (
    <>
      <ul class="doubt-problems">
        {row.problems.map(({ message }) => (
          <li key={message}>
            <Icon name="warn" size={14} /> {message}
          </li>
        ))}
      </ul>
      {reading && reading.parts.length > 0 && (
        <dl class="doubt-parts">
          {reading.parts.map((part) => (
            <div key={`${part.verbatim} ${part.meaning}`}>
              <dt class="source">{part.verbatim}</dt>
              <dd>{part.meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
