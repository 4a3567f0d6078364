import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sevenZipOf, zipOf } from '../../fixtures/containers'
import { csvTable, type Invented, invented, sitePage } from '../../fixtures/invented'
import { MOMENT, sums, touch, workplace, write } from '../archive/workplace'

const BODY = invented().body
const cable = (n: number): Partial<Invented> => ({
  id: `06TALLINN${9000 + n}`,
  body: BODY.replaceAll('9001', String(9000 + n)),
})

it('members of containers are entries of the ledger; an unchanged container is not opened again', async () => {
  const { base, archive, take, importing } = await workplace()
  const pages = write(join(base, 'pages'), { '1.html': sitePage(cable(1)) })
  const packed = join(base, 'packed')
  mkdirSync(packed)
  writeFileSync(
    join(packed, 'a.zip'),
    await zipOf({ 'x/2.html': sitePage(cable(2)), 'cables.csv': csvTable([cable(3)]) }),
  )
  writeFileSync(
    join(packed, 'b.7z'),
    await sevenZipOf({ '4.html': sitePage(cable(4)), '1.html': sitePage(cable(1)) }),
  )
  const first = await take(pages, packed)
  expect(first.seen).toBe(5)
  expect(sums(first)).toEqual([4, 0, 1, 0, 0])
  const opened = await archive.cable('06TALLINN9003', { moment: MOMENT })
  expect(opened?.cable.subject?.value).toContain('HERRING')

  const again = await take(pages, packed)
  expect([again.seen, ...sums(again)]).toEqual([5, 0, 0, 5, 0, 0])

  writeFileSync(join(packed, 'c.zip'), 'PK\x03\x04 and no more')
  const third = await take(packed)
  expect(sums(third)).toEqual([0, 0, 4, 0, 1])
  const { rows } = await archive.refusals({ importId: third.id, offset: 0, limit: 10 })
  expect(rows.map(({ path, reason }) => [path, reason])).toEqual([
    [join(packed, 'c.zip'), 'It is a packed file (zip) that is damaged or cut off.'],
  ])

  rmSync(join(packed, 'c.zip'))
  await importing.takeBack(first.id)
  expect((await archive.info()).cables).toBe(0)
})

it('a container of which a member was refused is not opened again either; its refusals stand in every ledger', async () => {
  const { base, archive, take, importing } = await workplace()
  const path = join(base, 'a.zip')
  writeFileSync(path, await zipOf({ 'empty.html': '', '1.html': sitePage(cable(1)) }))
  touch(path, '2020-05-01T00:00:00Z')
  expect(sums(await take(path))).toEqual([1, 0, 0, 0, 1])
  // Other bytes of the same size and time: whoever opened it would find no container.
  writeFileSync(path, 'x'.repeat(statSync(path).size))
  touch(path, '2020-05-01T00:00:00Z')
  const second = await take(path)
  expect(sums(second)).toEqual([0, 0, 1, 0, 1])
  const { rows } = await archive.refusals({ importId: second.id, offset: 0, limit: 10 })
  expect(rows.map(({ path, reason }) => [path, reason])).toEqual([[`${path} › empty.html`, 'It is empty.']])
  const retried = await (await importing.retry(rows.map(({ id }) => id))).finished
  // Read again, it is a letter.
  expect(sums(retried)).toEqual([0, 0, 0, 1, 0])
})
