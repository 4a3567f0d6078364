/** From a closed file to the first page of rows with all counts. */
import { type Line, ms } from '../line'
import { MOMENT, openSession } from '../session'
import { timed, timesOf } from '../statistics'

const ROUNDS = 5
const GOAL = 1_000

export async function measureOpening(archive: string): Promise<Line> {
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    values.push(
      await timed(async () => {
        const session = await openSession(archive)
        await session.archive.cables.browse({ moment: MOMENT, limit: 50 })
        await session.close()
      }),
    )
  }
  const { median, greatest } = timesOf(values)
  return {
    work: 'opening to the first page with counts',
    measured: `median ${ms(median)}, greatest ${ms(greatest)}`,
    goal: '≤ 1 s',
    met: greatest <= GOAL,
    figures: { median, greatest },
  }
}
