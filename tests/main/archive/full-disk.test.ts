/** A disk that is truly full: a small one in memory, which only root on Linux can make. */
import { spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { restoreArchive } from '../../../main/archive/restore'
import { sql } from '../../../main/archive/sql'
import { sitePage } from '../../fixtures/invented'
import { backTo } from './earlier'
import { folder, now, workplace, write } from './workplace'

/** A disk of its own with so much room, or null where none can be made. */
function smallDisk(kilobytes: number): string | null {
  const place = join(folder(), 'disk')
  mkdirSync(place)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place])
  if (mounted.status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', place]))
  return place
}

/** Takes all the room that is left. */
function fill(disk: string): void {
  const file = openSync(join(disk, 'fill'), 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(4_096))
  } catch {
    // Full.
  } finally {
    closeSync(file)
  }
}

async function soundArchive(): Promise<string> {
  const { base, path, archive, take } = await workplace()
  await take(write(join(base, 'in'), { 'a.html': sitePage() }))
  await archive.close()
  return path
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

describe.skipIf(!mayMount)('on a full disk (needs root on Linux)', () => {
  it('an archive opens for reading, with the reason, and opens for writing when there is room again', async (test) => {
    const sound = await soundArchive()
    const disk = smallDisk(2_048) ?? test.skip()
    const path = join(disk, 'a.chancery')
    copyFileSync(sound, path)
    fill(disk)
    const archive = await openArchive(path, { now })
    expect(archive.readOnly).toContain('no room left')
    expect((await archive.info()).cables).toBe(1)
    expect((await archive.verify()).findings).toEqual([])
    await expect(archive.recordEvent('X', '2020-01-01', '')).rejects.toMatchObject({ kind: 'read-only' })
    await archive.close()
    rmSync(join(disk, 'fill'))
    const again = await openArchive(path, { now })
    expect(again.readOnly).toBeNull()
    await again.recordEvent('X', '2020-01-01', '')
    await again.close()
  })

  it('an import that the full disk ended is told as interrupted', async (test) => {
    const sound = await soundArchive()
    const disk = smallDisk(2_048) ?? test.skip()
    const path = join(disk, 'a.chancery')
    copyFileSync(sound, path)
    const connection = await Connection.open(path, 'write')
    await connection.run(sql`update import set state = 'running'`)
    await connection.close()
    fill(disk)
    const archive = await openArchive(path, { now })
    expect((await archive.imports()).map(({ state }) => state)).toEqual(['interrupted'])
    await archive.close()
  })

  it('an older archive is told that there is no room to bring it up to date, and is left as it is', async (test) => {
    const sound = await soundArchive()
    const disk = smallDisk(2_048) ?? test.skip()
    const path = join(disk, 'a.chancery')
    copyFileSync(sound, path)
    const connection = await Connection.open(path, 'write')
    await backTo(connection, 11)
    await connection.close()
    fill(disk)
    const full = { kind: 'full', message: expect.stringContaining('no room left') }
    await expect(openArchive(path, { now })).rejects.toMatchObject(full)
    rmSync(join(disk, 'fill'))
    const again = await openArchive(path, { now })
    expect((await again.verify()).findings).toEqual([])
    await again.close()
  })

  it('a copy and a restored backup name the place that is full, and leave nothing there', async (test) => {
    const sound = await soundArchive()
    const disk = smallDisk(64) ?? test.skip()
    const archive = await openArchive(sound, { now })
    const full = { kind: 'full', message: expect.stringContaining(`no room left in ${disk}`) }
    await expect(archive.backUp(join(disk, 'copy.chancery'))).rejects.toMatchObject(full)
    await archive.close()
    await expect(restoreArchive(join(disk, 'a.chancery'), sound, now)).rejects.toMatchObject(full)
    expect(readdirSync(disk)).toEqual(['a.chancery-writer'])
  })
})
