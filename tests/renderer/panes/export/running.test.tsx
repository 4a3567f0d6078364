/** An export on its way: the dialog may be closed over it, the foot of the window tells it on, and it can be ended from there. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive, ExportPart } from '../../../../preload/contract'
import { ExportDialog } from '../../../../renderer/panes/export/ExportDialog'
import { exportShown, making, trouble } from '../../../../renderer/panes/export/state'
import { StatusBar } from '../../../../renderer/panes/frame/StatusBar'
import { connectTo } from '../../../../renderer/state/api'
import { lastMessage } from '../../../../renderer/state/toasts'

/** A host that has written half of the file and waits for a sign to go on. */
function halfWay() {
  const asked: AbortSignal[] = []
  let end: (failed?: Error) => void = () => {}
  const halted = new Promise<void>((done, fail) => {
    end = (failed) => (failed ? fail(failed) : done())
  })
  const part = { name: 'a.csv', mediaType: 'text/csv', content: { kind: 'none' }, total: 806 } as const
  const cables = async (_: unknown, { signal }: { signal: AbortSignal }) => {
    asked.push(signal)
    return (async function* (): AsyncGenerator<ExportPart> {
      yield { ...part, path: null, done: 400 }
      await halted
      yield { ...part, path: '/exports/a.csv', done: 806 }
    })()
  }
  connectTo({ exports: { cables } } as unknown as Archive)
  return { asked, end }
}

/** The dialog as the list shows it, and the foot of the window. */
function Window() {
  return (
    <>
      {exportShown.value && <ExportDialog />}
      <StatusBar />
    </>
  )
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= vi.fn()
  exportShown.value = true
})
afterEach(() => {
  cleanup()
  making.value = null
  trouble.value = null
})

async function begun() {
  const host = halfWay()
  render(<Window />)
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  await screen.findAllByText(/400 of 806 cables/)
  return host
}

test('goes on when its dialog is closed, and the foot of the window tells how far it is', async () => {
  const { asked, end } = await begun()
  fireEvent.click(screen.getByRole('button', { name: 'Go on reading', hidden: true }))
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
  expect(screen.getByText(/^Exporting: 400 of 806 cables/)).toBeTruthy()
  expect(asked[0]?.aborted).toBe(false)
  end()
  await screen.findByText('806 cables: /exports/a.csv is written.')
  expect(screen.queryByText(/^Exporting/)).toBeNull()
})

test('is given up from the foot of the window', async () => {
  const { asked } = await begun()
  fireEvent.click(screen.getByRole('button', { name: 'Go on reading', hidden: true }))
  await waitFor(() => expect(exportShown.value).toBe(false))
  fireEvent.click(screen.getByRole('button', { name: 'Give up' }))
  expect(asked[0]?.aborted).toBe(true)
  await screen.findByText('The export is given up.')
  expect(making.value).toBeNull()
})

test('that fails while nobody looks says so, and its dialog says it again', async () => {
  const { end } = await begun()
  fireEvent.click(screen.getByRole('button', { name: 'Go on reading', hidden: true }))
  await waitFor(() => expect(exportShown.value).toBe(false))
  end(Object.assign(new Error('There is no room left.'), { code: 'FULL' }))
  await waitFor(() => expect(trouble.value).not.toBeNull())
  expect(lastMessage.value?.text).toBe(trouble.value)
  exportShown.value = true
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toBe(trouble.value)
})
