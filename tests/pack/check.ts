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
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { machineOf } from '../../main/packing/machine.mjs'
import { buildIfStale } from '../../main/starting/build.mjs'
import { runtimePath } from '../../main/starting/runtime.mjs'
import { findingsIn } from './contents'
import { wrongFuses } from './fuses'

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
