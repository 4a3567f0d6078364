import type { FilePart, MissingCable, MissingList } from '../../preload/contract'
import type { CitationRow } from '../archive/citations'
import type { MissingPage } from '../archive/missing'
import { noCable } from '../archive/trouble'
import { canonicalId } from '../cable/reference-id'
import { postOf } from '../cable/station'
import { csvPages } from '../exporting/csv'
import { CITATION_TABLE, MISSING_TABLE } from '../exporting/references'
import type { Held } from './keeper'
import { procedures } from './procedures'

const { references } = procedures

/** Rows, or keys of cables, that are read in one go. */
const AT_ONCE = 1_000

export const referenceProcedures = {
  thread: references.thread.handler(async ({ input, context }) => {
    const thread = await context.keeper.held.archive.thread(input.id, input)
    if (!thread) throw noCable(input.id)
    return thread
  }),

  missing: references.missing.handler(async ({ input, context, signal }) =>
    withOrigins(
      await context.keeper.held.archive.missing(
        { ...input, ...(input.id !== undefined && { id: canonicalId(input.id.trim().toUpperCase()) }) },
        signal,
      ),
    ),
  ),

  save: references.save.handler(async function* ({ input, context }): AsyncGenerator<FilePart> {
    const { what, station, year } = input
    const { archive } = context.keeper.held
    const [name, texts] =
      what === 'missing'
        ? ['missing-cables', csvPages(MISSING_TABLE, missingPages(archive, { station, year }))]
        : ['references', csvPages(CITATION_TABLE, citationPages(archive))]
    const file = { name: `chancery-${name}.csv`, mediaType: 'text/csv' }
    for await (const text of texts) yield { ...file, text }
  }),
}

async function* missingPages(
  archive: Held['archive'],
  choice: { station?: string | undefined; year?: number | undefined },
): AsyncGenerator<MissingCable[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = withOrigins(await archive.missing({ ...choice, offset, limit: AT_ONCE }))
    if (rows.length === 0) return
    yield rows
  }
}

async function* citationPages(archive: Held['archive']): AsyncGenerator<CitationRow[]> {
  const end = (await archive.rows.greatestKey()) + 1
  for (let from = 1; from < end; from += AT_ONCE) yield archive.citations(from, from + AT_ONCE)
}

function withOrigins({ rows, stations, ...sums }: MissingPage): MissingList {
  return {
    ...sums,
    rows: rows.map((row) => ({ ...row, origin: originOf(row.station) })),
    stations: stations.map((row) => ({ ...row, origin: originOf(row.value) })),
  }
}

/** `Embassy Tallinn` for `TALLINN`; null where the vocabulary lacks the post. */
function originOf(station: string): string | null {
  return postOf(station)?.origin ?? null
}
