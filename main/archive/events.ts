/** Events that readings wait for, and the days on which a person says that they came. */
import type { Day } from '../../preload/contract/day'
import type { RecordedEvent } from '../../preload/contract/reading'
import type { Connection } from './connection'
import { sql } from './sql'

interface EventRow {
  id: number
  name: string
  occurredOn: Day
  note: string
}

export function recordedEvents(connection: Connection): Promise<RecordedEvent[]> {
  return connection.all<EventRow>(
    sql`select id, name, occurred_on as occurredOn, note from event order by name`,
  )
}

/** Every event that a cable waits for or that is recorded, with the number of cables that wait. */
export async function listEvents(
  connection: Connection,
): Promise<{ name: string; waiting: number; recorded: RecordedEvent | null }[]> {
  const recorded = new Map((await recordedEvents(connection)).map((event) => [event.name, event]))
  const waiting = await connection.all<{ name: string; count: number }>(
    sql`select event as name, count(*) as count from cable where event is not null group by event order by 2 desc, 1`,
  )
  const named = new Set(waiting.map(({ name }) => name))
  return [
    ...waiting.map(({ name, count }) => ({ name, waiting: count, recorded: recorded.get(name) ?? null })),
    ...[...recorded.values()]
      .filter(({ name }) => !named.has(name))
      .map((event) => ({ name: event.name, waiting: 0, recorded: event })),
  ]
}

export async function writeEvent(
  connection: Connection,
  event: { name: string; occurredOn: Day; note: string },
): Promise<RecordedEvent> {
  await connection.run(sql`
    insert into event (name, occurred_on, note) values (${event.name}, ${event.occurredOn}, ${event.note})
    on conflict (name) do update set occurred_on = excluded.occurred_on, note = excluded.note`)
  const row = await connection.get<EventRow>(
    sql`select id, name, occurred_on as occurredOn, note from event where name = ${event.name}`,
  )
  return row as EventRow
}

export async function deleteEvent(connection: Connection, name: string): Promise<boolean> {
  return (await connection.run(sql`delete from event where name = ${name}`)) > 0
}

/** Cables whose reading waits for an event, whichever. */
export async function cablesWithEvent(connection: Connection): Promise<number[]> {
  const rows = await connection.all<{ id: number }>(sql`select id from cable where event is not null`)
  return rows.map(({ id }) => id)
}
