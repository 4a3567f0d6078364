import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import type { Archive } from '../../../../preload/contract'
import { RereadDialog } from '../../../../renderer/panes/archive/RereadDialog'
import { VerifyDialog } from '../../../../renderer/panes/archive/VerifyDialog'
import { connectTo } from '../../../../renderer/state/api'

afterEach(cleanup)

test.each([
  [{ sound: true, findings: [] }, /The archive is sound\./],
  [{ sound: false, findings: ['06RIGA9077: its text differs from its digest.'] }, /The archive is damaged/],
])('a check that finds %j says so', async (found, words) => {
  connectTo({ archive: { verify: async () => found } } as unknown as Archive)
  render(<VerifyDialog onClose={() => {}} />)
  expect(await screen.findByText(words)).toBeTruthy()
  for (const finding of found.findings) expect(screen.getByText(finding)).toBeTruthy()
})

const change = { id: '06RIGA9001', field: 'declassification', before: 'missing', after: '2016-05-01' }

function rereading(changes: unknown[]) {
  const apply = vi.fn(async function* () {
    yield { read: 2, total: 2, changed: 1, done: true }
  })
  connectTo({
    reread: {
      preview: async () =>
        (async function* () {
          yield { read: 1, total: 2, changes, changed: changes.length, done: false }
          yield { read: 2, total: 2, changes: [], changed: changes.length, done: true }
        })(),
      apply: async () => apply(),
    },
  } as unknown as Archive)
  return apply
}

test('reading again lists what would change before anything is kept', async () => {
  const apply = rereading([change])
  const onClose = vi.fn()
  render(<RereadDialog onClose={onClose} />)
  expect(await screen.findByText(/^1 change, in 1 of 2 cables\./)).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '06RIGA9001' })).toBeTruthy()
  expect(apply).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Keep the new readings' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(apply).toHaveBeenCalledOnce()
})

test('reading again that changes nothing offers nothing to keep', async () => {
  rereading([])
  render(<RereadDialog onClose={() => {}} />)
  expect(await screen.findByText(/All 2 cables read as before/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Keep the new readings' })).toBeNull()
})
