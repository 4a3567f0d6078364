import type { FilePart, MissingList } from '../../preload/contract'
import type { MissingPage } from '../archive/missing'
import { noCable } from '../archive/trouble'
import { postOf } from '../cable/station'
import type { Row } from '../exporting/columns'
import { csv } from '../exporting/csv'
import { CITATION_COLUMNS, citationRow, MISSING_COLUMNS, missingRow } from '../exporting/references'
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

  missing: references.missing.handler(async ({ input, context }) =>
    withOrigins(await context.keeper.held.archive.missing(input)),
  ),

  save: references.save.handler(async function* ({ input, context }): AsyncGenerator<FilePart> {
    const { what, station, year } = input
    const { archive } = context.keeper.held
    const [name, columns] =
      what === 'missing' ? ['missing-cables', MISSING_COLUMNS] : ['references', CITATION_COLUMNS]
    const file = { name: `chancery-${name}.csv`, mediaType: 'text/csv' }
    yield { ...file, text: csv(columns, []) }
    const pages = what === 'missing' ? missingPages(archive, { station, year }) : citationPages(archive)
    for await (const rows of pages) yield { ...file, text: csv(columns, rows, { header: false }) }
  }),
}

async function* missingPages(
  archive: Held['archive'],
  choice: { station?: string | undefined; year?: number | undefined },
): AsyncGenerator<Row[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = withOrigins(await archive.missing({ ...choice, offset, limit: AT_ONCE }))
    if (rows.length === 0) return
    yield rows.map(missingRow)
  }
}

async function* citationPages(archive: Held['archive']): AsyncGenerator<Row[]> {
  const end = (await archive.rows.greatestKey()) + 1
  for (let from = 1; from < end; from += AT_ONCE)
    yield (await archive.citations(from, from + AT_ONCE)).map(citationRow)
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
