import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../../main/archive/archive'
import { Connection } from '../../../../main/archive/connection'
import { Importing } from '../../../../main/importing/importing'
import { indexPage, sitePage } from '../../../fixtures/invented'
import { backTo } from '../earlier'
import { folder, now, write } from '../workplace'

it('an archive from before lists what each file was to the import that met it last', async () => {
  const base = folder()
  const path = join(base, 'before.chancery')
  const site = write(join(base, 'in'), {
    'a.html': sitePage(),
    'b.html': sitePage(),
    'index.html': indexPage('date', [{}]),
  })
  const archive = await openArchive(path, { create: true, now })
  await (await new Importing(archive).start([site])).finished
  await archive.close()

  const connection = await Connection.open(path, 'write')
  await backTo(connection, 11)
  await connection.close()

  const reopened = await openArchive(path, { now })
  try {
    const { rows, entries } = await reopened.importEntries({ importId: 1, offset: 0, limit: 10 })
    expect(entries).toBe(3)
    expect(rows.map(({ outcome, file, cable }) => [outcome, file, cable])).toEqual([
      ['held', join(site, 'b.html'), null],
      ['not-a-cable', join(site, 'index.html'), null],
      ['stored', join(site, 'a.html'), '06TALLINN9001'],
    ])
    // A file whose cable is known is told with it when it is met again.
    const again = await (await new Importing(reopened).start([site])).finished
    const second = await reopened.importEntries({ importId: again.id, outcome: 'held', offset: 0, limit: 10 })
    expect(second.rows.map(({ file, cable }) => [file, cable])).toEqual([
      [join(site, 'a.html'), '06TALLINN9001'],
      [join(site, 'b.html'), null],
    ])
  } finally {
    await reopened.close()
  }
})
