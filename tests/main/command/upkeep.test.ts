/** What keeps an archive: what each command says and with which code it ends, of sound archives and of damaged ones. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PAGE_BYTES, pagesWith } from '../archive/damaged'
import { type Desk, layCables, layDesk } from './desk'

let desk: Desk
let site: string

beforeEach(async () => {
  desk = await layDesk()
  site = await layCables(desk.folder)
  await desk.json('import', site)
})

afterEach(() => desk.clear())

const on = (...argv: string[]) => desk.run([...argv, '--archive', desk.archive])

/** Spoils the pages on which these words stand. */
function spoil(words: string): void {
  const bytes = readFileSync(desk.archive)
  for (const page of pagesWith(desk.archive, words))
    bytes.fill(0xff, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  writeFileSync(desk.archive, bytes)
}

describe('restore', () => {
  test('puts a backup in the archive’s place and says where the archive from before is', async () => {
    const copy = join(desk.folder, 'copy.chancery')
    await on('backup', copy)
    await desk.json('imports', '--take-back', '1')
    const restored = await desk.json<{ keptAside: string; cables: number }>('restore', copy)
    expect(restored).toMatchObject({ from: copy, cables: 6 })
    expect(await desk.json('list')).toMatchObject({ total: 6 })
    const before = await desk.run(['list', '--json', '--archive', restored.keptAside])
    expect(JSON.parse(before.out).total).toBe(0)
    const said = await on('restore', copy)
    expect([said.code, said.err]).toEqual([0, `Archive: ${desk.archive}\n`])
    expect(said.out).toMatch(/^Restored from .*: 6 cables\. The archive from before is .*\.\n$/)
  })

  test('of what is no backup ends with 3 and leaves the archive', async () => {
    const letter = join(desk.folder, 'letter.txt')
    writeFileSync(letter, 'Dear Sir,')
    const said = await on('restore', letter)
    expect([said.code, said.out]).toEqual([3, ''])
    expect(said.err).toContain('is not an archive of Chancery')
    expect(await desk.json('list')).toMatchObject({ total: 6 })
  })

  test('of nothing is wrong usage', async () => {
    expect((await on('restore')).code).toBe(2)
    expect((await on('restore', 'one', 'two')).code).toBe(2)
  })
})

describe('a damaged archive', () => {
  test('is listed as far as it can be read, with a warning; what writes ends with 3', async () => {
    spoil('Embassy Helsinki')
    const listed = await on('list', '--json')
    expect(listed.code).toBe(0)
    expect(listed.err).toContain('This archive is damaged')
    const written = await on('events', 'THE CLOSURE', '--on', '2020-01-01')
    expect([written.code, written.out]).toEqual([3, ''])
    expect(written.err).toContain('This archive is damaged')
    const checked = await on('verify')
    expect(checked.code).toBe(1)
    const copy = await on('backup', join(desk.folder, 'copy.chancery'))
    expect(copy.code).toBe(0)
    expect(readFileSync(join(desk.folder, 'copy.chancery')).equals(readFileSync(desk.archive))).toBe(true)
  })

  test('is rebuilt from its texts, and each loss is named', async () => {
    spoil('Embassy Helsinki')
    const said = await on('rebuild')
    expect(said.out).toMatch(
      /^Rebuilt: \d cables? in \d versions?\. The old file is .*before-rebuild-2026-01-02\.chancery\.\n/,
    )
    expect([0, 1]).toContain(said.code)
    await desk.json('import', site)
    expect(await desk.json('list')).toMatchObject({ total: 6 })
    expect(await desk.json('verify')).toEqual({ sound: true, findings: [] })
  })
})

test('a sound archive can be rebuilt too, without a loss', async () => {
  await desk.json('events', 'THE CLOSURE OF THE HERRING COMMISSION', '--on', '2010-01-01')
  expect(await desk.json('rebuild')).toMatchObject({ cables: 6, versions: 6, losses: [] })
  expect(await desk.json('show', '06TALLINN9003')).toMatchObject({ declassification: { kind: 'event' } })
})

describe('an import that was ended', () => {
  test('goes on by its number; one that came to its end does not', async () => {
    const said = await on('imports', '--go-on', '1')
    expect(said.code).toBe(2)
    expect(said.err).toContain('Import 1 was not interrupted')
    expect((await on('imports', '--go-on', '1', '--take-back', '1')).code).toBe(2)
  })

  test('by Ctrl-C is finished with the ledger of an undisturbed one', async () => {
    const cables = Array.from({ length: 400 }, (_, n) => ({ id: `06TALLINN${9100 + n}` }))
    const many = await layCables(join(desk.folder, 'more'), cables)
    const secondImport = async () => {
      const { imports } = await desk.json<{ imports: { id: number; state: string }[] }>('imports')
      return imports.find(({ id }) => id === 2)
    }
    // Stopped too early nothing has begun: once more, a little later.
    for (let patience = 30; (await secondImport()) === undefined; patience *= 2) {
      const stop = new AbortController()
      const running = desk.run(['import', many, '--archive', desk.archive], { signal: stop.signal })
      setTimeout(() => stop.abort(), patience)
      expect([0, 130]).toContain((await running).code)
    }
    // It may have come to its end before it was told to.
    if ((await secondImport())?.state === 'cancelled')
      expect(await desk.json('imports', '--go-on', '2')).toMatchObject({
        batch: 2,
        stored: 400,
        state: 'finished',
      })
    expect(await desk.json('list')).toMatchObject({ total: 406 })
  })
})
