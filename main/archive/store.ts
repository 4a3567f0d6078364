/** Writes what an import has read: one statement for each table and batch, whole rows as JSON. */
import type { Ledger } from '../../preload/contract'
import {
  type Arrivals,
  type Batch,
  type ReadFile,
  type ReleaseRow,
  Sorting,
  type VersionRow,
} from './arrivals'
import type { Connection } from './connection'
import { applyCorrections } from './corrections'
import { forgetDerived, indexCables, jsonList, type ToIndex, toIndex, writeDerived } from './derived'
import { claimFiles, writeFiles } from './file-records'
import type { KnownFile } from './files'
import { knownCables } from './known-cables'
import { addToLedger } from './ledger'
import { repeatMet, writeMet } from './met-entries'
import { repeatRefusals, writeRefusals } from './refusals'
import { rereadCables } from './reread'
import { type Sql, sql } from './sql'
import { noteChanges } from './version-changes'
import { currentOf, type KnownCable } from './versions'

/** What an import carries from batch to batch. */
export interface Session {
  importId: number
  /** ISO moment of the batch. */
  at: string
  folders: Map<string, number>
  /** Reference ids with a correction in force. */
  corrected: ReadonlySet<string>
  /** Cables of this transaction that are not in the indexes yet. */
  unindexed: ToIndex[]
}

export interface Written {
  ledger: Ledger
  /** Keys of the cables whose row has changed. */
  cables: number[]
}

/** Writes one batch inside the transaction of `connection`, all but the indexes: `indexRest` ends the transaction. */
export async function storeBatch(
  connection: Connection,
  session: Session,
  { files, refused, recounts }: Batch,
): Promise<Written> {
  await findFolders(connection, session, files)
  const known = await knownCables(connection, files)
  const sorting = new Sorting(session.importId, known, await nextIds(connection))
  for (const file of files) {
    const folder = session.folders.get(file.folder) as number
    for (const entry of file.entries) {
      sorting.add(entry, { folder, name: file.name, part: entry.part, sha256: file.end?.sha256 ?? null })
    }
  }
  const { arrivals } = sorting
  // An import that goes on has counted its own files already.
  const others = recounts.filter(({ importId }) => importId !== session.importId)
  const ledger = wholeLedger(arrivals.ledger, refused.length, others)
  await writeCables(connection, session, arrivals)
  await writeReleases(connection, session, arrivals)
  await noteChanges(connection, comparable(arrivals))
  await writeMet(connection, session.importId, arrivals.met)
  await writeRefusals(connection, session.importId, files, refused)
  await writeFiles(connection, session, files)
  await repeatMet(connection, session.importId, others)
  await repeatRefusals(connection, session.importId, others)
  await claimFiles(connection, session.importId, recounts)
  await addToLedger(connection, session.importId, ledger)
  return { ledger, cables: changedCables(arrivals) }
}

/** The ledger of a batch: what was read, paths that could not be, and what earlier imports have counted of files met again. */
function wholeLedger(read: Ledger, refusedPaths: number, others: readonly KnownFile[]): Ledger {
  const sum = (count: (recount: KnownFile) => number) =>
    others.reduce((total, recount) => total + count(recount), 0)
  const { stored, newVersions } = read
  const unchanged = read.unchanged + sum(({ cables }) => cables)
  const notCables = read.notCables + sum(({ notCables }) => notCables)
  const refused = read.refused + refusedPaths + sum(({ refused }) => refused)
  const seen = stored + newVersions + unchanged + notCables + refused
  return { seen, stored, newVersions, unchanged, notCables, refused }
}

/** Keys of the cables whose row a batch has changed. */
function changedCables({ cables, joined, releases }: Arrivals): number[] {
  const released = releases.filter(({ newer }) => newer).map(({ cable }) => cable.id)
  return [...new Set([...cables.keys(), ...joined.keys(), ...released])]
}

/** Cables whose versions, or their order, are no longer those that were compared. */
function comparable({ versions, releases }: Arrivals): number[] {
  const added = versions.filter(({ number }) => number > 1).map(({ cable }) => cable)
  const moved = releases
    .filter(({ newer, cable }) => newer && cable.versions.length > 1)
    .map(({ cable }) => cable.id)
  return [...new Set([...added, ...moved])]
}

async function findFolders(connection: Connection, session: Session, files: ReadFile[]): Promise<void> {
  const missing = [...new Set(files.map((file) => file.folder))].filter((path) => !session.folders.has(path))
  if (missing.length === 0) return
  const list = JSON.stringify(missing)
  await connection.run(sql`insert or ignore into folder (path) select value from json_each(${list})`)
  const rows = await connection.all<{ id: number; path: string }>(
    sql`select id, path from folder where path in (select value from json_each(${list}))`,
  )
  for (const { id, path } of rows) session.folders.set(path, id)
}

async function nextIds(connection: Connection): Promise<{ cable: number; version: number }> {
  const row = await connection.get<{ cable: number; version: number }>(sql`
    select coalesce((select max(id) from cable), 0) + 1 as cable,
      coalesce((select max(id) from version), 0) + 1 as version`)
  return row ?? { cable: 1, version: 1 }
}

/** Brings all that was written into the indexes. */
export async function indexRest(connection: Connection, session: Session): Promise<void> {
  const cables = session.unindexed
  session.unindexed = []
  await indexCables(connection, cables)
}

async function writeCables(connection: Connection, session: Session, arrivals: Arrivals): Promise<void> {
  const rows = [...arrivals.cables.values()]
  const changed = rows.filter((row) => !row.isNew).map((row) => row.id)
  // What an index is to forget must be in it.
  if (changed.length > 0) await indexRest(connection, session)
  await forgetDerived(connection, changed)
  await writeVersions(connection, session, arrivals)
  await writeJoined(connection, arrivals)
  await writeDerived(connection, rows)
  session.unindexed.push(...rows.map(toIndex))
  await applyCorrections(
    connection,
    rows.filter(({ accession }) => session.corrected.has(accession.id)).map(({ id }) => id),
  )
}

async function writeVersions(connection: Connection, session: Session, arrivals: Arrivals): Promise<void> {
  const { versions } = arrivals
  if (versions.length === 0) return
  const json = jsonList(versions, ({ id, cable, number, accession, place }) => {
    const { digest, format, released, releasedSoFar, stated, problems } = accession
    const { folder, name, part, sha256 } = place
    const plain = [id, cable, number, digest, format, released, releasedSoFar, folder, name, part, sha256]
    return `${JSON.stringify(plain).slice(0, -1)},${stated},${problems}]`
  })
  await connection.run(sql`
    insert into version (id, cable, number, digest, format, released, released_so_far, folder, file_name, part,
      sha256, stated, problems, import, imported_at)
    select value->>0, value->>1, value->>2, unhex(value->>3), value->>4, value->>5, value->>6, value->>7, value->>8,
      value->>9, unhex(value->>10), value->11, value->12, ${session.importId}, ${session.at}
    from json_each(${json})`)
  await connection.run(insertTexts(versions))
}

/** Each text as two values of its own: as JSON it would be written and read several times over. */
function insertTexts(versions: VersionRow[]): Sql {
  return {
    text: `insert into text (version, header, body)
      values ${versions.map(() => '(?, cast(? as text), cast(? as text))').join(', ')}`,
    values: versions.flatMap(({ id, text }) => [id, bufferOf(text.header), bufferOf(text.body)]),
  }
}

/** The same bytes as SQLite's binding takes them. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

async function writeJoined(connection: Connection, { joined }: Arrivals): Promise<void> {
  if (joined.size === 0) return
  await connection.run(sql`
    update cable set imports = row.value->>1
    from json_each(${JSON.stringify([...joined].map(([id, imports]) => [id, JSON.stringify(imports)]))}) as row
    where cable.id = row.value->>0`)
}

/** Release dates of texts met again; a newer one is shown, the one before stays in the history. */
async function writeReleases(connection: Connection, session: Session, arrivals: Arrivals): Promise<void> {
  for (const release of arrivals.releases) {
    const { version, cable, accession, newer } = release
    // The history tells both: what the text came out with first, and what it was met with again.
    if (newer && !(await isNoted(connection, version.id))) await noteFirstRelease(connection, version.id)
    await noteRelease(connection, session, release)
    if (!newer) continue
    const { released, releasedSoFar, stated, format } = accession
    await connection.run(sql`
      update version set released = ${released}, released_so_far = ${releasedSoFar},
        stated = iif(format = ${format}, ${stated}, stated) where id = ${version.id}`)
    await chooseCurrent(connection, session, cable)
  }
}

/** True when the release that a version has until now stands in the history. */
async function isNoted(connection: Connection, version: number): Promise<boolean> {
  const found = await connection.value<number>(sql`
    select exists (
      select 1 from release join version on version.id = release.version
      where version.id = ${version} and release.released is version.released
        and release.released_so_far is version.released_so_far
    ) as value`)
  return found === 1
}

/** Keeps the release that a version has until now in the history. */
async function noteFirstRelease(connection: Connection, version: number): Promise<void> {
  await connection.run(sql`
    insert into release (version, released, released_so_far, articles, import, folder, file_name)
    select id, released, released_so_far, coalesce(stated->'articles', '[]'), import, folder, file_name
    from version where id = ${version}`)
}

/** Keeps a release in the history that a version was met with again. */
async function noteRelease(
  connection: Connection,
  { importId }: Session,
  { version, accession, place }: ReleaseRow,
): Promise<void> {
  const { released, releasedSoFar, articles } = accession
  const { folder, name } = place
  await connection.run(sql`
    insert into release (version, released, released_so_far, articles, import, folder, file_name)
    values (${version.id}, ${released}, ${releasedSoFar}, ${JSON.stringify(articles)}, ${importId}, ${folder}, ${name})`)
}

/** After a newer release of a known text: that text may become the current one again. */
async function chooseCurrent(connection: Connection, session: Session, cable: KnownCable): Promise<void> {
  const current = currentOf(cable.versions)
  if (!current) return
  if (current.id === cable.current) {
    await connection.run(sql`update cable set released = ${current.released} where id = ${cable.id}`)
  } else {
    cable.current = current.id
    await indexRest(connection, session)
    await rereadCables(connection, [{ cable: cable.id, version: current.id }])
  }
}
