/** The archive's service: the contract, filled in. Hosts serve it; the command line calls it in this process. */
import { createRouterClient } from '@orpc/server'
import type { Archive } from '../../preload/contract'
import {
  annotationProcedures,
  collectionProcedures,
  historyProcedures,
  markProcedures,
  noteProcedures,
} from './annotations'
import { archiveProcedures } from './archive'
import { cableExportProcedures } from './cable-exports'
import { cableProcedures } from './cables'
import { correctionProcedures } from './corrections'
import { eventProcedures } from './events'
import { exportProcedures } from './exports'
import { hostProcedures } from './host'
import { importProcedures } from './imports'
import { procedures, type ServiceContext } from './procedures'
import { referenceProcedures } from './references'
import { requestProcedures } from './requests'
import { rereadProcedures } from './reread'
import { settingsProcedures } from './settings'
import { trackerProcedures } from './tracker'
import { watchingProcedures } from './watching'
import { mapProcedures } from './world'

export const service = procedures.router({
  host: hostProcedures,
  settings: settingsProcedures,
  archive: archiveProcedures,
  cables: cableProcedures,
  references: referenceProcedures,
  map: mapProcedures,
  tracker: trackerProcedures,
  events: eventProcedures,
  corrections: correctionProcedures,
  annotations: annotationProcedures,
  collections: collectionProcedures,
  marks: markProcedures,
  notes: noteProcedures,
  history: historyProcedures,
  imports: importProcedures,
  watching: watchingProcedures,
  requests: requestProcedures,
  reread: rereadProcedures,
  exports: { ...exportProcedures, ...cableExportProcedures },
})

/** The service as a caller in this process sees it: the same checks, the same failures. */
export function serviceClient(context: ServiceContext): Archive {
  return createRouterClient(service, { context })
}
