/** Cables that others refer to and that the archive does not hold under any spelling. */
import type { MissingCable, MissingList } from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import { stationsWithOtherNames } from '../cable/station'
import { FIRST_OF_1900 } from '../source/years'
import type { Connection } from './connection'
import { InferredYears } from './inferred-years'
import { readSetting, writeSetting } from './settings'
import { type Sql, sql } from './sql'

export interface MissingQuestion {
  station?: string | undefined
  year?: number | undefined
  /** This cable alone, under any of its spellings. */
  id?: string | undefined
  offset: number
  limit: number
}

/** One row for each station, or year, that a list of missing cables can be narrowed by. */
type Counted<T> = { value: T; cables: number; mentions: number }

/** A row as the archive knows it; the service adds the post's name. */
type MissingRow = Omit<MissingCable, 'origin'>
export type MissingPage = Omit<MissingList, 'rows' | 'stations'> & {
  rows: MissingRow[]
  stations: Counted<string>[]
}

/** Posts that are named under each row. */
const CITING_ORIGINS = 4

/** A setting says whether the table holds what the citations say: an import puts citations in long before it ends. */
const STATE = 'missing cables'

/** The table no longer holds what the citations say; until it is made anew, they are asked themselves. */
export function outdateMissing(connection: Connection): Promise<void> {
  return writeSetting(connection, STATE, 'outdated')
}

/** Makes the table anew: a second or two for the complete set, once for each import. */
export async function refreshMissing(connection: Connection): Promise<void> {
  // Sorted once and indexed afterwards: entry by entry into an index takes several times as long.
  await connection.exec(`
    drop index if exists missing_station;
    drop index if exists missing_year;
    delete from missing;
    delete from missing_sum;`)
  await fill(connection)
  await connection.exec(`
    create index missing_station on missing (station);
    create index missing_year on missing (year);`)
  await writeSetting(connection, STATE, 'made')
}

/** The same where an import or a rereading has outdated it; one that brought nothing leaves it as it is. */
export async function refreshOutdated(connection: Connection): Promise<void> {
  if (!(await isMissingMade(connection))) await refreshMissing(connection)
}

/** Fills the empty tables: the archive's, or this connection's own where it has made such. */
async function fill(connection: Connection): Promise<void> {
  await connection.run(sql`
    insert into missing (id, spellings, station, year, mentions) ${absent()} order by mentions desc, id`)
  await connection.run(sql`
    insert into missing_sum select station, year, count(*), sum(mentions) from missing group by station, year`)
}

interface Row {
  id: string
  spellings: string | null
  mentions: number
  station: string
  year: number
}

/** Whether the tables hold what the citations say. */
export async function isMissingMade(connection: Connection): Promise<boolean> {
  return (await readSetting(connection, STATE)) === 'made'
}

/**
 * The same tables as they would be now, for this connection alone, under whose names they hide the archive's. They stay
 * until the file changes: on the complete set they take seconds to make.
 */
export async function makeOwnMissing(connection: Connection): Promise<void> {
  const changes = await connection.value<number>(sql`select data_version as value from pragma_data_version`)
  const own = await connection.value<string>(
    sql`select name as value from temp.sqlite_schema where name = 'missing_at'`,
  )
  if (own !== null && changes === (await connection.value(sql`select changes as value from missing_at`)))
    return
  await connection.exec(`
    drop table if exists temp.missing_at;
    drop table if exists temp.missing;
    drop table if exists temp.missing_sum;
    create temp table missing (rank integer primary key, id, spellings, station, year, mentions);
    create temp table missing_sum (station, year, cables, mentions);`)
  await fill(connection)
  await connection.exec(`create temp table missing_at as select ${changes} as changes;`)
}

/** A page of the missing cables, the most often mentioned first, with what they can be narrowed by: from the tables. */
export async function listMissing(connection: Connection, question: MissingQuestion): Promise<MissingPage> {
  const { offset, limit } = question
  const station = question.station === undefined ? sql`true` : sql`station = ${question.station}`
  const year = question.year === undefined ? sql`true` : sql`year = ${question.year}`
  const one = question.id === undefined ? null : isSpelled(question.id)
  const all = await connection.get<{ total: number; mentions: number }>(
    one === null
      ? sql`select coalesce(sum(cables), 0) as total, coalesce(sum(mentions), 0) as mentions
          from missing_sum where ${station} and ${year}`
      : sql`select count(*) as total, coalesce(sum(mentions), 0) as mentions
          from missing where ${station} and ${year} and ${one}`,
  )
  const rows = await connection.all<Row>(sql`
    select id, spellings, station, year, mentions from missing
    where ${station} and ${year} and ${one ?? sql`true`}
    order by rank limit ${limit} offset ${offset}`)
  return {
    total: all?.total ?? 0,
    mentions: all?.mentions ?? 0,
    rows: await withCiting(connection, rows),
    stations: await counted(connection, sql`station`, year),
    years: await counted(connection, sql`year`, station),
  }
}

function isSpelled(id: string): Sql {
  return sql`(id = ${id} or exists (select 1 from json_each(spellings) where value = ${id}))`
}

function counted<T>(connection: Connection, column: Sql, where: Sql): Promise<Counted<T>[]> {
  return connection.all<Counted<T>>(sql`
    select ${column} as value, sum(cables) as cables, sum(mentions) as mentions
    from missing_sum where ${where} group by 1 order by 3 desc, 1`)
}

/** By whom the cables of a page are mentioned, and from when to when. */
async function withCiting(connection: Connection, rows: Row[]): Promise<MissingRow[]> {
  const spelled = rows.map(({ spellings, ...row }) => ({
    ...row,
    spellings: spellings === null ? [row.id] : (JSON.parse(spellings) as string[]),
  }))
  const wanted = JSON.stringify(spelled.map(({ id, spellings }) => [id, spellings]))
  const found = await connection.all<{
    id: string
    origin: string | null
    cables: number
    first: Day
    last: Day
  }>(sql`
    select wanted.value->>0 as id, origin, count(distinct cable.id) as cables,
      min(created) as first, max(created) as last
    from json_each(${wanted}) as wanted
    join json_each(wanted.value->1) as spelling
    join citation on cited = spelling.value join cable on cable.id = citation.cable
    group by 1, origin order by cables desc, origin`)
  const inferred = await inferredYearsOf(connection, wanted)
  const byId = new Map<string, typeof found>()
  for (const row of found) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return spelled.map((row) => {
    const citing = byId.get(row.id) ?? []
    const days = citing.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null)
    return {
      ...row,
      by: citing.slice(0, CITING_ORIGINS).map(({ origin, cables }) => ({ origin, cables })),
      origins: citing.length,
      first: days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : null,
      last: days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null,
      inferredYears: inferred.get(row.id) ?? [],
    }
  })
}

/** Which of the cables that cite these name no year, by the id of the missing one. */
async function inferredYearsOf(
  connection: Connection,
  wanted: string,
): Promise<Map<string, MissingRow['inferredYears']>> {
  const citations = await connection.all<{ id: string; cited: string; key: number; cable: string }>(sql`
    select wanted.value->>0 as id, cited, cable.id as key, reference_id as cable
    from json_each(${wanted}) as wanted
    join json_each(wanted.value->1) as spelling
    join citation on cited = spelling.value join cable on cable.id = citation.cable
    where exists (select 1 from json_each(cable.problems) where value = 'reference-year-inferred')
    order by cable.created, reference_id`)
  const years = await InferredYears.of(
    connection,
    citations.map(({ key }) => key),
  )
  const found = new Map<string, MissingRow['inferredYears']>()
  for (const { id, cited, key, cable } of citations) {
    const sentence = years.sentence(key, cited)
    if (sentence !== null) found.set(id, [...(found.get(id) ?? []), { cable, sentence }])
  }
  return found
}

/**
 * Citations without a cable, each cable once: names of one post (`KIEV`, `KYIV`) are put together, because whoever
 * looks for the cable looks under both.
 */
function absent(): Sql {
  return sql`
    with mentioned as (select cited, count(*) as mentions from citation group by cited),
    unheld as (
      select cited, mentions, substr(cited, 1, 2) as yy, rtrim(substr(cited, 3), '0123456789') as written
      from mentioned
      where not exists (select 1 from cable where reference_id = cited)
        and not exists (select 1 from alias where alias = cited)
    ),
    placed as (
      select cited, mentions, yy, coalesce(other.value, written) as station,
        substr(cited, 3 + length(written)) as serial
      from unheld left join json_each(${OTHER_NAMES}) as other on other.key = written
    ),
    together as (
      select min(cited) as id, iif(count(*) = 1, null, json_group_array(cited order by cited)) as spellings,
        station, yy, sum(mentions) as mentions
      from placed group by station, yy, serial
    )
    select id, spellings, iif(station like '%-A', substr(station, 1, length(station) - 2), station) as station,
      yy + iif(yy >= ${String(FIRST_OF_1900)}, 1900, 2000) as year,
      iif(spellings is null, mentions, (
        select count(distinct cable) from citation where cited in (select value from json_each(spellings))
      )) as mentions
    from together`
}

/** Every other name of a station, with the one under which it is counted. */
const OTHER_NAMES = JSON.stringify(Object.fromEntries(stationsWithOtherNames()))
