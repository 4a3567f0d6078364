/** The built desktop program from start to quit, under the stand-in for Electron's runtime (tests/browser/shell). */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sitePage } from '../fixtures/site-page'
import { type Program, startProgram } from './shell/program'

/** Invented cables as pages, in a folder of the test's own. */
function pagesIn(folder: string, count: number): string {
  mkdirSync(folder)
  for (let index = 0; index < count; index += 1) {
    const id = `06TALLINN${9001 + index}`
    writeFileSync(join(folder, `${id}.html`), sitePage({ id }))
  }
  return folder
}

describe('a second start', () => {
  it('ends at once and opens nothing: the first has been given its call', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-second-'))
    const archive = join(folder, 'second.chancery')
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './tests/browser/shell/register.mjs', 'out/main/desktop.js', '--archive', archive],
      {
        encoding: 'utf8',
        env: { ...process.env, STAND_IN_SECOND: '1', STAND_IN_FOLDER: folder, HOME: folder },
      },
    )
    expect([status, stderr, existsSync(archive)]).toEqual([0, '', false])
    rmSync(folder, { recursive: true })
  })
})

/** The program as it starts alone, with no page to show it in; it has to end by itself. */
function startAlone(env: NodeJS.ProcessEnv, entry = 'out/main/desktop.js', words: string[] = []) {
  return spawnSync(process.execPath, ['--import', './tests/browser/shell/register.mjs', entry, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}

describe.skipIf(process.platform === 'win32')('a start with pipes where its own files should be', () => {
  it('waits for neither of them, and says that settings are not kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-pipes-'))
    const pipes = ['config.json', 'window.json'].map((name) => join(folder, name))
    spawnSync('mkfifo', pipes)
    const started = await startProgram({ folder })
    const told = (words: string) =>
      started.until('dialog', (dialog) => String(dialog.words).startsWith(words))
    await told(`${pipes[0]} is a folder, a pipe or a device`)
    await started.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    await started.cut()
    rmSync(folder, { recursive: true })
  })
})

describe('a start that fails', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-failing-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is told in a sentence and noted in the log, when a part of the program is missing', () => {
    cpSync('out', join(folder, 'program/out'), { recursive: true })
    cpSync('package.json', join(folder, 'program/package.json'))
    rmSync(join(folder, 'program/out/renderer'), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'program/node_modules'))
    const { status, stderr } = startAlone(
      { STAND_IN_FOLDER: folder },
      join(folder, 'program/out/main/desktop.js'),
    )
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'logs/chancery.log'), 'utf8')).toMatch(/could not start: Error ENOENT/)
  })

  it('is so too when the program cannot even be loaded', () => {
    cpSync('out', join(folder, 'program/out'), { recursive: true })
    cpSync('package.json', join(folder, 'program/package.json'))
    const { status, stderr } = startAlone(
      { STAND_IN_FOLDER: folder },
      join(folder, 'program/out/main/desktop.js'),
    )
    expect(stderr).toMatch(/^Chancery cannot start: A part of the program is missing or damaged\./)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'logs/chancery.log'), 'utf8')).toContain('could not start')
  })

  it('is so too when it would be without a sandbox', () => {
    const { status, stderr } = startAlone({ STAND_IN_FOLDER: folder }, 'out/main/desktop.js', [
      '--no-sandbox',
    ])
    expect(stderr).toMatch(/^Chancery cannot start: Chancery opens no window without a sandbox\./)
    expect(status).toBe(1)
  })

  it('is so too when the folder that was named cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    const { status, stderr } = startAlone({ CHANCERY_DATA: join(folder, 'file/data') })
    expect(stderr).toMatch(/^Chancery cannot start: A file that Chancery needs cannot be read or written \(/)
    expect(status).toBe(1)
  })
})

describe('CHANCERY_DATA', () => {
  it('keeps settings, archive and log in the folder that it names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-data-'))
    const data = join(folder, 'trial')
    const program = await startProgram({ env: { CHANCERY_DATA: data }, archive: null })
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['archive.chancery', 'config.json', 'logs']))
    expect(readdirSync(program.folder)).toEqual([])
    await program.close()
    rmSync(folder, { recursive: true })
  })
})

describe('the desktop program', () => {
  let program: Program
  beforeEach(async () => {
    program = await startProgram()
  })
  afterEach(() => program.close())

  it('opens a closed window on the welcome of an empty archive', async () => {
    const { webPreferences } = await program.until('window')
    expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    expect(existsSync(join(program.folder, 'test.chancery'))).toBe(true)
    expect(program.told.filter(({ kind }) => kind === 'dialog')).toEqual([])
  })

  it('imports what a second call names, and shows it', async () => {
    const cables = pagesIn(join(program.folder, 'cables'), 3)
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    const call = { archive: null, link: null, paths: [cables] }
    program.tell({ kind: 'app', event: 'second-instance', details: [[], '/', call] })
    await program.page.getByRole('region', { name: 'Import that has ended' }).waitFor()
    program.tell({
      kind: 'app',
      event: 'second-instance',
      details: [[], '/', { archive: null, link: 'chancery://cable/06TALLINN9002', paths: [] }],
    })
    await program.page
      .getByRole('heading', { name: /HERRING QUOTA/ })
      .first()
      .waitFor()
    expect(program.page.url()).toContain('06TALLINN9002')
  })

  it('does what its menu says', async () => {
    await program.until('menu', ({ labels }) => (labels as string[]).includes('Tracker'))
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    program.tell({ kind: 'click', label: 'Settings…' })
    await program.page.waitForURL(/#\/settings/)
    program.tell({ kind: 'click', label: 'Imports' })
    await program.page.waitForURL(/#\/imports/)
  })

  it('shows the guide, the promises and every licence inside itself', async () => {
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    program.tell({ kind: 'click', label: 'Guide' })
    const sheet = program.page.getByRole('dialog')
    await sheet.getByRole('heading', { name: 'Importing' }).waitFor()
    program.tell({ kind: 'click', label: 'What Chancery Promises' })
    await sheet.getByText('A hostile file.').waitFor()
    program.tell({ kind: 'click', label: 'Licences' })
    await sheet.getByText(/MIT License[\s\S]*sqlite3[\s\S]*preact/).waitFor()
  })

  it('prints, tells what it is, and copies a report without a path', async () => {
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    program.tell({ kind: 'click', label: 'Print…' })
    await program.until('print')
    program.tell({ kind: 'click', label: 'About Chancery' })
    await program.until('dialog', ({ words }) => String(words).startsWith('Chancery 0.1.0'))
    program.tell({ kind: 'click', label: 'Copy Report' })
    const { text } = await program.until('clipboard')
    expect(text).toMatch(/^Chancery 0\.1\.0\n[\s\S]* starts on /)
    expect(text).not.toContain(program.folder)
  })

  it('opens at the view that was shown when it was cut off', async () => {
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    program.tell({ kind: 'click', label: 'Settings…' })
    await program.page.waitForURL(/#\/settings/)
    const memory = join(program.folder, 'window.json')
    await expect
      .poll(() => existsSync(memory) && readFileSync(memory, 'utf8'), { timeout: 30_000 })
      .toContain('#/settings')
    await program.cut()
    const again = await startProgram({ folder: program.folder })
    await again.page.getByRole('heading', { name: 'Settings' }).waitFor()
    await again.cut()
  })

  it('asks before it quits during an import, and keeps what is in', async () => {
    const cables = pagesIn(join(program.folder, 'cables'), 12_000)
    await program.page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    const call = { archive: null, link: null, paths: [cables] }
    program.tell({ kind: 'app', event: 'second-instance', details: [[], '/', call] })
    await program.page.getByRole('progressbar').first().waitFor()
    await program.until('progress')
    program.tell({ kind: 'close-window' })
    await program.until('dialog', ({ words }) => words === 'An import is running.')
    program.tell({ kind: 'answer', dialog: 'message', value: { response: 0 } })
    program.tell({ kind: 'quit' })
    expect(await program.ended).toBe(0)
    const check = spawnSync(
      process.execPath,
      ['out/main/chancery.js', 'verify', '--archive', join(program.folder, 'test.chancery')],
      { encoding: 'utf8' },
    )
    expect(check.stderr + check.stdout).toMatch(/sound/i)
    expect(check.status).toBe(0)
  })
})
