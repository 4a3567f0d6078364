/**
 * `npm run pack:check`: packs the program into a folder, looks at every file inside, and runs what was packed. Where Electron's
 * runtime is missing, an empty stand-in takes its place: the package is the same, and runs under Node.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { machineOf } from '../../main/packing/machine.mjs'
import { buildIfStale, HOUSE } from '../../main/starting/build.mjs'
import { runtimePath } from '../../main/starting/runtime.mjs'
import { findingsIn } from './contents'
import { wrongFuses } from './fuses'
import { packagesIn, wrongLicences } from './licences'
import { makeLinuxInstallers, wrongIn } from './linux'

const folder = mkdtempSync(join(tmpdir(), 'chancery-pack-'))
const runtime = runtimePath()
const findings: string[] = []

/** A folder that looks like Electron's runtime to the packer. */
function standIn(): string {
  const place = join(folder, 'stand-in')
  mkdirSync(join(place, 'resources'), { recursive: true })
  mkdirSync(join(place, 'locales'))
  for (const name of ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(place, name), '')
  chmodSync(join(place, 'electron'), 0o755)
  return place
}

interface Packed {
  /** The folder of app.asar and what lies beside it. */
  resources: string
  /** The folder of the whole program. */
  program: string
}

async function pack(): Promise<Packed> {
  const config: Configuration = {
    directories: { output: join(folder, 'dist') },
    electronDist: runtime ? dirname(runtime) : standIn(),
    // There is no binary whose fuses could be set in a stand-in.
    ...(runtime ? {} : { electronFuses: null }),
    // The stand-in is packed as for Linux, whatever this machine's own addon is.
    ...(runtime || process.platform === 'linux' ? {} : { afterPack: null }),
  }
  const platform = runtime ? Platform.current() : Platform.LINUX
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
  await build({ targets: platform.createTarget('dir', arch), config, publish: 'never' })
  const asar = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('app.asar'),
  )
  if (!asar) throw new Error('No app.asar was packed.')
  const resources = dirname(join(folder, asar))
  return {
    resources,
    program: process.platform === 'darwin' && runtime ? dirname(dirname(resources)) : dirname(resources),
  }
}

const ENVIRONMENT = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder }

/** Runs the packed command line with this Node; the package is unfolded first, which Electron does by itself. */
function runPacked(
  program: string,
  words: string[],
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(program, 'out/main/chancery.js'), ...words],
    {
      encoding: 'utf8',
      env: ENVIRONMENT,
      maxBuffer: 64 * 1_048_576,
    },
  )
  return { code: status, stdout, stderr }
}

/** Starts the packed browser host and asks it for its page and, with its token, for its archive. */
async function askHost(program: string, archive: string[]): Promise<{ page: number; cables: number }> {
  const entry = join(program, 'out/main/browser.js')
  const host = spawn(process.execPath, [entry, '--no-open', ...archive], {
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(host, 'exit')
  try {
    const printed = await Promise.race([once(host.stdout, 'data'), gone.then(() => [''])])
    const address = new URL(String(printed[0]).trim())
    const page = await fetch(address)
    const call = await fetch(new URL('/rpc/archive/info', address), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${address.hash.slice('#token='.length)}`,
        'content-type': 'application/json',
      },
      body: '{}',
    })
    const { json } = (await call.json()) as { json: { cables: number } }
    return { page: page.status, cables: json.cables }
  } finally {
    host.kill()
    await gone
  }
}

function expectRight(what: string, right: boolean, said = ''): void {
  console.log(`${right ? 'ok    ' : 'FAILED'}  ${what}`)
  if (!right) findings.push(`${what}${said && `: ${said.trim().split('\n').at(-1)}`}`)
}

function sizeOf(path: string): number {
  const state = statSync(path)
  return state.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : state.size
}

async function tryOut(resources: string): Promise<void> {
  const program = join(folder, 'unfolded')
  extractAll(join(resources, 'app.asar'), program)
  const addon = join(program, 'node_modules/sqlite3/build/Release/node_sqlite3.node')
  expectRight(
    'the addon is made for this processor',
    machineOf(addon) === `${process.platform}-${process.arch}`,
    machineOf(addon) ?? 'unknown',
  )
  const archive = ['--archive', join(folder, 'try.chancery')]
  const imported = runPacked(program, ['import', join(resources, 'sample'), '--json', ...archive])
  const ledger = imported.stdout.trim() ? JSON.parse(imported.stdout) : {}
  expectRight('the packed command line imports the packed sample', ledger.stored >= 80, imported.stderr)
  const tracker = runPacked(program, ['tracker', '--json', ...archive])
  expectRight(
    'the tracker counts it',
    tracker.code === 0 && JSON.parse(tracker.stdout).total >= 80,
    tracker.stderr,
  )
  const found = runPacked(program, ['list', '--query', 'talks', '--json', ...archive])
  expectRight(
    'a search finds something',
    found.code === 0 && JSON.parse(found.stdout).total > 0,
    found.stderr,
  )
  const { page, cables } = await askHost(program, archive)
  expectRight('the packed browser host serves its page and the archive', page === 200 && cables >= 80)
}

/** The window's program of a stand-in: it says that it is one, and as plain Node runs the unfolded command line. */
function standInProgram(path: string): void {
  const command = join(folder, 'unfolded/out/main/chancery.js')
  const lines = [
    '#!/bin/sh',
    '[ "$ELECTRON_RUN_AS_NODE" = 1 ] || { echo "window $*"; exit 0; }',
    `shift; exec '${process.execPath}' '${command}' "$@"`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
}

/** Starts the AppImage's launcher as its runtime does. */
function runAppImage(appDir: string, name: string, words: string[]): string {
  const { stdout, stderr } = spawnSync(join(appDir, 'AppRun'), words, {
    encoding: 'utf8',
    env: { ...ENVIRONMENT, APPDIR: appDir, APPIMAGE: `/home/reader/${name}`, ARGV0: name },
  })
  return `${stdout}${stderr}`
}

async function checkLinux(program: string): Promise<void> {
  const place = join(folder, 'linux')
  mkdirSync(place)
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
  const installers = await makeLinuxInstallers(program, place, arch)
  const wrong = wrongIn(installers, join(HOUSE, 'resources/appimage/AppRun'))
  expectRight(
    'the AppImage and the Debian package hold what they should',
    wrong.length === 0,
    wrong.join(', '),
  )
  const { appDir } = installers
  if (!runtime) standInProgram(join(appDir, 'chancery-desktop'))
  const version = new RegExp(`^${programVersion()}$`, 'm')
  for (const [name, words] of [
    ['chancery', ['--version']],
    ['Chancery.AppImage', ['--command', '--version']],
  ] as const) {
    const said = runAppImage(appDir, name, [...words])
    expectRight(`the AppImage is the command line as ${name} ${words.join(' ')}`, version.test(said), said)
  }
  if (runtime) return
  const said = runAppImage(appDir, 'Chancery.AppImage', ['a b.chancery'])
  const opened =
    /^window a b\.chancery$/m.test(said) || /cannot be opened as root|opens no window without one/.test(said)
  expectRight('the AppImage opens its window, or says why not', opened && !/no-sandbox/.test(said), said)
}

function programVersion(): string {
  return JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8')).version
}

/** The bundle itself says what is in it; the addon and what loads it are beside it. */
function checkLicences(resources: string): void {
  const bundled = packagesIn(join(folder, 'unfolded/out/main'))
  expectRight('the bundle says what is built into it', bundled.length > 20, bundled.join(', '))
  const text = readFileSync(join(resources, 'licences/program.txt'), 'utf8')
  const wrong = wrongLicences(text, [...bundled, 'sqlite3', 'bindings', 'file-uri-to-path', 'node-addon-api'])
  expectRight('the licence of everything built in is shipped', wrong.length === 0, wrong.join(', '))
  const window = readFileSync(join(resources, 'licences/window.txt'), 'utf8')
  expectRight(
    'and of what the window is made of',
    /^preact \d/m.test(window) && /^@preact\/signals \d/m.test(window),
  )
  const bridge = packagesIn(join(folder, 'unfolded/out/preload'))
  expectRight('the bridge is made of nothing else', bridge.length === 0, bridge.join(', '))
}

/** In a stand-in there is nothing to read. */
async function checkFuses(program: string): Promise<void> {
  const wrong = await wrongFuses(program)
  expectRight('every fuse of the packed runtime is set', wrong.length === 0, wrong.join(', '))
}

/** Where the runtime of a packed program is; it bears the name of the program. */
function runtimeOf(program: string): string {
  if (process.platform === 'darwin') return join(program, 'MacOS/Chancery')
  return join(program, process.platform === 'win32' ? 'Chancery.exe' : 'chancery-desktop')
}

try {
  await buildIfStale()
  const { resources, program } = await pack()
  const inside = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  for (const finding of findingsIn(inside)) expectRight(finding, false)
  for (const name of ['sample', 'bin/chancery', 'LICENSE.txt', 'licences/program.txt', 'guide/guide.md'])
    expectRight(`${name} lies beside the package`, existsSync(join(resources, name)))
  await tryOut(resources)
  checkLicences(resources)
  if (process.platform === 'linux') await checkLinux(program)
  if (runtime) await checkFuses(runtimeOf(program))
  const megabytes = (path: string) => `${(sizeOf(path) / 1e6).toFixed(1)} MB`
  console.log(`\napp.asar ${megabytes(join(resources, 'app.asar'))}, all resources ${megabytes(resources)}`)
  if (!runtime)
    console.log("Packed around a stand-in: Electron's runtime is not here, so its fuses were not set.")
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (findings.length > 0) {
  console.error(`\nThe package is not right:\n${findings.map((finding) => `  ${finding}`).join('\n')}`)
  process.exitCode = 1
}
