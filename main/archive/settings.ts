/** Small facts about the archive itself. */
import type { Connection } from './connection'
import { sql } from './sql'

/**
 * `reader`: the oldest reader that any reading in the archive was made by.
 * `missing cables`: whether table `missing` holds what the citations say.
 * `body form`: the normal form of bodies by which the digests were made: see `BODY_FORM`.
 */
export type Setting = 'reader' | 'body form' | 'missing cables'

export function readSetting(connection: Connection, name: Setting): Promise<string | null> {
  return connection.value<string>(sql`select value from setting where name = ${name}`)
}

export async function writeSetting(connection: Connection, name: Setting, value: string): Promise<void> {
  await connection.run(sql`insert or replace into setting values (${name}, ${value})`)
}
