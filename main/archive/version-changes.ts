/** What changed from each version of a cable to the next: kept, so that lifted redactions can be counted and asked for. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { VersionChange } from '../../preload/contract'
import { changeBetween } from '../../preload/contract/difference'
import type { Connection } from './connection'
import { sql } from './sql'
import { PLACE } from './version-places'
import { groupedByCable } from './versions'

/** Cables that are compared at one go: their texts are in memory meanwhile. */
const AT_ONCE = 100

interface ComparedVersion {
  id: number
  cable: number
  body: string
}

/** Compares the versions of these cables anew; what was kept of them before goes. */
export async function noteChanges(connection: Connection, cables: readonly number[]): Promise<void> {
  for (let from = 0; from < cables.length; from += AT_ONCE) {
    await compareSome(connection, cables.slice(from, from + AT_ONCE))
  }
}

/** Forgets what is kept of these cables, before versions of them go. */
export async function forgetChanges(connection: Connection, cables: readonly number[]): Promise<void> {
  if (cables.length === 0) return
  await connection.run(
    sql`delete from version_change where cable in (select value from json_each(${JSON.stringify(cables)}))`,
  )
}

/** Of the cables with these keys, those with several versions. */
export async function withSeveralVersions(
  connection: Connection,
  from: number,
  to: number,
): Promise<number[]> {
  const rows = await connection.all<{ cable: number }>(sql`
    select distinct cable from version where number > 1 and cable >= ${from} and cable < ${to}`)
  return rows.map(({ cable }) => cable)
}

/** The change that led to each version of a cable, by the version's number. */
export async function changesOf(connection: Connection, cable: number): Promise<Map<number, VersionChange>> {
  const rows = await connection.again<VersionChange & { number: number }>(sql`
    select later.number, earlier.number as since, words_added as wordsAdded, words_removed as wordsRemoved,
      redactions_lifted as lifted, redactions_added as redacted
    from version_change join version as later on later.id = later join version as earlier on earlier.id = earlier
    where version_change.cable = ${cable}`)
  return new Map(rows.map(({ number, ...change }) => [number, change]))
}

async function compareSome(connection: Connection, cables: readonly number[]): Promise<void> {
  await forgetChanges(connection, cables)
  const ids = JSON.stringify(cables)
  const versions = await connection.all<ComparedVersion>(sql`
    select id, cable, body from version join text on text.version = version.id
    where cable in (select value from json_each(${ids})) order by cable, ${PLACE}`)
  const rows: (number | null)[][] = []
  for (const ofCable of groupedByCable(versions).values()) {
    rows.push(...stepsOf(ofCable))
    // Long texts take long to compare, and a window may be waiting.
    await nextTurn()
  }
  if (rows.length === 0) return
  await connection.run(sql`
    insert into version_change
      (later, earlier, cable, words_added, words_removed, redactions_lifted, redactions_added)
    select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6
    from json_each(${JSON.stringify(rows)})`)
}

/** From each version to the next, in the order in which they came out. */
function stepsOf(versions: readonly ComparedVersion[]): (number | null)[][] {
  return versions.slice(1).map((later, at) => {
    const earlier = versions[at] as ComparedVersion
    const change = changeBetween(earlier.body, later.body)
    const words = [change?.wordsAdded ?? null, change?.wordsRemoved ?? null]
    return [later.id, earlier.id, later.cable, ...words, change?.lifted ?? 0, change?.redacted ?? 0]
  })
}
