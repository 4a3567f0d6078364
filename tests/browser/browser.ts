/** One Chromium for all windows of a test file; each window has a profile of its own in it. */
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'
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

interface Running {
  browser: Browser
  /** What any of its windows, or the browser itself, has asked for outside. */
  outside: Outside
}

let running: Running | null = null

/** The browser that runs, or a new one; one that has crashed is replaced. */
export async function openBrowser(): Promise<Running> {
  if (running?.browser.isConnected()) return running
  await closeBrowser()
  const outside = await watchOutside()
  running = { outside, browser: await launch(outside) }
  return running
}

/** Whoever opened a window calls this last: until then the browser stays. */
export async function closeBrowser(): Promise<void> {
  const ended = running
  running = null
  await ended?.browser.close()
  await ended?.outside.close()
}

function launch({ port }: Outside): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? findChromium() ?? undefined
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...QUIET, `--proxy-server=127.0.0.1:${port}`],
  })
}
