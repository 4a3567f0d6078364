/** The register of requests of an open archive: asked for, added to, and changed back. */
import type { RequestRecord } from '../../preload/contract/requests'
import type { Means } from './change'
import type { Connection } from './connection'
import {
  listRequests,
  type NewOutcome,
  type NewRequest,
  requestsNaming,
  setRemoved,
  undoOutcome,
  writeOutcome,
  writeRequest,
} from './requests'
import { keysNamed } from './whole'

export class RequestRegister {
  constructor(private readonly means: Means) {}

  /** The newest first; of one cable alone where it is named. */
  list(cable?: string): Promise<RequestRecord[]> {
    return listRequests(this.means.readers.plain, cable)
  }

  /** Keys of the cables that the register names; of requests that stand so alone. */
  async keys(state: RequestRecord['state'] | 'any'): Promise<number[]> {
    const { plain } = this.means.readers
    const there = (await listRequests(plain)).filter(
      (request) => request.removedAt === null && (state === 'any' || request.state === state),
    )
    return keysNamed(
      plain,
      there.flatMap(({ cables }) => cables),
    )
  }

  naming(ids: readonly string[]): Promise<RequestRecord[]> {
    return requestsNaming(this.means.readers.plain, ids)
  }

  enter(request: Omit<NewRequest, 'at'>): Promise<RequestRecord> {
    return this.change((connection, at) => writeRequest(connection, { ...request, at }))
  }

  answer(outcome: Omit<NewOutcome, 'at'>): Promise<RequestRecord> {
    return this.change((connection, at) => writeOutcome(connection, { ...outcome, at }))
  }

  undoAnswer(outcomeId: number): Promise<RequestRecord> {
    return this.change((connection, at) => undoOutcome(connection, outcomeId, at))
  }

  /** Takes a request out; it stays told. */
  remove(requestId: number): Promise<RequestRecord> {
    return this.change((connection, at) => setRemoved(connection, requestId, at))
  }

  restore(requestId: number): Promise<RequestRecord> {
    return this.change((connection) => setRemoved(connection, requestId, null))
  }

  /** The cables that the register names are told to have changed. */
  private async change(
    work: (connection: Connection, at: string) => Promise<RequestRecord>,
  ): Promise<RequestRecord> {
    const at = this.means.now().toISOString()
    const [record, cables] = await this.means.writer().transaction(async (connection) => {
      const changed = await work(connection, at)
      return [changed, await keysNamed(connection, changed.cables)] as const
    })
    this.means.changed({ cables })
    return record
  }
}
