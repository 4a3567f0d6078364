/** The desktop program, from the first line to the last. Each step is a file of that name. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, session, shell } from 'electron'
import type { HostPart } from '../service/host-part'
import { ArchiveKeeper } from '../service/keeper'
import { readPages } from '../service/pages'
import { defaultArchive } from '../service/places'
import { programAt } from '../service/program'
import { copyReport, showAbout } from './about'
import { answerCall } from './calls'
import { choose, tell, tellWithoutWindow } from './dialogs'
import { watchDueDays } from './due-notice'
import { logFaults } from './faults'
import { openFirstArchive } from './first-archive'
import { closeSession, closeWhateverComes, silenceChromium } from './guard'
import { type Calls, claimInstance } from './instance'
import { followViews, viewToOpen } from './last-view'
import { SCHEME } from './links'
import { type Log, openLog } from './log'
import { installMenu, type MenuActions } from './menu'
import { type AskPage, pageRequests } from './page'
import { print, savePdf } from './paper'
import { showProgress } from './progress'
import { registerScheme, servePages } from './protocol'
import { quitInOrder } from './quit'
import { recoverPage } from './recovery'
import { acceptConnections } from './rpc'
import { type DesktopSettings, followTheme, openDesktopSettings, openWindowMemory } from './settings'
import { bringForward, openWindow } from './window'

const now = () => new Date()
const program = programAt(import.meta.dirname)
const calls = claimInstance()

if (calls) {
  silenceChromium()
  closeWhateverComes()
  registerScheme()
  // Never awaited here: awaiting readiness at the top level of a module keeps Electron from becoming ready.
  void app
    .whenReady()
    .then(() => start(calls))
    .catch(giveUp)
} else {
  app.quit()
}

async function start(calls: Calls): Promise<void> {
  const log = openLog(app.getPath('logs'), now)
  logFaults(log)
  log.note(`Chancery ${program.version} starts on ${process.platform} ${process.arch}`)
  closeSession(session.defaultSession)
  servePages(await readPages(program.pagesFolder))
  const settings = openDesktopSettings()
  followTheme(settings)
  const keeper = new ArchiveKeeper({ now, workerPath: program.workerPath })
  const archives = { named: calls.first.archive, usual: defaultArchive(app.getPath('userData')) }
  const trouble = await openFirstArchive(keeper, { settings, now }, archives)
  const { places, lastView, toldOn } = openWindowMemory()
  const bridge = join(import.meta.dirname, '../preload/bridge.cjs')
  const window = openWindow(places, bridge, viewToOpen(lastView))
  followViews(window, lastView)
  const host = desktopPart(window, settings)
  acceptConnections({ keeper, host }, log)
  const ask = pageRequests(window)
  followMenu(settings, menuActions(window, keeper, ask, log))
  recoverPage(window)
  const notifies = () => settings.get().notifications
  showProgress(window, keeper, notifies)
  watchDueDays(window, keeper, ask, { notifies, now, last: toldOn })
  quitInOrder(window, keeper, log)
  calls.answerWith((call) => {
    bringForward(window)
    answerCall(call, ask)
  })
  joinSystem()
  for (const sentence of [settings.notice, ...trouble]) if (sentence) tell(window, sentence)
}

/** Windows knows the installed program by its id, and its links by this call; elsewhere the installer says both. */
function joinSystem(): void {
  if (process.platform === 'win32') app.setAppUserModelId('org.chancery.app')
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME)
}

/** What only this host can do for the service. */
function desktopPart(window: BrowserWindow, settings: DesktopSettings): HostPart {
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

function giveUp(error: unknown): void {
  tellWithoutWindow('Chancery cannot start', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
