/** The tracker on paper: every row of what stands below the picture, not only those that the screen draws. */
import { signal } from '@preact/signals'
import type { DueRow } from '../../../preload/contract'
import { surenessOf } from '../../../preload/contract/certainty'
import { BASIS_WORDS, PROBLEM_WORDS } from '../../../preload/contract/words'
import { AsOfOnPaper, FirstOnPaper, Heads, MOST_PRINTED, print, usePrint } from '../../parts/Printed'
import { api } from '../../state/api'
import { moment } from '../../state/archive'
import { nameOf } from '../../state/browse'
import { failureOf } from '../../state/failure'
import { firstRows } from '../../state/pages'
import { nameOfView } from '../../state/phrases'
import { answered } from '../../state/resource'
import { tell } from '../../state/toasts'
import { counted, onOneLine, shortDay, standingOf } from '../../words'
import { groupByMonth, type MonthCount } from './months'
import { days, monthsToCome, scope, standingOfDays, summary, view } from './state'
import { daysInWords, monthHeading, partOfMonth, summing } from './words'

type Printed =
  | { what: 'days'; rows: DueRow[]; of: number; months: readonly MonthCount[] }
  | { what: 'doubtful'; rows: DueRow[]; of: number }
  /** Tables that the screen holds whole already. */
  | { what: 'table' }

export const printed = signal<Printed | null>(null)

export async function printTracker(): Promise<void> {
  const { failure } = await answered(summary)
  if (failure) {
    tell(failure.sentence)
    return
  }
  try {
    await Promise.all([answered(monthsToCome), answered(standingOfDays)])
    print(printed, await whatIsBelow())
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

async function whatIsBelow(): Promise<Printed> {
  const asked = { filters: scope.peek(), moment: moment.peek() }
  const { panel } = view.peek()
  if (panel === 'days') {
    const { rows, total, months } = await firstRows(MOST_PRINTED, (offset, limit) =>
      api.tracker.due({ ...asked, ...days.peek(), offset, limit }),
    )
    return { what: 'days', rows, of: total, months }
  }
  if (panel === 'doubtful') {
    const { rows, total } = await firstRows(MOST_PRINTED, (offset, limit) =>
      api.tracker.doubtful({ ...asked, offset, limit }),
    )
    return { what: 'doubtful', rows, of: total }
  }
  return { what: 'table' }
}

/** What the figures are of, and for which day, in words. */
export function PrintedHead() {
  const told = summary.value.value
  if (printed.value === null || !told) return null
  const { asOf, dueDays } = moment.value
  const [bold, rest] = summing(told, dueDays)
  return (
    <section class="printed printed-head" aria-hidden="true">
      <h1>Declassification tracker: {nameOfView(scope.value, nameOf)}</h1>
      <p class="statement">
        <b>{bold}</b>
        {rest}
      </p>
      <AsOfOnPaper asOf={asOf} />
    </section>
  )
}

/** The rows in place of those in view. It stands last, so that all that is printed is drawn before the print begins. */
export function PrintedRows() {
  const what = printed.value
  usePrint(what)
  if (what === null || what.what === 'table' || what.of === 0) return null
  return (
    <section class="printed printed-rows" aria-hidden="true">
      {what.what === 'days' ? (
        <>
          <h2>{daysInWords(what.of, days.value, standingOfDays.value.value ?? [])}</h2>
          <FirstOnPaper printed={what.rows.length} of={what.of} />
          <Days rows={what.rows} months={what.months} />
        </>
      ) : (
        <>
          <h2>{counted(what.of, 'doubtful reading')}</h2>
          <FirstOnPaper printed={what.rows.length} of={what.of} />
          <Doubts rows={what.rows} />
        </>
      )}
    </section>
  )
}

function Days({ rows, months }: { rows: readonly DueRow[]; months: readonly MonthCount[] }) {
  return (
    <table class="printed-days">
      <Heads
        names={['Day', 'Cable', 'Classification', 'Subject', 'Origin', 'Exact words', 'Rule', 'Certainty']}
      />
      {groupByMonth(months).months.map(({ month, count, first }) => {
        const those = rows.slice(first, first + count)
        const part = partOfMonth(month, days.value)
        return (
          those.length > 0 && (
            <tbody key={month}>
              <tr class="printed-month">
                <th colSpan={8} scope="rowgroup">
                  {[monthHeading(month), counted(count, 'cable'), part].filter(Boolean).join(', ')}
                </th>
              </tr>
              {those.map((row) => (
                <tr key={row.id}>
                  <td>{row.effectiveDate && shortDay(row.effectiveDate)}</td>
                  <Cable row={row} />
                  <td>{row.origin}</td>
                  <Words row={row} />
                  <td>
                    {BASIS_WORDS[row.basis]} {row.citation}
                  </td>
                  <td>{surenessOf(row)}</td>
                </tr>
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}

function Doubts({ rows }: { rows: readonly DueRow[] }) {
  return (
    <table class="printed-doubts">
      <Heads
        names={[
          'Day',
          'Cable',
          'Classification',
          'Subject',
          'Exact words',
          'Standing',
          'Certainty',
          'What is odd',
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.effectiveDate ? shortDay(row.effectiveDate) : 'No day'}</td>
            <Cable row={row} />
            <Words row={row} />
            <td>{standingOf(row)}</td>
            <td>{surenessOf(row)}</td>
            <td>{row.problems.map(({ code }) => PROBLEM_WORDS[code] ?? code).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cable({ row }: { row: DueRow }) {
  return (
    <>
      <td>{row.id}</td>
      <td>{row.classification}</td>
      <td>{row.subject ?? 'No subject'}</td>
    </>
  )
}

function Words({ row }: { row: DueRow }) {
  const words = onOneLine(row.verbatim)
  return <td class={words && 'source'}>{words || 'no words'}</td>
}
