import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FILTER_OPTIONS, MOMENT_OPTIONS, readFilters, readMoment } from '../../../main/command/filters'
import { type OptionSpec, parseOptions } from '../../../main/command/options'

const SPECS: OptionSpec[] = [
  { name: 'archive', value: 'FILE', about: '' },
  { name: 'json', about: '' },
  ...FILTER_OPTIONS,
  ...MOMENT_OPTIONS,
]
const parse = (...argv: string[]) => parseOptions(argv, SPECS)
const FOLDER = resolve('/home/reader')
const filters = (...argv: string[]) => readFilters(parse(...argv).options, FOLDER)
const NOON = new Date(2026, 0, 2, 12)

describe('options', () => {
  test('stand before or after what they belong to, joined or apart', () => {
    const { options, rest } = parse(
      '--archive',
      'a.chancery',
      'one',
      '--json',
      'two',
      '--tag=PREL',
      '--tag',
      'EFIS',
    )
    expect(rest).toEqual(['one', 'two'])
    expect([options.one('archive'), options.has('json'), options.all('tag')]).toEqual([
      'a.chancery',
      true,
      ['PREL', 'EFIS'],
    ])
  })

  test('end at --, after which a dash is part of a name', () => {
    expect(parse('--json', '--', '--strange', '-').rest).toEqual(['--strange', '-'])
  })

  test('a dash alone is stdin', () => {
    expect(parse('-').rest).toEqual(['-'])
  })

  test.each<[string, string[], RegExp]>([
    ['one that does not exist', ['--colour'], /no option --colour/],
    ['a short one', ['-x'], /no option -x: a name that begins with a dash stands after --/],
    ['one without its value', ['--archive'], /--archive needs a value: --archive FILE/],
    ['one whose value was forgotten', ['--archive', '--json'], /--archive needs a value/],
    ['an empty value', ['--archive='], /--archive needs a value/],
    ['a switch with a value', ['--json=yes'], /--json takes no value/],
    ['the same one twice', ['--archive', 'a', '--archive', 'b'], /once only/],
  ])('%s is refused with a sentence', (_what, argv, sentence) => {
    expect(() => parse(...argv)).toThrow(sentence)
  })
})

describe('filters', () => {
  test('a folder begins where the person is, unless it is named from the root', () => {
    const elsewhere = resolve('/media/cables')
    expect(
      filters('--folder', 'site/2006/', '--folder', elsewhere, '--folder', '!site/other').choices,
    ).toEqual({
      folder: {
        include: [join(FOLDER, 'site', '2006'), elsewhere],
        exclude: [join(FOLDER, 'site', 'other')],
      },
    })
  })

  test('a value with ! before it excludes', () => {
    expect(filters('--tag', 'prel', '--tag', '!EFIS', '--origin', 'Embassy Bern').choices).toEqual({
      tag: { include: ['PREL'], exclude: ['EFIS'] },
      origin: { include: ['Embassy Bern'], exclude: [] },
    })
  })

  test('levels and standings may be written in any case', () => {
    expect(filters('--level', 'secret', '--standing', '!Passed').choices).toEqual({
      level: { include: ['SECRET'], exclude: [] },
      standing: { include: [], exclude: ['passed'] },
    })
  })

  test('days make ranges, open at either end', () => {
    expect(
      filters('--from', '2009-01-01', '--released-to', '2011-01-01', '--due-from', '2020-02-29'),
    ).toMatchObject({
      created: { from: '2009-01-01' },
      released: { to: '2011-01-01' },
      due: { from: '2020-02-29' },
    })
  })

  test.each([
    [['--from', '2009-02-30'], /a day of the calendar/],
    [['--from', '1/2/2009'], /YYYY-MM-DD/],
    [['--from', '2010-01-01', '--to', '2009-01-01'], /no day lies between/],
    [['--level', 'NOFORN'], /--level takes one of UNCLASSIFIED/],
    [['--standing', 'overdue'], /--standing takes one of passed/],
    [['--import', 'last'], /the number of an import/],
    [['--level', 'Nosuch'], /not “Nosuch”/],
    [['--tag', 'PREL', '--tag', '!'], /--tag names nothing to leave out/],
    [['--from', '0000-01-01'], /a day of the calendar/],
    [['--tag', 'A'.repeat(501)], /--tag takes 500 characters at most/],
    [['--query', 'a'.repeat(4_001)], /--query takes 4,000 characters at most/],
  ])('%j is refused with a sentence', (argv, sentence) => {
    expect(() => filters(...argv)).toThrow(sentence)
  })

  test('the as-of day is today where none is given, in the zone of the person', () => {
    expect(readMoment(parse().options, NOON)).toEqual({ asOf: '2026-01-02', dueDays: 365 })
    expect(readMoment(parse('--as-of', '2010-11-28', '--due-days', '30').options, NOON)).toEqual({
      asOf: '2010-11-28',
      dueDays: 30,
    })
    expect(() => readMoment(parse('--due-days', '-1').options, NOON)).toThrow(/whole number/)
  })
})
