import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { folder } from './workplace'

let path: string
let connection: Connection
beforeEach(async () => {
  path = join(folder(), 'file.sqlite')
  connection = await Connection.open(path, 'create')
  await connection.exec('create table fish (name text, weight integer)')
  await connection.run(sql`insert into fish values ('herring', 3), ('cod', 9)`)
})
afterEach(() => connection.close().catch(() => {}))

const heavier = (than: number) =>
  connection.again<{ name: string }>(sql`select name from fish where weight > ${than} order by name`)

describe('a statement that is asked again', () => {
  it('answers for its new values', async () => {
    expect(await heavier(2)).toEqual([{ name: 'cod' }, { name: 'herring' }])
    expect(await heavier(5)).toEqual([{ name: 'cod' }])
    expect(await heavier(9)).toEqual([])
  })

  it('keeps the answers of several that ask at once apart', async () => {
    const answers = await Promise.all([heavier(9), heavier(5), heavier(2), heavier(5)])
    expect(answers.map((rows) => rows.length)).toEqual([0, 1, 2, 1])
  })

  it('follows a table that has got another column', async () => {
    const all = () => connection.again(sql`select * from fish where name = ${'cod'}`)
    await all()
    await connection.exec('alter table fish add column caught text')
    expect(await all()).toEqual([{ name: 'cod', weight: 9, caught: null }])
  })

  it('can be asked again after it was ended, and after it was no statement', async () => {
    const long = () =>
      connection.again<{ value: number }>(sql`
        with recursive n (n) as (select 1 union all select n + 1 from n where n < ${60_000_000})
        select count(*) as value from n`)
    const asked = long()
    // Until it is met: what has not begun cannot be ended.
    const ending = setInterval(() => connection.interrupt(), 50)
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    clearInterval(ending)
    expect(await heavier(5)).toHaveLength(1)
    const wrong = () => connection.again(sql`select name from birds`)
    await expect(wrong()).rejects.toThrow('no such table')
    await connection.exec('create table birds (name text)')
    expect(await wrong()).toEqual([])
  })

  it('keeps no one from writing, nor the file from being closed', async () => {
    await heavier(2)
    const other = await Connection.open(path, 'write')
    await other.run(sql`insert into fish values ('sprat', 4)`)
    await other.close()
    expect(await heavier(3)).toHaveLength(2)
    await connection.close()
    await expect(heavier(2)).rejects.toThrow()
  })
})
