/** Opening one cable: its text read again, its versions, what it cites and what cites it. */
import type { Archive } from '../../../preload/contract'
import { Chance } from '../corpus/random'
import { type Line, ms } from '../line'
import { MOMENT } from '../session'
import { timed, timesOf } from '../statistics'

const ROUNDS = 200
const GOAL = 5

export async function measureCable(archive: Archive, seed: number): Promise<Line> {
  const chance = new Chance(seed)
  const { total } = await archive.cables.list({ moment: MOMENT, limit: 1 })
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await archive.cables.list({ moment: MOMENT, offset: chance.below(total), limit: 1 })
    const id = page.rows[0]?.id ?? ''
    values.push(await timed(() => archive.cables.get({ id, moment: MOMENT })))
  }
  const { median, p95, greatest } = timesOf(values)
  return {
    work: `one cable opened (${ROUNDS})`,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
    goal: 'median ≤ 5 ms',
    met: median <= GOAL,
    figures: { median, p95, greatest },
  }
}
