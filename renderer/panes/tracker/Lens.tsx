import { counted, figure } from '../../words'
import { Drawn } from './Drawn'
import type { LensLayout, Week } from './lens'
import type { PictureLayout } from './picture'
import { type Stop, weekStop } from './stops'
import { weekInWords } from './words'

interface LensProps {
  layout: PictureLayout
  lens: LensLayout
  top: number
  active: string | null
  onPick: (stop: Stop) => void
}

/** The twelve months after the flag, opened out below it by week. */
export function Lens({ layout, lens, top, active, onPick }: LensProps) {
  const { asOfX, dueX, left, right, baseline } = layout
  if (lens.weeks.length === 0) return null
  const from = baseline + 20
  return (
    <>
      <Drawn>
        <path class="lens" d={`M${asOfX} ${from}H${dueX}L${right} ${top}V${lens.baseline}H${left}V${top}Z`} />
        <path
          class="lens-edge"
          d={`M${asOfX} ${from}L${left} ${top + 0.5}M${dueX} ${from}L${right} ${top + 0.5}`}
        />
        <text class="lens-t" x={left + 6} y={top + 15}>
          The next 12 months by week: {counted(lens.cables, 'cable')}. One block is{' '}
          {counted(lens.worth, 'cable')}
        </text>
        <Note lens={lens} left={left} top={top} />
      </Drawn>
      {lens.weeks.map((week) => (
        <WeekBar key={week.from} week={week} lens={lens} top={top + 18} active={active} onPick={onPick} />
      ))}
      <Drawn>
        <rect class="axis" x={left} y={lens.baseline} width={right - left} height="1" />
        {lens.months.map((month, at) => (
          <MonthName
            key={month.x}
            month={month}
            room={(lens.months[at + 1]?.x ?? right) - month.x}
            baseline={lens.baseline}
            isFirst={at === 0}
          />
        ))}
      </Drawn>
    </>
  )
}

interface WeekBarProps {
  week: Week
  lens: LensLayout
  /** Where the stretch begins that is pointed at. */
  top: number
  active: string | null
  onPick: (stop: Stop) => void
}

function WeekBar({ week, lens, top, active, onPick }: WeekBarProps) {
  const stop = weekStop(week)
  const height = week.sheets * lens.pitch
  return (
    <g
      id={stop.id}
      class={stop.id === active ? 'yr is-active' : 'yr'}
      role="option"
      aria-selected={stop.id === active}
      aria-label={stop.words}
      transform={`translate(${week.x} 0)`}
      onClick={() => onPick(stop)}
    >
      <title>{stop.words}</title>
      <rect class="yr-hit" y={top} width={Math.floor(lens.slot)} height={lens.baseline - top} />
      <rect fill="url(#sheet-week)" y={lens.baseline - height} width={lens.bar} height={height} />
      <rect class="yr-ring" x="-1" y={top} width={lens.bar + 2} height={lens.baseline - top + 2} />
    </g>
  )
}

interface MonthNameProps {
  month: LensLayout['months'][number]
  /** Its width on the axis: the name and the count stand there as far as they fit. */
  room: number
  baseline: number
  isFirst: boolean
}

function MonthName({ month: { x, name, count }, room, baseline, isFirst }: MonthNameProps) {
  const withCount = `${name} ${figure(count)}`.length * 6.2 + 8
  const shown = room >= name.length * 6 + 6 ? name : name.slice(0, 3)
  return (
    <g>
      {!isFirst && <rect class="month" x={x} y={baseline + 1} width="1" height="17" />}
      {room >= shown.length * 6 + 6 && (
        <text class="ml" x={x + 6} y={baseline + 15}>
          {shown}
          {count > 0 && room >= withCount && <tspan class="mn">: {figure(count)}</tspan>}
        </text>
      )}
    </g>
  )
}

/** A week that stands out is named, on the side where there is room. */
function Note({ lens, left, top }: { lens: LensLayout; left: number; top: number }) {
  const { fullest } = lens
  if (!fullest) return null
  const words = weekInWords(fullest)
  const before = fullest.x - left > 300 + words.length * 6
  return (
    <text
      class={before ? 'note' : 'note note-after'}
      x={before ? fullest.x - 6 : fullest.x + lens.slot + 6}
      y={top + 15}
    >
      {words}
    </text>
  )
}
