/** A thread in words: what the drawing shows, for those who do not see it. */
import type { Thread, ThreadEdge, ThreadNode } from '../../../preload/contract'
import type { Problem } from '../../../preload/contract/cable'
import { INFERRED_YEAR } from '../../parts/Doubts'
import { counted, figure, shortDay } from '../../words'
import type { Step } from './walk'

/** What the thread holds, in one sentence. */
export function threadSentence({ root, nodes, edges, more }: Thread): string {
  const [cited, citing] = [
    nodes.filter((n) => n.distance < 0).length,
    nodes.filter((n) => n.distance > 0).length,
  ]
  const missing = nodes.filter(({ held }) => !held).length
  if (nodes.length === 1) return `${root} refers to no other cable, and none in this archive refers to it.`
  const parts = [
    cited > 0 && `${figure(cited)} that it builds on`,
    citing > 0 && `${figure(citing)} that ${citing === 1 ? 'builds' : 'build'} on it`,
    `${counted(edges.length, 'reference')} between them`,
  ].filter(Boolean)
  const rest = [
    missing > 0 &&
      `${figure(missing)} not in this archive, in ${missing === 1 ? 'a dashed frame' : 'dashed frames'}.`,
    more > 0 && `${figure(more)} more ${more === 1 ? 'lies' : 'lie'} beyond.`,
  ].filter(Boolean)
  return [`${counted(nodes.length, 'cable')} in this thread: ${parts.join(', ')}.`, ...rest].join(' ')
}

/** `cites 05RIGA9120, which is cited by …`: the way from the thread's cable to another. */
export function pathSentence(root: string, steps: readonly Step[]): string {
  if (steps.length === 0) return `${root} is the cable of this thread.`
  return `${root} ${steps.map(({ how, id }) => `${how} ${id}`).join(', which ')}.`
}

export function dayWords({ created, held }: ThreadNode): string {
  if (!held) return 'not in this archive'
  return created ? shortDay(created) : 'no day'
}

/** `Cites 05RIGA9120 (year inferred) and …`: what a cable of the thread cites in it. */
export function citesWords(edges: readonly ThreadEdge[]): string {
  const cited = edges.map(({ to, inferredYear }) => (inferredYear === null ? to : `${to} (year inferred)`))
  return `Cites ${cited.join(', ')}.`
}

/** Doubts about the year of a cited cable: told at that cable, or at the citing one where the thread is of the cited. */
export function doubtsAt(id: string, { root, edges }: Thread): Problem[] {
  return edges.flatMap(({ from, to, inferredYear }) =>
    inferredYear !== null && id === (to === root ? from : to)
      ? [{ code: INFERRED_YEAR, message: `${from}: ${inferredYear}` }]
      : [],
  )
}
