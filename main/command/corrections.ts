import { CORRECTION_COLUMNS, correctionRow } from '../exporting/columns'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { withArchive } from './session'
import { table } from './terminal'

export const corrections: Command = {
  name: 'corrections',
  takes: '',
  about: 'lists the corrections by hand, undone ones included',
  options: [ARCHIVE_OPTION, JSON_OPTION, { name: 'csv', about: 'csv for spreadsheets' }],
  run(call) {
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const all = await archive.corrections.list()
      const rows = all.map(correctionRow)
      const inWords = () =>
        table(
          [
            { head: 'CABLE', of: (row) => row.cable },
            { head: 'WAS', of: (row) => [row.replacedKind, row.replacedDate].filter(Boolean).join(' ') },
            { head: 'IS', of: (row) => [row.kind, row.date].filter(Boolean).join(' ') },
            { head: 'BY', of: (row) => row.by },
            { head: 'AT', of: (row) => row.at },
            { head: 'UNDONE', of: (row) => row.undoneAt },
            { head: 'RESTS ON', of: (row) => row.restsOn },
            { head: 'REASON', of: (row) => row.reason },
          ],
          rows,
        )
      const { options, out } = call
      if (options.has('json')) await out.line(json({ corrections: all }))
      else await out.write(options.has('csv') ? csv(CORRECTION_COLUMNS, rows) : inWords())
      return 0
    })
  },
}
