/** A request that is to be made: what it is about, who asks, and whom. */
import type { CableDetail } from '../../preload/contract'
import { addYears, type Day } from '../../preload/contract/day'
import type { RequestKind, RequestRecord } from '../../preload/contract/requests'
import facts from '../../resources/vocabulary/requests.json'

export interface Asking {
  kind: RequestKind
  cables: readonly CableDetail[]
  today: Day
  /** The person's own template; empty for the program's. */
  template: string
  requester: string
  replyAddress: string
  /** Requests in the register that name any of these cables. */
  earlier: readonly RequestRecord[]
}

/** Where it is sent to, and by which rule: a review of records that have gone to the National Archives is asked for there. */
export function addressOf({ kind, cables, today }: Asking) {
  const isOld = cables.length > 0 && cables.every((cable) => isForTheArchives(cable, today))
  return kind === 'mdr' && isOld ? facts.addresses.archives : facts.addresses[kind]
}

/** True of records so old that they are usually at the National Archives (22 CFR 171.5). */
export function isForTheArchives({ cable }: CableDetail, today: Day): boolean {
  return cable.created !== null && addYears(cable.created.day, facts.archivesAfterYears) <= today
}
