/** What a single term asks for: words by the index, fields by the columns. */
import { LEVELS, type Level } from '../../../preload/contract/cable'
import { dayNumber } from '../../../preload/contract/day'
import { STANDINGS } from '../../../preload/contract/reading'
import { REDACTION_CHANGES } from '../../../preload/contract/view'
import type { Archive } from '../../archive/archive'
import { postNamed } from '../../cable/station'
import { meaningOfTag } from '../../cable/tags'
import { Bits } from '../bits'
import { NO_DAY } from '../columns'
import type { Dictionary } from '../dictionary'
import { eachKey } from '../keys'
import type { Table } from '../table'
import { daysOf } from './days'
import { hasWord, quoted } from './expression'
import { folded } from './folded'
import { collectionBits, markedBits } from './kept'
import { nothing, QueryMistake } from './mistake'
import { idsMeant } from './named'
import type { Term } from './parse'

export interface Means {
  archive: Pick<Archive, 'rows' | 'annotations' | 'requests'>
  table: Table
  /** One more than the greatest key that is asked for. */
  length: number
  /** Standings of the day asked for: index in STANDINGS plus one. */
  standings: Uint32Array
  signal?: AbortSignal | undefined
}

/** The cables whose keys the index has told. */
export function found(digits: Buffer | null, { length }: Pick<Means, 'length'>): Bits {
  const bits = Bits.none(length)
  eachKey(digits, (key) => bits.add(key))
  return bits
}

/** Cables that a field is asked for. May reject with `QueryMistake`. */
export async function fieldBits(term: Term, means: Means): Promise<Bits> {
  const { table, length } = means
  switch (term.field) {
    case 'tag':
      return tagBits(term, means)
    case 'redactions':
      return redactionBits(term, means)
    case 'origin':
      return Bits.marked(length, table.origin.values, postsLike(table.origin.dictionary, term))
    case 'class':
      return classBits(term, means)
    case 'standing':
      return Bits.marked(length, means.standings, standingLike(term))
    case 'created':
      return dayBits(table.created.values, term, length)
    case 'released':
      return dayBits(table.released.values, term, length)
    case 'due':
      return dayBits(table.effective.values, term, length)
    case 'ref':
      return citingBits(term, means)
    case 'collection':
      return collectionBits(term, means)
    case 'is':
      return markedBits(term, means)
    case 'note':
      return notedBits(term, means)
    case 'request':
      return requestBits(term, means)
    case 'event':
      return awaitingBits(term, means)
    default:
      return addresseeBits(term, means)
  }
}

/** Cables that the register of requests names, by how those requests stand. */
async function requestBits(term: Term, { archive, length }: Means): Promise<Bits> {
  const wanted = REQUEST_STATES.find((state) => state === folded(term.text))
  if (!wanted)
    throw new QueryMistake(
      `Write request:${REQUEST_STATES.join(', request:')}; “${term.text}” is none of these.`,
      term.at,
      term.length,
    )
  const bits = Bits.none(length)
  for (const key of await archive.requests.keys(wanted)) if (key < length) bits.add(key)
  return bits
}

const REQUEST_STATES = ['any', 'open', 'answered'] as const

async function addresseeBits(term: Term, means: Means): Promise<Bits> {
  if (!hasWord(term.text)) throw nothing(term)
  // This index holds which words a name has, not their order: the words of a phrase must all be there.
  const words = term.text.match(/[\p{L}\p{N}]+/gu) ?? []
  const each = words.map((text, n) => quoted({ text, prefix: term.prefix && n === words.length - 1 }))
  const column = term.field === 'from' ? 'sender' : 'recipients'
  const expression = `${column} : (${each.join(' AND ')})`
  return found(await means.archive.rows.matching('addressees', expression, means.signal), means)
}

async function notedBits(term: Term, means: Means): Promise<Bits> {
  if (!hasWord(term.text)) throw nothing(term)
  return found(await means.archive.annotations.keysNoted(quoted(term), means.signal), means)
}

async function citingBits(term: Term, { archive, length }: Means): Promise<Bits> {
  const bits = Bits.none(length)
  for (const key of await archive.rows.citing(idsMeant(term.text))) bits.add(key)
  return bits
}

/** Cables whose reading hangs on an event, whether its day is recorded or not. */
async function awaitingBits(term: Term, { archive, length }: Means): Promise<Bits> {
  if (!hasWord(term.text)) throw nothing(term)
  const bits = Bits.none(length)
  for (const key of await archive.rows.awaiting(term.text)) if (key < length) bits.add(key)
  return bits
}

function dayBits(days: Int32Array, term: Term, length: number): Bits {
  const { from, to } = daysOf(term)
  return Bits.between(
    length,
    days,
    from === null ? NO_DAY + 1 : dayNumber(from),
    to === null ? 0x7fffffff : dayNumber(to),
  )
}

/** Posts with the words in their name, in any case, or in the country of that name: `origin:tallinn`, `origin:estonia`. */
function postsLike({ names }: Dictionary, term: Term): Uint8Array {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  return Uint8Array.from(names, (name) => {
    return folded(name).includes(wanted) || folded(postNamed(name)?.country ?? '') === wanted ? 1 : 0
  })
}

/** A level, or its letters, means that level; any other words are looked for in the marking: `class:s`, `class:noforn`. */
function classBits(term: Term, { table, length }: Means): Bits {
  const level = levelMeant(term.text)
  if (!level) {
    return Bits.marked(
      length,
      table.classification.values,
      markingsWith(table.classification.dictionary, term),
    )
  }
  const { names } = table.level.dictionary
  const chosen = Uint8Array.from(names, (name) => (name === level ? 1 : 0))
  return Bits.marked(length, table.level.values, chosen)
}

/** `TOP SECRET` and `TS`, in any case. */
function levelMeant(text: string): Level | undefined {
  const wanted = text.trim().toUpperCase()
  return LEVELS.find((level) => level === wanted || level.replace(/(\w)\w* ?/g, '$1') === wanted)
}

/** Whole words: `class:classified` is not `UNCLASSIFIED`. */
function markingsWith({ names }: Dictionary, term: Term): Uint8Array {
  const wanted = spaced(term.text)
  if (wanted === '  ') throw nothing(term)
  const sought = term.prefix ? wanted.trimEnd() : wanted
  return Uint8Array.from(names, (name) => (spaced(name).includes(sought) ? 1 : 0))
}

/** Words with a blank before and behind each. */
const spaced = (text: string) =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

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

/** A tag by its letters, the beginning of them, or its meaning: `tag:ly`, `tag:p*`, `tag:libya`. */
function tagBits(term: Term, { table, length }: Means): Bits {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  const chosen = Uint8Array.from(table.tag.dictionary.names, (name) => {
    const tag = folded(name)
    if (term.prefix) return tag.startsWith(wanted) ? 1 : 0
    return tag === wanted || folded(meaningOfTag(name) ?? '') === wanted ? 1 : 0
  })
  return Bits.having(length, table.tag, chosen)
}

/** What became of redactions from one version of a cable to the next. */
function redactionBits(term: Term, { table, length }: Means): Bits {
  const wanted = REDACTION_CHANGES.find((name) => name === folded(term.text))
  if (!wanted) {
    throw new QueryMistake(
      `Redactions are ${REDACTION_CHANGES.join(' or ')}, not “${term.text}”.`,
      term.at,
      term.length,
    )
  }
  const chosen = Uint8Array.from(table.redactions.dictionary.names, (name) => (name === wanted ? 1 : 0))
  return Bits.having(length, table.redactions, chosen)
}
