import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFirstArchive } from '../../../main/desktop/first-archive'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { settingsInMemory } from '../../../main/service/settings-store'

const now = () => new Date('2026-11-23T12:00:00Z')
let folder: string
let keeper: ArchiveKeeper
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-first-'))
  keeper = new ArchiveKeeper({ now })
})
afterEach(async () => {
  await keeper.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (named: string | null, settings = settingsInMemory()) =>
  openFirstArchive(keeper, { settings, now }, { named, usual: join(folder, 'usual.chancery') })

describe('the first archive', () => {
  it('is the usual one, made when it is missing, and remembered', async () => {
    const settings = settingsInMemory()
    expect(await open(null, settings)).toEqual([])
    expect(keeper.held.archive.path).toBe(join(folder, 'usual.chancery'))
    expect(settings.get().recentArchives.map(({ path }) => path)).toEqual([join(folder, 'usual.chancery')])
  })

  it('is the one that was named', async () => {
    expect(await open(join(folder, 'named.chancery'))).toEqual([])
    expect(keeper.held.archive.path).toBe(join(folder, 'named.chancery'))
  })

  it('is the usual one when the named one is no archive; a sentence says so', async () => {
    const named = join(folder, 'named.chancery')
    writeFileSync(named, 'not an archive at all, but long enough to be looked at '.repeat(100))
    const sentences = await open(named)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/\.$/)
    expect(keeper.held.archive.path).toBe(join(folder, 'usual.chancery'))
  })
})
