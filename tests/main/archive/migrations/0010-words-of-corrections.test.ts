import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../../main/archive/archive'
import { Connection } from '../../../../main/archive/connection'
import { sql } from '../../../../main/archive/sql'
import { correctedReading } from '../../../../main/declassification/correction'
import { Importing } from '../../../../main/importing/importing'
import { invented, sitePage } from '../../../fixtures/invented'
import { backTo } from '../earlier'
import { folder, MOMENT, now, write } from '../workplace'

it('corrections from before are held whole, and say that they rest on no chosen words', async () => {
  const base = folder()
  const path = join(base, 'before.chancery')
  const { id } = invented()
  const site = write(join(base, 'in'), { 'a.html': sitePage({}) })
  const archive = await openArchive(path, { create: true, now })
  await (await new Importing(archive).start([site])).finished
  const shown = await archive.cable(id, { moment: MOMENT })
  if (!shown) throw new Error('The cable was meant to be there.')
  const given = { kind: 'date', date: '2031-01-01', years: null, event: null, codes: [] } as const
  const corrected = correctedReading({ ...given, codes: [] }, shown.reading)
  if (corrected.kind !== 'reading') throw new Error('The correction was meant to be complete.')
  await archive.correct(id, corrected.reading, { reason: 'Read from the paper.', by: 'Ada' })
  await archive.close()
  const connection = await Connection.open(path, 'write')
  await backTo(connection, 9)
  expect(
    await connection.all(sql`select * from pragma_table_info('correction') where name = 'rests_on'`),
  ).toEqual([])
  await connection.close()

  const after = await openArchive(path, { now })
  expect(existsSync(`${path}.schema-9`)).toBe(true)
  const [kept] = await after.corrections()
  expect(kept).toMatchObject({ cableId: id, reason: 'Read from the paper.', by: 'Ada', restsOn: [] })
  expect(kept?.reading).toEqual(corrected.reading)
  expect((await after.cable(id, { moment: MOMENT }))?.dates.effectiveDate).toBe('2031-01-01')
  await after.close()
  const reading = await Connection.open(path, 'read')
  expect(await reading.all(sql`select rests_on, reason from corrections`)).toEqual([
    { rests_on: null, reason: 'Read from the paper.' },
  ])
  expect(
    await reading.value(
      sql`select meaning as value from docs where name = 'corrections' and "column" = 'rests_on'`,
    ),
  ).toMatch(/Words of the text/)
  await reading.close()
})
