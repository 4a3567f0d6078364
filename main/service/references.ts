import { ArchiveTrouble } from '../archive/trouble'
import { postOf } from '../cable/station'
import { procedures } from './procedures'

const { references } = procedures

export const referenceProcedures = {
  thread: references.thread.handler(async ({ input, context }) => {
    const thread = await context.keeper.held.archive.thread(input.id, input)
    if (!thread) throw new ArchiveTrouble('not-found', `The archive holds no cable ${input.id}.`)
    return thread
  }),

  missing: references.missing.handler(async ({ input, context }) => {
    const { rows, stations, ...sums } = await context.keeper.held.archive.missing(input)
    return {
      ...sums,
      rows: rows.map((row) => ({ ...row, origin: originOf(row.station) })),
      stations: stations.map((row) => ({ ...row, origin: originOf(row.value) })),
    }
  }),
}

/** `Embassy Tallinn` for `TALLINN`; null where the vocabulary lacks the post. */
function originOf(station: string): string | null {
  return postOf(station)?.origin ?? null
}
