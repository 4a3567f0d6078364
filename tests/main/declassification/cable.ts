import type { Cable, Level, Problem } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'

interface Given {
  id?: string
  body: string
  header?: string
  created?: Day | null
  released?: Day | null
  level?: Level | null
  copies?: Cable['copies']
  problems?: Problem[]
}

/** An invented cable of which only what bears on its declassification is set. */
export function cableWith(given: Given): Cable {
  const { id = '06TALLINN9001', body, header = '', released = null, copies = [], problems = [] } = given
  const created = given.created === undefined ? '2006-03-14' : given.created
  const level = given.level === undefined ? 'CONFIDENTIAL' : given.level
  return {
    id,
    canonicalId: id,
    aliases: [],
    format: 'telegram',
    header,
    body,
    created: created === null ? null : { day: created, time: null, from: 'given' },
    released,
    classification: level === null ? null : { value: level, verbatim: level, span: null },
    level,
    caveats: [],
    origin: null,
    articles: [],
    releasedSoFar: null,
    precedence: null,
    dtg: null,
    from: null,
    to: [],
    info: [],
    partialHeader: false,
    security: null,
    sections: 1,
    subject: null,
    subjectMarking: null,
    tags: [],
    tagSuggestions: [],
    references: [],
    classifiedBy: null,
    reasons: [],
    derivedFrom: null,
    paragraphs: [],
    summary: null,
    signer: null,
    copies,
    marks: [],
    problems,
  }
}
