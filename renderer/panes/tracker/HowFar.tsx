import { addDays } from '../../../preload/contract/day'
import { Icon } from '../../parts/Icon'
import { Menu } from '../../parts/Menu'
import { asOf, moment } from '../../state/archive'
import { counted, spanInWords } from '../../words'
import { show, summary, view } from './state'
import { type Days, wholeYears, yearsToCome } from './view'

const YEARS = [1, 2, 5, 10]

interface Stretch {
  label: string
  /** Null for the days that count as due, which move with the as-of day. */
  days: Days | null
}

/** How far the list below the picture reaches: the days that count as due, whole years ahead, or every day there is. */
export function HowFar() {
  const { days } = view.value
  const all = stretches()
  const chosen = all.find((stretch) => sameDays(stretch.days, days))
  return (
    <Menu
      label="How far the list reaches"
      class="btn how-far"
      items={all.map((stretch) => ({
        label: stretch.label,
        chosen: stretch === chosen,
        run: () => show({ days: stretch.days }),
      }))}
    >
      <span>{inHead(chosen?.label ?? 'Days chosen')}</span>
      <Icon name="down" size={14} />
    </Menu>
  )
}

/** Where the head is narrow, `Next` is left to the menu. */
function inHead(label: string) {
  return label.startsWith('Next ') ? (
    <>
      <span class="not-narrow">Next </span>
      {label.slice(5)}
    </>
  ) : (
    label
  )
}

function stretches(): Stretch[] {
  const usual = spanInWords(moment.value.dueDays)
  const ahead = YEARS.filter((years) => inYears(years) !== usual).map((years) => ({
    label: `Next ${inYears(years)}`,
    days: yearsToCome(asOf.value, years),
  }))
  return [{ label: `Next ${usual}`, days: null }, ...ahead, ...everyDay()]
}

function inYears(years: number): string {
  return years === 1 ? spanInWords(365) : counted(years, 'year')
}

/** All days behind the as-of day and all before it, as far as any cable has one. */
function everyDay(): Stretch[] {
  const held = (summary.value.value?.byYear ?? [])
    .filter(({ own, rule }) => own + rule > 0)
    .map(({ year }) => year)
  if (held.length === 0) return []
  const { from, to } = wholeYears(Math.min(...held), Math.max(...held))
  const [tomorrow, today] = [addDays(asOf.value, 1), asOf.value]
  return [
    ...(to >= tomorrow ? [{ label: 'Every day ahead', days: { from: tomorrow, to } }] : []),
    ...(from <= today ? [{ label: 'Every day until now', days: { from, to: today } }] : []),
  ]
}

function sameDays(one: Days | null, other: Days | null): boolean {
  return one?.from === other?.from && one?.to === other?.to
}
