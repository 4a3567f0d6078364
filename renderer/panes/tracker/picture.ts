/** Geometry of the picture: a year is a stack of sheets on one baseline. Numbers only; the drawing is in `Picture`. */

import type { YearCounts, YearOfDays } from '../../../preload/contract'
import type { Day } from '../../../preload/contract/day'
import { dayOfMonth, daysInMonth, monthOf, yearOf } from '../../../preload/contract/day'
import { type Layer, sheetWorth, stack } from './sheets'

/** Parts of a stack, lowest first. `by` tells days that the cable names itself from days given by a rule. */
export const PARTS = [
  'declassified',
  'passed',
  'due',
  'ahead',
  'waiting',
] as const satisfies (keyof YearCounts)[]
export interface Part {
  standing: (typeof PARTS)[number]
  by: 'own' | 'rule'
}

export interface Column {
  /** First and last year of the column; they differ only at an end that gathers what lies further out. */
  from: number
  to: number
  x: number
  total: number
  own: number
  rule: number
  counts: YearCounts
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
  years: { year: number; x: number; major: boolean }[]
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

/** Lays the years out for the width and height at hand. */
export function layoutPicture(
  years: readonly YearOfDays[],
  asOf: Day,
  until: Day,
  size: PictureSize,
): PictureLayout {
  const room = Math.max(120, size.width - LEFT - 8)
  const [first, last] = span(years, asOf, until, {
    least: Math.floor(room / LARGEST_SLOT),
    most: Math.floor(room / SMALLEST_SLOT),
  })
  const count = last - first + 1
  const slot = Math.max(SMALLEST_SLOT, Math.min(LARGEST_SLOT, Math.floor(room / count)))
  const baseline = size.height - BELOW
  const pitch = size.height > 300 ? 6 : 4
  const columns = gather(years, first, last)
  const tallest = Math.max(1, ...columns.map((column) => column.total))
  const worth = sheetWorth(tallest, Math.floor((baseline - ABOVE) / pitch))
  const laid = columns.map((column, index) => {
    const layers = stack(partsOf(column), worth)
    const top = layers.at(-1)
    return { ...column, x: LEFT + index * slot, layers, sheets: top ? top.from + top.sheets : 0 }
  })
  const dayX = (day: Day) => LEFT + Math.round((yearOf(day) - first + partOfYear(day)) * slot)
  return {
    worth,
    slot,
    bar: Math.max(3, slot - (slot > 12 ? 3 : slot > 7 ? 2 : 1)),
    pitch,
    left: LEFT,
    right: LEFT + count * slot,
    top: ABOVE,
    baseline,
    columns: laid,
    grid: gridOf(tallest, worth, pitch, baseline),
    years: laid.map(({ from, x }) => ({ year: from, x: x + slot / 2, major: isMajor(from, slot) })),
    asOfX: dayX(asOf),
    dueX: Math.min(dayX(until), LEFT + count * slot),
    peaks: peaksOf(laid, slot, pitch, baseline),
  }
}

/** The column under a point, or null beside the picture. */
export function columnAt(layout: PictureLayout, x: number): number | null {
  const index = Math.floor((x - layout.left) / layout.slot)
  return index >= 0 && index < layout.columns.length ? index : null
}

/** The day at a point of the axis, for the flag that is dragged. */
export function dayAt(layout: PictureLayout, x: number): Day {
  const first = layout.columns[0]?.from ?? 2000
  const at = Math.max(0, Math.min(x - layout.left, layout.right - layout.left - 1)) / layout.slot
  const year = first + Math.floor(at)
  const inYear = (at - Math.floor(at)) * 12
  const month = Math.floor(inYear) + 1
  const day = Math.floor((inYear - Math.floor(inYear)) * daysInMonth(year, month)) + 1
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day
}

function partOfYear(day: Day): number {
  return (monthOf(day) - 1 + (dayOfMonth(day) - 1) / daysInMonth(yearOf(day), monthOf(day))) / 12
}

/**
 * First and last year shown: as many as fill the width. Far ends with few cables are folded in when there is no room
 * for every year.
 */
function span(
  years: readonly YearOfDays[],
  asOf: Day,
  until: Day,
  { least, most }: { least: number; most: number },
): [number, number] {
  const held = years.filter((year) => year.own + year.rule > 0).map((year) => year.year)
  let first = Math.min(...held, yearOf(asOf) - 2)
  let last = Math.max(...held, yearOf(until) + 2)
  const sum = (from: number, to: number) =>
    years.reduce((total, row) => total + (row.year >= from && row.year <= to ? row.own + row.rule : 0), 0)
  while (last - first + 1 > most) {
    const mayDropFirst = first < yearOf(asOf) - 2
    const mayDropLast = last > yearOf(until) + 2
    if (mayDropFirst && (!mayDropLast || sum(first, first + 9) <= sum(last - 9, last))) first += 1
    else if (mayDropLast) last -= 1
    else break
  }
  for (let turn = 0; last - first + 1 < least; turn++) {
    if (turn % 3 === 2) last += 1
    else first -= 1
  }
  return [first, last]
}

const NONE: YearCounts = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }

interface Gathered extends Omit<Column, 'x' | 'layers' | 'sheets'> {
  byRule: YearCounts
}

/** One column per year from first to last, empty years included; what lies beyond an end is counted in its last column. */
function gather(years: readonly YearOfDays[], first: number, last: number): Gathered[] {
  const columns = Array.from({ length: last - first + 1 }, (_, index): Gathered => {
    const year = first + index
    return { from: year, to: year, total: 0, own: 0, rule: 0, counts: { ...NONE }, byRule: { ...NONE } }
  })
  for (const row of years) {
    const column = columns[Math.min(Math.max(row.year - first, 0), columns.length - 1)]
    if (!column || row.own + row.rule === 0) continue
    column.from = Math.min(column.from, row.year)
    column.to = Math.max(column.to, row.year)
    column.own += row.own
    column.rule += row.rule
    column.total += row.own + row.rule
    for (const standing of PARTS) {
      column.counts[standing] += row[standing]
      column.byRule[standing] += row.byRule[standing]
    }
  }
  return columns
}

function partsOf(column: Gathered): { name: Part; count: number }[] {
  return PARTS.flatMap((standing) => {
    const rule = column.byRule[standing]
    return [
      { name: { standing, by: 'own' as const }, count: column.counts[standing] - rule },
      { name: { standing, by: 'rule' as const }, count: rule },
    ]
  })
}

function gridOf(tallest: number, worth: number, pitch: number, baseline: number): PictureLayout['grid'] {
  const step = gridStep(tallest)
  const lines: PictureLayout['grid'] = []
  for (let value = 0; value <= tallest; value += step) {
    lines.push({ value, y: baseline - Math.round((value / worth) * pitch) })
  }
  return lines
}

/** A round step that gives three to six lines. */
function gridStep(tallest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (tallest / (step * power) <= 5) return step * power
  }
}

function isMajor(year: number, slot: number): boolean {
  return year % (slot >= 30 ? 2 : slot >= 9 ? 5 : 10) === 0
}

/** The highest column, and the highest of the rest where it stands well apart: their counts are written above them. */
function peaksOf(
  columns: readonly Column[],
  slot: number,
  pitch: number,
  baseline: number,
): PictureLayout['peaks'] {
  const apart = Math.ceil(64 / slot)
  const chosen: number[] = []
  const byHeight = columns.map((_, index) => index).sort((a, b) => total(columns, b) - total(columns, a))
  for (const index of byHeight) {
    const isPeak = total(columns, index) >= Math.max(total(columns, index - 1), total(columns, index + 1), 1)
    if (isPeak && chosen.every((other) => Math.abs(other - index) >= apart)) chosen.push(index)
    if (chosen.length === 3) break
  }
  return chosen.map((index) => {
    const column = columns[index] as Column
    return { x: column.x + slot / 2, y: baseline - column.sheets * pitch - 5, count: column.total }
  })
}

function total(columns: readonly Column[], index: number): number {
  return columns[index]?.total ?? 0
}
