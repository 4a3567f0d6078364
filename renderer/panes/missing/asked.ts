/** What is known of an id that somebody looks for: a cable that is here, or one that others may refer to. */
import { api } from '../../state/api'
import { moment } from '../../state/archive'
import { failureOf } from '../../state/failure'

export interface Absent {
  id: string
  spellings: readonly string[]
  /** Cables that refer to it. */
  mentions: number
}

export type Asked = { kind: 'held'; id: string } | ({ kind: 'absent' } & Absent)

/** What refers to a cable that is not here. */
export async function absentCable(id: string, signal: AbortSignal): Promise<Absent> {
  const { rows } = await api.references.missing({ id, limit: 1 }, { signal })
  return rows[0] ?? { id, spellings: [], mentions: 0 }
}

export async function lookFor(id: string, signal: AbortSignal): Promise<Asked> {
  const absent = await absentCable(id, signal)
  if (absent.mentions > 0) return { kind: 'absent', ...absent }
  try {
    const { cable } = await api.cables.get({ id, moment: moment.peek() }, { signal })
    return { kind: 'held', id: cable.id }
  } catch (thrown) {
    if (failureOf(thrown).code !== 'NOT_FOUND') throw thrown
    return { kind: 'absent', ...absent }
  }
}
