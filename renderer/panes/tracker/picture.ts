/** Geometry of the picture: a year is a stack of sheets on one baseline. Numbers only; the drawing is in `PicturePane`. */
import type { YearOfDays } from '../../../preload/contract'
import type { Day } from '../../../preload/contract/day'
import { dayOf, dayOfMonth, daysInMonth, monthOf, yearOf } from '../../../preload/contract/day'
import { columnsOf, PARTS, type YearColumn } from './columns'
import { type Layer, pitchFor, sheetWorth, stack } from './sheets'

/** A part of a stack. `by` tells days that the cable names itself from days given by a rule. */
export interface Part {
  standing: (typeof PARTS)[number]
  by: 'own' | 'rule'
}

export interface Column extends YearColumn {
  x: number
  layers: Layer<Part>[]
  sheets: number
}

export interface PictureSize {
  width: number
  height: number
}

export interface PictureLayout {
  worth: number
  slot: number
  bar: number
  pitch: number
  left: number
  right: number
  top: number
  baseline: number
  columns: Column[]
  grid: { value: number; y: number }[]
  ticks: { year: number; x: number; labelled: boolean }[]
  /** Where the as-of day and the end of the due days stand on the axis. */
  asOfX: number
  dueX: number
  peaks: { x: number; y: number; count: number }[]
}

const LEFT = 36
const ABOVE = 50
const BELOW = 20
const SMALLEST_SLOT = 5
const LARGEST_SLOT = 34
const LABEL = 32
/** Sheets grow to this where few of them stand in much room. */
const THICKEST = 16
/** What a line of the grid needs for its figure. */
const LINE = 15

/** Lays the years out for the width and height at hand. */
export function layoutPicture(
  years: readonly YearOfDays[],
  asOf: Day,
  until: Day,
  size: PictureSize,
): PictureLayout {
  const room = Math.max(120, size.width - LEFT - 8)
  const shown = columnsOf(years, {
    around: { from: yearOf(asOf) - 2, to: yearOf(until) + 2 },
    least: Math.floor(room / LARGEST_SLOT),
    most: Math.floor(room / SMALLEST_SLOT),
  })
  const slot = Math.max(SMALLEST_SLOT, Math.min(LARGEST_SLOT, Math.floor(room / shown.length)))
  const baseline = size.height - BELOW
  const high = baseline - ABOVE - LINE
  const tallest = Math.max(1, ...shown.map((column) => column.total))
  const worth = sheetWorth(tallest, Math.floor(high / (size.height > 300 ? 6 : 4)))
  const columns = shown.map((column, index): Column => {
    const layers = stack(partsOf(column), worth)
    const top = layers.at(-1)
    return { ...column, x: LEFT + index * slot, layers, sheets: top ? top.from + top.sheets : 0 }
  })
  const pitch = pitchFor(Math.max(...columns.map(({ sheets }) => sheets)), high, THICKEST)
  return {
    worth,
    slot,
    bar: Math.max(3, slot - (slot > 12 ? 3 : slot > 7 ? 2 : 1)),
    pitch,
    left: LEFT,
    right: LEFT + columns.length * slot,
    top: ABOVE,
    baseline,
    columns,
    grid: gridOf(tallest, worth, pitch, baseline),
    ticks: ticksOf(columns, slot),
    asOfX: xOf(columns, slot, asOf),
    dueX: xOf(columns, slot, until),
    peaks: peaksOf(columns, slot, pitch, baseline),
  }
}

export const FLAG_WIDTH = 98

/** Where the flag of the as-of day begins: it hangs to the left, at the very left of the picture to the right. */
export function flagFrom({ asOfX, left }: Pick<PictureLayout, 'asOfX' | 'left'>): number {
  return asOfX - FLAG_WIDTH < left ? asOfX : asOfX - FLAG_WIDTH
}

/** The column under a point, or null beside the picture. */
export function columnAt(layout: PictureLayout, x: number): number | null {
  const index = Math.floor((x - layout.left) / layout.slot)
  return index >= 0 && index < layout.columns.length ? index : null
}

/** The day at a point of the axis, for the flag that is dragged. */
export function dayAt(layout: PictureLayout, x: number): Day {
  const within = Math.max(layout.left, Math.min(x, layout.right - 1))
  const column = layout.columns[columnAt(layout, within) ?? 0] as Column
  const at = column.from + ((within - column.x) / layout.slot) * (column.to - column.from + 1)
  const year = Math.floor(at)
  const months = (at - year) * 12
  const month = Math.floor(months) + 1
  const day = Math.floor((months - Math.floor(months)) * daysInMonth(year, month)) + 1
  return dayOf(year, month, day) as Day
}

/** Where a day stands on the axis; one beyond the picture stands at its end. */
function xOf(columns: readonly Column[], slot: number, day: Day): number {
  const at = yearOf(day) + partOfYear(day)
  const column = columns.find((each) => at < each.to + 1) ?? columns.at(-1)
  if (!column) return LEFT
  const part = (at - column.from) / (column.to - column.from + 1)
  return Math.round(column.x + Math.min(1, Math.max(0, part)) * slot)
}

function partOfYear(day: Day): number {
  return (monthOf(day) - 1 + (dayOfMonth(day) - 1) / daysInMonth(yearOf(day), monthOf(day))) / 12
}

function partsOf(column: YearColumn): { name: Part; count: number }[] {
  return PARTS.flatMap((standing) => {
    const rule = column.byRule[standing]
    return [
      { name: { standing, by: 'own' as const }, count: column.counts[standing] - rule },
      { name: { standing, by: 'rule' as const }, count: rule },
    ]
  })
}

function gridOf(tallest: number, worth: number, pitch: number, baseline: number): PictureLayout['grid'] {
  const step = gridStep(tallest, (LINE * worth) / pitch)
  const lines: PictureLayout['grid'] = []
  for (let value = 0; value <= tallest; value += step) {
    lines.push({ value, y: baseline - Math.round((value / worth) * pitch) })
  }
  return lines
}

/** A round step that gives at most six lines, each with room for its figure. */
function gridStep(tallest: number, least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      if (tallest / (step * power) <= 5 && step * power >= least) return step * power
    }
  }
}

/** A tick for each year. Round years are named first, then the years beside a break, wherever a name has room. */
function ticksOf(columns: readonly Column[], slot: number): PictureLayout['ticks'] {
  const every = slot >= 30 ? 2 : slot >= 9 ? 5 : 10
  const years = columns.filter((column) => !column.gap && column.from === column.to)
  const besideGap = new Set(columns.flatMap((column) => (column.gap ? [column.from - 1, column.to + 1] : [])))
  const labels: number[] = []
  const place = ({ x }: Column) => {
    if (labels.every((other) => Math.abs(other - x) >= LABEL)) labels.push(x)
  }
  for (const column of years) if (column.from % every === 0) place(column)
  for (const column of years) if (besideGap.has(column.from)) place(column)
  return years.map(({ from, x }) => ({ year: from, x: x + slot / 2, labelled: labels.includes(x) }))
}

/** The highest columns that stand well apart: their counts are written above them. */
function peaksOf(
  columns: readonly Column[],
  slot: number,
  pitch: number,
  baseline: number,
): PictureLayout['peaks'] {
  const apart = Math.ceil(64 / slot)
  const total = (index: number) => columns[index]?.total ?? 0
  const chosen: number[] = []
  const byHeight = columns.map((_, index) => index).sort((a, b) => total(b) - total(a))
  for (const index of byHeight) {
    const isPeak = total(index) >= Math.max(total(index - 1), total(index + 1), 1)
    if (isPeak && chosen.every((other) => Math.abs(other - index) >= apart)) chosen.push(index)
    if (chosen.length === 3) break
  }
  return chosen.map((index) => {
    const column = columns[index] as Column
    return { x: column.x + slot / 2, y: baseline - column.sheets * pitch - 5, count: column.total }
  })
}
