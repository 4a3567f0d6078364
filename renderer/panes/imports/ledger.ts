/** The account of an import: parts, their sum, and the difference where they do not make it. */
import type { Ledger } from '../../../preload/contract'
import { counted } from '../../../preload/contract/count'
import { OUTCOME_OF, type Outcome as OutcomeName } from '../../../preload/contract/imports'

export const OUTCOMES = ['stored', 'newVersions', 'unchanged', 'notCables', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_WORDS: Record<Outcome, { long: string; short: string }> = {
  stored: { long: 'Stored as new cables', short: 'New cables' },
  newVersions: { long: 'Stored as another version', short: 'Another version' },
  unchanged: { long: 'Already held, same text', short: 'Already held' },
  notCables: { long: 'Not a cable', short: 'Not a cable' },
  refused: { long: 'Refused', short: 'Refused' },
}

/** The short words of an outcome by its name in a list of entries. */
export function wordOf(name: OutcomeName): string {
  const outcome = OUTCOMES.find((each) => OUTCOME_OF[each] === name)
  return outcome === undefined ? name : OUTCOME_WORDS[outcome].short
}

/** Sum of the five outcomes. */
export function accounted(ledger: Ledger): number {
  return OUTCOMES.reduce((sum, outcome) => sum + ledger[outcome], 0)
}

type Balance = { kind: 'balanced' } | { kind: 'differs'; by: number; sentence: string }

/** Whether the parts make the whole; a difference is named, never hidden. */
export function balance(ledger: Ledger): Balance {
  const by = ledger.seen - accounted(ledger)
  if (by === 0) return { kind: 'balanced' }
  const count = Math.abs(by)
  const entries = counted(count, 'entry', 'entries')
  return {
    kind: 'differs',
    by,
    sentence:
      by > 0
        ? `${entries} seen but not accounted for. Check the archive, then import the folder again.`
        : `${entries} accounted for but never seen. Check the archive.`,
  }
}

/** The sum of several accounts, part by part. */
export function addUp(ledgers: readonly Ledger[]): Ledger {
  const sum: Ledger = { seen: 0, stored: 0, newVersions: 0, unchanged: 0, notCables: 0, refused: 0 }
  for (const ledger of ledgers) {
    sum.seen += ledger.seen
    for (const outcome of OUTCOMES) sum[outcome] += ledger[outcome]
  }
  return sum
}
