import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { PLACE, versionAt } from '../../../main/archive/version-places'
import { isNewer } from '../../../main/archive/versions'
import type { Day } from '../../../preload/contract/day'
import { folder } from './workplace'

type Arrived = [number: number, released: Day | null, soFar?: number]

describe('a version is numbered by its place in the order of release', () => {
  it.each<[string, Arrived[], number[]]>([
    ['alone', [[1, '2011-03-01']], [1]],
    ['alone and without a day', [[1, null]], [1]],
    [
      'as they arrived',
      [
        [1, '2010-12-01'],
        [2, '2011-03-01'],
      ],
      [1, 2],
    ],
    [
      'the later one arrived first',
      [
        [1, '2011-03-01'],
        [2, '2010-12-01'],
      ],
      [2, 1],
    ],
    [
      'three, the oldest last',
      [
        [1, '2011-03-01'],
        [2, '2011-08-30'],
        [3, '2010-12-01'],
      ],
      [3, 1, 2],
    ],
    [
      'without a day: where it arrived',
      [
        [1, '2011-03-01'],
        [2, null],
        [3, '2010-12-01'],
        [4, null],
      ],
      [3, 2, 1, 4],
    ],
    [
      'without a day first',
      [
        [1, null],
        [2, '2011-03-01'],
        [3, '2010-12-01'],
      ],
      [1, 3, 2],
    ],
    [
      'of one day by how much was out',
      [
        [1, '2010-12-01', 926],
        [2, '2010-12-01', 700],
      ],
      [2, 1],
    ],
    [
      'what was out is a release too',
      [
        [1, '2010-12-01', 5],
        [2, null, 700],
      ],
      [2, 1],
    ],
    [
      'equal in both: as they arrived',
      [
        [1, '2010-12-01', 5],
        [2, '2010-12-01', 5],
      ],
      [1, 2],
    ],
    [
      'after one in between was taken back',
      [
        [2, null],
        [5, '2011-03-01'],
        [9, '2010-12-01'],
      ],
      [2, 9, 5],
    ],
  ])('%s', async (_, arrived, order) => {
    const connection = await Connection.open(join(folder(), 'places.db'), 'create')
    onTestFinished(() => connection.close())
    await connection.exec(
      'create table version (id integer primary key, cable, number, released, released_so_far, unique (cable, number))',
    )
    // Another cable between them counts for nothing.
    const rows = arrived.flatMap(([number, released, soFar = null]) => [
      [number, 1, number, released, soFar],
      [100 + number, 2, number, '2011-01-01', null],
    ])
    await connection.run(sql`
      insert into version select value->>0, value->>1, value->>2, value->>3, value->>4
      from json_each(${JSON.stringify(rows)})`)
    const found = await connection.all<{ id: number; place: number }>(
      sql`select id, ${PLACE} as place from version where cable = 1 order by place`,
    )
    expect(found).toEqual(order.map((id, at) => ({ id, place: at + 1 })))
    expect(againstRelease(arrived, order), 'an import settles which text is newer without SQL').toEqual([])
    expect(await versionAt(connection, 1, order.length)).toBe(order.at(-1))
    expect(await versionAt(connection, 1, order.length + 1)).toBeNull()
  })
})

/** Pairs of texts with a release of which the newer one stands before the other. */
function againstRelease(arrived: Arrived[], order: number[]): [number, number][] {
  const released = arrived
    .map(([id, day, soFar = null]) => ({ id, released: day, releasedSoFar: soFar }))
    .filter((text) => text.released !== null || text.releasedSoFar !== null)
  const pairs = released.flatMap((one) => released.map((other) => ({ one, other })))
  return pairs
    .filter(({ one, other }) => isNewer(one, other) && order.indexOf(one.id) < order.indexOf(other.id))
    .map(({ one, other }) => [one.id, other.id])
}
