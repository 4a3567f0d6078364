/** One cable as the JSON that scripts rely on. Keys beside the promised ones may be added, none may change. */
import type { Cable } from '../../preload/contract/cable'
import { doubtsOf, surenessOf } from '../../preload/contract/certainty'
import type { Dates, ReadBy, Reading } from '../../preload/contract/reading'

export interface Source {
  path: string
  format: string
  sha256: string
}

/** A reading in force, and who it is from. */
interface InForce {
  reading: Reading
  readBy: ReadBy
}

/** The parse shape: what the file says, what was read from it, and the days that follow. */
export function cableJson(cable: Cable, inForce: InForce, dates: Dates, source: Source) {
  return {
    id: cable.id || null,
    canonicalId: cable.canonicalId || null,
    aliases: cable.aliases,
    source: { path: source.path, format: source.format, sha256: source.sha256 },
    created: cable.created?.day ?? null,
    createdTime: cable.created?.time ?? null,
    released: cable.released,
    classification: cable.classification?.value ?? null,
    level: cable.level,
    caveats: cable.caveats,
    origin: cable.origin,
    precedence: cable.precedence?.value ?? null,
    dtg: cable.dtg?.value ?? null,
    from: cable.from?.value ?? null,
    to: cable.to.map((addressee) => addressee.name),
    info: cable.info.map((addressee) => addressee.name),
    sections: cable.sections,
    partialHeader: cable.partialHeader,
    subject: cable.subject?.value ?? null,
    subjectMarking: cable.subjectMarking,
    tags: cable.tags.map((tag) => tag.name),
    tagSuggestions: cable.tagSuggestions,
    references: cable.references.map(({ kind, id, letter, verbatim }) => ({ kind, id, letter, verbatim })),
    classifiedBy: cable.classifiedBy?.value ?? null,
    reasons: cable.reasons,
    derivedFrom: cable.derivedFrom?.value ?? null,
    summary: cable.summary?.value ?? null,
    signer: cable.signer?.value ?? null,
    articles: cable.articles,
    paragraphs: cable.paragraphs.map(({ number, marking }) => ({ number, marking })),
    declassification: declassificationJson(inForce, dates),
    problems: cable.problems.map(({ code, message }) => ({ code, message })),
    spans: spansOf(cable, inForce.reading),
    header: cable.header,
    body: cable.body,
  }
}

/** The instruction, the days, and the words for them. */
function declassificationJson({ reading, readBy }: InForce, dates: Dates) {
  const { confidence, problems } = reading
  const sure = { confidence, problems, basis: dates.basis, readBy }
  return {
    order: reading.order,
    orderAsWritten: reading.orderAsWritten,
    readBy,
    kind: reading.kind,
    verbatim: reading.verbatim,
    codes: reading.codes,
    event: 'event' in reading ? reading.event : null,
    years: reading.kind === 'duration' ? reading.years : null,
    reviewOn: reading.kind === 'review' ? reading.reviewOn : null,
    downgrade: reading.downgrade,
    sourceDate: reading.sourceDate,
    stamp: reading.stamp,
    date: dates.markedDate ?? (reading.kind === 'declassified' ? reading.on : null),
    automaticDate: dates.automaticDate,
    limitDate: dates.limitDate,
    effectiveDate: dates.effectiveDate,
    basis: dates.basis,
    citation: dates.citation,
    sentence: dates.sentence,
    confidence: reading.confidence,
    problems: reading.problems.map((problem) => problem.code),
    certainty: surenessOf(sure)?.toLowerCase() ?? null,
    doubts: doubtsOf(sure),
  }
}

/** Where the words of each value stand in `header` or `body`; null where the page's table or a column states it. */
function spansOf(cable: Cable, reading: Reading) {
  return {
    classification: cable.classification?.span ?? null,
    precedence: cable.precedence?.span ?? null,
    dtg: cable.dtg?.span ?? null,
    from: cable.from?.span ?? null,
    subject: cable.subject?.span ?? null,
    tags: cable.tags.map((tag) => tag.span),
    references: cable.references.map((reference) => reference.span),
    classifiedBy: cable.classifiedBy?.span ?? null,
    summary: cable.summary?.span ?? null,
    signer: cable.signer?.span ?? null,
    paragraphs: cable.paragraphs.map((paragraph) => paragraph.span),
    declassification: reading.spans,
  }
}
