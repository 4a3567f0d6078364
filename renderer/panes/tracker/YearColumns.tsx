import { figure } from '../../words'
import { Drawn } from './Drawn'
import { patternOf } from './Patterns'
import type { Column, PictureLayout } from './picture'
import { type Stop, yearStop } from './stops'
import type { Days } from './view'

interface YearColumnsProps {
  layout: PictureLayout
  active: string | null
  /** The days listed below, whose years are underlined. */
  listed: Days | null
  onPick: (stop: Stop) => void
  onKeep: (stop: Stop) => void
}

/** Grid, axis, and a stack for every year. */
export function YearColumns({ layout, active, listed, onPick, onKeep }: YearColumnsProps) {
  const { left, right, baseline } = layout
  return (
    <>
      <Drawn>
        {layout.grid.map(({ value, y }) => (
          <g key={value}>
            {value > 0 && <rect class="grid" x={left} y={y} width={right - left} height="1" />}
            <text class="ay" x={left - 8} y={y + 4}>
              {figure(value)}
            </text>
          </g>
        ))}
      </Drawn>
      {layout.columns
        .filter((column) => !column.gap)
        .map((column) => {
          const stop = yearStop(column)
          return (
            <Year
              key={column.from}
              column={column}
              layout={layout}
              stop={stop}
              active={stop.id === active}
              listed={listed !== null && stop.days.from <= listed.to && stop.days.to >= listed.from}
              onPick={onPick}
              onKeep={onKeep}
            />
          )
        })}
      <Drawn>
        <rect class="axis" x={left} y={baseline} width={right - left} height="1" />
        {layout.ticks.map(({ year, x, labelled }) => (
          <g key={year}>
            <rect class="axis" x={x - 0.5} y={baseline + 1} width="1" height={labelled ? 4 : 2} />
            {labelled && (
              <text class="ax" x={x} y={baseline + 17}>
                {year}
              </text>
            )}
          </g>
        ))}
        {layout.peaks.map(({ x, y, count }) => (
          <text key={x} class="peak" x={x} y={y}>
            {figure(count)}
          </text>
        ))}
        {layout.columns.map((column) =>
          column.from === column.to ? null : <Break key={column.from} column={column} layout={layout} />,
        )}
      </Drawn>
    </>
  )
}

/** Empty years left out break the axis; an end that gathers several years shows dots. */
function Break({ column, layout: { slot, baseline } }: { column: Column; layout: PictureLayout }) {
  const middle = Math.round(column.x + slot / 2)
  if (!column.gap)
    return (
      <text class="ax" x={middle} y={baseline + 17}>
        …
      </text>
    )
  return (
    <>
      <rect class="mask" x={middle - 2} y={baseline} width="5" height="1" />
      <path class="break" d={`M${middle - 4} ${baseline + 5}l4 -9M${middle + 1} ${baseline + 5}l4 -9`} />
    </>
  )
}

interface YearProps extends Pick<YearColumnsProps, 'layout' | 'onPick' | 'onKeep'> {
  column: Column
  stop: Stop
  active: boolean
  listed: boolean
}

function Year({ column, layout, stop, active, listed, onPick, onKeep }: YearProps) {
  const { slot, bar, pitch, baseline, top } = layout
  const classes = ['yr', active && 'is-active', listed && 'is-listed'].filter(Boolean).join(' ')
  return (
    <g
      id={stop.id}
      class={classes}
      role="option"
      aria-selected={listed}
      aria-label={stop.words}
      transform={`translate(${column.x} 0)`}
      onClick={() => onPick(stop)}
      onDblClick={() => onKeep(stop)}
    >
      <title>{stop.words}</title>
      <rect class="yr-hit" y={top} width={slot} height={baseline - top} />
      {column.layers.map((layer) => (
        <rect
          key={`${layer.name.standing}-${layer.name.by}`}
          fill={`url(#${patternOf(layer.name)})`}
          x="1"
          y={baseline - (layer.from + layer.sheets) * pitch}
          width={bar}
          height={layer.sheets * pitch}
        />
      ))}
      <rect class="yr-mark" x="1" y={baseline + 1} width={bar} height="3" />
      <rect class="yr-ring" x="-1" y={top} width={slot + 1} height={baseline - top + 5} />
    </g>
  )
}
