import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROBLEM_WORDS } from '../../../preload/contract/words'
import { BODY } from '../../fixtures/invented'
import { CABLES, type Desk, layCables, layDesk } from './desk'

let desk: Desk
let site: string

beforeAll(async () => {
  desk = await layDesk()
  site = await layCables(desk.folder)
  await desk.run(['import', site, '--archive', desk.archive])
})
afterAll(() => desk.clear())

const on = (...argv: string[]) => desk.run([...argv, '--archive', desk.archive])
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

describe('imports', () => {
  test('lists the entries behind each number of an import', async () => {
    const ledger = (await desk.json<{ imports: { id: number; stored: number }[] }>('imports')).imports.at(-1)
    const stored = await desk.json<{ total: number; entries: number; rows: Record<string, unknown>[] }>(
      'imports',
      '--import',
      String(ledger?.id),
      '--outcome',
      'stored',
    )
    expect(stored).toMatchObject({ import: ledger?.id, outcome: 'stored', entries: ledger?.stored })
    expect(stored.rows).toHaveLength(stored.total)
    expect(stored.rows[0]).toEqual({
      import: ledger?.id,
      outcome: 'stored',
      path: join(site, '06HELSINKI9005.html'),
      entries: 1,
      reason: 'The archive did not have this cable.',
      cable: '06HELSINKI9005',
    })
    const all = parseCsv((await on('imports', '--import', '1', '--csv')).out, { columns: true }) as {
      outcome: string
    }[]
    expect(all.map(({ outcome }) => outcome)).toEqual(['not-a-cable', ...Array(6).fill('stored')])
    const page = await on('imports', '--import', '1', '--limit', '2', '--offset', '1')
    expect(page.out.trim().split('\n')).toHaveLength(3)
    expect(page.err).toContain('2 of 7 lines')
  })

  test.each([
    [['--import', '99'], /There is no import 99/],
    [['--import', '1', '--outcome', 'lost'], /--outcome takes one of stored, new-version, held/],
    [['--outcome', 'held'], /--outcome goes with --import N/],
    [['--import', '1', '--take-back', '1'], /Name one of --import, --go-on and --take-back/],
  ])('%j is wrong usage', async (argv, sentence) => {
    const said = await on('imports', ...argv)
    expect(said.code).toBe(2)
    expect(said.err).toMatch(sentence)
  })
})

describe('import', () => {
  test('prints a ledger that adds up, and names refusals', async () => {
    const other = await layDesk()
    const folder = await layCables(other.folder)
    await writeFile(join(folder, 'empty.html'), '')
    const said = await other.run([
      'import',
      folder,
      join(folder, 'nowhere'),
      '--json',
      '--archive',
      other.archive,
    ])
    const ledger = JSON.parse(said.out)
    expect(Object.keys(ledger)).toEqual(
      expect.arrayContaining([
        'batch',
        'seen',
        'stored',
        'newVersions',
        'unchanged',
        'notCables',
        'refused',
        'seconds',
        'refusals',
      ]),
    )
    expect(ledger).toMatchObject({ stored: 6, newVersions: 0, unchanged: 0, notCables: 1, refused: 2 })
    expect(ledger.seen).toBe(9)
    expect(ledger.refusals.map(({ path }: { path: string }) => path).sort()).toEqual([
      join(folder, 'empty.html'),
      join(folder, 'nowhere'),
    ])
    expect(said.code).toBe(1)
    expect(said.err).toContain(`Archive: ${other.archive}`)
    await other.clear()
  })

  test('a second time stores nothing and counts pages that are none again', async () => {
    const ledger = await desk.json<Record<string, number>>('import', site)
    expect(ledger).toMatchObject({
      seen: 7,
      stored: 0,
      newVersions: 0,
      unchanged: 6,
      notCables: 1,
      refused: 0,
    })
  })

  test('without a path is wrong usage', async () => {
    expect((await on('import')).code).toBe(2)
  })
})

describe('list', () => {
  test('gives total and rows with the promised keys', async () => {
    const { total, rows } = await desk.json<{ total: number; rows: { id: string }[] }>('list')
    expect(total).toBe(6)
    expect(ids(rows)).toEqual(ids(CABLES as { id: string }[]))
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'id',
      'created',
      'origin',
      'classification',
      'subject',
      'standing',
      'effectiveDate',
      'confidence',
    ])
  })

  test('pages do not overlap and leave nothing out', async () => {
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) =>
        desk.json<{ total: number; rows: { id: string }[] }>(
          'list',
          '--limit',
          '2',
          '--offset',
          String(offset),
        ),
      ),
    )
    expect(pages.map(({ total }) => total)).toEqual([6, 6, 6, 6])
    expect(pages.map(({ rows }) => rows.length)).toEqual([2, 2, 2, 0])
    expect(new Set(pages.flatMap(({ rows }) => ids(rows))).size).toBe(6)
  })

  test.each([
    [['--origin', 'Embassy Helsinki'], ['06HELSINKI9005']],
    [['--origin', '!Embassy Tallinn'], ['06HELSINKI9005']],
    [['--level', 'UNCLASSIFIED'], ['06HELSINKI9005']],
    [['--standing', 'due'], ['06TALLINN9002']],
    [['--standing', 'event-pending'], ['06TALLINN9003']],
    [['--standing', 'due', '--as-of', '2010-01-01'], []],
    [['--query', 'sprats'], ['06TALLINN9002']],
    [['--due-from', '2026-06-30', '--due-to', '2026-06-30'], ['06TALLINN9002']],
    [['--from', '2006-03-15'], []],
    [['--tag', 'efis', '--query', 'sprats'], ['06TALLINN9002']],
    [['--tag', '!EFIS'], []],
    [['--kind', 'event'], ['06TALLINN9003']],
    [['--basis', 'NONE'], ['06HELSINKI9005']],
    [['--year', '2006', '--kind', 'event'], ['06TALLINN9003']],
    [['--year', '!2006'], []],
  ])('%j', async (argv, expected) => {
    const { total, rows } = await desk.json<{ total: number; rows: { id: string }[] }>('list', ...argv)
    expect([total, ids(rows)]).toEqual([expected.length, expected])
  })

  test('by the folder that cables came from, or one above it', async () => {
    const total = async (...argv: string[]) => (await desk.json<{ total: number }>('list', ...argv)).total
    const all = await total()
    expect(all).toBeGreaterThan(0)
    expect(await total('--folder', site)).toBe(all)
    expect(await total('--folder', desk.folder)).toBe(all)
    expect(await total('--folder', `!${site}`)).toBe(0)
    expect(await total('--folder', join(desk.folder, 'sit'))).toBe(0)
  })

  test('csv neutralises formulas', async () => {
    const { out } = await on('list', '--csv', '--query', 'hyperlink')
    const [row] = parseCsv(out, { columns: true }) as { subject: string }[]
    expect(row?.subject.startsWith("'=")).toBe(true)
  })

  test('on a terminal, foreign text is shown and not obeyed', async () => {
    for (const form of [[], ['--json'], ['--csv']]) {
      const { out } = await desk.run(['list', '--archive', desk.archive, ...form], { terminal: true })
      expect(out).toContain('HYPERLINK')
      expect(out).not.toContain('\u001b')
      expect(out).not.toContain('\u202e')
    }
  })

  test('a mistake in the words of a search points at its place', async () => {
    const said = await on('list', '--query', 'herring AND (sprats')
    expect(said.code).toBe(2)
    expect(said.err).toMatch(/at character \d+/)
  })

  test.each([
    [['--tag', 'efsi'], 0, 'No cable of this archive has the tag “EFSI”.'],
    [['--tag', '!efsi'], 6, 'No cable of this archive has the tag “EFSI”.'],
    [
      ['--origin', 'embassy helsinki'],
      0,
      'No cable of this archive comes from “embassy helsinki”. It is written “Embassy Helsinki” there.',
    ],
    [
      ['--origin', 'helsinki'],
      0,
      'No cable of this archive comes from “helsinki”. It is written “Embassy Helsinki” there.',
    ],
    [['--problem', 'seciton-missing'], 0, 'No cable of this archive has the problem “seciton-missing”.'],
    [['--year', '1999'], 0, 'No cable of this archive was created in 1999.'],
    [['--classification', 'SECERT'], 0, 'No cable of this archive has “SECERT” as its marking in full.'],
    [['--import', '99'], 0, 'No cable of this archive came with import 99.'],
  ])('a value that no cable has is told beside the answer: %j', async (argv, total, sentence) => {
    for (const command of ['list', 'facets', 'tracker']) {
      const said = await on(command, '--json', ...argv)
      expect([said.code, JSON.parse(said.out).total]).toEqual([0, total])
      expect(said.err).toContain(sentence)
    }
  })

  test.each([
    [['--kind', 'dated'], '--kind takes one of date, '],
    [['--basis', 'own'], '--basis takes one of explicit, '],
    [['--year', '06'], '--year takes a year of four digits, not “06”.'],
  ])('a value that no archive can have is refused: %j', async (argv, sentence) => {
    const said = await on('list', ...argv)
    expect(said.code).toBe(2)
    expect(said.err).toContain(sentence)
  })

  test('a value that fits is not told, also where nothing is left beside the other filters', async () => {
    const said = await on('list', '--tag', 'EFIS', '--origin', 'Embassy Helsinki', '--from', '2009-01-01')
    expect(said.err).toMatch(/^Archive: .*\n0 of 0 cables\n$/)
  })

  test('a search that finds nothing is told the words near one that stands in no cable', async () => {
    const said = await on('list', '--json', '--query', 'herrnig')
    expect(JSON.parse(said.out).total).toBe(0)
    expect(said.err).toContain('“herrnig” stands in no cable; perhaps “herring” was meant.\n')
    expect((await on('list', '--query', 'herring OR herrnig')).err).not.toContain('perhaps')
  })

  test('finds the archive by CHANCERY_ARCHIVE, with options before the command', async () => {
    const said = await desk.run(['--json', 'list'], { env: { CHANCERY_ARCHIVE: desk.archive } })
    expect(JSON.parse(said.out).total).toBe(6)
  })
})

describe('show', () => {
  test('says how sure the day is, each doubt, and what the hour is', async () => {
    const other = await layDesk()
    const body = BODY.replace('DECL: 03/14/2016', 'DECL: 03/14/2005')
    await other.run(['import', await layCables(other.folder, [{ body }]), '--archive', other.archive])
    const { out } = await other.run(['show', '06TALLINN9001', '--archive', other.archive])
    await other.clear()
    expect(out).toMatch(/^Created {9}2006-03-14, 09:12 UTC$/m)
    expect(out).toMatch(/^Certainty {7}Uncertain, perhaps not the day that was meant$/m)
    expect(out).toMatch(/^Doubt {11}\S.*\.$/m)
  })

  test('gives the parse shape with versions, citedBy and source', async () => {
    const parsed = await desk.run(['parse', join(site, '06TALLINN9001.html')])
    const [line, shown] = [JSON.parse(parsed.out), await desk.json('show', '06TALLINN9001')]
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining([...Object.keys(line), 'versions', 'citedBy', 'source']),
    )
    const { source: _, ...text } = line
    expect(shown).toMatchObject(text)
  })

  test('--text is the stored text as it stands', async () => {
    const { out } = await on('show', '06TALLINN9001', '--text')
    expect(out).toContain('E.O. 12958: DECL: 03/14/2016')
    expect(out.startsWith('VZCZCXYZ0011')).toBe(true)
  })

  test.each([
    ['06 TALLINN 9001', 'with blanks, as texts cite it'],
    ['06TALLINN009001', 'filled up with zeros'],
    ['06tallinn9001', 'in small letters'],
    [' 06 Tallinn 009001 ', 'all at once'],
    ['2006TALLINN9001', 'with the whole year'],
    ['06TALLINN#9001', 'with the sign before its number'],
  ])('finds “%s”: %s', async (written) => {
    expect(await desk.json('show', written)).toMatchObject({ id: '06TALLINN9001' })
  })

  test('an unknown id ends with 1 and a sentence', async () => {
    const said = await on('show', '06TALLINN9999', '--json')
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('holds no cable 06TALLINN9999')
  })
})

describe('facets, due and tracker', () => {
  test('counts of one facet add up to the total', async () => {
    const facets = await desk.json<Record<string, Record<string, number>> & { total: number }>('facets')
    expect(Object.keys(facets)).toEqual([
      'total',
      'classification',
      'level',
      'origin',
      'tag',
      'year',
      'released',
      'standing',
    ])
    for (const name of ['classification', 'level', 'origin', 'year', 'released', 'standing'])
      expect(Object.values(facets[name] ?? {}).reduce((sum, count) => sum + count, 0)).toBe(facets.total)
    expect(facets.origin).toEqual({ 'Embassy Tallinn': 5, 'Embassy Helsinki': 1 })
  })

  test('counts are those of the cables that the filters choose, whatever the facet', async () => {
    const facets = await desk.json<Record<string, unknown>>('facets', '--origin', 'Embassy Helsinki')
    expect(facets).toMatchObject({ total: 1, origin: { 'Embassy Helsinki': 1 }, level: { UNCLASSIFIED: 1 } })
    expect(facets.origin).not.toHaveProperty('Embassy Tallinn')
  })

  test('a chosen value that is left with no cable is no value of the answer', async () => {
    const { tag } = await desk.json<{ tag: Record<string, number> }>('facets', '--tag', '!EFIS')
    expect(Object.values(tag)).not.toContain(0)
    expect(tag).not.toHaveProperty('EFIS')
  })

  test.each([
    ['0050-01-01', '0050-01-02', '0051-01-01'],
    ['9999-12-01', '9999-12-02', '9999-12-31'],
  ])('the days after %s are from %s to %s', async (asOf, from, to) => {
    expect(await desk.json('due', '--as-of', asOf)).toMatchObject({ from, to, total: 0 })
  })

  test.each([
    [['--as-of', '9999-12-31'], /No day comes after 9999-12-31/],
    [['--ics', '--limit', '1'], /--limit is for lists/],
    [['--ics', '--offset', '1'], /--offset is for lists/],
    [['--per', 'day'], /--per is for the calendar/],
    [['--remind', '3', '--csv'], /--remind is for the calendar/],
  ])('due %j is refused with a sentence', async (argv, sentence) => {
    const said = await on('due', ...argv)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
  })

  test('due lists the days after the as-of day, with words, basis and citation', async () => {
    const due = await desk.json<{ from: string; to: string; rows: Record<string, string>[] }>('due')
    expect(due).toMatchObject({ asOf: '2026-01-02', from: '2026-01-03', to: '2027-01-02', total: 1 })
    expect(due.rows[0]).toMatchObject({ id: '06TALLINN9002', kind: 'date', basis: 'explicit' })
    expect(due.rows[0]?.verbatim).toContain('06/30/2026')
    expect(due.rows[0]?.citation).toMatch(/E\.O\./)
  })

  test('both ends of a range belong to it', async () => {
    const range = ['--from', '2016-03-14', '--to', '2026-06-30']
    expect(await desk.json('due', ...range)).toMatchObject({ total: 3 })
    expect(await desk.json('due', '--from', '2016-03-15', '--to', '2026-06-29')).toMatchObject({ total: 0 })
  })

  test('--within takes the place of a range', async () => {
    expect(await desk.json('due', '--within', '178')).toMatchObject({ to: '2026-06-29', total: 0 })
    expect(await desk.json('due', '--within', '179')).toMatchObject({ to: '2026-06-30', total: 1 })
    expect((await on('due', '--within', '5', '--to', '2026-02-01')).code).toBe(2)
  })

  test('a calendar has an entry for each cable, or for each day', async () => {
    const range = ['--from', '2000-01-01', '--to', '2030-01-01', '--ics']
    expect((await on('due', ...range)).out.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect((await on('due', ...range, '--per', 'day')).out.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  test('the tracker counts every cable once', async () => {
    const tracker = await desk.json<{
      total: number
      standing: Record<string, number>
      byYear: Record<string, Record<string, number>>
    }>('tracker')
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((all, count) => all + count, 0)
    expect(tracker.total).toBe(6)
    expect(sum(tracker.standing)).toBe(6)
    expect(tracker.standing).toMatchObject({ passed: 2, due: 1, 'event-pending': 1, unclassified: 1 })
    expect(Object.values(tracker.byYear).reduce((all, counts) => all + sum(counts), 0)).toBe(5)
  })

  test('an event that is recorded gives its cables their day', async () => {
    const { events } = await desk.json<{ events: { name: string; waiting: number }[] }>('events')
    const [event] = events
    expect(event?.waiting).toBe(1)
    await on('events', event?.name ?? '', '--on', '2020-05-05')
    expect(await desk.json('show', '06TALLINN9003')).toMatchObject({
      standing: 'passed',
      declassification: { effectiveDate: '2022-05-05', basis: 'event' },
    })
    await on('events', event?.name ?? '', '--remove')
    expect(await desk.json('show', '06TALLINN9003')).toMatchObject({ standing: 'event-pending' })
  })
})

describe('upkeep', () => {
  test('a sound archive verifies', async () => {
    expect(await desk.json('verify')).toEqual({ sound: true, findings: [] })
  })

  test('stats tell what was read', async () => {
    const stats = await desk.json<{ fields: Record<string, { found: number; share: number }> }>('stats')
    expect(stats).toMatchObject({ cables: 6, versions: 6 })
    expect(stats.fields.subject).toEqual({ found: 6, share: 1 })
    expect((await on('stats')).out).toMatch(/^1 {2}oadr +Originating agency’s determination/m)
  })

  test('problems name cables and files by kind', async () => {
    const problems = await desk.json<{ cables: unknown[]; files: unknown[] }>('problems')
    expect(Array.isArray(problems.cables) && Array.isArray(problems.files)).toBe(true)
  })

  test('problems are codes for programs and words for a person', async () => {
    const { cables } = await desk.json<{ cables: { code: string }[] }>('problems')
    const [{ code } = { code: '' }] = cables
    const { out } = await on('problems')
    expect(out).toContain(PROBLEM_WORDS[code])
    expect(out).not.toMatch(new RegExp(`^ *\\d+ +${code}\\b`, 'm'))
  })

  test('a copy is whole, and never overwrites a file', async () => {
    const copy = join(desk.folder, 'copy.chancery')
    expect((await on('backup', copy)).code).toBe(0)
    expect((await desk.run(['verify', '--archive', copy])).code).toBe(0)
    expect(JSON.parse((await desk.run(['list', '--json', '--archive', copy])).out).total).toBe(6)
    const again = await on('backup', copy)
    expect([again.code, again.out]).toEqual([3, ''])
    expect(again.err).toContain('already')
  })

  test('compacting keeps every cable and every word', async () => {
    await desk.json('compact')
    expect(await desk.json('verify')).toMatchObject({ sound: true })
    expect(await desk.json('list', '--query', 'sprats')).toMatchObject({ total: 1 })
  })

  test('an import can be taken back and brought in again', async () => {
    const { imports } = await desk.json<{ imports: { id: number; stored: number }[] }>('imports')
    const first = imports.find(({ stored }) => stored === 6)
    expect(await desk.json('imports', '--take-back', String(first?.id))).toMatchObject({ cables: 6 })
    expect(await desk.json('list')).toMatchObject({ total: 0 })
    expect(await desk.json('import', site)).toMatchObject({ stored: 6 })
    expect((await on('imports', '--take-back', '99')).code).toBe(2)
  })

  test('rereading with the same reader changes nothing', async () => {
    expect(await desk.json('reread')).toEqual({ applied: false, changes: [] })
  })
})

describe('every command', () => {
  test('that writes is told once why it cannot', async () => {
    const damaged = join(desk.folder, 'damaged.chancery')
    const bytes = await readFile(desk.archive)
    await writeFile(damaged, bytes.fill(0xff, 4096, 4096 * 8))
    const said = await desk.run(['import', site, '--archive', damaged])
    expect([said.code, said.out]).toEqual([3, ''])
    expect(said.err.match(/This archive is damaged/g)).toHaveLength(1)
  })

  test.each([
    'list',
    'imports',
    'backup copy',
    'rebuild',
    'imports --go-on 1',
    'compact',
    'show X',
    'facets',
    'due',
    'tracker',
    'problems',
    'verify',
    'stats',
    'reread',
    'corrections',
    'events',
  ])('%s on a missing archive ends with 3 and makes none', async (command) => {
    const missing = join(desk.folder, 'missing.chancery')
    const said = await desk.run([...command.split(' '), '--archive', missing])
    expect([said.code, said.out]).toEqual([3, ''])
    expect(said.err).toContain('There is no archive at')
    await expect(stat(missing)).rejects.toThrow()
  })

  test('on a file that is no archive ends with 3 and leaves it as it is', async () => {
    const file = join(desk.folder, 'letter.txt')
    await writeFile(file, 'Dear Sir,')
    for (const argv of [['list'], ['import', site]]) {
      const said = await desk.run([...argv, '--archive', file])
      expect([said.code, said.out]).toEqual([3, ''])
    }
    expect(await readFile(file, 'utf8')).toBe('Dear Sir,')
  })

  test.each([
    ['a word that is no command', ['nope'], 'chancery --help'],
    ['an option of no command', ['list', '--nope'], 'chancery list --help'],
    ['a word too many', ['list', 'extra'], 'chancery list --help'],
    ['nothing to show', ['show'], 'chancery show --help'],
    ['a command behind an option without its value', ['--json', 'show', '--version'], 'chancery show --help'],
    ['nothing at all', [], 'chancery --help'],
    ['an option without its value or a command', ['--archive'], 'chancery --help'],
  ])('wrong usage ends with 2 and a sentence that names the help: %s', async (_what, argv, help) => {
    const said = await desk.run(argv)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(new RegExp(`See \`${help}\`\\.$`, 'm'))
  })

  test.each([
    [['import', ''], /One of the arguments is empty/],
    [['parse', ''], /One of the arguments is empty/],
    [['show', ''], /One of the arguments is empty/],
    [['list', '--json', '--csv'], /either --json or --csv/],
    [['due', '--csv', '--ics'], /either --csv or --ics/],
    [['show', 'X', '--text', '--json'], /either --json or --text/],
    [['--archive', 'x'], /^Name a command/],
    [['--archive', 'x', 'lsit'], /no command “lsit”/],
  ])('%j is refused before the archive is touched', async (argv, sentence) => {
    const said = await desk.run(argv)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
  })

  test('tells its help and version', async () => {
    expect((await desk.run(['--version'])).out).toBe('9.8.7\n')
    expect((await desk.run(['--help'])).out).toContain('import PATH…')
    expect((await desk.run(['due', '--help'])).out).toContain('--within DAYS')
    expect((await desk.run(['help', 'due'])).out).toContain('--within DAYS')
  })

  test('ends quietly when nobody reads any more', async () => {
    const gone = new AbortController()
    gone.abort()
    const said = await desk.run(['list', '--archive', desk.archive], { signal: gone.signal })
    expect([said.code, said.out]).toEqual([130, ''])
  })
})
