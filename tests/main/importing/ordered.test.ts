import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Channel } from '../../../main/importing/channel'
import { inOrder } from '../../../main/importing/ordered'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

/** Pieces of work 0, 1, 2 …; null when there are no more. */
function works(count: number): () => Promise<number | null> {
  let next = 0
  return async () => (next < count ? next++ : null)
}

it('gives results in the order of the work, whichever hand is faster', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(4), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, hands) => {
        const hand = async function* (work: number) {
          await pause(delays[work] ?? 0)
          yield `${work}a`
          yield `${work}b`
        }
        const results = await all(
          inOrder(
            works(delays.length),
            Array.from({ length: hands }, () => hand),
          ),
        )
        expect(results).toEqual(delays.flatMap((_, work) => [`${work}a`, `${work}b`]))
      },
    ),
    { numRuns: 30 },
  )
})

it('lets no hand run far ahead of who takes', async () => {
  let made = 0
  const hand = async function* (_: number) {
    for (let n = 0; n < 10; n++) {
      made++
      yield n
    }
  }
  const results = inOrder(works(100), [hand, hand])
  await results.next()
  await pause(20)
  expect(made).toBeLessThan(30)
  await results.return(undefined)
})

it('passes trouble on to who takes', async () => {
  const hand = async function* (work: number) {
    if (work === 1) throw new Error('a bad piece')
    yield work
  }
  await expect(all(inOrder(works(3), [hand]))).rejects.toThrow('a bad piece')
})

it('a channel keeps who gives waiting while it is full', async () => {
  const channel = new Channel<number>(2)
  await channel.put(1)
  let given = false
  const second = channel.put(2).then(() => {
    given = true
  })
  await pause(5)
  expect(given).toBe(false)
  const values = channel[Symbol.asyncIterator]()
  expect((await values.next()).value).toBe(1)
  await second
  channel.end()
  expect((await values.next()).value).toBe(2)
  expect((await values.next()).done).toBe(true)
})
