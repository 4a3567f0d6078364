import { useRef, useState } from 'preact/hooks'
import { isShortcut } from '../../keyboard'
import { Bones } from '../../parts/Bones'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { rowsWithHeadings } from '../../parts/rows'
import { type ListHandle, VirtualList } from '../../parts/VirtualList'
import { asOf } from '../../state/archive'
import { go } from '../../state/router'
import { DayRow, DayTableHead } from './DayRow'
import { Exports } from './Exports'
import { HelpDialog } from './HelpDialog'
import { HowFar } from './HowFar'
import { MonthHeading, MonthRow } from './MonthHeading'
import { type Grouping, groupByMonth, groupOf, lineAt, lineOf } from './months'
import { coming, days, months, scope, standingOfDays } from './state'
import { threeLines, twoLines } from './twoLines'
import { daysInWords, rangeInWords } from './words'

/** As the style sheet draws them. */
const ROW = { one: 28, two: 46, three: 64 }
const HEADING = 32

/** The days themselves, grouped by month. */
export function DaysToCome() {
  const { total, failure } = coming.rows.value
  if (failure) return <Failed what="The days" failure={failure} onRetry={coming.again} />
  if (total === null) return <Bones rows={9} label="The days are being listed." />
  if (total === 0) return <NoDays />
  return <DayTable total={total} />
}

/** The table of days; the heading of the month at the top stays in view. */
function DayTable({ total }: { total: number }) {
  const handle = useRef<ListHandle>(null)
  const [active, setActive] = useState(0)
  const [top, setTop] = useState(0)
  const grouping = groupByMonth(months.value)
  const row = ROW[threeLines.value ? 'three' : twoLines.value ? 'two' : 'one']
  const layout = rowsWithHeadings(
    grouping.lines,
    row,
    grouping.months.map((month) => month.line),
    HEADING,
  )
  const move = (to: number) => {
    const next = Math.min(total - 1, Math.max(0, to))
    setActive(next)
    handle.current?.show(lineOf(grouping, next) - (next === 0 ? 1 : 0))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((handle.current?.element?.clientHeight ?? 280) / row) - 2)
    const to = stepTo(event.key, active, { page, last: total - 1 })
    if (isShortcut(event)) return
    if (to !== undefined) move(to)
    else if (event.key === 'Enter') openRow(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const sticky = groupOf(grouping, top)
  const look = ['days', coming.rows.value.stale && 'is-old', twoLines.value && 'two-lines']
  return (
    <div class={look.filter(Boolean).join(' ')}>
      <DayTableHead />
      {sticky && <MonthHeading month={sticky.month} count={sticky.count} within={days.value} />}
      <VirtualList
        class="tbody"
        role="grid"
        tabIndex={0}
        data-pane-start
        aria-label="Days, with the cable, its exact words, the rule and how sure it is"
        aria-rowcount={grouping.lines}
        aria-activedescendant={`day-${active}`}
        onKeyDown={onKeyDown}
        handle={handle}
        layout={layout}
        onRange={(first, end, seen) => {
          wantLines(grouping, first, end)
          setTop(seen.first)
        }}
        row={(number) => lineOn(grouping, number, { active, onPick: setActive })}
      />
    </div>
  )
}

/** A line of the table, with its key: the heading of a month, or a cable. */
function lineOn(
  grouping: Grouping,
  number: number,
  { active, onPick }: { active: number; onPick: (index: number) => void },
) {
  const line = lineAt(grouping, number)
  if (!line) return null
  if (line.kind === 'heading') {
    const { month, count } = line
    return <MonthRow key={`month-${month}`} line={number} month={month} count={count} within={days.value} />
  }
  const { index } = line
  const { at } = coming.rows.value
  const before = lineAt(grouping, number - 1)?.kind === 'row' ? at(index - 1) : null
  return (
    <DayRow
      key={`day-${index}`}
      id={`day-${index}`}
      line={number}
      row={at(index)}
      asOf={asOf.value}
      sameDay={before !== null && before.effectiveDate === at(index)?.effectiveDate}
      active={index === active}
      onPick={() => onPick(index)}
      onOpen={() => openRow(index)}
    />
  )
}

/** The row that a key steps to, which may lie beyond either end; undefined for keys that step nowhere. */
function stepTo(
  key: string,
  active: number,
  { page, last }: { page: number; last: number },
): number | undefined {
  return {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    j: active + 1,
    k: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  }[key]
}

function openRow(index: number): void {
  const row = coming.rows.value.at(index)
  if (row) openAmong(row.id)
}

DaysToCome.Head = () => {
  const { total } = coming.rows.value
  const told = total === null ? '' : daysInWords(total, days.value, standingOfDays.value.value ?? [])
  return (
    <>
      <div class="coming-said">
        <p class="quiet" aria-live="polite" title={told}>
          {told}
        </p>
        <Fine />
      </div>
      <HowFar />
      <Exports days={days.value} />
    </>
  )
}

function Fine() {
  const [open, setOpen] = useState(false)
  return (
    <p>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        A passed day is not an official release.
      </button>
      {open && <HelpDialog onClose={() => setOpen(false)} />}
    </p>
  )
}

function NoDays() {
  const { from, to } = days.value
  const those = rangeInWords(days.value)
  return (
    <Empty title={`No cable has a day ${from === to ? 'on' : 'from'} ${those}.`}>
      <p class="quiet">
        Reach further ahead, choose a year or a week in the picture, or take another as-of day.
      </p>
    </Empty>
  )
}

function wantLines(grouping: Grouping, first: number, end: number): void {
  const rows = [first, end - 1].map((line) => {
    const found = lineAt(grouping, line)
    return found?.kind === 'row' ? found.index : (groupOf(grouping, line)?.first ?? 0)
  })
  coming.want(rows[0] ?? 0, (rows[1] ?? 0) + 1)
}

/** Opens a cable in Browse beside the list it was found in. */
function openAmong(cable: string): void {
  go({
    screen: 'browse',
    cable,
    version: null,
    filters: { ...scope.peek(), due: days.peek() },
    order: { by: 'due', descending: false },
    part: null,
  })
}
