import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../../../main/archive/connection'
import { WriterLock } from '../../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../../main/archive/migrations'
import { sql } from '../../../../main/archive/sql'
import { Writer } from '../../../../main/archive/writer'
import { folder, now } from '../workplace'

it('an archive from before has room for collections, marks and notes', async () => {
  const path = join(folder(), 'before.chancery')
  const connection = await Connection.open(path, 'create')
  const writer = new Writer(connection, new WriterLock(path))
  const [before, after] = [MIGRATIONS.slice(0, 3), MIGRATIONS.slice(0, 4)]
  await migrate(writer, await ageOf(connection, before), now, before)
  expect(await migrate(writer, await ageOf(connection, after), now, after)).toBe(`${path}.schema-3`)
  await connection.run(
    sql`insert into note (reference_id, words, author, at) values ('06TALLINN9001', 'Ask.', '', '')`,
  )
  await connection.run(sql`update note set words = 'Asked.'`)
  expect(
    await connection.value(sql`select count(*) as value from note_words where note_words match 'asked'`),
  ).toBe(1)
  expect(
    await connection.value(sql`select count(*) as value from note_words where note_words match 'ask'`),
  ).toBe(0)
  await connection.run(sql`insert into note_words (note_words, rank) values ('integrity-check', 1)`)
  expect(await connection.all(sql`select * from cable_collections`)).toEqual([])
  await connection.close()
})
