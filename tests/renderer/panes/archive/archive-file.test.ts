import { expect, test } from 'vitest'
import type { Archive } from '../../../../preload/contract'
import { makeCompact } from '../../../../renderer/panes/archive/archiveFile'
import { connectTo } from '../../../../renderer/state/api'
import { lastMessage } from '../../../../renderer/state/toasts'

function compacting(compact: () => Promise<{ before: number; after: number }>) {
  connectTo({ archive: { compact } } as unknown as Archive)
  return makeCompact()
}

test('a compact archive is told with both sizes', async () => {
  await compacting(async () => ({ before: 2_100_000, after: 1_900_000 }))
  expect(lastMessage.value?.text).toBe('The archive is compact: 1.9 MB, before 2.1 MB.')
})

test('one that cannot be made compact says why', async () => {
  await compacting(() => Promise.reject(new Error('gone')))
  expect(lastMessage.value?.text).toMatch(/does not answer/)
})
