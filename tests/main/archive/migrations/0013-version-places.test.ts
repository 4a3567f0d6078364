import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../../main/archive/archive'
import { Connection } from '../../../../main/archive/connection'
import { sql } from '../../../../main/archive/sql'
import { Importing } from '../../../../main/importing/importing'
import { BODY, sitePage } from '../../../fixtures/invented'
import { backTo } from '../earlier'
import { folder, MOMENT, now, write } from '../workplace'

it('an archive from before numbers the texts of its view as the window does', async () => {
  const base = folder()
  const path = join(base, 'before.chancery')
  const later = sitePage({ body: BODY.replace('three.', 'four.'), released: '2011-08-30 00:12' })
  const archive = await openArchive(path, { create: true, now })
  const importing = new Importing(archive)
  // The later release arrives first.
  await (await importing.start([write(join(base, 'one'), { 'a.html': later })])).finished
  await (await importing.start([write(join(base, 'two'), { 'a.html': sitePage() })])).finished
  const shown = (await archive.cable('06TALLINN9001', { moment: MOMENT }))?.versions ?? []
  expect(shown.map(({ number, current }) => [number, current])).toEqual([
    [1, false],
    [2, true],
  ])
  await archive.close()

  const numbered = (connection: Connection) =>
    connection.all(sql`select version as number, released from cable_versions order by version`)
  const connection = await Connection.open(path, 'write')
  await backTo(connection, 12)
  expect(await numbered(connection)).not.toEqual(shown.map(({ number, released }) => ({ number, released })))
  await connection.close()

  await (await openArchive(path, { now })).close()
  expect(existsSync(`${path}.schema-12`)).toBe(true)
  const after = await Connection.open(path, 'read')
  expect(await numbered(after)).toEqual(shown.map(({ number, released }) => ({ number, released })))
  expect(
    await after.value(
      sql`select meaning as value from docs where name = 'cable_versions' and "column" = 'version'`,
    ),
  ).toMatch(/order of release/)
  await after.close()
})
