import type { YearCounts, YearOfDays } from '../../../preload/contract'
import { BASES, STANDINGS } from '../../../preload/contract/reading'
import { BASIS_WORDS } from '../../../preload/contract/words'
import { CountLink } from '../../parts/CountLink'
import { counted, figure, standingWords } from '../../words'
import { PARTS } from './columns'
import { browseBasis, browseStanding, show, summary } from './state'
import { wholeYears } from './view'

const HEADS: Record<keyof YearCounts, string> = {
  declassified: 'Stamped',
  passed: 'Passed',
  due: 'Due',
  ahead: 'Ahead',
  waiting: 'Waiting',
}

/** The whole picture as tables: every stack a row, every sum visible. */
export function Figures() {
  const told = summary.value.value
  if (!told) return null
  const years = told.byYear.filter((year) => year.own + year.rule > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="figures" tabIndex={0} aria-label="Figures of the picture" data-pane-start>
      <table class="book">
        <caption>Cables by the year of their day</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {PARTS.map((part) => (
              <th key={part} scope="col" class="num">
                {HEADS[part]}
              </th>
            ))}
            <th scope="col" class="num">
              By the cable
            </th>
            <th scope="col" class="num">
              By a rule
            </th>
            <th scope="col" class="num">
              Sum
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <Counts
                of={year}
                what={`of ${year.year}`}
                onOpen={() => show({ days: wholeYears(year.year, year.year), panel: 'days' })}
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="total">
            <th scope="row">{counted(years.length, 'year')}</th>
            <Counts of={sum(years)} />
          </tr>
        </tfoot>
      </table>
      <div class="figures-side">
        <table class="book">
          <caption>By standing</caption>
          <tbody>
            {STANDINGS.map((standing) => (
              <tr key={standing}>
                <th scope="row">{standingWords(standing)}</th>
                <td class={told.standing[standing] ? 'num' : 'num zero'}>
                  <Cables
                    count={told.standing[standing]}
                    what={standingWords(standing)}
                    onOpen={() => browseStanding(standing)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">All cables</th>
              <td class="num">{figure(told.total)}</td>
            </tr>
          </tfoot>
        </table>
        <table class="book">
          <caption>By where the day comes from</caption>
          <tbody>
            {BASES.map((basis) => (
              <tr key={basis}>
                <th scope="row">{BASIS_WORDS[basis]}</th>
                <td class={told.byBasis[basis] ? 'num' : 'num zero'}>
                  <Cables
                    count={told.byBasis[basis] ?? 0}
                    what={BASIS_WORDS[basis]}
                    onOpen={() => browseBasis(basis)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

Figures.Head = () => <p class="fine">{sentence(summary.value.value?.coverage ?? '')}</p>

/** A number that opens the cables it counts. */
function Cables({ count, what, onOpen }: { count: number; what: string; onOpen: () => void }) {
  return <CountLink count={count} label={`${figure(count)} ${what}: list them`} onOpen={onOpen} />
}

interface CountsProps {
  of: Omit<YearOfDays, 'year' | 'byRule'>
  what?: string
  /** Lists the cables of the sum. */
  onOpen?: () => void
}

function Counts({ of, what = '', onOpen }: CountsProps) {
  const total = of.own + of.rule
  return (
    <>
      {[...PARTS.map((part) => of[part]), of.own, of.rule].map((count, at) => (
        <td key={at} class={count === 0 ? 'num zero' : 'num'}>
          {figure(count)}
        </td>
      ))}
      <td class="num">
        <b>{onOpen ? <Cables count={total} what={what} onOpen={onOpen} /> : figure(total)}</b>
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
