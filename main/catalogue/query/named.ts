/**
 * Cables that a search names by a reference id, as ids and references are written: `09TALLINN9001`, `09 TALLINN 9001`,
 * `TALLINN 9001`.
 */
import { aliasesOf, canonicalId, writeId } from '../../cable/reference-id'
import { canonicalStation, isStation } from '../../cable/station'
import { fullYear } from '../../source/years'
import type { Means } from './fields'
import type { Query } from './parse'

type Rows = Means['archive']['rows']

/** `09 SAN JOSE 9001`, and a word to spare. */
const MOST_WORDS = 5
/** As ids are written, the malformed ones among them. */
const ID = /^\d{2} ?\p{L}\S{0,60}(?: \p{L}{2,20}){0,2}(?: \d{1,7})?$/u
const WITHOUT_YEAR = /^(\p{L}[\p{L}' .-]{1,40}) #?(\d{1,7})$/u
/** The years that the two digits of an id stand for. */
const YEARS = Array.from({ length: 100 }, (_, n) => fullYear(n))

/** Keys of the cable that the words of a search name, and of those that refer to it; none where they name no cable. */
export async function keysNamedBy(query: Query, rows: Rows): Promise<number[]> {
  const words = wordsOf(query)
  if (words === null) return []
  if (ID.test(words)) {
    const held = await rows.find(words)
    return [...(held ? [held.key] : []), ...(await rows.citing(idsMeant(words)))]
  }
  const ids = idsWithoutYear(words)
  return ids.length === 0 ? [] : [...(await rows.keysNamed(ids)), ...(await rows.citing(ids))]
}

/** True when the words of a search are those of a reference id. */
export function namesId(query: Query): boolean {
  const words = wordsOf(query)
  return words !== null && (ID.test(words) || idsWithoutYear(words).length > 0)
}

/** Ids under which others may refer to the cable that is written so. */
export function idsMeant(written: string): string[] {
  const id = written.trim().toUpperCase()
  return [id, canonicalId(id), ...aliasesOf(id)]
}

/** Words that stand side by side and are asked for as they are. */
function wordsOf(query: Query): string | null {
  const terms = query.kind === 'and' ? query.parts : [query]
  if (terms.length > MOST_WORDS) return null
  const words = terms.map((term) =>
    term.kind === 'term' && term.field === null && !term.prefix ? term.text.trim() : null,
  )
  return words.includes(null) ? null : words.join(' ')
}

/** `TALLINN 9001` in every year; a number that may be a year is taken for one: `Tallinn 2006`. */
function idsWithoutYear(words: string): string[] {
  const [, name, digits = ''] = WITHOUT_YEAR.exec(words.toUpperCase()) ?? []
  if (name === undefined || MAY_BE_YEAR.test(digits)) return []
  const station = canonicalStation(name)
  const serial = Number(digits)
  return isStation(station) ? YEARS.map((year) => writeId({ year, station, serial })) : []
}

const MAY_BE_YEAR = /^(?:19|20)\d\d$/
