import { figure } from '../../words'
import { type Counted, countOf, list } from './entries'
import { OUTCOME_WORDS } from './ledger'

/** A number of an account that opens the list of what it counts; nothing has no list. */
export function Count({ of }: { of: Counted }) {
  const count = countOf(of)
  if (count === 0) return <>{figure(count)}</>
  return (
    <button type="button" class="link" onClick={() => list(of)}>
      {figure(count)}
      <span class="vh"> {of.outcome === 'seen' ? 'seen' : OUTCOME_WORDS[of.outcome].short}: list them</span>
    </button>
  )
}
