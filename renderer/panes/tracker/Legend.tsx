import { counted } from '../../words'
import { pieces } from './Patterns'
import type { Days } from './view'
import { rangeInWords } from './words'

interface LegendProps {
  /** How many cables a sheet of the years stands for. */
  worth: number
  /** What the keyboard stands on. */
  said: string | null
  days: Days | null
  onBrowse: () => void
}

/** What the shapes of the sheets mean; while the keyboard is in the picture, what it stands on. */
export function Legend({ worth, said, days, onBrowse }: LegendProps) {
  return (
    <p class="legend">
      <span>One block is {counted(worth, 'cable')}:</span>
      <span>
        <LegendKey shape="whole" /> named by the cable
      </span>
      <span>
        <LegendKey shape="split" /> given by a rule
      </span>
      <span>
        <LegendKey shape="dots" /> waiting, at the day of its rule
      </span>
      <span class="legend-said" aria-hidden="true">
        {said ?? ''}
      </span>
      {days && (
        <button type="button" class="link" title={rangeInWords(days)} onClick={onBrowse}>
          Show these days in Browse
        </button>
      )}
    </p>
  )
}

function LegendKey({ shape }: { shape: 'whole' | 'split' | 'dots' }) {
  const height = shape === 'dots' ? 1 : 3
  return (
    <svg class="legend-key" width="13" height="11" aria-hidden="true">
      {[0, 4, 8].map((y) =>
        pieces(13, shape).map(([x, width]) => (
          <rect
            key={`${x}-${y}`}
            class={shape === 'dots' ? 'f-un' : 'f-passed'}
            x={x}
            y={y + 3 - height}
            width={width}
            height={height}
          />
        )),
      )}
    </svg>
  )
}
