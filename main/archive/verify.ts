/** Is the archive whole: the file, the index of words, and every stored text against its digest. */
import { counted } from '../../preload/contract/count'
import type { Connection } from './connection'
import { digestOf } from './digest'
import { hasDigestsOfToday } from './digests'
import { type Sql, sql } from './sql'
import { ArchiveTrouble, isDamage } from './trouble'
import { PLACE } from './version-places'
import type { Writer } from './writer'

const PAGE = 500
const SHOWN = 20

/** Sentences for what is wrong; none when all is well. `writer` is null where the archive may only be read. */
export async function verifyArchive(connection: Connection, writer: Writer | null): Promise<string[]> {
  return [
    ...(await orDamage('file', fileFindings(connection))),
    ...(await orDamage('rows', rowFindings(connection))),
    ...(await orDamage('index', indexFindings(writer))),
    ...(await orDamage('texts', textFindings(connection))),
  ]
}

/** A check that the damage itself stops is a finding, and the others still run. */
async function orDamage(what: string, check: Promise<string[]>): Promise<string[]> {
  try {
    return await check
  } catch (error) {
    if (!isDamage(error)) throw error
    return [`The check of the ${what} could not end, because the file is damaged (${error.detail}).`]
  }
}

async function fileFindings(connection: Connection): Promise<string[]> {
  const rows = await connection.all<{ integrity_check: string }>(sql`pragma integrity_check(20)`)
  return rows
    .map((row) => row.integrity_check)
    .filter((finding) => finding !== 'ok')
    .map((finding) => `The file is damaged: ${finding}.`)
}

/** How many rows of a table have none in another. */
const without = (table: Sql, other: Sql, own: Sql) =>
  sql`select count(*) as value from ${table} where not exists (select 1 from ${other} where ${own})`

/** What may not be there, each with the count of it. */
const ROW_CHECKS: [one: string, many: string, check: Sql][] = [
  [
    'cable has no current text',
    'cables have no current text',
    without(sql`cable`, sql`text`, sql`text.version = cable.version`),
  ],
  [
    'version has no text',
    'versions have no text',
    without(sql`version`, sql`text`, sql`text.version = version.id`),
  ],
  [
    'version belongs to no cable',
    'versions belong to no cable',
    without(sql`version`, sql`cable`, sql`cable.id = version.cable`),
  ],
  [
    'version has no folder',
    'versions have no folder',
    without(sql`version`, sql`folder`, sql`folder.id = version.folder`),
  ],
  [
    'cable has no reading',
    'cables have no reading',
    without(sql`cable`, sql`reading`, sql`reading.cable = cable.id`),
  ],
  [
    'stored value cannot be read',
    'stored values cannot be read',
    sql`select (select count(*) from version where not (json_valid(stated) and json_valid(problems)))
      + (select count(*) from cable where not json_valid(tags))
      + (select count(*) from reading where not json_valid(reading))
      + (select count(*) from release where not json_valid(articles))
      + (select count(*) from import where not json_valid(roots))
      + (select count(*) from correction where not (json_valid(reading) and json_valid(replaced))) as value`,
  ],
]

async function rowFindings(connection: Connection): Promise<string[]> {
  const findings: string[] = []
  for (const [one, many, check] of ROW_CHECKS) {
    const count = await connection.value<number>(check)
    if (count) findings.push(`${counted(count, one, many)}.`)
  }
  return findings
}

/** SQLite compares the index with the texts word by word; it does so only where it could write. */
async function indexFindings(writer: Writer | null): Promise<string[]> {
  if (writer === null) return []
  try {
    // Outside a transaction: an index at fault is no damage of what is stored.
    await writer.alone((connection) =>
      connection.run(sql`insert into words (words, rank) values ('integrity-check', 1)`),
    )
    return []
  } catch (error) {
    if (isDamage(error)) {
      return [
        `The index of words does not fit the texts (${error.detail}). "chancery compact" makes it again.`,
      ]
    }
    if (error instanceof ArchiveTrouble && error.kind === 'busy') return []
    throw error
  }
}

/** Digests of another normal form say nothing here: the next import makes them anew. */
async function textFindings(connection: Connection): Promise<string[]> {
  if (!(await hasDigestsOfToday(connection))) return []
  const wrong: number[] = []
  for (let after = 0; ; ) {
    const rows = await connection.all<{ id: number; digest: string; body: string }>(sql`
      select version.id, lower(hex(digest)) as digest, body
      from version join text on text.version = version.id join cable on cable.id = version.cable
      where version.id > ${after} order by version.id limit ${PAGE}`)
    for (const { id, digest, body } of rows) if (digestOf(String(body)) !== digest) wrong.push(id)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  if (wrong.length === 0) return []
  const shown = (await namesOf(connection, wrong.slice(0, SHOWN))).join(', ')
  return [
    `${counted(wrong.length, 'stored text differs from its', 'stored texts differ from their')} digest: ${shown}.`,
  ]
}

/** `07STOCKHOLM9031 version 2`, for texts by their keys, in the order of these. */
async function namesOf(connection: Connection, versions: readonly number[]): Promise<string[]> {
  const rows = await connection.all<{ name: string }>(sql`
    select reference_id || ' version ' || ${PLACE} as name from version join cable on cable.id = version.cable
    where version.id in (select value from json_each(${JSON.stringify(versions)})) order by version.id`)
  return rows.map(({ name }) => name)
}
