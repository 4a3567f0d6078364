/** Where the cables of a thread are drawn: in columns from left to right, so that each stands to the right of what it cites. */
import type { Thread, ThreadNode } from '../../../preload/contract'

export interface Placed {
  node: ThreadNode
  column: number
  row: number
  x: number
  y: number
}

export interface Line {
  from: string
  to: string
  /** SVG path, from the cable that is cited to the one that cites it. */
  path: string
}

export interface Drawing {
  /** By column, then from top to bottom. */
  placed: Placed[]
  lines: Line[]
  width: number
  height: number
}

export const BOX = { width: 184, height: 60 }
const GAP = { x: 48, y: 12 }
const MARGIN = 16
const SWEEPS = 4

export function draw({ nodes, edges }: Thread): Drawing {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const cites = neighbours(edges, 'from', 'to')
  const citedBy = neighbours(edges, 'to', 'from')
  const columns = inColumns(byDate(nodes, citedBy), cites, citedBy)
  const columnOf = new Map(columns.flatMap((column, at) => column.map((id): [string, number] => [id, at])))
  const ways = edges.map((edge) => wayOf(edge, columnOf, columns))
  settle(columns, linksOf(ways))
  const tallest = Math.max(...columns.map(heightOf))
  const placed: Placed[] = []
  const points = new Map<string, { x: number; y: number }>()
  for (const [at, column] of columns.entries()) {
    const x = MARGIN + at * (BOX.width + GAP.x)
    let y = MARGIN + (tallest - heightOf(column)) / 2
    let row = 0
    for (const id of column) {
      const node = byId.get(id)
      points.set(id, { x, y: y + slotOf(id) / 2 })
      if (node) placed.push({ node, column: at, row: row++, x, y })
      y += slotOf(id) + GAP.y
    }
  }
  return {
    placed,
    lines: edges.map((edge, at) => ({ ...edge, path: pathThrough(ways[at] ?? [], points) })),
    width: 2 * MARGIN + columns.length * (BOX.width + GAP.x) - GAP.x,
    height: 2 * MARGIN + tallest,
  }
}

/** Marks a place that a line passes in a column: no id has this sign. */
const PASSING = '\u0000'

function slotOf(id: string): number {
  return id.includes(PASSING) ? 0 : BOX.height
}

function heightOf(column: readonly string[]): number {
  return column.reduce((sum, id) => sum + slotOf(id) + GAP.y, -GAP.y)
}

/** What a line goes through, from the cited cable to the citing one; it gets a place of its own in each column between. */
function wayOf(
  { from, to }: Thread['edges'][number],
  columnOf: ReadonlyMap<string, number>,
  columns: string[][],
): string[] {
  const [first, last] = [columnOf.get(to) ?? 0, columnOf.get(from) ?? 0]
  const way = [to]
  for (let at = first + 1; at < last; at++) {
    const passing = `${from}${PASSING}${to}${PASSING}${at}`
    columns[at]?.push(passing)
    way.push(passing)
  }
  return [...way, from]
}

function linksOf(ways: readonly string[][]): (id: string) => string[] {
  const links = new Map<string, string[]>()
  const link = (one: string, other: string) => links.set(one, [...(links.get(one) ?? []), other])
  for (const way of ways) {
    for (const [at, id] of way.entries()) {
      const next = way[at + 1]
      if (next === undefined) continue
      link(id, next)
      link(next, id)
    }
  }
  return (id) => links.get(id) ?? []
}

function pathThrough(way: readonly string[], points: ReadonlyMap<string, { x: number; y: number }>): string {
  const [start, ...rest] = way.flatMap((id) => points.get(id) ?? [])
  if (!start) return ''
  let path = `M${start.x + BOX.width} ${start.y}`
  let at = { x: start.x + BOX.width, y: start.y }
  for (const [n, point] of rest.entries()) {
    const bend = Math.max(GAP.x / 2, Math.abs(point.x - at.x) / 2)
    path += `C${at.x + bend} ${at.y} ${point.x - bend} ${point.y} ${point.x} ${point.y}`
    at = point
    if (n === rest.length - 1) break
    path += `H${point.x + BOX.width}`
    at = { x: point.x + BOX.width, y: point.y }
  }
  return path
}

type Neighbours = ReadonlyMap<string, readonly string[]>

function neighbours(edges: Thread['edges'], of: 'from' | 'to', other: 'from' | 'to'): Neighbours {
  const found = new Map<string, string[]>()
  for (const edge of edges) found.set(edge[of], [...(found.get(edge[of]) ?? []), edge[other]])
  return found
}

/** Oldest first. A missing cable has no day: it stands right before the first that cites it. */
function byDate(nodes: readonly ThreadNode[], citedBy: Neighbours): string[] {
  const days = new Map(nodes.map(({ id, created }) => [id, created]))
  const dayOf = ({ id, created }: ThreadNode): string =>
    created ?? `${(citedBy.get(id) ?? []).map((each) => days.get(each) ?? '9999').sort()[0] ?? '9999'}-`
  return nodes
    .map((node) => ({ id: node.id, day: dayOf(node), held: node.held }))
    .sort((a, b) => a.day.slice(0, 10).localeCompare(b.day.slice(0, 10)) || Number(a.held) - Number(b.held))
    .map(({ id }) => id)
}

/** A column to the right of everything cited that is older; what cites nothing here stands right before what cites it. */
function inColumns(ordered: readonly string[], cites: Neighbours, citedBy: Neighbours): string[][] {
  const columns = new Map<string, number>()
  for (const id of ordered) {
    const before = (cites.get(id) ?? []).flatMap((other) => columns.get(other) ?? [])
    columns.set(id, before.length === 0 ? 0 : Math.max(...before) + 1)
  }
  for (const id of ordered) {
    if ((cites.get(id) ?? []).length > 0) continue
    const after = (citedBy.get(id) ?? []).flatMap((other) => columns.get(other) ?? [])
    if (after.length > 0) columns.set(id, Math.max(0, Math.min(...after) - 1))
  }
  const used = [...new Set(columns.values())].sort((a, b) => a - b)
  return used.map((column) => ordered.filter((id) => columns.get(id) === column))
}

/** Puts each cable level with its neighbours, so that fewer lines cross. */
function settle(columns: string[][], neighboursOf: (id: string) => string[]): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const heights = new Map(
      columns.flatMap((column) => column.map((id, row): [string, number] => [id, row - column.length / 2])),
    )
    for (const column of columns) {
      const middle = (id: string) => {
        const around = neighboursOf(id).flatMap((other) => heights.get(other) ?? [])
        return around.length === 0
          ? (heights.get(id) ?? 0)
          : around.reduce((a, b) => a + b, 0) / around.length
      }
      const middles = new Map(column.map((id) => [id, middle(id)]))
      column.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0))
    }
  }
}
