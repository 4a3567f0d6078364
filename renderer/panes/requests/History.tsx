import { OUTCOME_WORDS, REQUEST_WORDS, type RequestRecord } from '../../../preload/contract/requests'
import { shortDay } from '../../words'
import { undoAnswer } from './state'

/** `MDR, sent 1 Dec 2025`, and how it stands. */
export function requestWords({ kind, madeOn, state, removedAt }: RequestRecord): string {
  const stands = removedAt === null ? state : 'taken out'
  return `${REQUEST_WORDS[kind].short}, sent ${shortDay(madeOn)}: ${stands}`
}

/** What came of a request, in order; undone outcomes stay told. */
export function History({ request, undo }: { request: RequestRecord; undo: boolean }) {
  if (request.outcomes.length === 0) return null
  return (
    <ul class="outcomes">
      {request.outcomes.map(({ id, outcome, on, note, undoneAt }) => (
        <li key={id} class={undoneAt === null ? undefined : 'is-undone'}>
          {shortDay(on)}: {OUTCOME_WORDS[outcome].words}
          {note && <span class="quiet"> ({note})</span>}
          {undoneAt !== null && <span class="quiet">, taken back</span>}
          {undo && undoneAt === null && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => void undoAnswer(id)}>
                Take back
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
