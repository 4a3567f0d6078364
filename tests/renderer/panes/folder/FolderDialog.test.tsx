import { ORPCError } from '@orpc/client'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { render as draw } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Archive } from '../../../../preload/contract'
import { FolderDialog } from '../../../../renderer/panes/folder/FolderDialog'
import { connectTo } from '../../../../renderer/state/api'

const DISK: Record<string, { parent: string | null; names: string[] }> = {
  '/home/reader': { parent: '/home', names: ['cables/', 'list.csv'] },
  '/home/reader/cables': { parent: '/home/reader', names: ['a.html'] },
  '/home': { parent: null, names: ['reader/'] },
}

beforeEach(() => {
  connectTo({
    host: {
      folder: async ({ path = '/home/reader' }: { path?: string }) => {
        const place = DISK[path]
        if (!place)
          throw new ORPCError('NOT_FOUND', { message: `There is no folder ${path}. Check the path.` })
        const entries = place.names.map((name) => ({
          name: name.replace('/', ''),
          path: `${path}/${name.replace('/', '')}`,
          kind: name.endsWith('/') ? 'folder' : 'file',
        }))
        return { path, parent: place.parent, entries }
      },
      trouble: async ({ path }: { path: string }) =>
        path.startsWith('/nowhere') ? 'It is not there. Check the path.' : null,
    },
  } as unknown as Archive)
})
afterEach(cleanup)

/** The home folder's list comes when the returned function is called. */
function listLater(): () => void {
  let come = (_: unknown) => {}
  const waiting = new Promise((resolve) => {
    come = resolve
  })
  connectTo({ host: { folder: () => waiting } } as unknown as Archive)
  return () => come({ path: '/home/reader', parent: '/home', entries: [] })
}

const field = () => screen.getByLabelText('Path of a folder or a file') as HTMLInputElement

test('begins at home, goes in and up by keyboard, and imports where one stands', async () => {
  const onPath = vi.fn()
  render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
  const list = await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  for (const key of ['c', 'Enter']) await act(() => void fireEvent.keyDown(list, { key }))
  const inner = await screen.findByRole('listbox', { name: 'Contents of /home/reader/cables' })
  expect(field().value).toBe('/home/reader/cables')
  fireEvent.keyDown(inner, { key: 'Backspace' })
  await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  fireEvent.click(screen.getByRole('button', { name: 'Import this folder' }))
  await waitFor(() => expect(onPath).toHaveBeenCalledWith('/home/reader'))
})

describe('a path that is no good', () => {
  const act = () => fireEvent.click(screen.getByRole('button', { name: 'Import this folder' }))

  test('is told in the dialog before anything is begun, until another stands in the field', async () => {
    const onPath = vi.fn()
    render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
    await screen.findByRole('listbox')
    fireEvent.input(field(), { target: { value: ' /nowhere ' } })
    act()
    expect((await screen.findByRole('alert')).textContent).toBe('It is not there. Check the path.')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    fireEvent.input(field(), { target: { value: '/home' } })
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(onPath).not.toHaveBeenCalled()
    act()
    await waitFor(() => expect(onPath).toHaveBeenCalledExactlyOnceWith('/home'))
  })

  test('is told of where the host does not answer, too', async () => {
    const onPath = vi.fn()
    connectTo({
      host: {
        folder: async () => ({ path: '/home/reader', parent: '/home', entries: [] }),
        trouble: () => Promise.reject(new TypeError('Failed to fetch')),
      },
    } as unknown as Archive)
    render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
    await screen.findByRole('listbox')
    act()
    expect((await screen.findByRole('alert')).textContent).toContain('does not answer')
    expect(onPath).not.toHaveBeenCalled()
  })

  test('begins nothing once the dialog is closed, however late the answer comes', async () => {
    const onPath = vi.fn()
    let answer = (_: null) => {}
    connectTo({
      host: {
        folder: async () => ({ path: '/home/reader', parent: '/home', entries: [] }),
        trouble: () =>
          new Promise((resolve) => {
            answer = resolve
          }),
      },
    } as unknown as Archive)
    render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
    await screen.findByRole('listbox')
    act()
    cleanup()
    answer(null)
    await new Promise((done) => setTimeout(done))
    expect(onPath).not.toHaveBeenCalled()
  })
})

test('a file is pointed at, named in the field, and imported alone', async () => {
  const onPath = vi.fn()
  render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
  await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  fireEvent.click(screen.getByText('list.csv'))
  expect(field().value).toBe('/home/reader/list.csv')
  expect(screen.queryByRole('button', { name: 'Import this folder' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Import this file' }))
  await waitFor(() => expect(onPath).toHaveBeenCalledWith('/home/reader/list.csv'))
})

test('a typed path is gone to; one that is not there is a sentence beside the field', async () => {
  render(<FolderDialog purpose="import" onPath={() => {}} onClose={() => {}} />)
  await screen.findByRole('listbox')
  fireEvent.input(field(), { target: { value: '/nowhere' } })
  fireEvent.submit(field().closest('form') as HTMLFormElement)
  expect((await screen.findByRole('alert')).textContent).toBe('There is no folder /nowhere. Check the path.')
  // What the folder before holds would look like what stands at this path.
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(screen.queryByText(/files? here/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Back to /home/reader' }))
  await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  expect(field().value).toBe('/home/reader')
  fireEvent.input(field(), { target: { value: '/home' } })
  fireEvent.submit(field().closest('form') as HTMLFormElement)
  await screen.findByRole('listbox', { name: 'Contents of /home' })
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('a path typed before the first folder is listed stays, even when the list comes before the next drawing', async () => {
  const list = listLater()
  render(<FolderDialog purpose="import" onPath={() => {}} onClose={() => {}} />)
  list()
  // The event itself, not the library's, which would draw at once.
  field().value = '/media/cables'
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await screen.findByRole('listbox')
  expect(field().value).toBe('/media/cables')
})

test('a path typed before the first look around stays as well', async () => {
  const root = document.body.appendChild(document.createElement('div'))
  // Drawn as a browser does it: what the dialog does after its first drawing comes after the key.
  draw(<FolderDialog purpose="import" onPath={() => {}} onClose={() => {}} />, root)
  fireEvent.input(field(), { target: { value: '/home' } })
  await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  expect(field().value).toBe('/home')
  draw(null, root)
  root.remove()
})

test('a field that somebody is in has its path selected when the list comes: a path put in then would stand behind it', async () => {
  const list = listLater()
  render(<FolderDialog purpose="import" onPath={() => {}} onClose={() => {}} />)
  field().focus()
  list()
  await screen.findByRole('listbox')
  expect(field().value).toBe('/home/reader')
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, '/home/reader'.length])
})

test('a click acts on what is typed, even when it comes before the next drawing', async () => {
  const onPath = vi.fn()
  render(<FolderDialog purpose="import" onPath={onPath} onClose={() => {}} />)
  await screen.findByRole('listbox', { name: 'Contents of /home/reader' })
  // The events themselves, not the library's, which would draw in between.
  field().value = '/media/cables'
  field().dispatchEvent(new Event('input', { bubbles: true }))
  screen.getByRole('button', { name: /^Import this/ }).dispatchEvent(new Event('click', { bubbles: true }))
  await waitFor(() => expect(onPath).toHaveBeenCalledWith('/media/cables'))
})

test('a new archive is a name in a folder', async () => {
  const onPath = vi.fn()
  render(<FolderDialog purpose="create" onPath={onPath} onClose={() => {}} />)
  await screen.findByRole('listbox')
  const make = screen.getByRole('button', { name: 'Make the archive here' }) as HTMLButtonElement
  fireEvent.input(screen.getByLabelText('Name of the archive'), { target: { value: 'a/b' } })
  expect(make.disabled).toBe(true)
  fireEvent.input(screen.getByLabelText('Name of the archive'), { target: { value: 'Baltic posts' } })
  fireEvent.click(make)
  await waitFor(() => expect(onPath).toHaveBeenCalledWith('/home/reader/Baltic posts.chancery'))
})
