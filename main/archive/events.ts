/** Events that readings wait for, and the days on which a person says that they came. */
import type { Day } from '../../preload/contract/day'
import type { AwaitedEvent, RecordedEvent } from '../../preload/contract/reading'
import { eventKey } from '../declassification/event'
import type { Connection } from './connection'
import { sql } from './sql'

interface EventRow {
  id: number
  name: string
  occurredOn: Day
  note: string
}

export function recordedEvents(connection: Connection): Promise<RecordedEvent[]> {
  return connection.again<EventRow>(
    sql`select id, name, occurred_on as occurredOn, note from event order by name`,
  )
}

/**
 * Every event that a cable waits for or that is recorded, with the number of cables that wait; one entry however it is
 * written. What is not classified, or stamped as declassified, waits for nothing.
 */
export async function listEvents(connection: Connection): Promise<AwaitedEvent[]> {
  const waiting = await connection.all<{ name: string; count: number }>(
    sql`select event as name, count(*) as count from cable
      where event is not null and settled is null group by event order by 2 desc, 1`,
  )
  const events = new Map<string, AwaitedEvent>()
  for (const { name, count } of waiting) {
    const known = events.get(eventKey(name))
    if (known) known.waiting += count
    else events.set(eventKey(name), { name, waiting: count, recorded: null })
  }
  for (const recorded of await recordedEvents(connection)) {
    const known = events.get(eventKey(recorded.name))
    if (known) known.recorded ??= recorded
    else events.set(eventKey(recorded.name), { name: recorded.name, waiting: 0, recorded })
  }
  return [...events.values()].sort((a, b) => b.waiting - a.waiting)
}

/**
 * Keys of the cables that `listEvents` counts for the event of this name; where none has it, of those that wait for one with
 * all its words.
 */
export async function keysAwaiting(connection: Connection, name: string): Promise<number[]> {
  const names = await connection.all<{ name: string }>(
    sql`select distinct event as name from cable where event is not null and settled is null`,
  )
  const meant = namesMeant(
    names.map(({ name }) => name),
    name,
  )
  const rows = await connection.all<{ id: number }>(sql`
    select id from cable where settled is null and event in (select value from json_each(${JSON.stringify(meant)}))`)
  return rows.map(({ id }) => id)
}

function namesMeant(names: readonly string[], asked: string): string[] {
  const key = eventKey(asked)
  const same = names.filter((name) => eventKey(name) === key)
  if (same.length > 0) return same
  const words = key.split(' ')
  return names.filter((name) => {
    const its = new Set(eventKey(name).split(' '))
    return words.every((word) => its.has(word))
  })
}

/** Records the day of an event; what was recorded under another spelling of its name gives way. */
export async function writeEvent(
  connection: Connection,
  event: { name: string; occurredOn: Day; note: string },
): Promise<RecordedEvent> {
  const same = await spellingsOf(connection, event.name)
  await forget(
    connection,
    same.filter(({ name }) => name !== event.name),
  )
  await connection.run(sql`
    insert into event (name, occurred_on, note) values (${event.name}, ${event.occurredOn}, ${event.note})
    on conflict (name) do update set occurred_on = excluded.occurred_on, note = excluded.note`)
  const row = await connection.get<EventRow>(
    sql`select id, name, occurred_on as occurredOn, note from event where name = ${event.name}`,
  )
  return row as EventRow
}

/** Takes back what was recorded of an event, under whatever spelling of its name. */
export async function deleteEvent(connection: Connection, name: string): Promise<boolean> {
  return (await forget(connection, await spellingsOf(connection, name))) > 0
}

async function spellingsOf(connection: Connection, name: string): Promise<RecordedEvent[]> {
  const key = eventKey(name)
  return (await recordedEvents(connection)).filter((event) => eventKey(event.name) === key)
}

function forget(connection: Connection, events: RecordedEvent[]): Promise<number> {
  const ids = JSON.stringify(events.map(({ id }) => id))
  return connection.run(sql`delete from event where id in (select value from json_each(${ids}))`)
}

/** Cables whose reading waits for an event, whichever. */
export async function cablesWithEvent(connection: Connection): Promise<number[]> {
  const rows = await connection.all<{ id: number }>(sql`select id from cable where event is not null`)
  return rows.map(({ id }) => id)
}
