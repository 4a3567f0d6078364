/** The cables of carried texts, read again as on their first day. */
import type { Connection } from '../connection'
import { deriveAgain } from '../reread'
import { sql } from '../sql'
import { currentOf, groupedByCable, type Release } from '../versions'
import type { Writer } from '../writer'

const PAGE = 200

/** Gives the number of cables. */
export async function deriveCables(
  writer: Writer,
  target: Connection,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const end = ((await target.value<number>(sql`select max(cable) as value from version`)) ?? 0) + 1
  for (let from = 0; from < end; from += PAGE) {
    const to = Math.min(end, from + PAGE)
    await writer.transaction(async (target) => deriveAgain(target, await choicesBetween(target, from, to)))
    progress(to, end)
  }
  return (await target.value<number>(sql`select count(*) as value from cable`)) ?? 0
}

interface Found extends Release {
  id: number
  cable: number
  number: number
}

async function choicesBetween(
  target: Connection,
  from: number,
  to: number,
): Promise<{ cable: number; version: number }[]> {
  const versions = await target.all<Found>(sql`
    select id, cable, number, released, released_so_far as releasedSoFar from version
    where cable >= ${from} and cable < ${to} order by cable, number`)
  return [...groupedByCable(versions)].flatMap(([cable, found]) => {
    const current = currentOf(found)
    return current ? [{ cable, version: current.id }] : []
  })
}
