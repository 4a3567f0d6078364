import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { openCatalogue } from '../../../main/catalogue/catalogue'
import { sitePage } from '../../fixtures/invented'
import { folder, now, workplace, write } from './workplace'

it('what another connection imports is seen here, and what is imported here does not count as another’s', async () => {
  const base = folder()
  const asked = vi.spyOn(Connection.prototype, 'get')
  const looks = () => {
    const whose = asked.mock.contexts.filter(
      (_, call) =>
        asked.mock.calls[call]?.[0].text.includes('data_version') &&
        asked.mock.settledResults[call]?.type === 'fulfilled',
    )
    return new Set(whose).size
  }
  const { path, take, archive } = await workplace(base)
  const changes = vi.fn()
  archive.onChange(changes)
  const other = await openArchive(path, { now })
  const catalogue = await openCatalogue(other)
  // Both have looked at the file once before anything is written.
  await expect.poll(looks).toBe(2)
  await take(write(join(base, 'in'), { 'a.html': sitePage() }))
  await vi.waitFor(() => expect(catalogue.size).toBe(1), { timeout: 10_000, interval: 100 })
  expect(changes.mock.calls.every(([change]) => change.cables !== null)).toBe(true)
  await catalogue.close()
  await other.close()
})
