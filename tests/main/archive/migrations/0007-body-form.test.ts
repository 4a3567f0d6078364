import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../../../main/archive/connection'
import { bringDigestsUpToDate, hasDigestsOfToday } from '../../../../main/archive/digests'
import { WriterLock } from '../../../../main/archive/lock'
import { ageOf, MIGRATIONS, migrate } from '../../../../main/archive/migrations'
import { sql } from '../../../../main/archive/sql'
import { Writer } from '../../../../main/archive/writer'
import { fillFolder } from '../damaged'
import { folder, now, sums, workplace } from '../workplace'

it('digests from before are of the first form', async () => {
  const path = join(folder(), 'before.chancery')
  const connection = await Connection.open(path, 'create')
  const writer = new Writer(connection, new WriterLock(path))
  const [before, after] = [MIGRATIONS.slice(0, 6), MIGRATIONS.slice(0, 7)]
  await migrate(writer, await ageOf(connection, before), now, before)
  await connection.run(
    sql`insert into import (roots, started_at, state) values ('[]', '2020-01-01T00:00:00Z', 'finished')`,
  )
  expect(await migrate(writer, await ageOf(connection, after), now, after)).toBe(`${path}.schema-6`)
  expect(await connection.value(sql`select value from setting where name = 'body form'`)).toBe('1')
  await connection.close()
})

it('where the form has changed, no text passes for damaged or for a new version', async () => {
  const { base, path, archive, take } = await workplace()
  const site = fillFolder(join(base, 'in'), 12)
  await take(site)
  const connection = await Connection.open(path, 'write')
  // As an earlier program left it, which counted blanks.
  const earlier = { number: 0, digestOf: (body: string) => Buffer.from(body).toString('hex').slice(0, 64) }
  await bringDigestsUpToDate(connection, earlier)
  expect(await hasDigestsOfToday(connection)).toBe(false)
  await connection.run(sql`delete from file`)
  await connection.close()
  expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  expect(sums(await take(site))).toEqual([0, 0, 12, 0, 0])
  expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  expect(await archive.info()).toMatchObject({ cables: 12, versions: 12 })
})
