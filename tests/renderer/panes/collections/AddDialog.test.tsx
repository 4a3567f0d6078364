import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import type { Day } from '../../../../preload/contract/day'
import { AddDialog } from '../../../../renderer/panes/collections/AddDialog'
import { HOME } from '../../../../renderer/state/address'
import { connectTo } from '../../../../renderer/state/api'
import { connected } from '../../../../renderer/state/archive'
import { go } from '../../../../renderer/state/router'
import { lastMessage } from '../../../../renderer/state/toasts'
import { fakeArchive } from '../../fake-archive'

afterEach(cleanup)

test('a name that was typed before is there again, and the next letter replaces it', async () => {
  connectTo(fakeArchive({ cables: [], today: '2026-05-12' as Day }))
  const open = () => render(<AddDialog what="chosen" onClose={() => {}} />)
  const field = () => screen.getByRole('combobox', { hidden: true }) as HTMLInputElement
  const first = open()
  fireEvent.input(field(), { target: { value: 'Herring' } })
  first.unmount()
  open()
  expect(field().value).toBe('Herring')
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 7])
})

test('opened for a list that turns out to be empty, it says so and closes: nothing could be put in', async () => {
  connectTo(fakeArchive({ cables: [], today: '2026-05-12' as Day }))
  const onClose = vi.fn()
  render(<AddDialog what="list" onClose={onClose} />)
  expect(onClose).not.toHaveBeenCalled()
  go(HOME)
  connected.value = true
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(lastMessage.value?.text).toMatch(/^No cable is in the list/)
  connected.value = false
})
