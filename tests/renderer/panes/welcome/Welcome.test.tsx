import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '../../../../preload/contract'
import { Welcome } from '../../../../renderer/panes/welcome/Welcome'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { dropOver, followDrops } from '../../../../renderer/state/dropping'
import { importFailure, progress } from '../../../../renderer/state/importing'
import { toasts } from '../../../../renderer/state/toasts'
import { fakeArchive } from '../../fake-archive'

const started = vi.fn()
const sampled = vi.fn()

beforeEach(() => {
  started.mockClear()
  sampled.mockClear()
  const fake = fakeArchive({ cables: [] })
  const nothing = async function* () {}
  connectTo({
    ...fake,
    archive: {
      ...fake.archive,
      sample: async () => {
        sampled()
        return nothing()
      },
    },
    imports: {
      watch: async () => nothing(),
      start: async (input: unknown) => {
        started(input)
        return nothing()
      },
    },
  } as unknown as Archive)
  connected.value = true
  revision.value++
})
afterEach(() => {
  cleanup()
  connected.value = false
  progress.value = null
  importFailure.value = null
  toasts.value = []
})

test('an empty archive offers one action, one alternative and one promise', async () => {
  render(<Welcome />)
  expect(screen.getByRole('heading', { name: 'This archive is empty.' })).toBeTruthy()
  expect(screen.getByText('Chancery works offline.')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Import a folder or file…')
  await waitFor(() => expect(screen.getByText(/chosen in a list or by its path/)).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: 'Open the sample cables' }))
  await waitFor(() => expect(sampled).toHaveBeenCalledOnce())
})

/** A drop of one folder, as a browser tells it. */
function drop(type: 'dragover' | 'drop'): Event {
  const event = new Event(type, { cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [{ name: 'cables' }] } })
  dispatchEvent(event)
  return event
}

test('a folder dropped on the desktop window is imported', async () => {
  const stop = followDrops({ pathOf: () => '/home/reader/cables', onRequest: () => {} })
  expect(drop('dragover').defaultPrevented).toBe(true)
  expect(dropOver.value).toBe(true)
  drop('drop')
  stop()
  expect(dropOver.value).toBe(false)
  await waitFor(() => expect(started).toHaveBeenCalledWith({ paths: ['/home/reader/cables'] }))
})

test('a browser, which tells no path, says so instead of failing', () => {
  const stop = followDrops(undefined)
  drop('drop')
  stop()
  expect(started).not.toHaveBeenCalled()
  expect(toasts.value[0]?.text).toMatch(/does not say where a dropped folder or file lies/)
})
