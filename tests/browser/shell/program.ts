/** The built desktop program under the stand-in, its page in a real Chromium with the built preload script. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser'

const HOUSE = resolve(import.meta.dirname, '../../..')

/** What the program has told the stand-in: windows, menus, dialogs, progress. */
export type Told = { kind: string } & Record<string, unknown>

export interface Program {
  page: Page
  folder: string
  told: Told[]
  /** Says something to the stand-in as the system would. */
  tell(message: Told): void
  /** Waits until the program has told something of this kind. */
  until(kind: string, fits?: (told: Told) => boolean): Promise<Told>
  /** Resolves with the exit code once the program has ended. */
  ended: Promise<number | null>
  /** Ends the program as a crash would, and leaves its folder. */
  cut(): Promise<void>
  close(): Promise<void>
}

/** `folder` is that of an earlier start, to go on with what it left; without an archive the usual one opens. */
export async function startProgram({
  words = [] as string[],
  folder = mkdtempSync(join(tmpdir(), 'chancery-shell-')),
  archive = 'test.chancery' as string | null,
  env = {} as NodeJS.ProcessEnv,
} = {}): Promise<Program> {
  const named = archive === null ? [] : ['--archive', join(folder, archive)]
  const child = fork('out/main/desktop.js', [...named, ...words], {
    cwd: HOUSE,
    execArgv: ['--import', './tests/browser/shell/register.mjs'],
    env: { ...process.env, STAND_IN_FOLDER: folder, HOME: folder, ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told: Told[] = []
  child.on('message', (message) => told.push(message as Told))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const until = (kind: string, fits: (told: Told) => boolean = () => true) => waitFor(child, told, kind, fits)
  // Whatever is said to a program that has just ended is lost, as it should be.
  const tell = (message: Told) => void (child.connected && child.send(message, () => {}))
  const { address } = await until('load')
  const { browser } = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await connectPage(page, child, tell)
  await page.goto(String(address))
  const cut = async () => {
    await context.close()
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended
  }
  return {
    page,
    folder,
    told,
    tell,
    until,
    ended,
    cut,
    close: async () => {
      await cut()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function waitFor(
  child: ChildProcess,
  told: Told[],
  kind: string,
  fits: (told: Told) => boolean,
): Promise<Told> {
  const earlier = told.find((message) => message.kind === kind && fits(message))
  if (earlier) return Promise.resolve(earlier)
  return new Promise((done, fail) => {
    const hear = (message: unknown) => {
      const heard = message as Told
      if (heard.kind === kind && fits(heard)) finish(() => done(heard))
    }
    const exit = (code: number | null) =>
      finish(() => fail(new Error(`The program ended with ${code} before “${kind}”.`)))
    const finish = (then: () => void) => {
      child.off('message', hear)
      child.off('exit', exit)
      then()
    }
    child.on('message', hear)
    child.on('exit', exit)
  })
}

/** Runs the built preload script before the page's own, with the little of Electron that it uses. */
async function connectPage(page: Page, child: ChildProcess, tell: (message: Told) => void): Promise<void> {
  await page.exposeBinding('standInSend', (_source, message: Told) => {
    const address = new URL(page.url())
    tell({ ...message, url: `app://chancery${address.pathname}${address.hash}` })
  })
  child.on('message', (message) => {
    const { kind, ...rest } = message as Told
    if (kind === 'port' || kind === 'send')
      void page.evaluate(([what, given]) => receive(what, given), [kind, rest] as const).catch(() => {})
  })
  page.on('framenavigated', () => {
    const { pathname, hash } = new URL(page.url())
    if (hash !== '') tell({ kind: 'navigated', address: `app://chancery${pathname}${hash}` })
  })
  page.on('request', (request) => {
    if (request.isNavigationRequest()) tell({ kind: 'ports-closed' })
  })
  await page.addInitScript(pageSide())
}

/** Read as text: whatever a compiler adds to a function would be missing inside the page. */
function pageSide(): string {
  const preload = readFileSync(join(HOUSE, 'out/preload/bridge.cjs'), 'utf8')
  const around = readFileSync(join(import.meta.dirname, 'page-side.js'), 'utf8')
  return `${around}\nrunPreload(function (require) { ${preload} })`
}

declare function receive(kind: string, given: unknown): void
