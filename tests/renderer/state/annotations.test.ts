import { beforeEach, expect, test } from 'vitest'
import type { Archive, Step } from '../../../preload/contract'
import { make, undo } from '../../../renderer/state/annotations'
import { connectTo } from '../../../renderer/state/api'
import { lastMessage, toasts } from '../../../renderer/state/toasts'

let done: Step[]

beforeEach(() => {
  toasts.value = []
  done = [
    { id: 1, words: '06TALLINN9001 starred' },
    { id: 2, words: 'A note on 06TALLINN9001 written' },
  ]
  const take = async ({ step }: { step?: number }) => {
    const at = step === undefined ? done.length - 1 : done.findIndex(({ id }) => id === step)
    return done.splice(at, 1)[0] ?? null
  }
  connectTo({ history: { undo: take } } as unknown as Archive)
})

test('a step that is undone by key is not offered to be undone any longer; the other still is', async () => {
  for (const { id, words } of [...done]) await make(async () => ({ words: `${words}.`, step: id }) as never)
  await undo()
  expect(toasts.value.map(({ text, action }) => [text, action?.label])).toEqual([
    ['06TALLINN9001 starred.', 'Undo'],
    ['Undone: A note on 06TALLINN9001 written.', undefined],
  ])
  expect(lastMessage.value?.text).toBe('Undone: A note on 06TALLINN9001 written.')
})
