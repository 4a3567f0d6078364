import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { invented, sitePage } from '../../fixtures/invented'
import { MOMENT, now, workplace, write } from './workplace'

const BODY = invented().body
const pages = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${n}.html`,
      sitePage({ id: `06TALLINN${9000 + n}`, body: BODY.replaceAll('9001', String(9000 + n)) }),
    ]),
  )

it('copies an archive while an import runs; the copy is whole and never written over a file', async () => {
  const { base, take, archive, importing } = await workplace()
  await take(write(join(base, '1'), pages(20)))
  const running = await importing.start([write(join(base, '2'), pages(200))])
  const target = join(base, 'copy.chancery')
  await archive.backUp(target)
  await running.finished
  const copy = await openArchive(target, { readOnly: true, now })
  expect((await copy.info()).cables).toBeGreaterThanOrEqual(20)
  expect((await copy.cable('06TALLINN9001', { moment: MOMENT }))?.cable.id).toBe('06TALLINN9001')
  await copy.close()
  await expect(archive.backUp(target)).rejects.toMatchObject({ kind: 'exists' })
})

it('mends a spoiled index from the texts and gives room back', async () => {
  const { base, path, take, archive, catalogue, importing } = await workplace()
  await take(write(join(base, '1'), pages(5)))
  const second = await take(write(join(base, '2'), { ...pages(120) }))
  await importing.takeBack(second.id)
  const connection = await Connection.open(path, 'write')
  await connection.run(
    sql`insert into words (words, rowid, subject, body) values ('delete', 1, 'not', 'what was there')`,
  )
  await connection.close()
  expect((await archive.verify()).findings.join(' ')).toContain('does not fit the texts')
  const before = (await archive.info()).bytes
  await archive.compact()
  expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  expect(await catalogue.verify()).toEqual([])
  expect((await archive.info()).bytes).toBeLessThan(before)
  expect(existsSync(path) && statSync(path).size > 0).toBe(true)
})

it('leaves all that is in it in the one file, also while it is open: a copy of the file alone is whole', async () => {
  const { base, path, archive, take } = await workplace()
  const copied = async (name: string) => {
    await archive.settled()
    copyFileSync(path, join(base, name))
    return openArchive(join(base, name), { readOnly: true, now })
  }
  await take(write(join(base, '1'), pages(20)))
  const first = await copied('first.chancery')
  expect(await first.info()).toMatchObject({ cables: 20, imports: 1 })
  expect((await first.imports())[0]?.state).toBe('finished')
  await first.close()
  await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2019-05-01', 'By letter.')
  const second = await copied('second.chancery')
  expect(await second.recordedEvents()).toMatchObject([{ note: 'By letter.' }])
  await second.close()
})
