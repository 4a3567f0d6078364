/** The desktop program, from the first call to the last. Each step is a file of that name. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, session, shell } from 'electron'
import { FolderWatch } from '../service/folder-watch'
import type { HostPart } from '../service/host-part'
import { ArchiveKeeper } from '../service/keeper'
import type { Log } from '../service/log'
import { readPages } from '../service/pages'
import { defaultArchive } from '../service/places'
import { type Program, programAt } from '../service/program'
import { copyReport, showAbout } from './about'
import { answerCall } from './calls'
import { choose, tell } from './dialogs'
import { watchDueDays } from './due-notice'
import { openFirstArchive } from './first-archive'
import { closeSession, closeWhateverComes, silenceChromium } from './guard'
import { type Calls, claimInstance } from './instance'
import { followViews, viewToOpen } from './last-view'
import { SCHEME } from './links'
import { installMenu, type MenuActions } from './menu'
import { type AskPage, pageRequests } from './page'
import { print, savePdf } from './paper'
import { showProgress, tellOfImport } from './progress'
import { registerScheme, servePages } from './protocol'
import { quitInOrder } from './quit'
import { recoverPage } from './recovery'
import { acceptConnections } from './rpc'
import { type DesktopSettings, followTheme, openDesktopSettings, openWindowMemory } from './settings'
import { CannotStart } from './start-failure'
import { bringForward, openWindow } from './window'

const now = () => new Date()

const UNSANDBOXED =
  'Chancery opens no window without a sandbox. Start it without --no-sandbox; where no sandbox can be made, `chancery serve` opens it in your browser.'

export interface Beginning {
  /** The folder of the built entries. */
  entryFolder: string
  log: Log
  /** Ends the program with a sentence, because there is no window yet to show it in. */
  giveUp(error: unknown): void
}

/** Everything that must come before readiness; then the rest. */
export function startProgram(beginning: Beginning): void {
  if (app.commandLine.hasSwitch('no-sandbox')) throw new CannotStart(UNSANDBOXED)
  const calls = claimInstance()
  if (calls) open(calls, beginning)
  else app.quit()
}

function open(calls: Calls, beginning: Beginning): void {
  silenceChromium()
  closeWhateverComes()
  registerScheme()
  // Never awaited here: awaiting readiness while the entry is loaded keeps Electron from becoming ready.
  void app
    .whenReady()
    .then(() => start(calls, beginning))
    .catch(beginning.giveUp)
}

async function start(calls: Calls, { entryFolder, log }: Beginning): Promise<void> {
  const program = programAt(entryFolder)
  joinSystem()
  log.note(`Chancery ${program.version} starts on ${process.platform} ${process.arch}`)
  closeSession(session.defaultSession)
  servePages(await readPages(program.pagesFolder))
  const settings = openDesktopSettings()
  followTheme(settings)
  const keeper = new ArchiveKeeper({ now, workerPath: program.workerPath })
  const archives = { named: calls.first.archive, usual: defaultArchive(app.getPath('userData')) }
  const trouble = await openFirstArchive(keeper, { settings, now }, archives)
  const { places, lastView, toldOn } = openWindowMemory()
  const bridge = join(entryFolder, '../preload/bridge.cjs')
  const window = openWindow(places, bridge, viewToOpen(lastView))
  followViews(window, lastView)
  const notifies = () => settings.get().notifications
  const watch = new FolderWatch(keeper, settings, {
    ended: (record) => tellOfImport(window, record, notifies),
    failed: (error) => log.fault('A watched folder could not be looked at', error),
  }).begin()
  window.once('closed', () => watch.end())
  const host = { ...desktopPart(window, program, settings), watch }
  acceptConnections({ keeper, host }, log)
  const ask = pageRequests(window)
  followMenu(settings, menuActions(window, keeper, ask, log))
  recoverPage(window)
  showProgress(window, keeper, notifies)
  watchDueDays(window, keeper, ask, { notifies, now, last: toldOn })
  quitInOrder(window, keeper, log)
  calls.answerWith((call) => {
    if (window.isDestroyed()) return
    bringForward(window)
    answerCall(call, ask)
  })
  for (const sentence of [settings.notice, ...trouble]) if (sentence) tell(window, sentence)
}

/**
 * Windows knows the installed program by its id, and its links by this call; elsewhere the installer says both. Before any window,
 * notice or progress.
 */
function joinSystem(): void {
  if (process.platform === 'win32') app.setAppUserModelId('org.chancery.app')
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME)
}

/** What only this host can do for the service. */
function desktopPart(window: BrowserWindow, program: Program, settings: DesktopSettings): HostPart {
  return {
    kind: 'desktop',
    version: program.version,
    sampleFolder: program.sampleFolder,
    papers: program.papers,
    settings,
    home: homedir(),
    now,
    choose: (what) => choose(window, what),
    reveal: async (path) => {
      shell.showItemInFolder(path)
      return true
    },
  }
}

/** What the menu does by itself, besides asking the page. */
function menuActions(window: BrowserWindow, keeper: ArchiveKeeper, ask: AskPage, log: Log): MenuActions {
  return {
    ask,
    print: () => print(window),
    savePdf: () => void savePdf(window),
    about: () => void showAbout(window),
    copyReport: () => void copyReport(window, log),
    showArchiveFile: () => shell.showItemInFolder(keeper.held.archive.path),
  }
}

/** The menu holds the recent archives, so it is made again when they change. */
function followMenu(settings: DesktopSettings, actions: MenuActions): void {
  const install = () => {
    const { recentArchives } = settings.get()
    installMenu({ platform: process.platform, recent: recentArchives, developer: !app.isPackaged }, actions)
    if (recentArchives[0]) app.addRecentDocument(recentArchives[0].path)
  }
  install()
  settings.onChange(install)
}
