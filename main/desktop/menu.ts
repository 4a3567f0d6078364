/** The native menu, as a table. Whatever it does, the page's own controls can do as well. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { PageRequest } from '../../preload/contract/bridge'
import { importChoices } from '../../preload/contract/host'

export interface MenuActions {
  ask(request: PageRequest): void
  showArchiveFile(): void
  print(): void
  savePdf(): void
  about(): void
  copyReport(): void
}

interface MenuState {
  platform: NodeJS.Platform
  recent: { path: string; name: string }[]
  /** Developer tools exist in a checkout only. */
  developer: boolean
}

export function installMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(state, actions)))
}

export function template(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin'
  return [
    ...(mac ? [ownMenu(actions)] : []),
    fileMenu(state, actions),
    { role: 'editMenu' },
    viewMenu(state, actions),
    { role: 'windowMenu' },
    helpMenu(mac, actions),
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function ownMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { label: 'About Chancery', click: actions.about },
      separator,
      settingsItem(actions),
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

function settingsItem({ ask }: MenuActions): MenuItemConstructorOptions {
  return { label: 'Settings…', accelerator: 'CmdOrCtrl+,', click: () => ask({ kind: 'go', to: 'settings' }) }
}

function fileMenu(state: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const { ask } = actions
  const mac = state.platform === 'darwin'
  return {
    role: 'fileMenu',
    submenu: [
      ...importItems(state, actions),
      separator,
      { label: 'New Archive…', accelerator: 'CmdOrCtrl+N', click: () => ask({ kind: 'new-archive' }) },
      {
        label: 'Open Archive…',
        accelerator: 'CmdOrCtrl+O',
        click: () => ask({ kind: 'open-archive', path: null }),
      },
      {
        label: 'Open Recent',
        enabled: state.recent.length > 0,
        submenu: state.recent.map(({ path, name }) => ({
          label: name.replaceAll('&', '&&'),
          toolTip: path,
          click: () => ask({ kind: 'open-archive', path }),
        })),
      },
      separator,
      { label: 'Show Archive File', click: actions.showArchiveFile },
      { label: 'Check Archive', click: () => ask({ kind: 'verify' }) },
      { label: 'Save a Copy…', click: () => ask({ kind: 'save-copy' }) },
      { label: 'Restore a Backup…', click: () => ask({ kind: 'restore' }) },
      separator,
      { label: 'Print…', accelerator: 'CmdOrCtrl+P', click: actions.print },
      { label: 'Export as PDF…', click: actions.savePdf },
      ...(mac ? [] : [separator, settingsItem(actions), separator]),
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

/** The first of them has the key. */
function importItems({ platform }: MenuState, { ask }: MenuActions): MenuItemConstructorOptions[] {
  return importChoices(platform).map(({ what, words }, at) => ({
    label: words.replace(/\b(?:folder|files)\b/g, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`),
    ...(at === 0 && { accelerator: 'CmdOrCtrl+I' }),
    click: () => ask({ kind: 'choose-import', what }),
  }))
}

function viewMenu({ developer }: MenuState, { ask }: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'viewMenu',
    submenu: [
      { label: 'Browse', accelerator: 'CmdOrCtrl+1', click: () => ask({ kind: 'go', to: 'browse' }) },
      { label: 'Tracker', accelerator: 'CmdOrCtrl+2', click: () => ask({ kind: 'go', to: 'tracker' }) },
      { label: 'Imports', accelerator: 'CmdOrCtrl+3', click: () => ask({ kind: 'go', to: 'imports' }) },
      { label: 'Map', accelerator: 'CmdOrCtrl+4', click: () => ask({ kind: 'go', to: 'map' }) },
      {
        label: 'Missing Cables',
        accelerator: 'CmdOrCtrl+5',
        click: () => ask({ kind: 'go', to: 'missing' }),
      },
      separator,
      { label: 'Search', accelerator: 'CmdOrCtrl+F', click: () => ask({ kind: 'find' }) },
      { label: 'Commands…', accelerator: 'CmdOrCtrl+K', click: () => ask({ kind: 'palette' }) },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(developer ? [separator, { role: 'toggleDevTools' } as const] : []),
    ],
  }
}

function helpMenu(mac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      { label: 'Guide', accelerator: 'F1', click: () => actions.ask({ kind: 'read', paper: 'guide' }) },
      { label: 'Keyboard', click: () => actions.ask({ kind: 'keys' }) },
      separator,
      { label: 'What Chancery Promises', click: () => actions.ask({ kind: 'read', paper: 'security' }) },
      { label: 'Licences', click: () => actions.ask({ kind: 'read', paper: 'licences' }) },
      { label: 'Copy Report', click: actions.copyReport },
      ...(mac ? [] : [separator, { label: 'About Chancery', click: actions.about }]),
    ],
  }
}
