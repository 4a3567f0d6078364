import { isShortcut } from '../../../keyboard'
import type { Size } from '../../../parts/useSize'
import { yearWords } from '../../../state/phrases'
import { figureOf, inOrder, steppedYear, type YearBar, type Years, yearAt } from './years'

interface YearBarsProps {
  bars: readonly YearBar[]
  size: Size
  /** The years that are kept, or dragged over; all where nothing is brushed. */
  range: Years
  brushed: boolean
  /** The year under the pointer or the focus, and its count in words. */
  under: YearBar | null
  told: string | null
  drag: Years | null
  onDrag: (drag: Years | null) => void
  onKeep: (years: Years) => void
  onPoint: (year: number | null) => void
  onFocused: (focused: boolean) => void
}

/** The bars as one control. */
export function YearBars(props: YearBarsProps) {
  const { bars, range, brushed, under, told, drag, onDrag, onKeep, onPoint, onFocused } = props
  const ends: Years = { from: bars[0]?.year ?? 0, to: bars.at(-1)?.year ?? 0 }
  const at = under?.year ?? range.from
  const yearOf = (event: PointerEvent & { currentTarget: Element }) =>
    yearAt(bars, event.clientX - event.currentTarget.getBoundingClientRect().left)
  const onKeyDown = (event: KeyboardEvent) => {
    if (bars.length === 0) return
    const chooses = (event.key === 'Enter' || event.key === ' ') && !isShortcut(event)
    const wanted = steppedYear(event, at, ends)
    if (chooses) onKeep({ from: at, to: at })
    else if (wanted !== null) onPoint(wanted)
    else return
    event.preventDefault()
  }
  return (
    <div
      class="years-bars"
      title={told ?? undefined}
      role="slider"
      tabIndex={0}
      aria-label={`Cables by year, ${ends.from} to ${ends.to}${brushed ? `; ${yearWords(range)} chosen` : ''}`}
      aria-valuenow={at}
      aria-valuemin={ends.from}
      aria-valuemax={ends.to}
      aria-valuetext={told ?? yearWords(range)}
      onFocus={() => onFocused(true)}
      onBlur={() => {
        onFocused(false)
        onPoint(null)
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const year = yearOf(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        if (year !== null) onDrag({ from: year, to: year })
      }}
      onPointerMove={(event) => {
        const year = yearOf(event)
        onPoint(year)
        if (drag && year !== null) onDrag({ ...drag, to: year })
      }}
      onPointerLeave={() => onPoint(null)}
      onPointerUp={() => {
        if (drag) onKeep(inOrder(drag))
        onDrag(null)
      }}
    >
      <Picture {...props} />
    </div>
  )
}

function Picture({ bars, size, range, brushed, under }: YearBarsProps) {
  const { width, height } = size
  const left = bars.find(({ year }) => year === range.from)?.x ?? 0
  const lastBar = bars.find(({ year }) => year === range.to)
  const right = lastBar ? lastBar.x + lastBar.width : width
  const isKept = ({ year }: YearBar) => !brushed || (year >= range.from && year <= range.to)
  const others = bars.filter((bar) => !isKept(bar))
  return (
    <svg class="years" width={width} height={height + 1} aria-hidden="true">
      {brushed && <rect class="brush" x={left} y={0} width={Math.max(0, right - left)} height={height} />}
      {under && <rect class="pointed" x={under.x} y={0} width={under.width} height={height} />}
      <path class="in" d={figureOf(bars.filter(isKept), height)} />
      <path class="out" d={figureOf(others, height)} />
      <rect class="base" x={0} y={height} width={width} height={1} />
      {brushed &&
        [left, right - 1].map((x) => <rect key={x} class="edge" x={x} y={0} width={1} height={height} />)}
    </svg>
  )
}
