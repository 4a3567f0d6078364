/** Search in the index of words. Expressions come from the query's compiler, with every term quoted. */
import type { Connection } from './connection'
import { type Sql, sql } from './sql'

export type Index = 'words' | 'addressees'

const TABLE: Record<Index, Sql> = { words: sql`words`, addressees: sql`addressees` }

/** Keys of the cables that match, as decimal digits with one blank between: a row for each would be far slower. */
export async function keysMatching(
  connection: Connection,
  index: Index,
  expression: string,
): Promise<Buffer | null> {
  const [row] = await connection.again<{ value: Buffer | null }>(sql`
    select cast(group_concat(rowid, ' ') as blob) as value from ${TABLE[index]}
    where ${TABLE[index]} match ${expression}`)
  return row?.value ?? null
}

/** The same, the best match first. */
export function keysByRank(connection: Connection, expression: string): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(rowid, ' ') as blob) as value
    from (select rowid from words where words match ${expression} order by rank)`)
}
