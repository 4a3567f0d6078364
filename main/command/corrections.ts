import { type Correction, particularsOf, type Reading } from '../../preload/contract/reading'
import { CORRECTION_TABLE, wordsRestedOn } from '../exporting/columns'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, CSV_OPTION, JSON_OPTION } from './command'
import { withArchive } from './session'
import { table } from './terminal'

export const corrections: Command = {
  name: 'corrections',
  takes: '',
  about: 'lists the corrections by hand, undone ones included',
  options: [ARCHIVE_OPTION, JSON_OPTION, CSV_OPTION],
  run(call) {
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const all = await archive.corrections.list()
      const { options, out } = call
      if (options.has('json')) await out.line(json({ corrections: all }))
      else
        await out.write(
          options.has('csv') ? csv(CORRECTION_TABLE.columns, all.map(CORRECTION_TABLE.row)) : inWords(all),
        )
      return 0
    })
  },
}

function inWords(all: Correction[]): string {
  return table(
    [
      { head: 'CABLE', of: ({ cableId }) => cableId },
      { head: 'WAS', of: ({ replaced }) => kindAndDay(replaced) },
      { head: 'IS', of: ({ reading }) => kindAndDay(reading) },
      { head: 'BY', of: ({ by }) => by },
      { head: 'AT', of: ({ at }) => at },
      { head: 'UNDONE', of: ({ undoneAt }) => undoneAt },
      { head: 'RESTS ON', of: wordsRestedOn },
      { head: 'REASON', of: ({ reason }) => reason },
    ],
    all,
  )
}

function kindAndDay(reading: Reading): string {
  return [reading.kind, particularsOf(reading).date].filter(Boolean).join(' ')
}
