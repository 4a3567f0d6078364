import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../../../main/archive/connection'
import { WriterLock } from '../../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../../main/archive/migrations'
import { sql } from '../../../../main/archive/sql'
import { Writer } from '../../../../main/archive/writer'
import { folder, now } from '../workplace'

it('imports from before were begun by a person', async () => {
  const path = join(folder(), 'before.chancery')
  const connection = await Connection.open(path, 'create')
  const writer = new Writer(connection, new WriterLock(path))
  const [before, after] = [MIGRATIONS.slice(0, 5), MIGRATIONS.slice(0, 6)]
  await migrate(writer, await ageOf(connection, before), now, before)
  await connection.run(
    sql`insert into import (roots, started_at, state) values ('[]', '2020-01-01T00:00:00Z', 'finished')`,
  )
  expect(await migrate(writer, await ageOf(connection, after), now, after)).toBe(`${path}.schema-5`)
  expect(await connection.all(sql`select begun_by from import`)).toEqual([{ begun_by: 'person' }])
  await connection.close()
})
