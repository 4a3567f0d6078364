import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { archiveInfo } from '../../../state/archive'
import { valuesOf } from '../../../state/browse'
import { betweenYears, yearsOf } from '../../../state/filters'
import { yearWords } from '../../../state/phrases'
import { filters, go } from '../../../state/router'
import { counted } from '../../../words'
import { FacetSection } from './FacetSection'
import { figureOf, type YearBar, yearAt, yearBars } from './years'

const HEIGHT = 46

/** Bars by year with a brush: click one or drag over them; by key, arrows find a year and Enter chooses it, or either end is moved. */
export function YearFacet() {
  const wrap = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(212)
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  useLayoutEffect(() => {
    const element = wrap.current
    if (!element) return
    const watcher = new ResizeObserver(() => setWidth(Math.max(80, element.clientWidth - 24)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  const bars = yearBars(valuesOf('year'), width, HEIGHT - 6, wholeArchive())
  const kept = yearsOf(filters.value)
  const first = bars[0]?.year ?? 0
  const last = bars.at(-1)?.year ?? 0
  const range = drag
    ? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) }
    : { from: kept?.from ?? first, to: kept?.to ?? last }
  const brushed = drag !== null || kept !== null
  const keep = (from: number, to: number) =>
    go({ filters: betweenYears(filters.value, Math.max(first, from), Math.min(last, to)) })
  const yearOf = (event: PointerEvent & { currentTarget: Element }) =>
    yearAt(bars, event.clientX - event.currentTarget.getBoundingClientRect().left)
  const left = bars.find((bar) => bar.year === range.from)?.x ?? 0
  const lastBar = bars.find((bar) => bar.year === range.to)
  const right = lastBar ? lastBar.x + lastBar.width : width
  const isKept = ({ year }: YearBar) => !brushed || (year >= range.from && year <= range.to)
  // Bars may come after the focus: without a year of their own it stands on the first that is kept.
  const under = bars.find(({ year }) => year === (pointed ?? (focused ? range.from : null)))
  const told = under && `${under.year}: ${counted(under.count, 'cable')}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || bars.length === 0) return
    const at = under?.year ?? range.from
    if (event.key === 'Enter' || event.key === ' ') keep(at, at)
    else {
      const wanted = steppedYear(event.key, at, first, last)
      if (wanted === null) return
      setPointed(Math.min(last, Math.max(first, wanted)))
    }
    event.preventDefault()
  }
  return (
    <FacetSection
      name="year"
      title="Year of the cable"
      onClear={kept ? () => go({ filters: betweenYears(filters.value, null, null) }) : null}
    >
      <div ref={wrap} class="years-wrap">
        <div
          class="years-bars"
          title={told}
          role="slider"
          tabIndex={0}
          aria-valuenow={under?.year ?? range.from}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuetext={told ?? yearWords(range)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            setPointed(null)
          }}
          onKeyDown={onKeyDown}
          aria-label={`Cables by year, ${first} to ${last}${brushed ? `; ${yearWords(range)} chosen` : ''}`}
          onPointerDown={(event) => {
            const year = yearOf(event)
            event.currentTarget.setPointerCapture(event.pointerId)
            if (year !== null) setDrag({ from: year, to: year })
          }}
          onPointerMove={(event) => {
            const year = yearOf(event)
            setPointed(year)
            if (drag && year !== null) setDrag({ ...drag, to: year })
          }}
          onPointerLeave={() => setPointed(null)}
          onPointerUp={() => {
            if (drag) keep(range.from, range.to)
            setDrag(null)
          }}
        >
          <svg class="years" width={width} height={HEIGHT + 1} aria-hidden="true">
            {brushed && (
              <rect class="brush" x={left} y={0} width={Math.max(0, right - left)} height={HEIGHT} />
            )}
            {under && <rect class="pointed" x={under.x} y={0} width={under.width} height={HEIGHT} />}
            <path class="in" d={figureOf(bars.filter(isKept), HEIGHT)} />
            <path
              class="out"
              d={figureOf(
                bars.filter((bar) => !isKept(bar)),
                HEIGHT,
              )}
            />
            <rect class="base" x={0} y={HEIGHT} width={width} height={1} />
            {brushed &&
              [left, right - 1].map((x) => (
                <rect key={x} class="edge" x={x} y={0} width={1} height={HEIGHT} />
              ))}
          </svg>
        </div>
        <div class="years-axis">
          <YearEnd
            label="First year"
            year={range.from}
            drawn={first}
            least={first}
            most={range.to}
            onYear={(year) => keep(year, range.to)}
          />
          <span class="range">{drag === null && told ? told : brushed ? yearWords(range) : ''}</span>
          <YearEnd
            label="Last year"
            year={range.to}
            drawn={last}
            least={range.from}
            most={last}
            onYear={(year) => keep(range.from, year)}
          />
        </div>
      </div>
    </FacetSection>
  )
}

function wholeArchive(): { from: number; to: number } | null {
  const { firstYear, lastYear } = archiveInfo.value.value ?? {}
  return firstYear && lastYear ? { from: firstYear, to: lastYear } : null
}

/** Where a key leads from a year: arrows by one, page keys by ten; null for other keys. */
function steppedYear(key: string, year: number, least: number, most: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: year - 1,
    ArrowDown: year - 1,
    ArrowRight: year + 1,
    ArrowUp: year + 1,
    PageDown: year - 10,
    PageUp: year + 10,
    Home: least,
    End: most,
  }
  return steps[key] ?? null
}

interface YearEndProps {
  label: string
  /** The year that is kept on this side. */
  year: number
  /** The year at this end of the bars. */
  drawn: number
  least: number
  most: number
  onYear: (year: number) => void
}

/** One end of the brush, for the keyboard: arrows move it by a year, page keys by ten. */
function YearEnd({ label, year, drawn, least, most, onYear }: YearEndProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = steppedYear(event.key, year, least, most)
    if (wanted === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onYear(Math.min(most, Math.max(least, wanted)))
  }
  return (
    <span
      class="year-end"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={year}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
    >
      {drawn || ''}
    </span>
  )
}
