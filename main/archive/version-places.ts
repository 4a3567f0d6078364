/**
 * Versions by their place in the order of release, which is how people know them: in the window, on the command line, in the
 * view for other programs. The numbers that are stored tell the order of arrival, which is no order of the texts.
 */
import type { Connection } from './connection'
import { type Sql, sql } from './sql'

/** A text without a day of release, such as a csv row, keeps the place in which it arrived; the others stand by it: see `isNewer`. */
const isDated = (name: string) => `(${name}.released is not null or ${name}.released_so_far is not null)`
const releaseOf = (name: string) =>
  `(coalesce(${name}.released, ''), coalesce(${name}.released_so_far, 0), ${name}.number)`

/** The place of a row of table `version`, from 1 for the oldest. A cable has few texts, so that they are counted. */
export const PLACE: Sql = {
  text: `(
    select count(*) from version as before where before.cable = version.cable and before.number <= case
      when not ${isDated('version')} then version.number
      else (
        select held.number from version as held where held.cable = version.cable and ${isDated('held')} and (
          select count(*) from version as arrived
          where arrived.cable = held.cable and ${isDated('arrived')} and arrived.number <= held.number
        ) = (
          select count(*) from version as out
          where out.cable = version.cable and ${isDated('out')} and ${releaseOf('out')} <= ${releaseOf('version')}
        )
      ) end
  )`,
  values: [],
}

/** Key of the version at this place, from 1 for the oldest; null where the cable has none there. */
export function versionAt(connection: Connection, cable: number, place: number): Promise<number | null> {
  return connection.value<number>(
    sql`select id as value from version where cable = ${cable} and ${PLACE} = ${place}`,
  )
}
