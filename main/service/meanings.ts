/** Plain words for what stands in the archive as codes: the vocabulary's meanings, where it has one. */
import type { FacetValue } from '../../preload/contract'
import type { FacetName } from '../../preload/contract/view'
import {
  BASIS_WORDS,
  KIND_WORDS,
  PROBLEM_WORDS,
  REDACTION_WORDS,
  STANDING_WORDS,
  TAG_KIND_WORDS,
} from '../../preload/contract/words'
import type { OpenedCable } from '../archive/opened-cable'
import { meaningOfCaveat, meaningOfPrecedence, meaningOfReason, meaningOfRoute } from '../cable/meanings'
import { postNamed } from '../cable/station'
import { kindOf, meaningOfTag } from '../cable/tags'
import { meaningsOfReading } from '../declassification/meanings'

/** Labels of values that are words of the program itself. */
const LABELS: Partial<Record<FacetName, Record<string, string>>> = {
  standing: Object.fromEntries(Object.entries(STANDING_WORDS).map(([name, { long }]) => [name, long])),
  kind: KIND_WORDS,
  basis: BASIS_WORDS,
  problem: PROBLEM_WORDS,
  redactions: REDACTION_WORDS,
}

/** A facet's value with its meaning and the heading under which it stands in a long list. */
export function named(facet: FacetName, found: FacetValue): FacetValue {
  const { value, count } = found
  switch (facet) {
    case 'tag':
      return { value, count, ...known(tags, value, tagNamed) }
    case 'origin':
      return { value, count, ...known(origins, value, originNamed) }
    default:
      return { ...found, meaning: LABELS[facet]?.[value] ?? found.meaning }
  }
}

type Name = Pick<FacetValue, 'meaning' | 'group'>
const tags = new Map<string, Name>()
const origins = new Map<string, Name>()

/** The vocabulary does not change, and a window asks for the same thousands of names at every click. */
function known(names: Map<string, Name>, value: string, look: (value: string) => Name): Name {
  const name = names.get(value) ?? look(value)
  names.set(value, name)
  return name
}

function tagNamed(value: string): Name {
  return { meaning: meaningOfTag(value), group: TAG_KIND_WORDS[kindOf(value)] }
}

function originNamed(value: string): Name {
  const post = postNamed(value)
  return { meaning: post?.country ?? null, group: post ? groupOfPosts(post.kind) : null }
}

/** `Embassy` → `Embassies`: the heading of the posts of one kind. */
function groupOfPosts(kind: string): string {
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`
}

/** Meanings of the words on one cable: its tags, caveats, precedence and codes. */
export function meaningsOf({ cable, reading }: OpenedCable): Record<string, string> {
  const tagNames = [
    ...cable.tags.map(({ name }) => name),
    ...cable.tagSuggestions.flatMap(({ suggested }) => suggested),
  ]
  const routes = [...cable.to, ...cable.info].flatMap(({ route }) => route ?? [])
  const found = [
    ...looked(tagNames, meaningOfTag),
    ...looked(cable.caveats, meaningOfCaveat),
    ...looked(cable.precedence?.value.split(' ') ?? [], meaningOfPrecedence),
    ...looked(cable.reasons, meaningOfReason),
    ...looked(routes, meaningOfRoute),
    ...Object.entries(meaningsOfReading(reading)),
  ]
  return Object.fromEntries(found)
}

/** The words that have a meaning, each with it. */
function looked(words: readonly string[], meaningOf: (word: string) => string | null): [string, string][] {
  return words.flatMap((word): [string, string][] => {
    const meaning = meaningOf(word)
    return meaning ? [[word, meaning]] : []
  })
}
