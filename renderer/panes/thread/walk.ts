/** Ways through a thread: by the arrow keys, and along citations. */
import type { Thread } from '../../../preload/contract'
import type { Drawing } from './layout'

/** Which cable an arrow key leads to: up and down in the column, left and right to the nearest one a column on. */
export function neighbourOf(drawing: Drawing, id: string, key: string): string | null {
  const here = drawing.placed.find(({ node }) => node.id === id)
  if (!here) return null
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (step === undefined) {
    const row = here.row + (key === 'ArrowUp' ? -1 : 1)
    return drawing.placed.find((place) => place.column === here.column && place.row === row)?.node.id ?? null
  }
  const linked = new Set(
    drawing.lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
  )
  // A cable that this one is linked with comes before one that only stands nearer.
  const beside = drawing.placed
    .filter(({ column }) => (column - here.column) * step > 0)
    .sort(
      (a, b) =>
        Number(linked.has(b.node.id)) - Number(linked.has(a.node.id)) ||
        Math.abs(a.column - here.column) - Math.abs(b.column - here.column) ||
        Math.abs(a.y - here.y) - Math.abs(b.y - here.y),
    )
  return beside[0]?.node.id ?? null
}

/** One step of the way from the thread's cable to another. */
export interface Step {
  id: string
  how: 'cites' | 'is cited by'
}

/** The shortest way along citations, without the root itself; empty for the root, null where there is none. */
export function pathTo({ root, edges }: Thread, id: string): Step[] | null {
  const came = new Map<string, { from: string; how: Step['how'] } | null>([[root, null]])
  for (const here of came.keys()) {
    for (const { from, to } of edges) {
      if (from === here && !came.has(to)) came.set(to, { from: here, how: 'cites' })
      if (to === here && !came.has(from)) came.set(from, { from: here, how: 'is cited by' })
    }
  }
  if (!came.has(id)) return null
  const steps: Step[] = []
  for (let at = id, before = came.get(at); before; at = before.from, before = came.get(at))
    steps.unshift({ id: at, how: before.how })
  return steps
}
