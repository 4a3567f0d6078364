/** The words of a search, cut into tokens with their places. */
import { QueryMistake } from './mistake'

const FIELDS = [
  'subject',
  'tag',
  'origin',
  'class',
  'ref',
  'released',
  'from',
  'to',
  'created',
  'due',
  'standing',
  'redactions',
  'collection',
  'is',
  'note',
  'request',
  'event',
] as const
export type Field = (typeof FIELDS)[number]

export type Token = { at: number; length: number } & (
  | { kind: 'word'; text: string; prefix: boolean }
  | { kind: 'phrase'; text: string; prefix: boolean }
  | { kind: 'field'; field: Field }
  | { kind: 'near'; distance: number }
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
)

/** How many words may stand between those of NEAR unless a number is given. */
export const NEAR_DISTANCE = 10

const SPACE = /\s+/y
const FIELD = /([A-Za-z]+):(?=\S)/y
const NEAR = /NEAR(?:\/(\d{1,3}))?(?=[\s(]|$)/y
const WORD = /[^\s"“”()]+/y
/** A hyphen before a word, as many other searches have it; one inside a word belongs to the word. */
const MINUS = /-(?=[\p{L}\p{N}"“”(])/uy
const OPERATORS: Record<string, 'and' | 'or' | 'not'> = { AND: 'and', OR: 'or', NOT: 'not' }

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < query.length; ) {
    const space = matchAt(SPACE, query, at)
    if (space) at += space[0].length
    else {
      const token = tokenAt(query, at)
      tokens.push(token)
      at += token.length
    }
  }
  return tokens
}

function tokenAt(query: string, at: number): Token {
  const sign = query[at]
  if (sign === '(') return { kind: 'open', at, length: 1 }
  if (sign === ')') return { kind: 'close', at, length: 1 }
  if (sign === '"' || sign === '“' || sign === '”') return phraseAt(query, at)
  if (matchAt(MINUS, query, at)) return { kind: 'not', at, length: 1 }
  const near = matchAt(NEAR, query, at)
  if (near) return { kind: 'near', at, length: near[0].length, distance: Number(near[1] ?? NEAR_DISTANCE) }
  const field = matchAt(FIELD, query, at)
  if (field) return fieldOf(field[1] as string, at)
  return wordOf((matchAt(WORD, query, at) as RegExpExecArray)[0], at)
}

function phraseAt(query: string, at: number): Token {
  const rest = query.slice(at + 1)
  const close = rest.search(/["“”]/)
  if (close === -1) {
    throw new QueryMistake(
      'This quotation mark has no partner: close it, or take it away.',
      at,
      query.length - at,
    )
  }
  const prefix = rest[close + 1] === '*'
  return { kind: 'phrase', text: rest.slice(0, close), prefix, at, length: close + (prefix ? 3 : 2) }
}

function fieldOf(name: string, at: number): Token {
  const field = FIELDS.find((known) => known === name.toLowerCase())
  if (field) return { kind: 'field', field, at, length: name.length + 1 }
  throw new QueryMistake(
    `There is no field “${name}”. Fields are ${FIELDS.join(', ')}; put words in quotation marks to search for them as they are.`,
    at,
    name.length + 1,
  )
}

function wordOf(text: string, at: number): Token {
  const length = text.length
  const operator = OPERATORS[text]
  if (operator) return { kind: operator, at, length }
  if (/^\*+$/.test(text)) {
    throw new QueryMistake('A star stands at the end of a word: write its beginning before it.', at, length)
  }
  return text.endsWith('*')
    ? { kind: 'word', text: text.replace(/\*+$/, ''), prefix: true, at, length }
    : { kind: 'word', text, prefix: false, at, length }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
