/** What is asked for: filters, order and as-of day. One value, which is also the screen's address. */
import * as v from 'valibot'
import { type Day, isDay } from './day'

export const daySchema = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'A day is written YYYY-MM-DD.',
)

/** What names one cable, and one file or folder of a machine. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export const pathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(32_000))

/** More cables than these are chosen by filters, not one by one. */
export const MOST_PICKED = 10_000

/** Characters that a value of a facet and the words of a search may have. */
export const LONGEST_VALUE = 500
export const LONGEST_QUERY = 4_000

const text = v.pipe(v.string(), v.maxLength(LONGEST_VALUE))
const values = v.pipe(v.array(text), v.maxLength(2_000))

/** Values of one facet that must be there (any of them) and that must not. */
const choiceSchema = v.object({ include: v.optional(values, []), exclude: v.optional(values, []) })
export type Choice = v.InferOutput<typeof choiceSchema>

/** Both ends belong to the range; either may be open. */
const rangeSchema = v.object({ from: v.optional(daySchema), to: v.optional(daySchema) })
export type Range = v.InferOutput<typeof rangeSchema>

/** The facets, described once: the name in addresses, on the command line and in the contract. */
export const FACETS = [
  'standing',
  'classification',
  'level',
  'origin',
  'tag',
  'year',
  'released',
  'kind',
  'basis',
  'problem',
  'import',
  'folder',
  'redactions',
  'collection',
  'marked',
  'noted',
] as const
export type FacetName = (typeof FACETS)[number]

/** What became of redacted passages from one version of a cable to the next: the values of the facet `redactions`. */
export const REDACTION_CHANGES = ['lifted', 'added'] as const
export type RedactionChange = (typeof REDACTION_CHANGES)[number]

/** How many values of each group of a long facet are told before the rest is asked for. */
export const FIRST_VALUES = 6

/** The search language. */
export const querySchema = v.pipe(v.string(), v.maxLength(LONGEST_QUERY))

export const filtersSchema = v.object({
  choices: v.optional(
    v.partial(
      v.object(
        Object.fromEntries(FACETS.map((name) => [name, choiceSchema])) as Record<
          FacetName,
          typeof choiceSchema
        >,
      ),
    ),
    {},
  ),
  created: v.optional(rangeSchema, {}),
  released: v.optional(rangeSchema, {}),
  due: v.optional(rangeSchema, {}),
  /** Empty means everything. */
  query: v.optional(querySchema, ''),
})
export type Filters = v.InferOutput<typeof filtersSchema>

export const NO_FILTERS: Filters = { choices: {}, created: {}, released: {}, due: {}, query: '' }

/** Days after the as-of day that count as due: where nobody says otherwise, and at the most. */
export const USUAL_DUE_DAYS = 365
export const MOST_DUE_DAYS = 40_000

/** The day that standings are told for, and how many days after it count as `due`. */
export const momentSchema = v.object({
  asOf: daySchema,
  dueDays: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DUE_DAYS)),
    USUAL_DUE_DAYS,
  ),
})
export type Moment = v.InferOutput<typeof momentSchema>

export const SORTS = ['created', 'released', 'due', 'relevance', 'id'] as const
export const orderSchema = v.object({
  by: v.optional(v.picklist(SORTS), 'created'),
  descending: v.optional(v.boolean(), true),
})
export type Order = v.InferOutput<typeof orderSchema>
