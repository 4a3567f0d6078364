import { copyFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Checkpoints } from '../../../main/archive/checkpoints'
import { Connection } from '../../../main/archive/connection'
import { WRITER_PRAGMAS } from '../../../main/archive/indexing'
import { sql } from '../../../main/archive/sql'
import { folder } from '../../fixtures/folder'

let path: string
let writer: Connection

beforeEach(async () => {
  path = join(folder(), 'posts.sqlite')
  writer = await Connection.open(path, 'create')
  await writer.exec(WRITER_PRAGMAS)
  await writer.exec('create table post (name text)')
})
afterEach(() => writer.close())

/** What the file holds by itself, without its journal. */
async function postsInFile(): Promise<number | null> {
  const copy = join(dirname(path), 'copy.sqlite')
  copyFileSync(path, copy)
  const connection = await Connection.open(copy, 'immutable')
  try {
    return await connection.value<number>(sql`select count(*) as value from post`)
  } catch {
    return null
  } finally {
    await connection.close()
  }
}

it('brings into the file what is committed, while the next transaction is written', async () => {
  await writer.run(sql`insert into post values (${'Tallinn'}), (${'Riga'})`)
  expect(await postsInFile()).toBeNull()
  await writer.exec('begin immediate')
  await writer.run(sql`insert into post values (${'Vilnius'})`)
  const checkpoints = await Checkpoints.open(path)
  checkpoints.begin()
  await checkpoints.close()
  expect(await postsInFile()).toBe(2)
  await writer.exec('commit')
  expect(await writer.value<number>(sql`select count(*) as value from post`)).toBe(3)
})

it('leaves trouble to the writer, and a second one to the first', async () => {
  await writer.run(sql`insert into post values (${'Tallinn'})`)
  const checkpoints = await Checkpoints.open(path)
  rmSync(path)
  checkpoints.begin()
  checkpoints.begin()
  await expect(checkpoints.close()).resolves.toBeUndefined()
})
