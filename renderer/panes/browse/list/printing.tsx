/** The list on paper: every row of it, not only those that the screen draws. */
import { signal } from '@preact/signals'
import type { CableRow } from '../../../../preload/contract'
import { AsOfOnPaper, FirstOnPaper, Heads, MOST_PRINTED, print, usePrint } from '../../../parts/Printed'
import { moment } from '../../../state/archive'
import { list } from '../../../state/browse'
import { failureOf } from '../../../state/failure'
import { picked, rowsBetween } from '../../../state/picking'
import { tell } from '../../../state/toasts'
import { shortDay, standingOf } from '../../../words'

const printed = signal<{ rows: CableRow[]; of: number } | null>(null)

export async function printList(): Promise<void> {
  const { total } = list.rows.peek()
  if (!total) return
  const ids = picked.peek()
  try {
    const rows = await rowsBetween(0, ids.size > 0 ? total : Math.min(total, MOST_PRINTED))
    const wanted = ids.size > 0 ? rows.filter(({ id }) => ids.has(id)) : rows
    print(printed, { rows: wanted, of: ids.size > 0 ? wanted.length : total })
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

/** What is printed in place of the window while a list is being printed. */
export function PrintedList() {
  return printed.value && <Sheets {...printed.value} />
}

function Sheets({ rows, of }: { rows: CableRow[]; of: number }) {
  usePrint(rows)
  return (
    <section class="printed printed-list" aria-hidden="true">
      <p class="statement">{document.querySelector('.list .statement p')?.textContent}</p>
      <AsOfOnPaper asOf={moment.peek().asOf} />
      <FirstOnPaper printed={rows.length} of={of} />
      <table>
        <Heads names={['Reference id', 'Date', 'Origin', 'Classification', 'Subject', 'Declassification']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.id}</td>
              <td>{row.created ? shortDay(row.created) : ''}</td>
              <td>{row.origin}</td>
              <td>{row.classification}</td>
              <td>{row.subject}</td>
              <td>
                {standingOf(row)}
                {row.effectiveDate && row.standing !== 'unclassified' && `, ${shortDay(row.effectiveDate)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
