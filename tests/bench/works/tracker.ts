/** The tracker for another as-of day: every standing is decided anew. */
import type { Archive } from '../../../preload/contract'
import { addDays } from '../../../preload/contract/day'
import { type Line, ms } from '../line'
import { MOMENT } from '../session'
import { timed, timesOf } from '../statistics'

const ROUNDS = 100
const GOAL = 16

export async function measureTracker(archive: Archive): Promise<Line> {
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const moment = { ...MOMENT, asOf: addDays(MOMENT.asOf, (round + 1) * 61) }
    values.push(await timed(() => archive.tracker.summary({ moment })))
  }
  const { median, p95, greatest } = timesOf(values)
  return {
    work: `tracker for another as-of day (${ROUNDS})`,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
    goal: '95 % ≤ 16 ms',
    met: p95 <= GOAL,
    figures: { median, p95, greatest },
  }
}
