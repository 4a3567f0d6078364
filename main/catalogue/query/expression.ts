/** From a query to an expression for the index of words. Every term is quoted, so nothing in it is read as syntax. */
import type { Query, Term } from './parse'

/** The expression for a query that asks for words only; null where fields or a lone NOT need the catalogue. */
export function expressionOf(query: Query): string | null {
  switch (query.kind) {
    case 'term':
      return termExpression(query)
    case 'near':
      return nearExpression(query.terms, query.distance)
    case 'not':
      return null
    case 'or':
      return joined(query.parts, 'OR')
    case 'and':
      return andExpression(query.parts)
  }
}

function termExpression(term: Term): string | null {
  if (term.field === null) return quoted(term)
  return term.field === 'subject' ? `subject : ${quoted(term)}` : null
}

function nearExpression(terms: Term[], distance: number): string {
  const near = `NEAR(${terms.map(quoted).join(' ')}, ${distance})`
  return terms.every(({ field }) => field === 'subject') ? `subject : ${near}` : near
}

function joined(parts: Query[], operator: 'AND' | 'OR'): string | null {
  const expressions = parts.map(expressionOf)
  return expressions.includes(null) ? null : `(${expressions.join(` ${operator} `)})`
}

/** `a NOT b`: in the index NOT has two sides, so there must be something to take away from. */
function andExpression(parts: Query[]): string | null {
  const without = parts.flatMap((part) => (part.kind === 'not' ? [part.part] : []))
  const wanted = parts.filter((part) => part.kind !== 'not')
  if (without.length === 0) return joined(parts, 'AND')
  if (wanted.length === 0) return null
  const [yes, no] = [joined(wanted, 'AND'), joined(without, 'OR')]
  return yes === null || no === null ? null : `(${yes} NOT ${no})`
}

/** A term as a phrase of the index. */
export function quoted({ text, prefix }: { text: string; prefix: boolean }): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? ' *' : ''}`
}

/** True when there is a letter or a digit to look for. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The terms whose words are to be marked where they stand: those asked for, not those shut out. */
export function markedTerms(query: Query | null): Term[] {
  switch (query?.kind) {
    case 'term':
      return query.field === null || query.field === 'subject' ? [query] : []
    case 'near':
      return query.terms
    case 'and':
    case 'or':
      return query.parts.flatMap(markedTerms)
    default:
      return []
  }
}
