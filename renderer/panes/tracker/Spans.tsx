import type { TrackerSummary } from '../../../preload/contract'
import type { Standing } from '../../../preload/contract/reading'
import { counted, figure, spanInWords } from '../../words'
import { Drawn } from './Drawn'
import type { PictureLayout } from './picture'
import { FLAG_WIDTH, flagFrom } from './picture'

const KEY = 14
const CHARACTER = 6.4

interface SpansProps {
  layout: PictureLayout
  standing: TrackerSummary['standing']
  dueDays: number
  onOpen: (standing: Standing) => void
}

/**
 * The three totals above the years they span; they serve as the legend of the sheets, and a click opens their cables. By keyboard the
 * same totals are opened from the tables below.
 */
export function Spans({ layout, standing, dueDays, onOpen }: SpansProps) {
  const { left, right, asOfX, dueX, baseline } = layout
  return (
    <Drawn>
      <rect class="due-band" x={asOfX} y="22" width={Math.max(0, dueX - asOfX)} height={baseline - 22} />
      <Span from={left} least={left} to={asOfX} count={standing.passed} kind="passed" onOpen={onOpen} />
      <Span from={dueX} least={asOfX + 4} to={right} count={standing.ahead} kind="ahead" onOpen={onOpen} />
      <DueLabel
        layout={layout}
        words={`due within ${spanInWords(dueDays)}`}
        count={standing.due}
        onOpen={onOpen}
      />
    </Drawn>
  )
}

interface SpanProps {
  from: number
  to: number
  /** How far to the left its words may reach where the span itself is too short for them. */
  least: number
  count: number
  kind: 'passed' | 'ahead'
  onOpen: (standing: Standing) => void
}

function Span({ from, to, least, count, kind, onOpen }: SpanProps) {
  const y = 37.5
  const width = KEY + (figure(count).length + kind.length + 2) * CHARACTER
  const start = to - from < width ? to - width : Math.round((from + to - width) / 2)
  if (start < least) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the keyboard has the tables.
    <g class="total" onClick={() => onOpen(kind)}>
      <Title count={count} />
      {to - from > width + 40 && (
        <path
          class="span"
          d={`M${from + 0.5} ${y - 4}v8M${from + 0.5} ${y}H${start - 8}M${start + width + 8} ${y}H${to - 0.5}M${to - 0.5} ${y - 4}v8`}
        />
      )}
      <SheetKey kind={kind} x={start} y={y - 6} />
      <text class="span-t" x={start + KEY + 4} y={y + 4.5}>
        <tspan class="b">{figure(count)}</tspan> {kind}
      </text>
    </g>
  )
}

interface DueLabelProps {
  layout: PictureLayout
  words: string
  count: number
  onOpen: (standing: Standing) => void
}

/** Right of the due days, or of the flag where that hangs to the right, if there is room for it; else left of the flag. */
function DueLabel({ layout, words, count, onOpen }: DueLabelProps) {
  const { dueX, right } = layout
  const width = KEY + (figure(count).length + words.length + 2) * CHARACTER
  const flag = flagFrom(layout)
  const after = Math.max(dueX, flag + FLAG_WIDTH) + 8
  const x = after + width <= right + 8 ? after : Math.max(0, flag - 14 - width)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the keyboard has the tables.
    <g class="total" onClick={() => onOpen('due')}>
      <Title count={count} />
      <SheetKey kind="due" x={x} y={4} />
      <text class="due-t" x={x + KEY + 4} y="14.5">
        <tspan class="b">{figure(count)}</tspan> {words}
      </text>
    </g>
  )
}

function Title({ count }: { count: number }) {
  return <title>{`Show ${counted(count, 'cable')} in Browse`}</title>
}

/** The small stack that stands for a standing, as everywhere in the window. */
function SheetKey({ kind, x, y }: { kind: 'passed' | 'due' | 'ahead'; x: number; y: number }) {
  const lines = { passed: [2, 2, 2, 1], due: [11], ahead: [1, 1, 1, 1] }[kind]
  return (
    <g class={`k-${kind}`} transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
      {lines.map((height, at) => (
        <rect key={at} fill="currentColor" y={at * 3} width="11" height={height} />
      ))}
    </g>
  )
}
