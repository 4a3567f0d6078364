import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../../../main/archive/connection'
import { WriterLock } from '../../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../../main/archive/migrations'
import { sql } from '../../../../main/archive/sql'
import { Writer } from '../../../../main/archive/writer'
import { folder, now } from '../workplace'

it('an archive from before merges its index less often', async () => {
  const path = join(folder(), 'before.chancery')
  const connection = await Connection.open(path, 'create')
  const writer = new Writer(connection, new WriterLock(path))
  const automerge = () =>
    connection.value<number>(sql`select v as value from words_config where k = 'automerge'`)
  const [before, after] = [MIGRATIONS.slice(0, 8), MIGRATIONS.slice(0, 9)]
  await migrate(writer, await ageOf(connection, before), now, before)
  expect(await automerge()).toBeNull()
  await migrate(writer, await ageOf(connection, after), now, after)
  expect(await automerge()).toBe(8)
  await connection.close()
})
