import type { MissingCable, MissingList } from '../../preload/contract'
import { citingPosts, MISSING_TABLE } from '../exporting/references'
import { ARCHIVE_OPTION, type Command } from './command'
import { ROWS_OPTIONS, writeRows } from './rows'
import { withArchive } from './session'

export const missing: Command = {
  name: 'missing',
  takes: '',
  about: 'cables that are referred to and not held, the most often mentioned first',
  options: [
    ARCHIVE_OPTION,
    { name: 'station', value: 'S', about: 'of this post, as in reference ids: TALLINN' },
    { name: 'year', value: 'Y', about: 'of this year, in four digits' },
    ...ROWS_OPTIONS,
  ],
  run(call) {
    const station = call.options.one('station')?.toUpperCase()
    const year = call.options.whole('year') ?? undefined
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      await writeRows<MissingCable, MissingList>(call, {
        fetch: (page) => archive.references.missing({ station, year, ...page }),
        table: MISSING_TABLE,
        shown: [
          { head: 'ID', of: (row) => row.id, width: 22 },
          { head: 'MENTIONS', of: (row) => row.mentions, width: 8, right: true },
          { head: 'POST', of: (row) => row.origin ?? row.station, width: 26 },
          { head: 'BY', of: citingPosts },
        ],
        head: ({ total, mentions }) => ({ total, mentions }),
      })
      return 0
    })
  },
}
