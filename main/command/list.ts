import type { CableRow } from '../../preload/contract'
import { LIST_TABLE } from '../exporting/columns'
import { ARCHIVE_OPTION, type Command } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS } from './filters'
import { ROWS_OPTIONS, writeRows } from './rows'
import { selectionOf } from './selection'
import { withArchive } from './session'
import type { Column } from './terminal'
import { tellNearSpellings, tellUnknownValues } from './unknown-values'

const SORTS = ['created', 'released', 'due', 'relevance'] as const

export const ROW_COLUMNS: Column<CableRow>[] = [
  { head: 'ID', of: (row) => row.id, width: 20 },
  { head: 'CREATED', of: (row) => row.created, width: 10 },
  { head: 'DUE', of: (row) => row.effectiveDate, width: 10 },
  { head: 'STANDING', of: (row) => row.standing, width: 20 },
  { head: 'CLASSIFICATION', of: (row) => row.classification, width: 26 },
  { head: 'ORIGIN', of: (row) => row.origin, width: 24 },
]

export const list: Command = {
  name: 'list',
  takes: '',
  about: 'lists cables',
  options: [
    ARCHIVE_OPTION,
    ...FILTER_OPTIONS,
    ...MOMENT_OPTIONS,
    {
      name: 'sort',
      value: 'BY',
      about: 'created or released (newest first), due (soonest first), relevance (best first)',
    },
    { name: 'reverse', about: 'the other way round' },
    ...ROWS_OPTIONS,
  ],
  run(call) {
    const selection = selectionOf(call)
    const by = call.options.word('sort', SORTS) ?? 'created'
    const descending = (by !== 'due') !== call.options.has('reverse')
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      await tellUnknownValues(call, archive, selection)
      const total = await writeRows(call, {
        fetch: (page) => archive.cables.list({ ...selection, ...page, order: { by, descending } }),
        table: LIST_TABLE,
        shown: [...ROW_COLUMNS, { head: 'SUBJECT', of: (row) => row.subject }],
        head: ({ total }) => ({ total }),
      })
      if (total === 0) await tellNearSpellings(call, archive, selection.filters.query)
      return 0
    })
  },
}
