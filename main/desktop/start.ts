/** The desktop program, from the first line to the last. Each step is a file of that name. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, session, shell } from 'electron'
import type { HostPart } from '../service/host-part'
import { ArchiveKeeper } from '../service/keeper'
import { readPages } from '../service/pages'
import { defaultArchive } from '../service/places'
import { programAt } from '../service/program'
import { showAbout } from './about'
import { answerCall } from './calls'
import { choose, tell, tellWithoutWindow } from './dialogs'
import { openFirstArchive } from './first-archive'
import { closeSession, closeWhateverComes, silenceChromium } from './guard'
import { type Calls, claimInstance } from './instance'
import { SCHEME } from './links'
import { installMenu } from './menu'
import { type AskPage, pageRequests } from './page'
import { showProgress } from './progress'
import { registerScheme, servePages } from './protocol'
import { quitInOrder } from './quit'
import { recoverPage } from './recovery'
import { acceptConnections } from './rpc'
import { type DesktopSettings, followTheme, openDesktopSettings, openPlaces } from './settings'
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
  closeSession(session.defaultSession)
  servePages(await readPages(program.pagesFolder))
  const settings = openDesktopSettings()
  followTheme(settings)
  const keeper = new ArchiveKeeper({ now, workerPath: program.workerPath })
  const paths = { named: calls.first.archive, usual: defaultArchive(app.getPath('userData')) }
  const trouble = await openFirstArchive(keeper, { settings, now }, paths)
  const window = openWindow(openPlaces(), join(import.meta.dirname, '../preload/bridge.cjs'))
  const host = desktopPart(window, settings)
  acceptConnections({ keeper, host })
  const ask = pageRequests(window)
  followMenu(window, settings, keeper, ask)
  recoverPage(window)
  showProgress(window, keeper, () => settings.get().notifications)
  quitInOrder(window, keeper)
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

/** The menu holds the recent archives, so it is made again when they change. */
function followMenu(
  window: BrowserWindow,
  settings: DesktopSettings,
  keeper: ArchiveKeeper,
  ask: AskPage,
): void {
  const actions = {
    ask,
    about: () => void showAbout(window),
    showArchiveFile: () => shell.showItemInFolder(keeper.held.archive.path),
  }
  const install = () =>
    installMenu(
      { platform: process.platform, recent: settings.get().recentArchives, developer: !app.isPackaged },
      actions,
    )
  install()
  settings.onChange(install)
}

function giveUp(error: unknown): void {
  tellWithoutWindow('Chancery cannot start', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
