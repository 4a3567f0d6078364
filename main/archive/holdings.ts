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

export async function holdingsOf(connection: Connection): Promise<Figures & { rereadAdvised: boolean }> {
  const reader = await orElse(
    () => readSetting(connection, 'reader'),
    () => null,
  )
  const years = await orElse(
    () => connection.get<Pick<Figures, 'firstYear' | 'lastYear'>>(YEARS),
    () => undefined,
  )
  return {
    cables: await count(connection, sql`select count(*) as value from cable`),
    versions: await count(connection, sql`select count(*) as value from version`),
    imports: await count(connection, sql`select count(*) as value from import`),
    bytes: await count(
      connection,
      sql`select page_count * page_size as value from pragma_page_count, pragma_page_size`,
    ),
    firstYear: years?.firstYear ?? null,
    lastYear: years?.lastYear ?? null,
    rereadAdvised: reader !== null && Number(reader) < READER_VERSION,
  }
}

function count(connection: Connection, ask: Sql): Promise<number> {
  return orElse(
    async () => (await connection.value<number>(ask)) ?? 0,
    () => 0,
  )
}
