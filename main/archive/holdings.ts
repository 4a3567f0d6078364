/** What an archive holds, in figures; of a damaged one, what can still be counted. */
import type { ArchiveInfo } from '../../preload/contract'
import type { Connection } from './connection'
import { orElse } from './damage'
import { READER_VERSION } from './reader-version'
import { readSetting } from './settings'
import { type Sql, sql } from './sql'

type Figures = Pick<ArchiveInfo, 'cables' | 'versions' | 'imports' | 'bytes' | 'firstYear' | 'lastYear'>

const YEARS = sql`select cast(substr(min(created), 1, 4) as integer) as firstYear,
  cast(substr(max(created), 1, 4) as integer) as lastYear from cable`

/** What need not be counted when it is known already: in a large archive that takes longer than all the rest. */
export type Extent = Pick<Figures, 'cables' | 'firstYear' | 'lastYear'>

/** The figures of an archive, and whether a later reader than that of its readings is here. */
export async function holdingsOf(
  connection: Connection,
  known?: Extent,
): Promise<Figures & { rereadAdvised: boolean }> {
  const reader = await orElse(
    () => readSetting(connection, 'reader'),
    () => null,
  )
  return {
    ...(known ?? (await extentOf(connection))),
    versions: await count(connection, sql`select count(*) as value from version`),
    imports: await count(connection, sql`select count(*) as value from import`),
    bytes: await count(
      connection,
      sql`select page_count * page_size as value from pragma_page_count, pragma_page_size`,
    ),
    rereadAdvised: reader !== null && Number(reader) < READER_VERSION,
  }
}

async function extentOf(connection: Connection): Promise<Extent> {
  const years = await orElse(
    () => connection.get<Omit<Extent, 'cables'>>(YEARS),
    () => undefined,
  )
  return {
    cables: await count(connection, sql`select count(*) as value from cable`),
    firstYear: years?.firstYear ?? null,
    lastYear: years?.lastYear ?? null,
  }
}

function count(connection: Connection, ask: Sql): Promise<number> {
  return orElse(
    async () => (await connection.value<number>(ask)) ?? 0,
    () => 0,
  )
}
