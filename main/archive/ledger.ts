/** Imports and what became of their entries: seen = stored + new versions + unchanged + not a cable + refused. */
import type { ImportRecord, Ledger, Refusal } from '../../preload/contract'
import type { Connection } from './connection'
import { forgetFilesAt } from './files'
import { type Sql, sql } from './sql'

interface ImportRow {
  id: number
  roots: string
  startedAt: string
  finishedAt: string | null
  state: ImportRecord['state']
  begunBy: ImportRecord['begunBy']
  seconds: number
  stored: number
  newVersions: number
  unchanged: number
  notCables: number
  refused: number
}

const SELECT = sql`select id, roots, started_at as startedAt, finished_at as finishedAt, state, seconds, begun_by as begunBy, stored,
  new_versions as newVersions, unchanged, not_cables as notCables, refused from import`

/** All imports, the newest first. */
export async function listImports(connection: Connection): Promise<ImportRecord[]> {
  return (await connection.all<ImportRow>(sql`${SELECT} order by id desc`)).map((row) =>
    recordOf(connection, row),
  )
}

export async function findImport(connection: Connection, id: number): Promise<ImportRecord | null> {
  const row = await connection.get<ImportRow>(sql`${SELECT} where id = ${id}`)
  return row ? recordOf(connection, row) : null
}

function recordOf(connection: Connection, row: ImportRow): ImportRecord {
  const { stored, newVersions, unchanged, notCables, refused } = row
  return {
    ...row,
    roots: connection.parsed<string[]>(row.roots, Array.isArray),
    seen: stored + newVersions + unchanged + notCables + refused,
  }
}

/** Enters an import that runs, with nothing counted yet; gives its id. */
export async function beginImport(
  connection: Connection,
  { roots, begunBy, at }: Pick<ImportRecord, 'roots' | 'begunBy'> & { at: string },
): Promise<number> {
  const id = await connection.value<number>(sql`
    insert into import (roots, started_at, state, begun_by)
    values (${JSON.stringify(roots)}, ${at}, 'running', ${begunBy})
    returning id as value`)
  return id ?? 0
}

/** Sets the state; `seconds` of work are added to those of an earlier run of the same import. */
export async function setImportState(
  connection: Connection,
  id: number,
  { state, seconds, at }: { state: ImportRecord['state']; seconds: number; at: string | null },
): Promise<void> {
  await connection.run(sql`
    update import set state = ${state}, seconds = seconds + ${seconds}, finished_at = ${at} where id = ${id}`)
}

/** Adds the counts of one batch to those of its import. */
export async function addToLedger(connection: Connection, importId: number, ledger: Ledger): Promise<void> {
  await connection.run(sql`
    update import set stored = stored + ${ledger.stored}, new_versions = new_versions + ${ledger.newVersions},
      unchanged = unchanged + ${ledger.unchanged}, not_cables = not_cables + ${ledger.notCables},
      refused = refused + ${ledger.refused}
    where id = ${importId}`)
}

/** Imports that say they run although nobody holds the lock: a crash ended them. */
export async function markInterrupted(connection: Connection): Promise<void> {
  await connection.run(sql`update import set state = 'interrupted' where state in ('running', 'paused')`)
}

export async function hasRunningImports(connection: Connection): Promise<boolean> {
  const count = await connection.value<number>(
    sql`select count(*) as value from import where state in ('running', 'paused')`,
  )
  return (count ?? 0) > 0
}

interface RefusalRow extends Omit<Refusal, 'retried' | 'file'> {
  part: string
  retried: number
}

export async function listRefusals(
  connection: Connection,
  { importId, offset, limit }: { importId?: number | undefined; offset: number; limit: number },
): Promise<{ total: number; rows: Refusal[] }> {
  const where: Sql = importId === undefined ? sql`` : sql`where import = ${importId}`
  const total = await connection.value<number>(sql`select count(*) as value from refusal ${where}`)
  const rows = await connection.all<RefusalRow>(sql`
    select id, import as importId, path, part, reason, advice, detail, retried from refusal ${where}
    order by id limit ${limit} offset ${offset}`)
  return {
    total: total ?? 0,
    rows: rows.map(({ part, ...row }) => ({
      ...row,
      path: part === '' ? row.path : `${row.path} › ${part}`,
      file: row.path,
      retried: row.retried === 1,
    })),
  }
}

/** Paths of refusals, each once; they are marked as tried again. */
export async function takeRefusals(connection: Connection, ids: number[]): Promise<string[]> {
  const list = JSON.stringify(ids)
  const rows = await connection.all<{ path: string }>(
    sql`select distinct path from refusal where id in (select value from json_each(${list})) order by path`,
  )
  await connection.run(sql`update refusal set retried = 1 where id in (select value from json_each(${list}))`)
  const paths = rows.map(({ path }) => path)
  await forgetFilesAt(connection, paths)
  return paths
}

/**
 * Paths that this import has refused as a whole, for an import that goes on after a crash. A file of which only a part was
 * refused is not among them: the rest of it may not have been read.
 */
export async function refusedPaths(connection: Connection, importId: number): Promise<Set<string>> {
  const rows = await connection.all<{ path: string }>(
    sql`select path from refusal where import = ${importId} and part = ''`,
  )
  return new Set(rows.map(({ path }) => path))
}
