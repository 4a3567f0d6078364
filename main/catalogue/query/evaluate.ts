/** A query's cables: words by the index, fields by the columns, put together mark by mark. */
import { Bits } from '../bits'
import { expressionOf, hasWord } from './expression'
import { fieldBits, found, type Means } from './fields'
import { keysNamedBy } from './named'
import type { Query } from './parse'

/** The cables that the query asks for; some that have been removed may be among them. */
export async function bitsOf(query: Query, means: Means): Promise<Bits> {
  const expression = expressionOf(query)
  if (expression !== null) {
    const bits = found(await means.archive.rows.matching('words', expression, means.signal), means)
    return withNamed(query, bits, means)
  }
  switch (query.kind) {
    case 'term':
      return fieldBits(query, means)
    case 'not':
      return Bits.all(means.length).remove(await bitsOf(query.part, means))
    case 'and':
    case 'or':
      return together(query, means)
    case 'near':
      throw new Error('NEAR always has an expression.')
  }
}

/** A reference id asks for that cable too and for those that refer to it, not only for those that speak of it so. */
async function withNamed(query: Query, bits: Bits, { archive, length }: Means): Promise<Bits> {
  for (const key of await keysNamedBy(query, archive.rows)) if (key < length) bits.add(key)
  return bits
}

async function together({ kind, parts }: Query & { kind: 'and' | 'or' }, means: Means): Promise<Bits> {
  const [first, ...others] = withWordsTogether(kind, parts)
  const result = first ? await bitsOf(first, means) : Bits.none(means.length)
  for (const part of others) {
    const bits = await bitsOf(part, means)
    if (kind === 'and') result.keep(bits)
    else result.addAll(bits)
  }
  return result
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
