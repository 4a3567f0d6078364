import { describe, expect, test } from 'vitest'
import type { Thread } from '../../../../preload/contract'
import { BOX, draw } from '../../../../renderer/panes/thread/layout'
import { neighbourOf, pathTo } from '../../../../renderer/panes/thread/walk'
import { pathSentence, threadSentence } from '../../../../renderer/panes/thread/words'

/** A thread of `id` or `id@day`; one without a day is missing. The first is the root. */
function thread(nodes: string[], edges: [from: string, to: string][], more = 0): Thread {
  const distances = new Map<string, number>()
  return {
    root: nodes[0]?.split('@')[0] ?? '',
    nodes: nodes.map((node) => {
      const [id = '', day = null] = node.split('@')
      const cited = edges.some(([from, to]) => from === nodes[0]?.split('@')[0] && to === id)
      return {
        id,
        held: day !== null,
        distance: distances.get(id) ?? (node === nodes[0] ? 0 : cited ? -1 : 1),
        created: day as never,
        subject: null,
        origin: null,
        level: null,
        classification: null,
      }
    }),
    edges: edges.map(([from, to]) => ({ from, to, inferredYear: null })),
    more,
  }
}

const CHAIN = thread(
  ['B@2006-02-01', 'A@2006-01-01', 'C@2006-03-01', 'M'],
  [
    ['B', 'A'],
    ['C', 'B'],
    ['B', 'M'],
  ],
)

describe('a drawn thread', () => {
  test('has each cable to the right of what it cites', () => {
    const { placed, lines } = draw(CHAIN)
    const column = (id: string) => placed.find(({ node }) => node.id === id)?.column ?? -1
    for (const { from, to } of CHAIN.edges) expect(column(from)).toBeGreaterThan(column(to))
    expect(lines).toHaveLength(3)
  })

  test('draws no two boxes on each other, and all inside its frame', () => {
    const many = thread(
      ['R@2006-06-01', ...Array.from({ length: 30 }, (_, at) => `N${at}@2006-0${1 + (at % 5)}-01`)],
      Array.from({ length: 30 }, (_, at): [string, string] =>
        at % 3 === 0 ? [`N${at}`, 'R'] : ['R', `N${at}`],
      ),
    )
    const { placed, width, height } = draw(many)
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(31)
    expect(placed.every(({ x, y }) => x + BOX.width <= width && y + BOX.height <= height)).toBe(true)
  })

  test('of cables that cite each other has a place for both', () => {
    const both = thread(
      ['A@2006-01-01', 'B@2006-01-02'],
      [
        ['A', 'B'],
        ['B', 'A'],
      ],
    )
    expect(draw(both).placed).toHaveLength(2)
  })

  test('is walked by the arrow keys', () => {
    const drawing = draw(CHAIN)
    expect(neighbourOf(drawing, 'B', 'ArrowRight')).toBe('C')
    const left = neighbourOf(drawing, 'B', 'ArrowLeft') as string
    expect(['A', 'M']).toContain(left)
    expect([neighbourOf(drawing, left, 'ArrowUp'), neighbourOf(drawing, left, 'ArrowDown')]).toContain(
      left === 'A' ? 'M' : 'A',
    )
    expect(neighbourOf(drawing, 'C', 'ArrowRight')).toBeNull()
    expect(neighbourOf(drawing, 'A', 'ArrowLeft')).toBeNull()
  })
})

test('the way to a cable is told reference by reference', () => {
  expect(pathSentence('C', pathTo({ ...CHAIN, root: 'C' }, 'A') ?? [])).toBe('C cites B, which cites A.')
  expect(pathSentence('A', pathTo({ ...CHAIN, root: 'A' }, 'M') ?? [])).toBe(
    'A is cited by B, which cites M.',
  )
  expect(pathSentence('B', pathTo(CHAIN, 'B') ?? [])).toBe('B is the cable of this thread.')
  expect(pathTo(CHAIN, 'Z')).toBeNull()
})

test('the sentence adds up, and says what is missing and what lies beyond', () => {
  expect(threadSentence({ ...CHAIN, more: 3 })).toBe(
    '4 cables in this thread: 2 that it builds on, 1 that builds on it, 3 references between them. 1 not in this archive, in a dashed frame. 3 more lie beyond.',
  )
  expect(threadSentence({ ...CHAIN, more: 1 })).toMatch(/ 1 more lies beyond\.$/)
  expect(threadSentence(thread(['A@2006-01-01'], []))).toBe(
    'A refers to no other cable, and none in this archive refers to it.',
  )
})
