import { useRef } from 'preact/hooks'
import type { Day } from '../../../preload/contract/day'
import { shortDay } from '../../words'
import { dayAt, FLAG_WIDTH, flagFrom, type PictureLayout } from './picture'

interface FlagProps {
  layout: PictureLayout
  asOf: Day
  /** Left out where the flag only shows the day. */
  onDay?: (day: Day) => void
}

/** The as-of day as a flag: drag it, and the sheets it passes turn grey. The stamp's wheels do the same by keyboard. */
export function Flag({ layout, asOf, onDay }: FlagProps) {
  const grip = useRef<{ offset: number; left: number } | null>(null)
  const { asOfX, baseline } = layout
  const from = flagFrom(layout)
  return (
    <g
      class="flag"
      onPointerDown={(event) => {
        const picture = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
        grip.current = { left: picture, offset: event.clientX - picture - asOfX }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!grip.current || !onDay) return
        const day = dayAt(layout, event.clientX - grip.current.left - grip.current.offset)
        if (day !== asOf) onDay?.(day)
      }}
      onPointerUp={() => {
        grip.current = null
      }}
    >
      <rect class="flag-line" x={asOfX} y="2" width="1" height={baseline + 18} />
      <rect class="flag-grip" x={asOfX - 6} y="2" width="13" height={baseline} />
      <rect x={from} y="0" width={FLAG_WIDTH} height="20" />
      <text x={from + FLAG_WIDTH / 2} y="14.5">
        {shortDay(asOf)}
      </text>
    </g>
  )
}
