/** Two hundred searches: total, facets, and fifty rows with snippets, sorted by date. */
import type { Archive } from '../../../preload/contract'
import { NO_FILTERS } from '../../../preload/contract/view'
import { type Line, ms } from '../line'
import type { Drawn, Vocabulary } from '../queries'
import { MOMENT } from '../session'
import { timed, timesOf } from '../statistics'

const GOAL = { median: 5, p95: 40, commonest: 120 }
/** Other words in between, so that no answer is remembered. */
const COMMONEST_ROUNDS = 5

export async function measureSearch(
  archive: Archive,
  queries: readonly Drawn[],
  { commonest, terms }: Vocabulary,
): Promise<Line[]> {
  const search = (filters: Drawn['filters']) =>
    timed(() => archive.cables.browse({ filters, moment: MOMENT, limit: 50 }))
  const groups = new Map<string, number[]>()
  for (const { group, filters } of queries) {
    groups.set(group, [...(groups.get(group) ?? []), await search(filters)])
  }
  const greatest: number[] = []
  for (let round = 0; round < COMMONEST_ROUNDS; round++) {
    greatest.push(await search({ ...NO_FILTERS, query: `${commonest}${' '.repeat(round)}` }))
    await search({ ...NO_FILTERS, query: terms['1–10 %'][round] ?? 'a' })
  }
  return [
    all(queries.length, [...groups.values()].flat()),
    ...Array.from(groups, ([group, values]) => ofGroup(group, values)),
    ofCommonest(commonest, timesOf(greatest).median),
  ]
}

function all(count: number, values: number[]): Line {
  const { median, p95, greatest } = timesOf(values)
  return {
    work: `search, ${count} queries`,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
    goal: 'median ≤ 5 ms, 95 % ≤ 40 ms',
    met: median <= GOAL.median && p95 <= GOAL.p95,
    figures: { median, p95, greatest },
  }
}

function ofGroup(group: string, values: number[]): Line {
  const { median, p95 } = timesOf(values)
  return {
    work: `  ${group}`,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}`,
    goal: '',
    met: null,
    figures: { median, p95 },
  }
}

function ofCommonest(word: string, median: number): Line {
  return {
    work: `search, the commonest word (“${word}”)`,
    measured: `median ${ms(median)}`,
    goal: '≤ 120 ms',
    met: median <= GOAL.commonest,
    figures: { median },
  }
}
