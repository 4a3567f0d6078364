import type { TrackerSummary } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { STANDINGS } from '../../preload/contract/reading'
import { STANDING_WORDS } from '../../preload/contract/words'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS } from './filters'
import { selectionOf } from './selection'
import { withArchive } from './session'
import { table } from './terminal'
import { tellUnknownValues } from './unknown-values'

export const tracker: Command = {
  name: 'tracker',
  takes: '',
  about: 'counts how cables stand, and in which years they fall due',
  options: [ARCHIVE_OPTION, ...FILTER_OPTIONS, ...MOMENT_OPTIONS, JSON_OPTION],
  run(call) {
    const selection = selectionOf(call)
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      await tellUnknownValues(call, archive, selection)
      const summary = await archive.tracker.summary(selection)
      await call.out.write(call.options.has('json') ? inJson(summary) : inWords(summary))
      return 0
    })
  },
}

function inJson({ asOf, total, standing, byYear, byBasis, doubtful, coverage }: TrackerSummary): string {
  const years = byYear.map(({ year, passed, due, ahead, waiting, declassified }) => [
    year,
    { passed, due, ahead, waiting, declassified },
  ])
  return `${json({ asOf, total, standing, byYear: Object.fromEntries(years), byBasis, doubtful, coverage })}\n`
}

function inWords({ asOf, total, standing, byYear, coverage }: TrackerSummary): string {
  const standings = table(
    [
      { head: '', of: (name) => standing[name], right: true },
      { head: 'STANDING', of: (name) => name },
      { head: '', of: (name) => STANDING_WORDS[name].long },
    ],
    STANDINGS,
  )
  const years = table(
    [
      { head: 'YEAR', of: (row) => row.year },
      { head: 'PASSED', of: (row) => row.passed, right: true },
      { head: 'DUE', of: (row) => row.due, right: true },
      { head: 'AHEAD', of: (row) => row.ahead, right: true },
      { head: 'WAITING', of: (row) => row.waiting, right: true },
      { head: 'DECLASSIFIED', of: (row) => row.declassified, right: true },
      { head: 'SUM', of: (row) => row.own + row.rule, right: true },
    ],
    byYear,
  )
  return `${counted(total, 'cable')} as of ${asOf}\n${coverage}\n\n${standings}\n${years}`
}
