/** Versions by their place in the order of release, which is how people know them. */
import type { Connection } from './connection'
import { sql } from './sql'
import { inOrderOfRelease, type Release } from './versions'

/** Key of the version at this place, from 1 for the oldest; null where the cable has none there. */
export async function versionAt(
  connection: Connection,
  cable: number,
  place: number,
): Promise<number | null> {
  const versions = await connection.all<Release & { id: number; number: number }>(sql`
    select id, number, released, released_so_far as releasedSoFar from version where cable = ${cable}`)
  return inOrderOfRelease(versions)[place - 1]?.id ?? null
}
