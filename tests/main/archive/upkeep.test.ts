import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Archive, openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { sql } from '../../../main/archive/sql'
import { invented, sitePage } from '../../fixtures/invented'
import { folder, MOMENT, now, workplace, write } from './workplace'

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

it('two copies to one name leave each other alone', async () => {
  const { base, take, archive } = await workplace()
  await take(write(join(base, '1'), pages(20)))
  const place = folder()
  const target = join(place, 'copy.chancery')
  const outcomes = await Promise.allSettled([archive.backUp(target), archive.backUp(target)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const copy = await openArchive(target, { readOnly: true, now })
  expect((await copy.info()).cables).toBe(20)
  await copy.close()
  // A process that makes a copy and has not come to its end.
  const other = new WriterLock(join(place, 'later.chancery'))
  await other.take()
  await expect(archive.backUp(join(place, 'later.chancery'))).rejects.toMatchObject({
    kind: 'busy',
    message: expect.stringContaining('is writing a copy to'),
  })
  await other.release()
  await archive.backUp(join(place, 'later.chancery'))
  expect(readdirSync(place).filter((name) => /part|writer/.test(name))).toEqual([])
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

describe('a copy of the one file, made while it is open', () => {
  /** What such a copy holds; the catalogue may still be reading when the file is looked at first. */
  async function copied<T>(path: string, ask: (copy: Archive) => Promise<T>): Promise<T> {
    const place = join(folder(), 'copy.chancery')
    copyFileSync(path, place)
    const copy = await openArchive(place, { readOnly: true, now })
    return ask(copy).finally(() => copy.close())
  }

  it('has all of an import and of each change', async () => {
    const { base, path, archive, take } = await workplace()
    await take(write(join(base, '1'), pages(20)))
    await expect.poll(() => copied(path, (copy) => copy.info())).toMatchObject({ cables: 20, imports: 1 })
    await expect
      .poll(() => copied(path, (copy) => copy.imports()))
      .toMatchObject([{ state: 'finished', stored: 20 }])
    await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2019-05-01', 'By letter.')
    await expect
      .poll(() => copied(path, (copy) => copy.recordedEvents()))
      .toMatchObject([{ note: 'By letter.' }])
  })

  it('has a change that was made while somebody read, once they have ended', async () => {
    const { base, path, archive, take } = await workplace()
    await take(write(join(base, '1'), pages(1)))
    const reader = await Connection.open(path, 'read')
    await reader.exec('begin; select count(*) from cable')
    await archive.recordEvent('THE END OF THE HERRING COMMISSION', '2019-05-01', 'By letter.')
    await archive.settled()
    // Their view of the file is kept for them.
    expect(await copied(path, (copy) => copy.recordedEvents())).toEqual([])
    await reader.close()
    await expect
      .poll(() => copied(path, (copy) => copy.recordedEvents()))
      .toMatchObject([{ note: 'By letter.' }])
  })

  it('has the end of an import during which somebody read', async () => {
    const { base, path, take } = await workplace()
    await take(write(join(base, '1'), pages(1)))
    const reader = await Connection.open(path, 'read')
    await reader.exec('begin; select count(*) from cable')
    await take(write(join(base, '2'), pages(20)))
    expect(await copied(path, (copy) => copy.info())).toMatchObject({ cables: 1, imports: 1 })
    await reader.close()
    await expect.poll(() => copied(path, (copy) => copy.info())).toMatchObject({ cables: 20, imports: 2 })
  })
})
