/** FILTERS of the command line as the filters of the contract. */
import { resolve } from 'node:path'
import { WITH_NOTE } from '../../preload/contract/annotations'
import { LEVELS } from '../../preload/contract/cable'
import { figure } from '../../preload/contract/count'
import { type Day, isDay, localDay } from '../../preload/contract/day'
import { BASES, KINDS, STANDINGS } from '../../preload/contract/reading'
import {
  type Choice,
  type FacetName,
  type Filters,
  LONGEST_QUERY,
  LONGEST_VALUE,
  MOST_DUE_DAYS,
  type Moment,
  type Range,
  REDACTION_CHANGES,
  USUAL_DUE_DAYS,
} from '../../preload/contract/view'
import { WrongUsage } from './io'
import type { OptionSpec, Options } from './options'

export const FILTER_OPTIONS: OptionSpec[] = [
  { name: 'tag', value: 'T', repeatable: true, about: 'cables with this tag' },
  { name: 'origin', value: 'O', repeatable: true, about: 'cables from this post' },
  { name: 'classification', value: 'C', repeatable: true, about: 'cables with this marking in full' },
  { name: 'level', value: 'L', repeatable: true, about: `cables of this level: ${LEVELS.join(', ')}` },
  { name: 'standing', value: 'S', repeatable: true, about: `cables that stand so: ${STANDINGS.join(', ')}` },
  {
    name: 'kind',
    value: 'K',
    repeatable: true,
    about: `cables with an instruction of this kind: ${KINDS.join(', ')}`,
  },
  {
    name: 'basis',
    value: 'B',
    repeatable: true,
    about: `cables whose day rests on this: ${BASES.join(', ')}`,
  },
  {
    name: 'problem',
    value: 'CODE',
    repeatable: true,
    about: 'cables with this problem (see problems --json)',
  },
  { name: 'year', value: 'Y', repeatable: true, about: 'cables created in this year' },
  { name: 'import', value: 'N', repeatable: true, about: 'cables that this import brought' },
  { name: 'folder', value: 'PATH', repeatable: true, about: 'cables that came from this folder or below it' },
  {
    name: 'redactions',
    value: 'R',
    repeatable: true,
    about: 'cables of which a later version has redactions lifted, or added',
  },
  { name: 'collection', value: 'NAME', repeatable: true, about: 'cables of this collection' },
  { name: 'starred', about: 'cables with a star' },
  { name: 'with-note', about: 'cables with a note' },
  { name: 'from', value: 'D', about: 'created on this day or later' },
  { name: 'to', value: 'D', about: 'created on this day or earlier' },
  { name: 'released-from', value: 'D', about: 'released on this day or later' },
  { name: 'released-to', value: 'D', about: 'released on this day or earlier' },
  { name: 'due-from', value: 'D', about: 'effective date on this day or later' },
  { name: 'due-to', value: 'D', about: 'effective date on this day or earlier' },
  { name: 'query', value: 'WORDS', about: 'cables that match these words (the search language)' },
]

export const MOMENT_OPTIONS: OptionSpec[] = [
  { name: 'as-of', value: 'D', about: 'the day that standings are told for (default: today)' },
  { name: 'due-days', value: 'N', about: `days after it that count as due (default: ${USUAL_DUE_DAYS})` },
]

/** The filters that the options give; paths begin at `folder`. */
export function readFilters(options: Options, folder: string): Filters {
  return {
    choices: readChoices(options, folder),
    created: range(options, 'from', 'to'),
    released: range(options, 'released-from', 'released-to'),
    due: range(options, 'due-from', 'due-to'),
    query: atMost(LONGEST_QUERY, 'query', options.one('query') ?? ''),
  }
}

/** The as-of day, today where none is given. */
export function readMoment(options: Options, now: Date): Moment {
  const dueDays = options.whole('due-days') ?? USUAL_DUE_DAYS
  if (dueDays > MOST_DUE_DAYS) throw new WrongUsage(`--due-days takes ${MOST_DUE_DAYS} at most.`)
  return { asOf: readDay(options, 'as-of') ?? localDay(now), dueDays }
}

/** A day as `YYYY-MM-DD`, or undefined when the option is not given. */
export function readDay(options: Options, name: string): Day | undefined {
  const text = options.one(name)
  if (text === null) return undefined
  if (isDay(text)) return text
  throw new WrongUsage(`--${name} takes a day of the calendar as YYYY-MM-DD, not “${text}”.`)
}

/** A range of days from two options; one that runs backwards is wrong usage. */
export function range(options: Options, fromName: string, toName: string): Range {
  const from = readDay(options, fromName)
  const to = readDay(options, toName)
  if (from && to && from > to)
    throw new WrongUsage(`--${fromName} ${from} is later than --${toName} ${to}: no day lies between them.`)
  return { ...(from && { from }), ...(to && { to }) }
}

/** Facets that are options, with how a value is written in the archive. */
const CHOICES: Partial<Record<FacetName, (value: string, folder: string) => string>> = {
  tag: (value) => value.toUpperCase(),
  origin: (value) => value,
  classification: (value) => value.toUpperCase(),
  level: (value) => word('level', value, LEVELS),
  standing: (value) => word('standing', value, STANDINGS),
  collection: (value) => value,
  kind: (value) => word('kind', value, KINDS),
  basis: (value) => word('basis', value, BASES),
  problem: (value) => value.toLowerCase(),
  year: (value) => {
    if (/^\d{4}$/.test(value)) return value
    throw new WrongUsage(`--year takes a year of four digits, not “${value}”.`)
  },
  redactions: (value) => word('redactions', value, REDACTION_CHANGES),
  import: (value) => {
    if (/^\d{1,9}$/.test(value)) return value
    throw new WrongUsage(`--import takes the number of an import, not “${value}”.`)
  },
  folder: (value, folder) => resolve(folder, value),
}

function readChoices(options: Options, folder: string): Filters['choices'] {
  const choices: Partial<Record<FacetName, Choice>> = {}
  for (const [name, written] of Object.entries(CHOICES)) {
    const facet = name as FacetName
    const given = options.all(facet).map((value) => atMost(LONGEST_VALUE, facet, value))
    if (given.length === 0) continue
    if (given.includes('!')) throw new WrongUsage(`--${facet} names nothing to leave out after the “!”.`)
    const barred = given.filter((value) => value.startsWith('!')).map((value) => value.slice(1))
    const wanted = given.filter((value) => !value.startsWith('!'))
    const asStored = (value: string) => written(value, folder)
    choices[facet] = { include: wanted.map(asStored), exclude: barred.map(asStored) }
  }
  if (options.has('starred')) choices.marked = { include: ['starred'], exclude: [] }
  if (options.has('with-note')) choices.noted = { include: [WITH_NOTE], exclude: [] }
  return choices
}

function atMost(length: number, name: string, value: string): string {
  if (value.length <= length) return value
  throw new WrongUsage(`--${name} takes ${figure(length)} characters at most.`)
}

/** One of a list of words, in whatever capitals it is written. */
function word(name: string, value: string, words: readonly string[]): string {
  const found = words.find((each) => each.toLowerCase() === value.toLowerCase())
  if (found !== undefined) return found
  throw new WrongUsage(`--${name} takes one of ${words.join(', ')}, not “${value}”.`)
}
