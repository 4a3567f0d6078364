/** Runs the browser host from its first line to its last: opens the archive, serves it, and ends when told to. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RPCHandler } from '@orpc/server/node'
import { ArchiveTrouble } from '../archive/trouble'
import { FolderWatch } from '../service/folder-watch'
import type { HostPart } from '../service/host-part'
import { ArchiveKeeper } from '../service/keeper'
import type { Log } from '../service/log'
import { readPages } from '../service/pages'
import type { ServiceContext } from '../service/procedures'
import type { Program } from '../service/program'
import { remember } from '../service/recent'
import { service } from '../service/service'
import type { SettingsStore } from '../service/settings-store'
import { logUnforeseen } from '../service/unforeseen'
import { RPC_PATH } from './guard'
import { type BrowserHost, startHost } from './host'
import type { Opener } from './opener'
import type { Answer } from './respond'

export interface ServeOptions {
  archive: string
  /** 0 takes any free port. */
  port: number
  program: Program
  settings: SettingsStore
  home: string
  now: () => Date
  opener: Opener | null
  log: Log
  /** Ends the host. */
  signal: AbortSignal
  /** Results: the address. */
  say: (line: string) => void
  /** Everything else. */
  tell: (line: string) => void
}

/** Serves until the signal; gives the exit code. A running import is ended in good order and what is in stays in. */
export async function serve(options: ServeOptions): Promise<number> {
  const keeper = new ArchiveKeeper({ now: options.now, workerPath: options.program.workerPath })
  const { log } = options
  const watch = new FolderWatch(keeper, options.settings, {
    failed: (error) => log.fault('A watched folder could not be looked at', error),
  })
  try {
    const host = hostPart(options, watch)
    const info = await keeper.open(options.archive, { create: true })
    remember(host, info)
    for (const line of [options.settings.notice, info.readOnly, ...info.warnings])
      if (line) options.tell(line)
    const server = await open(options, answerWith({ keeper, host }, log))
    watch.begin()
    options.say(server.address)
    options.tell('Open this address in a browser on this machine. Ctrl-C ends Chancery.')
    options.opener?.(server.launchAddress)
    await aborted(options.signal)
    watch.end()
    if (keeper.held.importing.running) options.tell('Ending the import; what is in stays in.')
    await server.close()
    return 0
  } catch (error) {
    log.fault('The browser host could not start', error)
    options.tell(sentenceOf(error, options.port))
    return isPortTaken(error) ? 2 : 3
  } finally {
    watch.end()
    await keeper.close()
  }
}

async function open({ program, port }: ServeOptions, answer: Answer): Promise<BrowserHost> {
  const pages = await readPages(program.pagesFolder).catch((error: unknown) => {
    throw new ArchiveTrouble(
      'failed',
      'The page is not built. Run `npm run build`, then start again.',
      String(error),
    )
  })
  return startHost({ pages, answer, port })
}

function answerWith(context: ServiceContext, log: Log): Answer {
  const handler = new RPCHandler(service, { clientInterceptors: [logUnforeseen(log)] })
  return async (request: IncomingMessage, response: ServerResponse) => {
    const { matched } = await handler.handle(request, response, { prefix: RPC_PATH, context })
    return matched
  }
}

/** A page in a browser has neither native dialogs nor the file manager. */
function hostPart({ program, settings, home, now }: ServeOptions, watch: FolderWatch): HostPart {
  return {
    kind: 'browser',
    version: program.version,
    sampleFolder: program.sampleFolder,
    papers: program.papers,
    settings,
    home,
    now,
    watch,
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function isPortTaken(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'EADDRINUSE' || code === 'EACCES'
}

function sentenceOf(error: unknown, port: number): string {
  if (isPortTaken(error))
    return `Port ${port} is in use or may not be used. Choose another one with --port, or leave it out to take any free one.`
  return error instanceof Error ? error.message : String(error)
}
