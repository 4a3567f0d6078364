/** What the archive holds, and how much of it could be read. */
import type { ArchiveStats } from '../../preload/contract/archive'
import { KINDS, type Kind } from '../../preload/contract/reading'
import type { Connection } from './connection'
import { sql } from './sql'

export async function statsOf(connection: Connection): Promise<ArchiveStats> {
  const fields = await connection.get<Record<string, number>>(sql`
    select count(*) as cables, count(created) as created, count(released) as released,
      count(classification) as classification, count(level) as level, count(origin) as origin,
      count(subject) as subject, count(iif(tags <> '[]', 1, null)) as tags,
      count(iif(kind <> 'missing', 1, null)) as instruction, count(effective_date) as effectiveDate
    from cable`)
  const { cables = 0, ...found } = fields ?? {}
  const kinds = await counts(connection, sql`select kind as name, count(*) as count from cable group by kind`)
  return {
    cables,
    versions: (await connection.value<number>(sql`select count(*) as value from version`)) ?? 0,
    fields: Object.fromEntries(
      Object.entries({ ...found, ...(await lookups(connection)) }).map(([name, count]) => [
        name,
        { found: count, share: cables === 0 ? 0 : count / cables },
      ]),
    ),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind] ?? 0])) as Record<Kind, number>,
    formats: await counts(
      connection,
      sql`select format as name, count(*) as count from version group by format`,
    ),
  }
}

async function lookups(connection: Connection): Promise<Record<string, number>> {
  return {
    references:
      (await connection.value<number>(sql`select count(distinct cable) as value from citation`)) ?? 0,
    addressees: (await connection.value<number>(sql`select count(*) as value from addressees`)) ?? 0,
  }
}

async function counts(connection: Connection, statement: ReturnType<typeof sql>) {
  const rows = await connection.all<{ name: string; count: number }>(statement)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
