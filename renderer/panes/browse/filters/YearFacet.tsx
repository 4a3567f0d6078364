import { useState } from 'preact/hooks'
import { useSize } from '../../../parts/useSize'
import { archiveInfo } from '../../../state/archive'
import { valuesOf } from '../../../state/browse'
import { betweenYears, yearsOf } from '../../../state/filters'
import { yearWords } from '../../../state/phrases'
import { filters, go } from '../../../state/router'
import { counted } from '../../../words'
import { FacetSection } from './FacetSection'
import { YearBars } from './YearBars'
import { YearEnd } from './YearEnd'
import { inOrder, type Years, yearBars } from './years'

const HEIGHT = 46
const ABOVE_BARS = 6
const BESIDE_BARS = 24
const LEAST_WIDTH = 80

/** Bars by year with a brush: click one or drag over them; by key, arrows find a year and Enter chooses it, or either end is moved. */
export function YearFacet() {
  const [wrap, size] = useSize<HTMLDivElement>({ width: 236, height: 80 })
  const [drag, setDrag] = useState<Years | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  const width = Math.max(LEAST_WIDTH, size.width - BESIDE_BARS)
  const bars = yearBars(valuesOf('year'), width, HEIGHT - ABOVE_BARS, wholeArchive())
  const ends: Years = { from: bars[0]?.year ?? 0, to: bars.at(-1)?.year ?? 0 }
  const kept = yearsOf(filters.value)
  const range = drag ? inOrder(drag) : { from: kept?.from ?? ends.from, to: kept?.to ?? ends.to }
  const brushed = drag !== null || kept !== null
  // Bars may come after the focus: without a year of their own it stands on the first that is kept.
  const under = bars.find(({ year }) => year === (pointed ?? (focused ? range.from : null))) ?? null
  const told = under && `${under.year}: ${counted(under.count, 'cable')}`
  const keep = ({ from, to }: Years) =>
    go({ filters: betweenYears(filters.value, Math.max(ends.from, from), Math.min(ends.to, to)) })
  return (
    <FacetSection
      name="year"
      title="Year of the cable"
      onClear={kept ? () => go({ filters: betweenYears(filters.value, null, null) }) : null}
    >
      <div ref={wrap} class="years-wrap">
        <YearBars
          bars={bars}
          size={{ width, height: HEIGHT }}
          range={range}
          brushed={brushed}
          under={under}
          told={told}
          drag={drag}
          onDrag={setDrag}
          onKeep={keep}
          onPoint={setPointed}
          onFocused={setFocused}
        />
        <div class="years-axis">
          <YearEnd
            label="First year"
            year={range.from}
            drawn={ends.from}
            limits={{ from: ends.from, to: range.to }}
            onYear={(from) => keep({ from, to: range.to })}
          />
          <span class="range">{drag === null && told ? told : brushed ? yearWords(range) : ''}</span>
          <YearEnd
            label="Last year"
            year={range.to}
            drawn={ends.to}
            limits={{ from: range.from, to: ends.to }}
            onYear={(to) => keep({ from: range.from, to })}
          />
        </div>
      </div>
    </FacetSection>
  )
}

function wholeArchive(): Years | null {
  const { firstYear, lastYear } = archiveInfo.value.value ?? {}
  return firstYear && lastYear ? { from: firstYear, to: lastYear } : null
}
