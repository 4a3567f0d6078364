import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { WriterLock } from '../../../main/archive/lock'
import { sql } from '../../../main/archive/sql'
import { folder, now, workplace } from './workplace'

it('writes nothing while it is held, so that a full disk cannot refuse it', async () => {
  const base = folder()
  const lock = new WriterLock(join(base, 'a.chancery'))
  await lock.take()
  expect(readdirSync(base)).toEqual(['a.chancery-writer'])
  expect(statSync(join(base, 'a.chancery-writer')).size).toBe(0)
  await lock.release()
})

it('tells of the archive, never of its own file, where that cannot be made', async () => {
  const path = join(folder(), 'missing', 'a.chancery')
  await expect(new WriterLock(path).take()).rejects.toThrow(
    `${path} cannot be opened. Check that the folder is there and that you may read and write in it.`,
  )
})

it('tells who asks whether anybody holds it, and makes no file for that', async () => {
  const path = join(folder(), 'a.chancery')
  const [mine, other] = [new WriterLock(path), new WriterLock(path)]
  expect(await mine.isHeld()).toBe(false)
  expect(existsSync(`${path}-writer`)).toBe(false)
  await other.take()
  expect(await mine.isHeld()).toBe(true)
  expect(await other.isHeld()).toBe(true)
  await expect(mine.take(0)).rejects.toMatchObject({ kind: 'busy' })
  await other.release()
  expect(await mine.isHeld()).toBe(false)
})

it('is no longer held by a process that has ended without a word', async () => {
  const path = join(folder(), 'a.chancery')
  const lockModule = join(import.meta.dirname, '../../../main/archive/lock.ts')
  const holding = `import { WriterLock } from ${JSON.stringify(lockModule)}
    const lock = new WriterLock(${JSON.stringify(path)})
    lock.take().then(async () => {
      console.log(await lock.isHeld())
      process.kill(process.pid, 'SIGKILL')
    })`
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', holding])
  expect(ended.stdout.toString().trim()).toBe('true')
  expect(await new WriterLock(path).isHeld()).toBe(false)
})

it('an import of a process that was killed counts as interrupted also where nothing can be written', async () => {
  const { path, archive } = await workplace()
  await archive.close()
  const connection = await Connection.open(path, 'write')
  await connection.run(
    sql`insert into import (roots, started_at, state) values ('[]', '2020-06-01', 'running')`,
  )
  await connection.close()
  const readOnly = await openArchive(path, { readOnly: true, now })
  const states = async () => (await readOnly.imports()).map(({ state }) => state)
  expect(await states()).toEqual(['interrupted'])
  const other = new WriterLock(path)
  await other.take()
  expect(await states()).toEqual(['running'])
  await other.release()
  await readOnly.close()
})
