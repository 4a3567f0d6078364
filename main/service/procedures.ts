import { implement } from '@orpc/server'
import { contract } from '../../preload/contract'
import { failuresAsData } from './failures'
import type { HostPart } from './host-part'
import type { ArchiveKeeper } from './keeper'

/** What every procedure works on. */
export interface ServiceContext {
  keeper: ArchiveKeeper
  host: HostPart
}

/** The contract, ready to be filled in: inputs are checked by its schemas, failures leave as data. */
export const procedures = implement(contract).$context<ServiceContext>().use(failuresAsData)
