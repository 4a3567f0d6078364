/** Chancery in a real Chromium, as a person has it: the host, the page, and everything that goes wrong there. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser'
import { type Host, type HostOptions, startHost } from './host'

/** One window, with a profile of its own. */
export interface OpenWindow {
  host: Host
  page: Page
  /** Requests that would have left the machine, seen by the page or by the network. */
  outside(): string[]
  /** Errors and refused contents that the page reported. */
  complaints: string[]
  /** Both, the complaints since the last look; what a test did not mean to bring about. */
  trouble(): string[]
  close(): Promise<void>
}

/** A window and the host that it has to itself, which ends with it. */
export interface Chancery extends Omit<OpenWindow, 'close'> {
  /** The exit code of the host. */
  close(): Promise<number | null>
}

/** A host of its own, and a window on it. */
export async function openChancery({
  context,
  ...options
}: HostOptions & { context?: BrowserContextOptions } = {}): Promise<Chancery> {
  // Before the host: without a browser nobody would end it.
  await openBrowser()
  const host = await startHost(options)
  const window = await openWindow(host, context)
  return {
    ...window,
    close: async () => {
      await window.close()
      return host.close()
    },
  }
}

/** A window on a host that runs, and that stays when the window is closed; all windows of a file share one browser. */
export async function openWindow(host: Host, options: BrowserContextOptions = {}): Promise<OpenWindow> {
  const { browser, outside } = await openBrowser()
  const before = outside.attempts.length
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${host.origin}/`) && !/^(blob|data):/.test(request.url()))
      foreign.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(host.address)
  const asked = () => [...foreign, ...outside.attempts.slice(before)]
  return {
    host,
    page,
    outside: asked,
    complaints,
    trouble: () => [...complaints.splice(0), ...asked()],
    close: () => context.close(),
  }
}

/** Opens the sample and waits for the end of its import: until then rows still arrive, and the list is another one a moment later. */
export async function openSample({ page, host }: Chancery): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample cables' }).click()
  await page.goto(`${host.origin}/#/imports`)
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor()
  await page.goto(`${host.origin}/#/browse`)
  await someRows(page)
}

/** Waits until the list has rows to choose from. */
export async function someRows(page: Page): Promise<void> {
  await page
    .getByRole('listbox', { name: /cables$/ })
    .getByRole('option')
    .nth(5)
    .waitFor()
}
