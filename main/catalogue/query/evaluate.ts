/** A query's cables: words by the index, fields by the columns, put together mark by mark. */
import { LEVELS } from '../../../preload/contract/cable'
import { dayNumber } from '../../../preload/contract/day'
import { STANDINGS } from '../../../preload/contract/reading'
import { REDACTION_CHANGES } from '../../../preload/contract/view'
import type { Archive } from '../../archive/archive'
import { NO_DAY } from '../columns'
import type { Dictionary } from '../dictionary'
import { eachKey } from '../keys'
import type { Table } from '../table'
import { daysOf } from './days'
import { expressionOf, hasWord, quoted } from './expression'
import { folded } from './folded'
import { collectionMarks, keptMarks } from './kept'
import { nothing, QueryMistake } from './mistake'
import type { Query, Term } from './parse'

export interface Means {
  archive: Pick<Archive, 'matching' | 'citing' | 'annotations'>
  table: Table
  /** Standings of the day asked for: index in STANDINGS plus one. */
  standings: Uint32Array
  signal?: AbortSignal | undefined
}

/** 1 for each key that the query asks for. Cables that have been removed may be marked too. */
export async function marksOf(query: Query, means: Means): Promise<Uint8Array> {
  const expression = expressionOf(query)
  if (expression !== null)
    return marked(await means.archive.matching('words', expression, means.signal), means)
  switch (query.kind) {
    case 'term':
      return fieldMarks(query, means)
    case 'not': {
      const marks = await marksOf(query.part, means)
      for (let key = 0; key < marks.length; key++) marks[key] = marks[key] === 1 ? 0 : 1
      return marks
    }
    case 'and':
    case 'or':
      return together(query, means)
    case 'near':
      throw new Error('NEAR always has an expression.')
  }
}

async function together({ kind, parts }: Query & { kind: 'and' | 'or' }, means: Means): Promise<Uint8Array> {
  let result: Uint8Array | null = null
  for (const part of withWordsTogether(kind, parts)) {
    const marks = await marksOf(part, means)
    if (result === null) result = marks
    else if (kind === 'and')
      for (let key = 0; key < marks.length; key++) (result[key] as number) &= marks[key] as number
    else for (let key = 0; key < marks.length; key++) (result[key] as number) |= marks[key] as number
  }
  return result ?? new Uint8Array(means.table.length)
}

/** Parts that ask for words only become one question to the index. */
function withWordsTogether(kind: 'and' | 'or', parts: Query[]): Query[] {
  const words = parts.filter((part) => expressionOf(part) !== null)
  if (words.length < 2) return parts
  return [{ kind, parts: words }, ...parts.filter((part) => expressionOf(part) === null)]
}

/** Without terms in which there is nothing to look for, such as a dash between words. */
export function pruned(query: Query): Query | null {
  switch (query.kind) {
    case 'term':
      return query.field !== null && query.field !== 'subject' ? query : hasWord(query.text) ? query : null
    case 'near': {
      const terms = query.terms.filter(({ text }) => hasWord(text))
      return terms.length > 1 ? { ...query, terms } : (terms[0] ?? null)
    }
    case 'not': {
      const part = pruned(query.part)
      return part && { kind: 'not', part }
    }
    default: {
      const parts = query.parts.map(pruned).filter((part) => part !== null)
      return parts.length > 1 ? { ...query, parts } : (parts[0] ?? null)
    }
  }
}

/** Keys from decimal digits with one blank between. */
function marked(digits: Buffer | null, { table }: Means): Uint8Array {
  const marks = new Uint8Array(table.length)
  eachKey(digits, (key) => {
    if (key < marks.length) marks[key] = 1
  })
  return marks
}

async function fieldMarks(term: Term, means: Means): Promise<Uint8Array> {
  const { table } = means
  switch (term.field) {
    case 'tag':
      return tagMarks(term, table)
    case 'redactions':
      return redactionMarks(term, table)
    case 'origin':
      return codeMarks(table, table.origin.values, namesLike(table.origin.dictionary, term))
    case 'class':
      return classMarks(term, table)
    case 'standing':
      return codeMarks(table, means.standings, standingLike(term))
    case 'created':
      return dayMarks(table, table.created.values, term)
    case 'released':
      return dayMarks(table, table.released.values, term)
    case 'due':
      return dayMarks(table, table.effective.values, term)
    case 'ref':
      return citingMarks(term, means)
    case 'collection':
      return collectionMarks(term, table)
    case 'is':
      return keptMarks(term, table)
    case 'note':
      return notedMarks(term, means)
    default:
      return addresseeMarks(term, means)
  }
}

async function addresseeMarks(term: Term, means: Means): Promise<Uint8Array> {
  if (!hasWord(term.text)) throw nothing(term)
  // This index holds which words a name has, not their order: the words of a phrase must all be there.
  const words = term.text.match(/[\p{L}\p{N}]+/gu) ?? []
  const each = words.map((text, n) => quoted({ text, prefix: term.prefix && n === words.length - 1 }))
  const column = term.field === 'from' ? 'sender' : 'recipients'
  const expression = `${column} : (${each.join(' AND ')})`
  return marked(await means.archive.matching('addressees', expression, means.signal), means)
}

async function notedMarks(term: Term, means: Means): Promise<Uint8Array> {
  if (!hasWord(term.text)) throw nothing(term)
  return marked(await means.archive.annotations.keysNoted(quoted(term), means.signal), means)
}

async function citingMarks(term: Term, { archive, table }: Means): Promise<Uint8Array> {
  const marks = new Uint8Array(table.length)
  for (const key of await archive.citing([term.text, term.text.toUpperCase()])) {
    if (key < marks.length) marks[key] = 1
  }
  return marks
}

function dayMarks(table: Table, days: Int32Array, term: Term): Uint8Array {
  const range = daysOf(term)
  return marksBetween(
    table,
    days,
    range.from === null ? null : dayNumber(range.from),
    range.to === null ? null : dayNumber(range.to),
  )
}

/** Keys whose day lies in a range, both ends included. */
function marksBetween(table: Table, days: Int32Array, from: number | null, to: number | null): Uint8Array {
  const marks = new Uint8Array(table.length)
  const [low, high] = [from ?? NO_DAY + 1, to ?? 0x7fffffff]
  for (let key = 1; key < marks.length; key++) {
    const day = days[key] as number
    if (day >= low && day <= high) marks[key] = 1
  }
  return marks
}

function codeMarks(table: Table, values: Uint32Array, codes: Uint8Array): Uint8Array {
  const marks = new Uint8Array(table.length)
  for (let key = 1; key < marks.length; key++) marks[key] = codes[values[key] as number] as number
  return marks
}

/** Values that contain the words, in any case: `origin:tallinn`. */
function namesLike({ names }: Dictionary, term: Term): Uint8Array {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  return Uint8Array.from(names, (name) => (folded(name).includes(wanted) ? 1 : 0))
}

/** A level means that level; any other word is looked for in the marking: `class:noforn`. */
function classMarks(term: Term, table: Table): Uint8Array {
  const level = LEVELS.find((name) => name === term.text.toUpperCase())
  if (!level)
    return codeMarks(table, table.classification.values, namesLike(table.classification.dictionary, term))
  const { names } = table.level.dictionary
  return codeMarks(
    table,
    table.level.values,
    Uint8Array.from(names, (name) => (name === level ? 1 : 0)),
  )
}

function standingLike(term: Term): Uint8Array {
  const wanted = folded(term.text).replaceAll(/[\s_]+/g, '-')
  const codes = Uint8Array.from(['', ...STANDINGS], (name) => (name === wanted ? 1 : 0))
  if (codes.includes(1)) return codes
  throw new QueryMistake(
    `There is no standing “${term.text}”. Standings are ${STANDINGS.join(', ')}.`,
    term.at,
    term.length,
  )
}

function tagMarks(term: Term, table: Table): Uint8Array {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  const { names } = table.tag.dictionary
  const chosen = Uint8Array.from(names, (name) => {
    const tag = folded(name)
    return (term.prefix ? tag.startsWith(wanted) : tag === wanted) ? 1 : 0
  })
  const marks = new Uint8Array(table.length)
  const { starts, counts, codes } = table.tag
  for (let key = 1; key < marks.length; key++) {
    const start = starts[key] as number
    const end = start + (counts[key] as number)
    for (let at = start; at < end; at++) if (chosen[codes[at] as number] === 1) marks[key] = 1
  }
  return marks
}

/** What became of redactions from one version of a cable to the next. */
function redactionMarks(term: Term, { redactions, length }: Table): Uint8Array {
  const wanted = REDACTION_CHANGES.find((name) => name === folded(term.text))
  if (!wanted) {
    throw new QueryMistake(
      `Redactions are ${REDACTION_CHANGES.join(' or ')}, not “${term.text}”.`,
      term.at,
      term.length,
    )
  }
  const { starts, counts, codes, dictionary } = redactions
  const code = dictionary.codeOf(wanted)
  const marks = new Uint8Array(length)
  for (let key = 1; key < length; key++) {
    const start = starts[key] as number
    if (code !== undefined && codes.subarray(start, start + (counts[key] as number)).includes(code))
      marks[key] = 1
  }
  return marks
}
