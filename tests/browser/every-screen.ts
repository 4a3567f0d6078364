/** Every screen of the window, with an address at which it has something to show. The type lets none be forgotten. */
import type { Page } from 'playwright-core'
import type { ScreenName } from '../../renderer/state/address'

/** Of the sample cables, which have to be in. */
export const EVERY_SCREEN: Record<ScreenName, { hash: string; shows: string | RegExp }> = {
  welcome: { hash: '#/welcome', shows: /Chancery/ },
  browse: { hash: '#/browse/07STOCKHOLM9031', shows: 'SWEDEN WILL SHARE' },
  tracker: { hash: '#/tracker', shows: 'No day needed' },
  imports: { hash: '#/imports', shows: 'Finished imports' },
  settings: { hash: '#/settings', shows: 'Look and reading' },
  compare: { hash: '#/compare/09OSLO9215?compare=1-2', shows: 'The two versions differ' },
  thread: { hash: '#/thread/07STOCKHOLM9031', shows: 'in this thread' },
  missing: { hash: '#/missing', shows: 'not in this archive' },
  map: { hash: '#/map', shows: 'Show them in Browse' },
}

/** Brings the sample in, then goes to each screen in turn, by its address and by loading it anew, and works the palette on it. */
export async function visitEveryScreen(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Open the sample cables' }).click()
  const rows = page.getByRole('listbox', { name: /cables$/ }).getByRole('option')
  await rows.nth(5).waitFor()
  const visited: string[] = []
  for (const [name, { hash, shows }] of Object.entries(EVERY_SCREEN)) {
    await page.evaluate((address) => location.assign(address), hash)
    await page.getByText(shows).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText(shows).first().waitFor()
    visited.push(name)
  }
  return visited
}
