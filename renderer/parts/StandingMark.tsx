import type { ComponentChildren } from 'preact'
import type { Standing } from '../../preload/contract/reading'
import { standingWords } from '../words'

/** Stacks of the tracker's sheets for days, an outline of its own for each group without one. */
const MARKS: Record<Standing, { fill?: string; stroke?: string; dashed?: true }> = {
  passed: { fill: 'M1 1h10v2H1ZM1 4h10v2H1ZM1 7h10v2H1ZM1 10h10v1H1Z' },
  due: { fill: 'M1 1h10v10H1Z' },
  ahead: { fill: 'M1 1h10v1H1ZM1 4h10v1H1ZM1 7h10v1H1ZM1 10h10v1H1Z' },
  'event-pending': { stroke: 'M6 1.2 10.8 6 6 10.8 1.2 6Z' },
  'agency-determination': {
    stroke: 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Z',
    fill: 'M6 4.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8Z',
  },
  exempt: { stroke: 'M1.5 1.5h9v9h-9ZM1.8 10.2l8.4-8.4' },
  review: { stroke: 'M1.5 6S3.2 2.8 6 2.8 10.5 6 10.5 6 8.8 9.2 6 9.2 1.5 6 1.5 6Z', fill: 'M5 5h2v2H5Z' },
  'no-instruction': { stroke: 'M1.5 1.5h9v9h-9Z', dashed: true },
  unreadable: {
    stroke:
      'M1 3.2q1.25-2 2.5 0t2.5 0 2.5 0 2.5 0M1 6.2q1.25-2 2.5 0t2.5 0 2.5 0 2.5 0M1 9.2q1.25-2 2.5 0t2.5 0 2.5 0 2.5 0',
  },
  conflict: { stroke: 'M1.5 3.5h5M1.5 6h9M5.5 8.5h5M9 2 3 10' },
  declassified: { stroke: 'M1.5 1.5h9v9h-9ZM3.5 6 5.5 8l3-4' },
  unclassified: { fill: 'M2 5h8v2H2Z' },
}

/** The mark of a standing and, beside it, words: its name, or a day that says more. */
export function StandingMark({ standing, children }: { standing: Standing; children?: ComponentChildren }) {
  const { fill, stroke, dashed } = MARKS[standing]
  return (
    <span class={`st st-${standing}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {fill && <path d={fill} fill="currentColor" />}
        {stroke && (
          <path
            d={stroke}
            fill="none"
            stroke="currentColor"
            stroke-width="1.2"
            stroke-dasharray={dashed && '2 1.6'}
          />
        )}
      </svg>
      <span>{children ?? standingWords(standing)}</span>
    </span>
  )
}
