import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { template } from '../../../main/desktop/menu'

vi.mock('electron', () => import('./stand-in'))

const actions = {
  ask: vi.fn(),
  about: vi.fn(),
  print: vi.fn(),
  savePdf: vi.fn(),
  copyReport: vi.fn(),
  showArchiveFile: vi.fn(),
}
const state = { recent: [{ path: '/a/Cables & notes.chancery', name: 'Cables & notes' }], developer: false }

function items(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const all = items(template({ ...state, platform }, actions))

  it('gives no shortcut twice', () => {
    const shortcuts = all.map(({ accelerator }) => accelerator).filter(Boolean)
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it.each([
    'New Archive…',
    'Open Archive…',
    'Settings…',
    'About Chancery',
    'Keyboard',
    'Guide',
    'Licences',
    'Copy Report',
    'Print…',
    'Export as PDF…',
  ])('has %s once', (label) => expect(all.filter((item) => item.label === label)).toHaveLength(1))

  it('imports folders and files, in one dialog where the system has one for both', () => {
    const labels = {
      darwin: ['Import a Folder or Files…'],
      linux: ['Import a Folder…', 'Import Files…'],
      win32: ['Import a Folder…', 'Import Files…'],
    }[platform]
    const found = all.filter(({ label }) => label?.startsWith('Import '))
    expect(found.map(({ label }) => label)).toEqual(labels)
    for (const item of found) item.click?.({} as never, undefined, {} as never)
    expect(actions.ask.mock.calls.slice(-labels.length).map(([request]) => request.what)).toEqual(
      platform === 'darwin' ? ['folder-or-files'] : ['folder', 'files'],
    )
  })

  it('opens a recent archive by its path, and shows its name as written', () => {
    const recent = all.find(({ label }) => label === 'Cables && notes')
    recent?.click?.({} as never, undefined, {} as never)
    expect(actions.ask).toHaveBeenLastCalledWith({ kind: 'open-archive', path: '/a/Cables & notes.chancery' })
  })

  it('has developer tools in a checkout only', () => {
    const tools = (developer: boolean) =>
      items(template({ ...state, platform, developer }, actions)).some(
        ({ role }) => role === 'toggleDevTools',
      )
    expect([tools(false), tools(true)]).toEqual([false, true])
  })
})
