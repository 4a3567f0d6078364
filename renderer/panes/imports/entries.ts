/** The entries behind a number of an import's account, asked for as they come into view. */
import { signal } from '@preact/signals'
import type { ImportEntry, ImportRecord, Ledger } from '../../../preload/contract'
import { ledgerCount, OUTCOME_OF } from '../../../preload/contract/imports'
import { api } from '../../state/api'
import { saveParts } from '../../state/exporting'
import { paged } from '../../state/pages'
import type { Outcome } from './ledger'
import { chooseImport } from './state'

/** A number of an account: of one outcome, or of all entries seen. */
export interface Counted {
  ledger: Ledger
  /** The import that the account is of; null where it is the sum of all that have ended. */
  record: ImportRecord | null
  outcome: Outcome | 'seen'
}

/** The number whose entries are listed; null while none is. */
export const listed = signal<Counted | null>(null)

/** Entries that the lines of the list stand for, in all; null before the first answer. */
export const named = signal<number | null>(null)

export const entries = paged<Counted, ImportEntry>(
  () => listed.value,
  async (counted, offset, limit, signal) => {
    const found = await api.imports.entries({ ...askedOf(counted), offset, limit }, { signal })
    named.value = found.entries
    return found
  },
)

export function list(counted: Counted | null): void {
  named.value = null
  listed.value = counted
  // The refusals of the same import stand below, with what to do about each.
  if (counted?.outcome === 'refused') chooseImport(counted.record?.id ?? null)
}

export function saveEntries(counted: Counted): Promise<void> {
  return saveParts(api.imports.saveEntries(askedOf(counted)))
}

/** How many entries the account has of it. */
export function countOf({ ledger, outcome }: Counted): number {
  return outcome === 'seen' ? ledger.seen : ledgerCount(ledger, OUTCOME_OF[outcome])
}

function askedOf({ record, outcome }: Counted) {
  return { importId: record?.id, ...(outcome !== 'seen' && { outcome: OUTCOME_OF[outcome] }) }
}
