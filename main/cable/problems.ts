/** All that a person should know about a cable before trusting what was read of it, in one list. */
import type { CableRecord, Paragraph, Problem, TagSuggestion } from '../../preload/contract/cable'
import type { RawCable } from '../source/raw-cable'
import {
  checkBody,
  checkHeader,
  checkLevels,
  checkMarks,
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

export function problemsOf(raw: RawCable, cable: CableRecord, known: Known): Problem[] {
  const problems: Problem[] = [...raw.problems]
  const { header, identity, found, main, first } = known
  const hasText = cable.body.slice(main.text, main.end).trim() !== ''
  problems.push(...checkId(cable))
  problems.push(
    ...checkLevels(
      cable.level === null ? null : raw.stated.classification === null ? null : cable.level,
      known.textLevel,
      cable.security,
    ),
  )
  const body = checkBody(cable.id, identity, first, found, hasText)
  problems.push(...body)
  // The text of another cable bears that cable's marks.
  if (!body.some(({ code }) => code === 'body-of-other-cable')) {
    const levels = [cable.level, known.textLevel?.level, cable.security?.value]
    problems.push(...checkMarks(known.text, levels, known.paragraphs))
  }
  if (cable.sections > 1) problems.push(...checkSections(cable.body))
  problems.push(...checkHeader(cable.id, identity, header, cable.created))
  if (raw.format === 'site-page' || raw.format === 'csv-row') problems.push(...missing(cable))
  if (known.subject !== null && isCut(known.subject))
    problems.push({
      code: 'subject-cut',
      message: 'The source breaks the subject off.',
      ...spanned(known.subject.subject.span),
    })
  if (known.subject?.bare)
    problems.push({
      code: 'subject-unlabelled',
      message: 'No label marks the subject; the words below the tags are taken for it.',
      ...spanned(known.subject.subject.span),
    })
  problems.push(...checkReferences(cable.references, identity))
  problems.push(...checkRanges(cable.references, cable.body))
  for (const suggestion of cable.tagSuggestions) {
    problems.push({ code: 'doubtful-tag', message: `The tag ${suggestion.written} ${meant(suggestion)}.` })
  }
  problems.push(...checkOffices(known.tags?.offices ?? []))
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

/** Tags run together are meant all; of several that are one letter away nobody knows which, or whether any. */
function meant({ written, suggested }: TagSuggestion): string {
  if (suggested.join('') === written) return `is probably ${listed(suggested, 'and')} run together`
  if (suggested.length === 1) return `is probably ${suggested[0]}, mistyped`
  return `is not known; ${listed(suggested, 'or')} may be meant`
}

const listed = (names: string[], word: string) => `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

/** A subject that ends with its copy, or in the dots of whoever cut it. */
const isCut = ({ cut, subject }: Subject) => cut || subject.value.endsWith('...')

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
