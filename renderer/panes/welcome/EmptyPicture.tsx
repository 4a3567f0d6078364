import { addDays } from '../../../preload/contract/day'
import { useSize } from '../../parts/useSize'
import { asOf } from '../../state/archive'
import { Flag } from '../tracker/Flag'
import { layoutPicture } from '../tracker/picture'

const HEIGHT = 182
const AXIS = 36

/** The tracker's picture before there is anything in it: axis, grid, and the flag at the as-of day. */
export function EmptyPicture() {
  const [box, { width }] = useSize<HTMLElement>({ width: 1_000, height: 200 })
  const day = asOf.value
  // The room of the axis figures, which an empty picture has none of, is given back to the years.
  const size = { width: width + AXIS, height: HEIGHT }
  const layout = layoutPicture([], day, addDays(day, 365), size)
  return (
    <figure class="to-come" ref={box}>
      <svg class="picture empty-pic" width={size.width} height={HEIGHT} aria-hidden="true">
        {[26, 52, 78, 104, 130].map((up) => (
          <rect
            key={up}
            class="grid"
            x={layout.left}
            y={layout.baseline - up}
            width={layout.right - layout.left}
            height="1"
          />
        ))}
        <rect
          class="axis"
          x={layout.left}
          y={layout.baseline}
          width={layout.right - layout.left}
          height="1"
        />
        {layout.ticks.map(({ year, x, labelled }) => (
          <g key={year}>
            <rect class="axis" x={x - 0.5} y={layout.baseline + 1} width="1" height={labelled ? 4 : 2} />
            {labelled && (
              <text x={x} y={layout.baseline + 17}>
                {year}
              </text>
            )}
          </g>
        ))}
        <Flag layout={layout} asOf={day} />
      </svg>
      <figcaption class="quiet">
        Each cable takes its place here by the day its own marking names, or a rule gives it.
      </figcaption>
    </figure>
  )
}
