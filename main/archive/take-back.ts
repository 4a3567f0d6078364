/** Takes an import back: its versions go, and cables that have no other text; corrections and events stay. */
import type { Connection } from './connection'
import { forgetDerived } from './derived'
import { deriveAgain } from './reread'
import { sql } from './sql'
import { forgetChanges, noteChanges } from './version-changes'
import { currentOf, groupedByCable, type Release } from './versions'

export async function takeBack(
  connection: Connection,
  importId: number,
): Promise<{ cables: number; versions: number }> {
  const touched = await connection.all<{ cable: number }>(
    sql`select distinct cable from version where import = ${importId}`,
  )
  const keys = touched.map(({ cable }) => cable)
  await forgetDerived(connection, keys)
  await forgetChanges(connection, keys)
  await connection.run(
    sql`delete from release where import = ${importId}
      or version in (select id from version where import = ${importId})`,
  )
  await connection.run(
    sql`delete from text where version in (select id from version where import = ${importId})`,
  )
  const versions = await connection.run(sql`delete from version where import = ${importId}`)
  const cables = await removeEmpty(connection, JSON.stringify(keys))
  await chooseAnew(connection, keys)
  await noteChanges(connection, keys)
  await forgetFiles(connection, importId)
  await connection.run(sql`update import set state = 'taken-back' where id = ${importId}`)
  return { cables, versions }
}

/** Cables that have lost their last text. */
async function removeEmpty(connection: Connection, keys: string): Promise<number> {
  await connection.run(sql`
    delete from reading where cable in (select value from json_each(${keys}))
      and not exists (select 1 from version where version.cable = reading.cable)`)
  await connection.run(sql`
    delete from days where cable in (select value from json_each(${keys}))
      and not exists (select 1 from version where version.cable = days.cable)`)
  return connection.run(sql`
    delete from cable where id in (select value from json_each(${keys}))
      and not exists (select 1 from version where version.cable = cable.id)`)
}

async function chooseAnew(connection: Connection, keys: number[]): Promise<void> {
  const rows = await connection.all<Release & { id: number; cable: number; number: number }>(sql`
    select id, cable, number, released, released_so_far as releasedSoFar from version
    where cable in (select value from json_each(${JSON.stringify(keys)})) order by cable, number`)
  const choices: { cable: number; version: number }[] = []
  for (const [cable, versions] of groupedByCable(rows)) {
    const current = currentOf(versions)
    if (current) choices.push({ cable, version: current.id })
  }
  await deriveAgain(connection, choices)
}

/** Files are read again next time: those of the import, and those of later ones in which a removed text was recognised. */
async function forgetFiles(connection: Connection, importId: number): Promise<void> {
  await connection.run(sql`delete from file where import >= ${importId}`)
  await connection.run(sql`delete from unfinished_file where import = ${importId}`)
}
