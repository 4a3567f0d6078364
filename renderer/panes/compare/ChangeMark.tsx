import type { Change } from '../../../preload/contract/difference'

const LINES = 'M0 4h9M0 8h6'
const ARROW = 'M13 6h4M15.5 4l2 2-2 2'

/** What became of a passage, drawn: block to frame is opened, frame to block is closed, lines are words. */
export function ChangeMark({ change }: { change: Change }) {
  return (
    <svg class="change" width="30" height="12" aria-hidden="true">
      {change === 'opened' && <path class="g-solid" d="M0 1h10v10H0Z" />}
      {change === 'closed' && <path class="g-hollow" d="M.5 1.5h9v9h-9Z" />}
      {(change === 'wording' || change === 'left-out') && <path class="g-line" d={LINES} />}
      <path class="g-line" d={ARROW} />
      {change === 'opened' && <path class="g-hollow" d="M20.5 1.5h9v9h-9Z" />}
      {change === 'closed' && <path class="g-solid" d="M20 1h10v10H20Z" />}
      {(change === 'wording' || change === 'added') && (
        <path class="g-line" d={LINES} transform="translate(21 0)" />
      )}
    </svg>
  )
}
