/** What was doubtful while reading, by kind. */
import type { ProblemCount } from '../../preload/contract'
import type { Archive } from '../archive/archive'
import type { Table } from './table'

const MOST_IDS = 1_000

/** Problems by kind, the most frequent first. */
export async function problemsIn(table: Table, archive: Pick<Archive, 'rows'>): Promise<ProblemCount[]> {
  const { counts, keys } = gathered(table)
  const { names } = table.problem.dictionary
  const problems = await Promise.all(
    names.map(async (code, at): Promise<ProblemCount> => {
      const listed = await archive.rows.listed(keys[at] ?? [])
      return { code, count: counts[at] ?? 0, ids: listed.map(({ id }) => id) }
    }),
  )
  return problems.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}

/** For each kind how many cables have it, and the keys of the first. */
function gathered({ problem, live, length }: Table): { counts: Uint32Array; keys: number[][] } {
  const { starts, codes, dictionary } = problem
  const counts = new Uint32Array(dictionary.names.length)
  const keys: number[][] = dictionary.names.map(() => [])
  for (let key = 1; key < length; key++) {
    if (live.values[key] !== 1) continue
    const start = starts[key] as number
    const end = start + (problem.counts[key] as number)
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      if ((counts[code] as number)++ < MOST_IDS) keys[code]?.push(key)
    }
  }
  return { counts, keys }
}
