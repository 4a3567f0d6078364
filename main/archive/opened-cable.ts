/** One cable, whole: its stored text read again, its versions, what it cites and what cites it. */
import { join } from 'node:path'
import type { CableDetail, CableRelease, CableVersion } from '../../preload/contract'
import type { Cable, Format } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { Moment } from '../../preload/contract/view'
import { readCable } from '../cable/read'
import { standingIn } from '../declassification/correction'
import { datesOf } from '../declassification/dates'
import { readInstruction } from '../declassification/read'
import { standingOn } from '../declassification/standing'
import type { Connection } from './connection'
import { listCorrections } from './corrections'
import { orElse } from './damage'
import { recordedEvents } from './events'
import { findReadable } from './readable'
import { dayAndLevel, storedTexts } from './reread'
import { findCable } from './rows'
import { sql } from './sql'
import { changesOf } from './version-changes'
import { PLACE } from './version-places'

const CITING_LIMIT = 500

/** A cable as opened; the service adds the plain meanings of its words. */
export type OpenedCable = Omit<CableDetail, 'meanings'>

/** Accepts the id as written, the canonical id or an alias; null when the archive lacks the cable. */
export async function openCable(
  connection: Connection,
  id: string,
  { version, moment }: { version?: number | undefined; moment: Moment },
): Promise<OpenedCable | null> {
  const found = await orElse(
    () => findCable(connection, id),
    () => findReadable(connection, id),
  )
  if (!found) return null
  const versions = await versionsOf(connection, found.key, found.version)
  const chosen =
    version === undefined
      ? versions.find(({ current }) => current)
      : versions.find(({ number }) => number === version)
  const [text] = chosen ? await storedTexts(connection, [chosen.id]) : []
  if (!chosen || !text) return null
  // Of a damaged archive the text is shown with whatever of the rest can be read.
  const events = await orElse(
    () => recordedEvents(connection),
    () => [],
  )
  const cable = readCable(text.raw)
  const corrections = await orElse(
    () => listCorrections(connection, found.id),
    () => [],
  )
  const correction = corrections.find(({ undoneAt }) => undoneAt === null) ?? null
  const own = readInstruction(cable)
  const reading = correction ? standingIn(cable, correction, own) : own
  const dates = datesOf(reading, dayAndLevel(cable), events)
  const { path, sha256, importId, format } = chosen
  return {
    cable,
    reading,
    dates,
    standing: standingOn(dates, moment),
    correction,
    corrections,
    version: chosen.number,
    versions: versions.map(({ id: _, format: __, releasedSoFar: ___, ...shown }) => shown),
    source: { path, format, sha256, importId },
    held: await orElse(
      () => heldOf(connection, cable),
      () => ({}),
    ),
    citedBy: await orElse(
      () => citingCables(connection, found.key, [cable.id, cable.canonicalId, ...cable.aliases]),
      () => [],
    ),
  }
}

interface VersionRow {
  id: number
  number: number
  place: number
  format: Format
  released: Day | null
  releasedSoFar: number | null
  importId: number
  importedAt: string
  folder: string
  fileName: string
  sha256: string
  articles: string
}

type Version = CableVersion & { id: number; format: Format; releasedSoFar: number | null }

/** In the order of release, and numbered by it. */
async function versionsOf(connection: Connection, key: number, current: number): Promise<Version[]> {
  const rows = await connection.all<VersionRow>(sql`
    select version.id, number, ${PLACE} as place, format, released, released_so_far as releasedSoFar, version.import as importId,
      imported_at as importedAt, folder.path as folder, file_name as fileName,
      lower(hex(coalesce(version.sha256, (
        select file.sha256 from file where file.folder = version.folder and file.name = version.file_name
      ), ''))) as sha256, coalesce(stated->'articles', '[]') as articles
    from version join folder on folder.id = version.folder where cable = ${key} order by place`)
  const [changes, releases] = [await changesOf(connection, key), await releasesOf(connection, key)]
  const places = new Map(rows.map(({ number, place }) => [number, place]))
  return rows.map(({ folder, fileName, articles, place, ...row }) => {
    const { id, number, released, releasedSoFar, importId } = row
    const change = changes.get(number)
    const path = join(folder, fileName)
    const own = {
      released,
      releasedSoFar,
      importId,
      path,
      articles: connection.parsed<string[]>(articles, Array.isArray),
    }
    return {
      ...row,
      number: place,
      path,
      current: id === current,
      change: change === undefined ? null : { ...change, since: places.get(change.since) ?? change.since },
      releases: withOwn(releases.get(id) ?? [], own),
    }
  })
}

interface ReleaseRow extends Omit<CableRelease, 'path' | 'articles'> {
  version: number
  folder: string
  fileName: string
  articles: string
}

/** What the history holds of each version, by the version's own key. */
async function releasesOf(connection: Connection, key: number): Promise<Map<number, CableRelease[]>> {
  const rows = await connection.all<ReleaseRow>(sql`
    select release.version, release.released, release.released_so_far as releasedSoFar,
      release.import as importId, folder.path as folder, release.file_name as fileName, release.articles
    from version join release on release.version = version.id join folder on folder.id = release.folder
    where version.cable = ${key} order by release.released, release.released_so_far, release.id`)
  const releases = new Map<number, CableRelease[]>()
  for (const { version, folder, fileName, articles, ...row } of rows) {
    const before = releases.get(version) ?? []
    const release = {
      ...row,
      path: join(folder, fileName),
      articles: connection.parsed<string[]>(articles, Array.isArray),
    }
    if (!before.some((other) => isSame(other, release))) releases.set(version, [...before, release])
  }
  return releases
}

/** A text that was met in one release alone has no history: the release it came with is all there is. */
function withOwn(releases: CableRelease[], own: CableRelease): CableRelease[] {
  return releases.some((release) => isSame(release, own)) ? releases : [...releases, own]
}

function isSame(one: CableRelease, other: CableRelease): boolean {
  return one.released === other.released && one.releasedSoFar === other.releasedSoFar
}

/** For each reference with an id: the id under which the archive has that cable, or null. */
async function heldOf(connection: Connection, cable: Cable): Promise<Record<string, string | null>> {
  const ids = cable.references.flatMap(({ id }) => (id === null ? [] : [id]))
  const rows = await connection.all<{ id: string; held: string | null }>(sql`
    select value as id, coalesce(
      (select reference_id from cable where reference_id = value),
      (select reference_id from alias join cable on cable.id = alias.cable where alias = value)) as held
    from json_each(${JSON.stringify([...new Set(ids)])})`)
  return Object.fromEntries(rows.map(({ id, held }) => [id, held]))
}

function citingCables(connection: Connection, key: number, ids: string[]): Promise<OpenedCable['citedBy']> {
  return connection.all(sql`
    select distinct reference_id as id, created, subject, origin from citation join cable on cable.id = citation.cable
    where cited in (select value from json_each(${JSON.stringify([...new Set(ids)])})) and cable.id <> ${key}
    order by created, reference_id limit ${CITING_LIMIT}`)
}
