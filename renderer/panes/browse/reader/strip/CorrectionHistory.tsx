import type { CableDetail } from '../../../../../preload/contract'
import { type ChosenWords, readBy } from '../../../../../preload/contract/reading'
import { dayOfMoment, onOneLine, readingWords } from '../../../../words'
import { undoCorrection } from './correcting'

/** What was corrected by hand, when, by whom and why; taken back or not, it stays told. */
export function CorrectionHistory({ detail: { corrections, cable } }: { detail: CableDetail }) {
  if (corrections.length === 0) return null
  return (
    <ol class="history">
      {corrections.map((correction) => (
        <li key={correction.id}>
          <p>
            {readBy(correction) === 'confirmed' ? (
              <>
                <b>{readingWords(correction.reading)}</b>, confirmed as read
              </>
            ) : (
              <>
                {readingWords(correction.replaced)} → <b>{readingWords(correction.reading)}</b>
              </>
            )}
          </p>
          <Rest words={correction.restsOn} />
          <p class="quiet">
            {[dayOfMoment(correction.at), correction.by].filter(Boolean).join(', ')}: {correction.reason}
          </p>
          {correction.undoneAt === null ? (
            <button type="button" class="link" onClick={() => void undoCorrection(correction.id, cable.id)}>
              Take back
            </button>
          ) : (
            <p class="quiet">Taken back {dayOfMoment(correction.undoneAt)}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The words that a correction rests on, where its maker chose any. */
function Rest({ words }: { words: readonly ChosenWords[] }) {
  if (words.length === 0) return null
  return (
    <p class="rest">
      Rests on{' '}
      {words.map(({ part, start, verbatim }) => (
        <mark key={`${part} ${start}`} class="evidence source">
          {onOneLine(verbatim)}
        </mark>
      ))}
    </p>
  )
}
