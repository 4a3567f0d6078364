/** Chancery in a real Chromium, as a person has it: the host, the browser, the page, and everything that goes wrong there. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.mjs'
import { type Host, startHost } from './host'
import { type Outside, watchOutside } from './outside'

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9/'

/** Chromium's own background requests, off or sent nowhere; whatever remains is counted. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  `--autofill-server-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  `--google-apis-url=${NOWHERE}`,
  `--lso-url=${NOWHERE}`,
]

export interface Chancery {
  host: Host
  page: Page
  /** Requests that would have left the machine, seen by the page or by the network. */
  outside(): string[]
  /** Errors and refused contents that the page reported. */
  complaints: string[]
  close(): Promise<number | null>
}

export async function openChancery(
  options: { archive?: string; context?: BrowserContextOptions } = {},
): Promise<Chancery> {
  const outside = await watchOutside()
  const host = await startHost(options)
  const browser = await launch(outside)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options.context })
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
  return {
    host,
    page,
    outside: () => [...foreign, ...outside.attempts],
    complaints,
    close: async () => {
      await browser.close()
      const code = await host.close()
      await outside.close()
      return code
    },
  }
}

/** Opens the sample and waits for the end of its import: until then rows still arrive, and the list is another one a moment later. */
export async function openSample({ page, host }: Chancery): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample cables' }).click()
  await page.goto(`${host.origin}/#/imports`)
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor()
  await page.goto(`${host.origin}/#/browse`)
  await page
    .getByRole('listbox', { name: /cables$/ })
    .getByRole('option')
    .nth(5)
    .waitFor()
}

function launch(outside: Outside): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? findChromium() ?? undefined
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...QUIET, `--proxy-server=127.0.0.1:${outside.port}`],
  })
}
