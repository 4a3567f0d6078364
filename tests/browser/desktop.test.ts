/** The real window, wherever Electron's runtime is: what the stand-in of tests/main/desktop cannot show. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacle } from '../../main/starting/host.mjs'
import { runtimePath } from '../../main/starting/runtime.mjs'

const HOUSE = resolve(import.meta.dirname, '../..')
const runtime = runtimePath()
const blocked = obstacle({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
})
const why = runtime === null ? "Electron's runtime is not here" : blocked

describe.skipIf(why !== null)(`the desktop window${why ? ` (skipped: ${why})` : ''}`, () => {
  let program: ElectronApplication
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'chancery-desktop-'))

  beforeAll(async () => {
    program = await _electron.launch({
      executablePath: runtime ?? '',
      // Without this, the window would be opened without its sandbox, which the program refuses.
      chromiumSandbox: true,
      args: [HOUSE, `--user-data-dir=${folder}`, '--archive', join(folder, 'test.chancery')],
      env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: folder },
    })
    page = await program.firstWindow()
  })
  afterAll(async () => {
    await program?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it("shows the program's own page, connected to its service", async () => {
    expect(page.url()).toMatch(/^app:\/\/chancery\/index\.html/)
    await page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
  })

  it('gives the page no Node and no Electron, only the bridge', async () => {
    const seen = await page.evaluate(() => ({
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
      bridge: Object.keys((globalThis as unknown as { chancery: object }).chancery).sort(),
    }))
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['onRequest', 'pathOf'] })
  })

  it('refuses requests, navigation and windows', async () => {
    const answers = await page.evaluate(async () => ({
      fetched: await fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
      opened: window.open('https://example.org/') !== null,
    }))
    expect(answers).toEqual({ fetched: false, opened: false })
    await page.evaluate(() => location.assign('https://example.org/'))
    expect(page.url()).toMatch(/^app:\/\/chancery\//)
  })

  it('has one window and a menu', async () => {
    const seen = await program.evaluate(({ BrowserWindow, Menu }) => ({
      windows: BrowserWindow.getAllWindows().length,
      menu: Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
    }))
    expect(seen.windows).toBe(1)
    expect(seen.menu).toContain('File')
  })

  it('keeps its archive where it was told', () =>
    expect(existsSync(join(folder, 'test.chancery'))).toBe(true))
})
