import { figure } from '../../words'
import { type Counted, countOf, list } from './entries'
import { OUTCOME_WORDS } from './ledger'

/** A number of an account that opens the list of what it counts; nothing has no list. */
export function Count({ of }: { of: Counted }) {
  const count = countOf(of)
  if (count === 0) return <>{figure(count)}</>
  const words = of.outcome === 'seen' ? 'seen' : OUTCOME_WORDS[of.outcome].short
  return (
    // Named by a label: words in it would stand on paper, too.
    <button
      type="button"
      class="link count"
      aria-label={`${figure(count)} ${words}: list them`}
      onClick={() => list(of)}
    >
      {figure(count)}
    </button>
  )
}
