import { join } from 'node:path'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../main/archive/migrations'
import { sql } from '../../../main/archive/sql'
import { Writer } from '../../../main/archive/writer'
import { folder, now } from './workplace'

/** Takes an archive's tables back to an earlier migration, so that what brings it up to date is tried on its cables. */
export async function backTo(connection: Connection, number: number): Promise<void> {
  const { names: before, columns, views } = await tablesAfter(number)
  const order = ['trigger', 'view', 'index', 'table']
  const made = await namesIn(connection)
  const later = made.filter(
    ({ type, name }) => (type === 'view' || !before.has(name)) && !name.startsWith('sqlite_'),
  )
  for (const { type, name } of later.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type)))
    await connection.exec(`drop ${type} if exists "${name}"`)
  for (const { name, column } of await columnsIn(connection))
    if (!columns.has(`${name}.${column}`))
      await connection.exec(`alter table "${name}" drop column "${column}"`)
  for (const view of views) await connection.exec(view)
  if (number < 7) await connection.exec(`delete from setting where name = 'body form'`)
  await connection.exec(`delete from migration where number > ${number}; pragma user_version = ${number}`)
}

async function tablesAfter(number: number) {
  const path = join(folder(), 'earlier.chancery')
  const connection = await Connection.open(path, 'create')
  const earlier = MIGRATIONS.slice(0, number)
  await migrate(new Writer(connection, new WriterLock(path)), await ageOf(connection, earlier), now, earlier)
  const [names, columns] = [await namesIn(connection), await columnsIn(connection)]
  const views = await connection.all<{ sql: string }>(sql`select sql from sqlite_schema where type = 'view'`)
  await connection.close()
  return {
    views: views.map((view) => view.sql),
    names: new Set(names.map(({ name }) => name)),
    columns: new Set(columns.map(({ name, column }) => `${name}.${column}`)),
  }
}

function columnsIn(connection: Connection): Promise<{ name: string; column: string }[]> {
  return connection.all(sql`
    select schema.name, info.name as "column" from sqlite_schema as schema, pragma_table_info(schema.name) as info
    where schema.type = 'table' and schema.sql not like 'create virtual%' and schema.name not like 'sqlite%'`)
}

/** What an index of words keeps goes with it, and stands after it. */
function namesIn(connection: Connection): Promise<{ type: string; name: string }[]> {
  return connection.all(sql`select type, name from sqlite_schema order by sql like 'create virtual%' desc`)
}
