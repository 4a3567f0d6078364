import type { CableDetail } from '../../../../../preload/contract'
import { certaintyWords, sureOf } from '../../../../../preload/contract/certainty'
import { isDowngradedOnly, OWN_BASES } from '../../../../../preload/contract/reading'
import { standingInFull } from '../../../../../preload/contract/words'
import { keyOf } from '../../../../keyboard'
import { Button } from '../../../../parts/Button'
import { Doubts } from '../../../../parts/Doubts'
import { StandingMark } from '../../../../parts/StandingMark'
import { archiveInfo, asOf, today } from '../../../../state/archive'
import { distanceAsOf, shortDay, standingOf } from '../../../../words'
import { correcting } from '../correcting'
import { WireAway } from '../Wire'
import { showWords, wordsAre, wordsAreLeftOut } from '../words-in-view'
import { CorrectionForm } from './CorrectionForm'
import { CorrectionHistory } from './CorrectionHistory'
import { ReadParts } from './ReadParts'

/** The day, how far it is, the rule in a sentence, its citation, how the words were read, and how sure that is. */
export function Declassification({ detail }: { detail: CableDetail }) {
  const { dates, standing, reading, correction } = detail
  const certainty = certaintyWords(sureOf(detail))
  const readOnly = archiveInfo.value.value?.readOnly ?? null
  return (
    <section class="decl">
      <WireAway />
      <h2 class="label">Declassification</h2>
      <DayOrStanding detail={detail} />
      <p class="statement">{dates.sentence}</p>
      {dates.citation && <p class="cite">{dates.citation}</p>}
      <ReadParts parts={reading.parts} />
      {wordsAreLeftOut.value && (
        <p class="fine">
          The words it rests on are left out of this view.{' '}
          <button type="button" class="link" onClick={showWords}>
            Show them as sent
          </button>
        </p>
      )}
      {standing !== 'unclassified' && certainty && (
        <p class="cert">
          <span class="quiet">Certainty</span> {certainty.word}, {certainty.reason}
        </p>
      )}
      {correction && reading.spans.length < correction.restsOn.length && (
        <p class="quiet">Not all the words that the correction rests on stand in this version.</p>
      )}
      <Doubts problems={reading.problems} />
      {correcting.value ? (
        <CorrectionForm key={detail.version} detail={detail} onClose={() => (correcting.value = false)} />
      ) : (
        <Button
          disabled={readOnly !== null}
          title={readOnly ?? `Correct this reading (${keyOf('correct')})`}
          onClick={() => (correcting.value = true)}
        >
          Correct this reading…
        </Button>
      )}
      <CorrectionHistory detail={detail} />
      {standing === 'passed' && <p class="fine">A day that has passed is not an official release.</p>}
    </section>
  )
}

function DayOrStanding({ detail: { dates, standing, reading } }: { detail: CableDetail }) {
  const words = standingOf({ standing, downgradedOnly: isDowngradedOnly(reading) })
  const day = dates.effectiveDate
  const dated = standing === 'passed' || standing === 'due' || standing === 'ahead'
  if (day === null || standing === 'unclassified')
    return (
      <p class="decl-group">
        <StandingMark standing={standing} />
      </p>
    )
  const far = distanceAsOf(asOf.value, day, today.value)
  const look = dated ? 'decl-date' : 'decl-date is-rule'
  return (
    <>
      {wordsAre.value === 'nowhere' ? (
        <p class={look}>{shortDay(day)}</p>
      ) : (
        <button type="button" class={look} title={`Show the words (${keyOf('words')})`} onClick={showWords}>
          {shortDay(day)}
        </button>
      )}
      <p class="decl-rel">
        <StandingMark standing={standing}>
          {dated ? `${standing === 'passed' ? standingInFull(standing, dates.basis) : words} ${far}` : words}
        </StandingMark>
        {!dated && (
          <span class="quiet">{OWN_BASES.includes(dates.basis) ? ` ${far}` : `, day by rule ${far}`}</span>
        )}
      </p>
    </>
  )
}
