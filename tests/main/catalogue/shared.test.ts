import { expect, it } from 'vitest'
import { Shared } from '../../../main/catalogue/shared'

const ended = () => new DOMException('The query was ended.', 'AbortError')

it('works out once what several ask at the same time, and anew what is asked later', async () => {
  const shared = new Shared<number>()
  let worked = 0
  const work = async () => ++worked
  const ask = () => shared.ask('a', work, undefined)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  expect(await ask()).toBe(2)
})

it('keeps different questions apart', async () => {
  const shared = new Shared<string>()
  const ask = (key: string) => shared.ask(key, async () => key, undefined)
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a', 'b'])
})

it('begins again for those who still want an answer that the first no longer wanted', async () => {
  const shared = new Shared<string>()
  const first = shared.ask('a', () => Promise.reject(ended()), undefined)
  const second = shared.ask('a', async () => 'found', undefined)
  await expect(first).rejects.toThrow('ended')
  expect(await second).toBe('found')
})

it('lets go of those who no longer want it either', async () => {
  const shared = new Shared<string>()
  const signal = AbortSignal.abort()
  const asked = [1, 2].map(() => shared.ask('a', () => Promise.reject(ended()), signal))
  for (const one of asked) await expect(one).rejects.toThrow('ended')
})

it('tells a mistake to everyone who asked', async () => {
  const shared = new Shared<string>()
  const asked = [1, 2].map(() => shared.ask('a', () => Promise.reject(new Error('no such field')), undefined))
  for (const one of asked) await expect(one).rejects.toThrow('no such field')
})
