/** Keeps the digests of stored texts to one normal form: digests of two forms cannot be compared. */
import type { Connection } from './connection'
import { BODY_FORM, digestOf } from './digest'
import { readSetting, writeSetting } from './settings'
import { sql } from './sql'

const PAGE = 500

/** How digests are made today; tests make them otherwise. */
interface DigestForm {
  number: number
  digestOf: (body: string) => string
}

/** Of archives from before the form was noted. */
const FIRST_FORM = '1'

const TODAY: DigestForm = { number: BODY_FORM, digestOf }

/** True where the stored digests are of today's normal form. */
export async function hasDigestsOfToday(connection: Connection, form = TODAY): Promise<boolean> {
  return ((await readSetting(connection, 'body form')) ?? FIRST_FORM) === String(form.number)
}

/** Makes the digests of all stored texts anew when they were made by another normal form. */
export async function bringDigestsUpToDate(connection: Connection, form = TODAY): Promise<void> {
  if (await hasDigestsOfToday(connection, form)) return
  for (let after = 0; ; ) {
    const rows = await connection.all<{ version: number; body: string }>(
      sql`select version, body from text where version > ${after} order by version limit ${PAGE}`,
    )
    const last = rows.at(-1)
    if (!last) break
    after = last.version
    const digests = JSON.stringify(rows.map(({ version, body }) => [version, form.digestOf(body)]))
    await connection.run(sql`
      update version set digest = unhex(made.value->>1) from json_each(${digests}) as made
      where version.id = made.value->>0`)
  }
  await writeSetting(connection, 'body form', String(form.number))
}
