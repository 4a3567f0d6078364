/**
 * For OpenSearch and Elasticsearch: the body of a `_bulk` request, an action and a document by turns, one on a line, and
 * the mapping of the index that it is loaded into. The mapping is strict: a field that it lacks is an error, not a guess.
 */
import type { ExportedCable } from '../catalogue/whole'
import { eachBy, type Form } from './form'
import { json } from './json'

const INDEX = 'cables'
/** A longer id than this is refused by the servers, in bytes of UTF-8. */
const LONGEST_ID = 512

const KEYWORD = { type: 'keyword' } as const
const DAY = { type: 'date', format: 'strict_date' } as const
const NUMBER = { type: 'integer' } as const
const TEXT = { type: 'text' } as const
/** A longer value stays in the document and is left out of counts and sorting; Lucene takes no term above 32,766 bytes. */
const WORDS = { type: 'keyword', ignore_above: 8_000 } as const

export const MAPPING = {
  mappings: {
    dynamic: 'strict',
    properties: {
      id: KEYWORD,
      canonical_id: KEYWORD,
      created: DAY,
      released: DAY,
      origin: KEYWORD,
      classification: KEYWORD,
      level: KEYWORD,
      subject: { type: 'text', fields: { raw: { type: 'keyword', ignore_above: 1_000 } } },
      tags: KEYWORD,
      references: KEYWORD,
      kind: KEYWORD,
      basis: KEYWORD,
      citation: KEYWORD,
      confidence: KEYWORD,
      read_by: KEYWORD,
      effective_date: DAY,
      standing: KEYWORD,
      as_of: DAY,
      instruction: WORDS,
      versions: NUMBER,
      source: WORDS,
      header: TEXT,
      body: TEXT,
    },
  },
} as const

type Field = keyof (typeof MAPPING)['mappings']['properties']

export const bulk: Form = eachBy(
  (cable, about) => `${json(actionOf(cable))}\n${json(documentOf(cable, about.moment.asOf))}\n`,
  { texts: true },
)

export const mapping: Form = {
  texts: () => false,
  async *write() {
    yield `${json(MAPPING, 2)}\n`
  },
}

/** An id that is too long is left to the server, which makes one. */
function actionOf({ row: { id } }: ExportedCable) {
  return { index: { _index: INDEX, ...(Buffer.byteLength(id) <= LONGEST_ID && { _id: id }) } }
}

function documentOf({ row, stored }: ExportedCable, asOf: string): Record<Field, unknown> {
  return {
    id: row.id,
    canonical_id: stored.canonicalId,
    created: row.created,
    released: row.released,
    origin: row.origin,
    classification: row.classification,
    level: row.level,
    subject: row.subject,
    tags: stored.tags,
    references: stored.cites,
    kind: row.kind,
    basis: row.basis,
    citation: row.citation,
    confidence: row.confidence,
    read_by: row.readBy,
    effective_date: row.effectiveDate,
    standing: row.standing,
    as_of: asOf,
    instruction: row.verbatim,
    versions: stored.versions,
    source: stored.path,
    header: stored.raw?.header ?? '',
    body: stored.raw?.body ?? '',
  }
}
