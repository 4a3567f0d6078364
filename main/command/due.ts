import { addDays, type Day, daysBetween } from '../../preload/contract/day'
import { MOST_DUE_DAYS, type Moment } from '../../preload/contract/view'
import { calendarParts } from '../exporting/calendar'
import { certaintyCell, dueTable } from '../exporting/columns'
import { ARCHIVE_OPTION, type Call, type Command } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS, range, readFilters, readMoment } from './filters'
import { WrongUsage } from './io'
import { ROW_COLUMNS } from './list'
import type { Options } from './options'
import { ROWS_OPTIONS, writeRows } from './rows'
import { type Session, withArchive } from './session'
import { tellUnknownValues } from './unknown-values'

/** Here `--from` and `--to` are days of the due list; the day of creation has names of its own. */
const DUE_FILTERS = FILTER_OPTIONS.map((spec) =>
  ['from', 'to'].includes(spec.name) ? { ...spec, name: `created-${spec.name}` } : spec,
)

const FIRST_DAY: Day = '0001-01-01'
const LAST_DAY: Day = '9999-12-31'

export const due: Command = {
  name: 'due',
  takes: '',
  about: 'lists cables by effective date, whatever their standing',
  options: [
    ARCHIVE_OPTION,
    { name: 'within', value: 'DAYS', about: 'the days after the as-of day (default: --due-days)' },
    { name: 'from', value: 'D', about: 'effective date on this day or later' },
    { name: 'to', value: 'D', about: 'effective date on this day or earlier' },
    ...DUE_FILTERS,
    ...MOMENT_OPTIONS,
    ...ROWS_OPTIONS,
    { name: 'ics', about: 'a calendar of all-day entries' },
    { name: 'per', value: 'WHAT', about: 'entries of the calendar: one per cable (default) or per day' },
    { name: 'remind', value: 'DAYS', about: 'the calendar reminds this many days before' },
  ],
  run(call) {
    const moment = readMoment(call.options, call.io.now())
    const days = readRange(call, moment)
    const filters = {
      ...readFilters(call.options, call.io.folder),
      created: range(call.options, 'created-from', 'created-to'),
    }
    refuseStray(call.options)
    return withArchive(call, { readOnly: true }, async (session) => {
      const selection = { filters, moment, ...days }
      await tellUnknownValues(call, session.archive, selection)
      if (call.options.has('ics')) await writeCalendar(call, session, selection)
      else await writeList(call, session, selection)
      return 0
    })
  },
}

type Selection = { filters: ReturnType<typeof readFilters>; moment: Moment; from: Day; to: Day }

/** The days asked for: `--within`, or `--from` and `--to`, else the days that count as due. */
function readRange({ options }: Call, { asOf, dueDays }: Moment): { from: Day; to: Day } {
  const within = options.whole('within')
  const { from, to } = range(options, 'from', 'to')
  if (within !== null && (from || to)) throw new WrongUsage('Give either --within or --from and --to.')
  if (from || to) return { from: from ?? FIRST_DAY, to: to ?? LAST_DAY }
  const days = within ?? dueDays
  if (days > MOST_DUE_DAYS) throw new WrongUsage(`--within takes ${MOST_DUE_DAYS} at most.`)
  const left = daysBetween(asOf, LAST_DAY)
  if (left === 0) throw new WrongUsage(`No day comes after ${LAST_DAY}: give --from and --to.`)
  return { from: addDays(asOf, 1), to: addDays(asOf, Math.min(days, left)) }
}

/** A list cut to a page would be a calendar that lacks days, and a list has no reminders. */
function refuseStray(options: Options): void {
  const isCalendar = options.has('ics')
  const stray = (isCalendar ? ['limit', 'offset'] : ['per', 'remind']).find((name) => options.has(name))
  if (stray === undefined) return
  throw new WrongUsage(
    isCalendar
      ? `--${stray} is for lists, not for --ics.`
      : `--${stray} is for the calendar: give --ics too.`,
  )
}

async function writeList(
  call: Call,
  { archive }: Session,
  { from, to, ...selection }: Selection,
): Promise<void> {
  await writeRows(call, {
    fetch: (page) => archive.tracker.due({ ...selection, from, to, ...page }),
    table: dueTable(selection.moment.asOf),
    shown: [
      ...ROW_COLUMNS,
      { head: 'BASIS', of: (row) => row.basis, width: 13 },
      { head: 'CITATION', of: (row) => row.citation, width: 34 },
      { head: 'CERTAINTY', of: certaintyCell, width: 9 },
      { head: 'WORDS', of: (row) => row.verbatim },
    ],
    head: ({ total }) => ({ asOf: selection.moment.asOf, from, to, total }),
  })
}

async function writeCalendar(
  { options, io, out }: Call,
  { keeper }: Session,
  selection: Selection,
): Promise<void> {
  const per = options.word('per', ['cable', 'day']) ?? 'cable'
  let found = 0
  async function* counted() {
    for await (const page of keeper.held.catalogue.dueRows({ ...selection, signal: io.signal })) {
      found += page.length
      yield page
    }
  }
  const choice = { per, reminderDays: options.whole('remind') }
  for await (const part of calendarParts(counted(), choice, io.now())) await out.write(part)
  if (found === 0) out.tell('No cable falls due in the days asked for: the calendar has no entries.')
}
