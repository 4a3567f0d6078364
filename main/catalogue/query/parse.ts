/**
 * The search language: words, "phrases", prefix*, AND, OR, NOT, NEAR, parentheses, and fields. Words side by side must
 * all be there. NOT binds most tightly, then AND, then OR.
 */
import { QueryMistake } from './mistake'
import { type Field, NEAR_DISTANCE, type Token, tokensOf } from './tokens'

export interface Term {
  kind: 'term'
  field: Field | null
  text: string
  prefix: boolean
  at: number
  length: number
}

export type Query =
  | Term
  | { kind: 'near'; terms: Term[]; distance: number }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }

/** Deeper than any person writes; keeps a hostile query from exhausting the stack. */
const DEPTH = 100

/** The query as a tree; null when it asks for nothing. Throws `QueryMistake`. */
export function parseQuery(text: string): Query | null {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return null
  const parser = new Parser(tokens, text.length)
  return parser.whole()
}

class Parser {
  private place = 0
  private depth = 0

  constructor(
    private readonly tokens: Token[],
    private readonly end: number,
  ) {}

  whole(): Query {
    const query = this.any(null)
    const left = this.peek()
    if (left) throw mistake('This parenthesis closes nothing: take it away, or open one before it.', left)
    return query
  }

  private any(field: Field | null): Query {
    const parts = [this.all(field)]
    while (this.take('or')) parts.push(this.all(field))
    return parts.length === 1 ? (parts[0] as Query) : { kind: 'or', parts }
  }

  private all(field: Field | null): Query {
    const parts = [this.one(field)]
    for (;;) {
      if (this.take('and')) parts.push(this.one(field))
      else if (this.startsOne()) parts.push(this.one(field))
      else return parts.length === 1 ? (parts[0] as Query) : { kind: 'and', parts }
    }
  }

  private one(field: Field | null): Query {
    if (this.take('not')) return { kind: 'not', part: this.one(field) }
    const first = this.primary(field)
    const near = this.peek()
    if (near?.kind !== 'near' || first.kind !== 'term') return first
    this.place += 1
    const second = this.primary(field)
    if (second.kind !== 'term') throw mistake('NEAR stands between two words or phrases.', near)
    return nearOf([first, second], near.distance, near)
  }

  private primary(field: Field | null): Query {
    const token = this.next()
    switch (token.kind) {
      case 'word':
      case 'phrase':
        return termOf(token, field)
      case 'field':
        return this.primary(token.field)
      case 'open':
        return this.group(token, field)
      case 'near':
        return this.nearGroup(token, field)
      case 'close':
        throw mistake('There is nothing before this parenthesis to search for.', token)
      default:
        throw mistake(
          `${token.kind.toUpperCase()} needs words on both sides; to search for the word itself, write it small.`,
          token,
        )
    }
  }

  private group(open: Token, field: Field | null): Query {
    this.depth += 1
    if (this.depth > DEPTH) throw mistake('The parentheses are nested too deeply.', open)
    const query = this.any(field)
    this.close(open)
    this.depth -= 1
    return query
  }

  /** `NEAR(one two, 5)`. */
  private nearGroup(near: Token & { kind: 'near' }, field: Field | null): Query {
    const open = this.next()
    if (open.kind !== 'open') throw mistake('Write NEAR between two words, or as NEAR(one two, 5).', near)
    const terms: Term[] = []
    for (let token = this.peek(); token?.kind === 'word' || token?.kind === 'phrase'; token = this.peek()) {
      this.place += 1
      terms.push(termOf(token, field))
    }
    this.close(open)
    return nearOf(...withDistance(terms, near.distance), near)
  }

  private close(open: Token): void {
    if (!this.take('close')) {
      throw mistake('This parenthesis is not closed: add “)” where the group ends.', open)
    }
  }

  private startsOne(): boolean {
    const kind = this.peek()?.kind
    return kind !== undefined && kind !== 'close' && kind !== 'or' && kind !== 'and'
  }

  private peek(): Token | undefined {
    return this.tokens[this.place]
  }

  private take(kind: Token['kind']): boolean {
    if (this.peek()?.kind !== kind) return false
    this.place += 1
    return true
  }

  private next(): Token {
    const token = this.tokens[this.place]
    if (token) {
      this.place += 1
      return token
    }
    const last = this.tokens.at(-1)
    throw new QueryMistake(
      'The search ends where a word is expected: add one, or take the last word away.',
      last?.at ?? 0,
      last ? this.end - last.at : this.end,
    )
  }
}

/** `NEAR(one two, 5)`: the comma hangs on the word before it, the number stands alone. */
function withDistance(terms: Term[], distance: number): [Term[], number] {
  const last = terms.at(-1)
  const before = terms.at(-2)
  if (!last || !before || !/^\d{1,3}$/.test(last.text) || !before.text.endsWith(',')) return [terms, distance]
  const words = [...terms.slice(0, -2), { ...before, text: before.text.slice(0, -1) }]
  return [words, Number(last.text)]
}

function nearOf(terms: Term[], distance: number, token: Token): Query {
  if (terms.length < 2) throw mistake('NEAR needs two words or more.', token)
  const foreign = terms.find(({ field }) => field !== null && field !== 'subject')
  if (foreign) throw mistake('NEAR works on words of the text and of the subject only.', foreign)
  return { kind: 'near', terms, distance: distance || NEAR_DISTANCE }
}

function termOf(token: Token & { kind: 'word' | 'phrase' }, field: Field | null): Term {
  const { text, prefix, at, length } = token
  return { kind: 'term', field, text, prefix, at, length }
}

function mistake(sentence: string, { at, length }: { at: number; length: number }): QueryMistake {
  return new QueryMistake(sentence, at, length)
}
