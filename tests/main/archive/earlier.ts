import { join } from 'node:path'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../main/archive/migrations'
import { sql } from '../../../main/archive/sql'
import { Writer } from '../../../main/archive/writer'
import { folder, now } from './workplace'

/** Takes an archive's tables back to an earlier migration, so that what brings it up to date is tried on its cables. */
export async function backTo(connection: Connection, number: number): Promise<void> {
  const before = await namesAfter(number)
  const order = ['trigger', 'view', 'index', 'table']
  const made = await namesIn(connection)
  const later = made.filter(({ name }) => !before.has(name) && !name.startsWith('sqlite_'))
  for (const { type, name } of later.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type)))
    await connection.exec(`drop ${type} if exists "${name}"`)
  await connection.exec(`delete from migration where number > ${number}; pragma user_version = ${number}`)
}

async function namesAfter(number: number): Promise<Set<string>> {
  const path = join(folder(), 'earlier.chancery')
  const connection = await Connection.open(path, 'create')
  const earlier = MIGRATIONS.slice(0, number)
  await migrate(new Writer(connection, new WriterLock(path)), await ageOf(connection, earlier), now, earlier)
  const names = await namesIn(connection)
  await connection.close()
  return new Set(names.map(({ name }) => name))
}

/** What an index of words keeps goes with it, and stands after it. */
function namesIn(connection: Connection): Promise<{ type: string; name: string }[]> {
  return connection.all(sql`select type, name from sqlite_schema order by sql like 'create virtual%' desc`)
}
