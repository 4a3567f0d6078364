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

/** A word that is in more cables than this is not counted further. */
const COUNTED = 10_000

/** Of these words, small and without accents, those that stand in the index, with how many cables have each. */
export async function cablesWith(
  connection: Connection,
  words: readonly string[],
): Promise<Map<string, number>> {
  const rows = await connection.all<{ word: string; cables: number }>(sql`
    select word, cables from (
      select value as word,
        (select count(*) from (select 1 from words where words match '"' || value || '"' limit ${COUNTED})) as cables
      from json_each(${JSON.stringify(words)}))
    where cables > 0`)
  return new Map(rows.map(({ word, cables }) => [word, cables]))
}

/** Makes the words of the index a table, for the connection alone that asks for them. */
export const VOCABULARY = `create virtual table temp.vocabulary using fts5vocab('main', 'words', 'instance');`

/**
 * The first words of the index that begin so, in order. Each is sought anew: the table has a row for every place of a word,
 * and to walk over those of a common one would take long.
 */
export async function wordsThatBegin(
  connection: Connection,
  beginning: string,
  most: number,
): Promise<string[]> {
  const rows = await connection.all<{ word: string }>(sql`
    with recursive found (word, number) as (
      select (select term from vocabulary where term >= ${beginning} limit 1), 1
      union all
      select (select term from vocabulary where term > found.word limit 1), number + 1 from found
      where number < ${most} and substr(found.word, 1, length(${beginning})) = ${beginning})
    select word from found where substr(word, 1, length(${beginning})) = ${beginning}`)
  return rows.map(({ word }) => word)
}
