import type { FacetValue } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import type { FacetName } from '../../preload/contract/view'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS } from './filters'
import { selectionOf } from './selection'
import { withArchive } from './session'
import { table } from './terminal'
import { tellUnknownValues } from './unknown-values'

const ALWAYS = ['classification', 'level', 'origin', 'tag', 'year', 'released', 'standing'] as const

/** Redactions are told where versions differ in them. */
function shownOf(facets: Facets): FacetName[] {
  return facets.redactions.length > 0 ? [...ALWAYS, 'redactions'] : [...ALWAYS]
}

/** No facet has more values than this. */
const ALL = 1_000_000

export const facets: Command = {
  name: 'facets',
  takes: '',
  about: 'counts the values of every facet among the cables that the filters choose',
  options: [ARCHIVE_OPTION, ...FILTER_OPTIONS, ...MOMENT_OPTIONS, JSON_OPTION],
  run(call) {
    const selection = selectionOf(call)
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      await tellUnknownValues(call, archive, selection)
      const { total, facets } = await archive.cables.facets({ ...selection, limit: ALL, strict: true })
      await call.out.write(call.options.has('json') ? inJson(total, facets) : inWords(total, facets))
      return 0
    })
  },
}

/** Chosen values that no counted cable has stay in a window, to be taken back there. */
function held(values: readonly FacetValue[]): FacetValue[] {
  return values.filter(({ count }) => count > 0)
}

type Facets = Record<FacetName, FacetValue[]>

function inJson(total: number, facets: Facets): string {
  const counted = shownOf(facets).map((name) => [
    name,
    Object.fromEntries(held(facets[name]).map(({ value, count }) => [value, count])),
  ])
  return `${json({ total, ...Object.fromEntries(counted) })}\n`
}

function inWords(total: number, facets: Facets): string {
  const tables = shownOf(facets).map((name) =>
    table<FacetValue>(
      [
        { head: '', of: (row) => row.count, right: true },
        { head: name.toUpperCase(), of: (row) => row.value || '(none)' },
        { head: '', of: (row) => row.meaning },
      ],
      held(facets[name]),
    ),
  )
  return `${counted(total, 'cable')}\n\n${tables.join('\n')}`
}
