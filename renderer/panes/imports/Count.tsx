import { CountLink } from '../../parts/CountLink'
import { figure } from '../../words'
import { type Counted, countOf, list } from './entries'
import { OUTCOME_WORDS } from './ledger'

/** A number of an account that opens the list of what it counts. */
export function Count({ of }: { of: Counted }) {
  const count = countOf(of)
  const words = of.outcome === 'seen' ? 'seen' : OUTCOME_WORDS[of.outcome].short
  const all = of.record ? '' : ', in all imports'
  return (
    <CountLink count={count} label={`${figure(count)} ${words}${all}: list them`} onOpen={() => list(of)} />
  )
}
