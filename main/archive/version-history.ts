/** The texts of one cable as a person is shown them: each with what changed in it and every release that it came with. */
import { join } from 'node:path'
import type { CableRelease, CableVersion } from '../../preload/contract'
import type { Format } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { Connection } from './connection'
import { sql } from './sql'
import { changesOf } from './version-changes'
import { PLACE } from './version-places'

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

/** A version, and what of it is not shown. */
type Version = CableVersion & { id: number; format: Format; releasedSoFar: number | null }

/** In the order of release, and numbered by it; `current` is the version that is shown unless another is asked for. */
export async function versionsOf(connection: Connection, key: number, current: number): Promise<Version[]> {
  const ask = connection.again<VersionRow>(sql`
    select version.id, number, ${PLACE} as place, format, released, released_so_far as releasedSoFar, version.import as importId,
      imported_at as importedAt, folder.path as folder, file_name as fileName,
      lower(hex(coalesce(version.sha256, (
        select file.sha256 from file where file.folder = version.folder and file.name = version.file_name
      ), ''))) as sha256, coalesce(stated->'articles', '[]') as articles
    from version join folder on folder.id = version.folder where cable = ${key} order by place`)
  const [rows, changes, releases] = await Promise.all([
    ask,
    changesOf(connection, key),
    releasesOf(connection, key),
  ])
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
  const rows = await connection.again<ReleaseRow>(sql`
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
