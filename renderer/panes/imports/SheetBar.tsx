import type { Ledger } from '../../../preload/contract'
import { counted } from '../../words'
import { type BarSheet, layoutBar, SHEET } from './bar'

interface SheetBarProps {
  ledger: Ledger
  /** Files not read yet. */
  left: number
  width: number
  label: string
}

/** Progress as sheets, each a fixed number of files: whole new, split another version, half held, low not a cable. */
export function SheetBar({ ledger, left, width, label }: SheetBarProps) {
  const bar = layoutBar(ledger, left, width)
  const paths = new Map<BarSheet['outcome'], string[]>()
  for (const { x, y, outcome } of bar.sheets) {
    const drawn = paths.get(outcome) ?? []
    drawn.push(shapeOf(outcome, x, y))
    paths.set(outcome, drawn)
  }
  const read = ledger.seen
  return (
    <>
      <svg
        class="stack"
        width={width}
        height={SHEET.line * 3 - 2}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, read + left)}
        aria-valuenow={read}
      >
        {[...paths].map(([outcome, drawn]) => (
          <path key={outcome} class={`b-${outcome}`} d={drawn.join('')} />
        ))}
      </svg>
      <p class="worth quiet">One block is {counted(bar.worth, 'file')}</p>
    </>
  )
}

/** The small sheet that stands for an outcome in the account. */
export function OutcomeKey({ outcome }: { outcome: BarSheet['outcome'] }) {
  return (
    <svg class="key" width={SHEET.width} height={SHEET.height} aria-hidden="true">
      <path class={`b-${outcome}`} d={shapeOf(outcome, 0, 0)} />
    </svg>
  )
}

function shapeOf(outcome: BarSheet['outcome'], x: number, y: number): string {
  const box = (top: number, height: number) => `M${x} ${y + top}h${SHEET.width}v${height}h-${SHEET.width}Z`
  switch (outcome) {
    case 'newVersions':
      return box(0, 5) + box(7, 5)
    case 'unchanged':
      return box(6, 6)
    case 'notCables':
      return box(9, 3)
    default:
      return box(0, SHEET.height)
  }
}
