import type { TrackerSummary, YearCounts, YearOfDays } from '../../../preload/contract'
import { BASES, OWN_BASES, STANDINGS, type Standing } from '../../../preload/contract/reading'
import { BASIS_WORDS } from '../../../preload/contract/words'
import { CountLink } from '../../parts/CountLink'
import { counted, figure, standingWords } from '../../words'
import { PARTS } from './columns'
import { browseAll, browseBasis, browseDays, browseStanding, show, summary } from './state'
import { type Days, wholeYears } from './view'
import { GROUPS } from './words'

const HEADS: Record<keyof YearCounts, string> = {
  declassified: 'Stamped',
  passed: 'Passed',
  due: 'Due',
  ahead: 'Ahead',
  waiting: 'Waiting',
}

const [OWN, RULE] = ['By the cable', 'By a rule']
const BASES_OF = {
  own: OWN_BASES,
  rule: BASES.filter((basis) => basis !== 'none' && !OWN_BASES.includes(basis)),
}

function standingsOf(part: keyof YearCounts): readonly Standing[] {
  return part === 'waiting' ? GROUPS.map(({ standing }) => standing) : [part]
}

/** The whole picture as tables: every stack a row, every sum visible. */
export function Figures() {
  const told = summary.value.value
  if (!told) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="figures" tabIndex={0} aria-label="Figures of the picture" data-pane-start>
      <ByYear told={told} />
      <div class="figures-side">
        <ByStanding told={told} />
        <ByBasis told={told} />
      </div>
    </section>
  )
}

interface Told {
  told: TrackerSummary
}

function ByYear({ told }: Told) {
  const years = told.byYear.filter((year) => year.own + year.rule > 0)
  return (
    <table class="book">
      <caption>Cables by the year of their day</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {[...PARTS.map((part) => HEADS[part]), OWN, RULE, 'Sum'].map((head) => (
            <th key={head} scope="col" class="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <Counts of={year} days={wholeYears(year.year, year.year)} what={`of ${year.year}`} told={told} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="total">
          <th scope="row">{counted(years.length, 'year')}</th>
          <Counts
            of={sum(years)}
            days={wholeYears(years[0]?.year ?? 0, years.at(-1)?.year ?? 0)}
            what="of all years"
            told={told}
          />
        </tr>
      </tfoot>
    </table>
  )
}

function ByStanding({ told }: Told) {
  return (
    <table class="book">
      <caption>By standing</caption>
      <tbody>
        {STANDINGS.map((standing) => (
          <Line
            key={standing}
            count={told.standing[standing]}
            what={standingWords(standing)}
            onOpen={() => browseStanding(standing)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr class="total">
          <th scope="row">All cables</th>
          <td class="num">
            <Cables count={told.total} what="in view" onOpen={browseAll} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function ByBasis({ told }: Told) {
  return (
    <table class="book">
      <caption>By where the day comes from</caption>
      <tbody>
        {BASES.map((basis) => (
          <Line
            key={basis}
            count={told.byBasis[basis] ?? 0}
            what={BASIS_WORDS[basis]}
            onOpen={() => browseBasis(basis)}
          />
        ))}
      </tbody>
    </table>
  )
}

Figures.Head = () => <p class="fine">{sentence(summary.value.value?.coverage ?? '')}</p>

interface CablesProps {
  count: number
  what: string
  onOpen: () => void
}

function Line(cables: CablesProps) {
  return (
    <tr>
      <th scope="row">{cables.what}</th>
      <td class={cables.count === 0 ? 'num zero' : 'num'}>
        <Cables {...cables} />
      </td>
    </tr>
  )
}

/** A number that opens the cables it counts. */
function Cables({ count, what, onOpen }: CablesProps) {
  return <CountLink count={count} label={`${figure(count)} ${what}: list them`} onOpen={onOpen} />
}

interface CountsProps {
  of: Omit<YearOfDays, 'year' | 'byRule'>
  days: Days
  what: string
  told: TrackerSummary
}

/** The parts of a sum of days, each of which opens its cables, and the sum. */
function Counts({ of, days, what, told }: CountsProps) {
  const parts = [
    ...PARTS.map((part) => ({
      count: of[part],
      head: HEADS[part],
      among: { standings: standingsOf(part).filter((standing) => told.standing[standing] > 0) },
    })),
    { count: of.own, head: OWN, among: { bases: BASES_OF.own.filter((basis) => told.byBasis[basis] > 0) } },
    {
      count: of.rule,
      head: RULE,
      among: { bases: BASES_OF.rule.filter((basis) => told.byBasis[basis] > 0) },
    },
  ]
  return (
    <>
      {parts.map(({ count, head, among }) => (
        <td key={head} class={count === 0 ? 'num zero' : 'num'}>
          <Cables count={count} what={`${head} ${what}`} onOpen={() => browseDays(days, among)} />
        </td>
      ))}
      <td class="num">
        <b>
          <Cables count={of.own + of.rule} what={what} onOpen={() => show({ days, panel: 'days' })} />
        </b>
      </td>
    </>
  )
}

function sum(years: readonly YearOfDays[]): Omit<YearOfDays, 'year' | 'byRule'> {
  const total = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0, own: 0, rule: 0 }
  for (const year of years)
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += year[key]
  return total
}

function sentence(words: string): string {
  return words === '' ? '' : `${words[0]?.toUpperCase()}${words.slice(1).replace(/\.?$/, '.')}`
}
