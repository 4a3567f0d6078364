/** The register of requests, as the command line and the service see it: nothing in it is lost. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Desk, layCables, layDesk } from '../command/desk'

let desk: Desk
let site: string

beforeEach(async () => {
  desk = await layDesk()
  site = await layCables(desk.folder)
  await run('import', site)
})
afterEach(() => desk.clear())

const run = (...argv: string[]) => desk.run([...argv, '--archive', desk.archive])

interface Listed {
  requests: {
    id: number
    cables: string[]
    state: string
    removedAt: string | null
    tracking: string
    letter: string
    outcomes: { id: number; outcome: string; undoneAt: string | null }[]
  }[]
}
const listed = async () => (await desk.json<Listed>('requests')).requests

describe('chancery request', () => {
  test('writes the letter to stdout and what is to be done on stderr', async () => {
    const said = await run('request', '06tallinn9001', '--kind', 'mdr')
    expect(said.code).toBe(0)
    expect(said.out).toContain('1. Embassy Tallinn telegram 9001 of 14 March 2006')
    expect(said.err).toContain('- Fill in your name; the settings keep it.')
    expect(await listed()).toEqual([])
  })

  test('writes a PDF, never over another file', async () => {
    const path = join(desk.folder, 'letter.pdf')
    expect(await run('request', '06TALLINN9001', '--kind', 'foia', '--pdf', path)).toMatchObject({ code: 0 })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await run('request', '06TALLINN9001', '--kind', 'foia', '--pdf', path)).toMatchObject({ code: 2 })
  })

  test('leaves no half PDF where the disk is full', async () => {
    const any = await open(desk.archive)
    const full = vi.spyOn(Object.getPrototypeOf(any), 'sync')
    await any.close()
    full.mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    const path = join(desk.folder, 'letter.pdf')
    const said = await run('request', '06TALLINN9001', '--kind', 'foia', '--pdf', path)
    full.mockRestore()
    expect(said).toMatchObject({ code: 3, err: expect.stringContaining('There is no room left for') })
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('letter'))).toEqual([])
  })

  test.each([
    [['request', '--kind', 'mdr'], 2, 'Name the cables'],
    [['request', '06TALLINN9001'], 2, 'Give --kind mdr'],
    [['request', '06TALLINN9001', '--kind', 'mdr', '--note', 'x'], 2, 'belong to the register'],
    [['request', '06NOWHERE9001', '--kind', 'mdr'], 1, 'The archive holds no cable 06NOWHERE9001.'],
    [['requests', '7', '--outcome', 'denied'], 3, 'There is no request 7 in the register.'],
    [['requests', '--outcome', 'denied'], 2, 'Name the request by its number'],
    [['requests', 'x'], 2, 'Name one request by its number'],
    [['requests', '--undo', '9'], 3, 'There is no outcome 9 in the register.'],
    [['requests', '1', '--remove', '--restore'], 2, 'Give one of'],
    [['requests', '--on', '2026-01-01'], 2, '--on and --note belong to --outcome'],
  ])('%j ends with %i and a sentence', async (argv, code, sentence) => {
    expect(await run(...argv)).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })

  test('a broken template of the settings is told in a sentence', async () => {
    const folder = join(desk.folder, 'Chancery')
    mkdirSync(folder, { recursive: true })
    const settings = { requestTemplates: { mdr: 'Dear {{whom}} {{cables}}', foia: '' } }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(settings))
    expect(await run('request', '06TALLINN9001', '--kind', 'mdr')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The template names “whom”, which there is not.'),
    })
  })
})

describe('the register', () => {
  const enter = () =>
    run(
      'request',
      '06TALLINN9001',
      '06TALLINN9006',
      '--kind',
      'mdr',
      '--sent-on',
      '2025-12-01',
      '--tracking',
      'M-1',
      '--blanks-filled',
    )

  test('keeps the letter, its cables and every outcome, undone ones too', async () => {
    await enter()
    await run('requests', '1', '--outcome', 'acknowledged', '--on', '2025-12-10')
    await run('requests', '1', '--outcome', 'denied', '--on', '2026-01-01', '--note', 'B1')
    expect(await listed()).toMatchObject([
      {
        cables: ['06TALLINN9001', '06TALLINN9006'],
        state: 'answered',
        tracking: 'M-1',
        letter: expect.stringContaining('mandatory declassification review'),
        outcomes: [{ outcome: 'acknowledged' }, { outcome: 'denied' }],
      },
    ])
    // The outcome of one request is not taken back in the name of another.
    expect(await run('requests', '2', '--undo', '2')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Outcome 2 is none of request 2'),
    })
    expect(await listed()).toMatchObject([{ state: 'answered' }])
    await run('requests', '1', '--undo', '2')
    const [undone] = await listed()
    expect(undone).toMatchObject({
      state: 'open',
      outcomes: [{ undoneAt: null }, { undoneAt: expect.any(String) }],
    })
    const { out } = await run('requests', '--csv')
    expect(out).toContain('1,mdr,2025-12-01,06TALLINN9001 06TALLINN9006,open,acknowledged,2025-12-10')
  })

  test('takes no letter with blanks as sent before a person has said that they were filled in', async () => {
    const asked = ['request', '06TALLINN9001', '--kind', 'mdr', '--sent-on', '2025-12-01']
    expect(await run(...asked)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Not entered: the letter still has \[your name\], \[address/),
    })
    expect(await listed()).toEqual([])
    expect(await run(...asked, '--blanks-filled')).toMatchObject({ code: 0 })
    expect(await listed()).toHaveLength(1)
  })

  test('tells what is due next, as text, as csv and as a calendar, and gives the letter again', async () => {
    await enter()
    expect((await run('requests')).out).toContain('Decision due by 2026-12-01')
    expect((await run('requests', '--csv')).out).toContain('decision,2026-12-01,32 CFR 2001.33(a)(2)(i)')
    const { out } = await run('requests', '--ics')
    const [event, ...more] = ICAL.Component.fromString(out).getAllSubcomponents('vevent')
    expect(more).toEqual([])
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-12-01')
    expect(event?.getFirstPropertyValue('summary')).toBe('MDR 2 cables: decision due by this day')
    expect((await run('requests', '1', '--letter')).out).toBe((await listed())[0]?.letter)
    expect(await run('requests', '--letter')).toMatchObject({ code: 2 })
  })

  test('an outcome cannot come before its request', async () => {
    await enter()
    expect(await run('requests', '1', '--outcome', 'denied', '--on', '2025-11-30')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The request was made on 2025-12-01'),
    })
  })

  test('what is taken out stays told and can be put back', async () => {
    await enter()
    await run('requests', '1', '--remove')
    expect((await listed())[0]?.removedAt).not.toBeNull()
    expect((await run('requests')).out).toContain('removed')
    await run('requests', '1', '--restore')
    expect((await listed())[0]?.removedAt).toBeNull()
  })

  test('is asked for in a search: request:open, request:answered, request:any', async () => {
    const ids = async (query: string) => {
      const { rows } = await desk.json<{ rows: { id: string }[] }>('list', '--query', query)
      return rows.map(({ id }) => id).sort()
    }
    expect(await ids('request:any')).toEqual([])
    await enter()
    expect(await ids('request:open')).toEqual(['06TALLINN9001', '06TALLINN9006'])
    expect(await ids('request:answered')).toEqual([])
    await run('requests', '1', '--outcome', 'withdrawn', '--on', '2026-01-01')
    expect(await ids('request:answered')).toEqual(['06TALLINN9001', '06TALLINN9006'])
    expect(await ids('NOT request:any')).toHaveLength(4)
    await run('requests', '1', '--remove')
    expect(await ids('request:any')).toEqual([])
    expect(await run('list', '--query', 'request:lost')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Write request:any, request:open, request:answered'),
    })
  })

  test('survives rereading, a second import and a take-back, and is told when the cable is there again', async () => {
    await enter()
    const before = await listed()
    await run('reread', '--apply')
    await run('import', site)
    await run('imports', '--take-back', '1')
    expect(await listed()).toEqual(before)
    await run('import', site)
    expect(await listed()).toEqual(before)
    const again = await run('request', '06TALLINN9001', '--kind', 'foia')
    expect(again.err).toContain('a request of 1 December 2025 (MDR) is open')
  })
})
