import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { Day } from '../../../../preload/contract/day'
import { AddDialog } from '../../../../renderer/panes/collections/AddDialog'
import { connectTo } from '../../../../renderer/state/api'
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
