/** All that a person should know about a cable before trusting what was read of it, in one list. */
import type { CableRecord, Paragraph, Problem, TagSuggestion } from '../../preload/contract/cable'
import type { RawCable } from '../source/raw-cable'
import {
  checkCopies,
  checkHeader,
  checkLevels,
  checkMarks,
  checkOwner,
  checkRanges,
  checkReferences,
  checkSections,
} from './checks'
import type { Copies, Head } from './copies'
import type { Header } from './header'
import type { Heading } from './heading'
import { isMalformed, canonicalId as properId, type ReferenceId, readId, yearMeant } from './reference-id'
import type { Subject } from './subject'
import type { Tags } from './tags'

/** What the readers found beside the cable's fields. */
export interface Known {
  header: Header
  identity: ReferenceId | null
  found: Copies
  /** The heading of the copy that is read. */
  main: Heading
  first: Head | undefined
  subject: Subject | null
  tags: Tags | null
  textLevel: { level: NonNullable<CableRecord['level']>; head: Head } | null
  text: string
  /** Read only where a check needs them. */
  paragraphs: () => Paragraph[]
}

/** What does not fit together, what is missing, and what was inferred. */
export function problemsOf(raw: RawCable, cable: CableRecord, known: Known): Problem[] {
  const { header, identity, found, main, first, subject, tags, textLevel } = known
  const stated = raw.stated.classification === null ? null : cable.level
  const hasText = cable.body.slice(main.text, main.end).trim() !== ''
  const ofOther = checkOwner(cable.id, identity, first)
  const levels = [cable.level, textLevel?.level, cable.security?.value]
  return [
    ...raw.problems,
    ...checkId(cable),
    ...checkLevels(stated, textLevel, cable.security),
    ...ofOther,
    ...checkCopies(found, hasText),
    // The text of another cable bears that cable's marks.
    ...(ofOther.length === 0 ? checkMarks(known.text, levels, known.paragraphs) : []),
    ...(cable.sections > 1 ? checkSections(cable.body) : []),
    ...checkHeader(cable.id, identity, header, cable.created),
    ...(raw.format === 'site-page' || raw.format === 'csv-row' ? missing(cable) : []),
    ...(subject === null ? [] : checkSubject(subject)),
    ...checkReferences(cable.references, identity),
    ...checkRanges(cable.references, cable.body),
    ...cable.tagSuggestions.map(doubtfulTag),
    ...checkOffices(tags?.offices ?? []),
  ]
}

/** A subject that ends with its copy, or in the dots of whoever cut it; and one that only its place tells. */
function checkSubject({ cut, bare, subject }: Subject): Problem[] {
  const problems: Problem[] = []
  const place = spanned(subject.span)
  if (cut || subject.value.endsWith('...'))
    problems.push({ code: 'subject-cut', message: 'The source breaks the subject off.', ...place })
  if (bare) {
    const message = 'No label marks the subject; the words below the tags are taken for it.'
    problems.push({ code: 'subject-unlabelled', message, ...place })
  }
  return problems
}

/** An address or another field has run into the list. */
function checkOffices(offices: Tags['offices']): Problem[] {
  const [first] = offices
  if (first === undefined) return []
  const names = [...new Set(offices.map(({ value }) => `“${value}”`))]
  const message =
    names.length === 1
      ? `${names[0]} is the name of an office; it is not taken for a tag.`
      : `${listed(names, 'and')} are names of offices; they are not taken for tags.`
  return [{ code: 'office-among-tags', message, ...spanned(first.span) }]
}

function checkId({ id, canonicalId }: CableRecord): Problem[] {
  if (isMalformed(id) || canonicalId !== properId(id))
    return [
      {
        code: 'malformed-id',
        message: `The source names this cable ${id}; its proper id is ${canonicalId}.`,
      },
    ]
  if (readId(id) !== null || yearMeant(id) === null) return []
  return [
    {
      code: 'malformed-id',
      message: `${id} is no reference id, and the text does not tell the proper one: it stays as the source writes it.`,
    },
  ]
}

function doubtfulTag(suggestion: TagSuggestion): Problem {
  return { code: 'doubtful-tag', message: `The tag ${suggestion.written} ${meant(suggestion)}.` }
}

/** Tags run together are meant all; of several that are one letter away nobody knows which, or whether any. */
function meant({ written, suggested }: TagSuggestion): string {
  if (suggested.join('') === written) return `is probably ${listed(suggested, 'and')} run together`
  if (suggested.length === 1) return `is probably ${suggested[0]}, mistyped`
  return `is not known; ${listed(suggested, 'or')} may be meant`
}

const listed = (names: string[], word: string) => `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

/** Fields that nearly every cable has: where one is missing, the text may be damaged. */
function missing(cable: CableRecord): Problem[] {
  const problems: Problem[] = []
  if (cable.subject === null)
    problems.push({
      code: 'subject-missing',
      message: 'No line of the text is marked as its subject, and its source names none.',
    })
  else if (cable.subject.span === null)
    problems.push({
      code: 'subject-from-source',
      message: 'The text has no subject; the one shown comes from its source and may be cut.',
    })
  if (cable.tags.length === 0)
    problems.push({ code: 'tags-missing', message: 'The text has no list of tags.' })
  return problems
}

const spanned = (span: Problem['span'] | null) => (span ? { span } : {})
