/** A watched folder, look by look: what is complete comes in, once, by the ordinary import. */
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Importing } from '../../../main/importing/importing'
import { isOfArchive } from '../../../main/importing/standing-files'
import { Watch } from '../../../main/importing/watch'
import { sitePage } from '../../fixtures/site-page'
import { now, sums, workplace, write } from '../archive/workplace'

const id = (n: number) => `06TALLINN${9000 + n}`
const pages = (from: number, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${id(from + at)}.html`, sitePage({ id: id(from + at) })]),
  )

/** A look follows the other at once. */
const STILL = { quietMs: 1, share: 1 }

/** Looks as often as asked; between two looks everything is still. */
async function watched(of?: Awaited<ReturnType<typeof workplace>>) {
  const place = of ?? (await workplace())
  const inbox = join(place.base, 'inbox')
  mkdirSync(inbox, { recursive: true })
  const watch = new Watch(place.archive, place.importing, STILL)
  watch.follow([inbox])
  const { signal } = new AbortController()
  const look = async (times = 1) => {
    for (let at = 0; at < times; at++) await watch.turn(signal)
  }
  const imports = async () => (await place.archive.imports()).reverse()
  return { ...place, inbox, watch, look, imports }
}

describe('a watched folder', () => {
  it('brings in what comes, marked as its own, and what comes later by another import', async () => {
    const { inbox, look, imports, watch } = await watched()
    write(inbox, pages(1, 2))
    await look(2)
    write(inbox, { 'later/deep/down.html': sitePage({ id: id(3) }) })
    await look(5)
    const records = await imports()
    expect(records.map(sums)).toEqual([
      [2, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ])
    expect(records.map(({ begunBy, roots }) => [begunBy, roots])).toEqual([
      ['watch', [inbox]],
      ['watch', [inbox]],
    ])
    expect(watch.report).toMatchObject({ paused: null, running: null, last: { id: 2, stored: 1 } })
  })

  it('does not read a file that is still being written', async () => {
    const { inbox, look, imports, archive } = await watched()
    const text = sitePage({ id: id(1) })
    const path = join(inbox, 'slow.html')
    for (let at = 0; at < 4; at++) {
      appendFileSync(path, text.slice((text.length * at) / 4, (text.length * (at + 1)) / 4))
      await look()
      expect(await imports()).toEqual([])
    }
    await look(3)
    expect((await imports()).map(sums)).toEqual([[1, 0, 0, 0, 0]])
    expect((await archive.info()).versions).toBe(1)
  })

  it('takes a burst of five hundred files in one import', async () => {
    const { inbox, look, imports } = await watched()
    for (let at = 0; at < 5; at++) {
      write(inbox, pages(at * 100, 100))
      await look()
    }
    await look(3)
    expect((await imports()).map(sums)).toEqual([[500, 0, 0, 0, 0]])
  })

  it('does not wait for ever for one file that never rests', async () => {
    const { inbox, look, imports } = await watched()
    write(inbox, pages(1, 3))
    for (let at = 0; at < 20; at++) {
      appendFileSync(join(inbox, 'restless.txt'), 'more\n')
      await look()
    }
    expect((await imports()).map(sums)).toEqual([[3, 0, 0, 0, 0]])
  })

  it.each(['.hidden.html', 'page.html.part', 'page.crdownload', '~page.html', 'page.html~'])(
    'leaves alone what is not yet a file: %s',
    async (name) => {
      const { inbox, look, imports } = await watched()
      write(inbox, { [name]: sitePage() })
      await look(3)
      expect(await imports()).toEqual([])
      renameSync(join(inbox, name), join(inbox, 'whole.html'))
      await look(3)
      expect((await imports()).map(sums)).toEqual([[1, 0, 0, 0, 0]])
    },
  )

  it('asks for nothing twice: not the known, not the refused, not its own archive', async () => {
    const place = await workplace()
    const { look, imports, watch } = await watched(place)
    watch.follow([place.base])
    write(join(place.base, 'inbox'), {
      'empty.html': '',
      'logo.png': Buffer.from([0x89, 0x50]),
      ...pages(1, 1),
    })
    await look(8)
    const records = await imports()
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ stored: 1, refused: 1, notCables: 1 })
  })

  it('at the next start takes only what came meanwhile', async () => {
    const first = await watched()
    write(first.inbox, { ...pages(1, 3), 'empty.html': '' })
    await first.look(3)
    write(first.inbox, pages(4, 2))
    const again = await watched(first)
    await again.look(4)
    expect((await again.imports()).map(sums)).toEqual([
      [3, 0, 0, 0, 1],
      [2, 0, 0, 0, 0],
    ])
  })

  it('a changed file comes in again', async () => {
    const { inbox, look, imports } = await watched()
    const body = 'C O N F I D E N T I A L TALLINN 009001\n\nSUBJECT: HERRING\n\n1. One.'
    write(inbox, { 'a.html': sitePage({ body }) })
    await look(3)
    write(inbox, { 'a.html': sitePage({ body: `${body}\n\n2. Two, and more.` }) })
    await look(3)
    expect((await imports()).map(sums)).toEqual([
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
    ])
  })
})

describe('what belongs to an archive', () => {
  const archive = '/home/reader/cables'
  it.each(['', '-wal', '-shm', '-journal', '-writer', '-writer-journal', '.schema-4'])(
    'is not imported into it: cables%s',
    (end) => expect(isOfArchive(`${archive}${end}`, archive)).toBe(true),
  )
  it.each(['.html', '-2010/a.html', '/a.html', '2.csv', '-walrus.html'])(
    'is nothing that merely begins like it: cables%s',
    (end) => expect(isOfArchive(`${archive}${end}`, archive)).toBe(false),
  )
})

describe('a watch that cannot go on', () => {
  it('says that the folder has gone, waits for it, and takes what is new in it then', async () => {
    const { inbox, look, imports, watch, base } = await watched()
    write(inbox, pages(1, 1))
    await look(3)
    renameSync(inbox, join(base, 'away'))
    await look(2)
    expect(watch.report.folders).toEqual([
      { path: inbox, trouble: expect.stringMatching(/not there.*back\.$/) },
    ])
    write(join(base, 'away'), pages(2, 1))
    renameSync(join(base, 'away'), inbox)
    await look(3)
    expect(watch.report.folders[0]?.trouble).toBeNull()
    expect((await imports()).map(sums)).toEqual([
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ])
  })

  it('lets an import of a person go first', async () => {
    const { base, inbox, look, imports, importing } = await watched()
    write(inbox, pages(1, 1))
    write(join(base, 'other'), pages(50, 1))
    await look()
    const running = await importing.start([join(base, 'other')])
    running.pause()
    await look(3)
    expect(await imports()).toHaveLength(1)
    running.resume()
    await running.finished
    await look(3)
    expect((await imports()).map(({ begunBy }) => begunBy)).toEqual(['person', 'watch'])
  })

  it('imports nothing into an archive that may only be read, and says so', async () => {
    const place = await workplace()
    await place.archive.close()
    const archive = await openArchive(place.path, { readOnly: true, now })
    const watch = new Watch(archive, new Importing(archive), STILL)
    const inbox = join(place.base, 'inbox')
    write(inbox, pages(1, 1))
    watch.follow([inbox])
    for (let at = 0; at < 3; at++) await watch.turn(new AbortController().signal)
    expect(watch.report.paused).toMatch(/^Nothing is imported by itself: .*\.$/)
    expect(await archive.imports()).toEqual([])
    await archive.close()
  })

  it('never touches a file of the folder', async () => {
    const { inbox, look } = await watched()
    write(inbox, { ...pages(1, 1), 'empty.html': '' })
    await look(3)
    rmSync(join(inbox, `${id(1)}.html`))
    await look(3)
    writeFileSync(join(inbox, 'last.txt'), 'nothing\n')
    await look(3)
    expect(readdirSync(inbox).sort()).toEqual(['empty.html', 'last.txt'])
  })
})
