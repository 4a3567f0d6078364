/**
 * `npm run pack:check`: packs the program into a folder, looks at every file inside, and runs what was packed. Where Electron's
 * runtime is missing, an empty stand-in takes its place: the package is the same, and runs under Node.
 */
import { spawnSync } from 'node:child_process'
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
import { buildIfStale } from '../../main/starting/build.mjs'
import { runtimePath } from '../../main/starting/runtime.mjs'
import { findingsIn, machineOf } from './contents'

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

async function pack(): Promise<string> {
  const config: Configuration = {
    directories: { output: join(folder, 'dist') },
    electronDist: runtime ? dirname(runtime) : standIn(),
    // There is no binary whose fuses could be set in a stand-in.
    ...(runtime ? {} : { electronFuses: null }),
  }
  const platform = runtime ? Platform.current() : Platform.LINUX
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
  await build({ targets: platform.createTarget('dir', arch), config, publish: 'never' })
  const resources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('app.asar'),
  )
  if (!resources) throw new Error('No app.asar was packed.')
  return dirname(join(folder, resources))
}

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
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder },
      maxBuffer: 64 * 1_048_576,
    },
  )
  return { code: status, stdout, stderr }
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

function tryOut(resources: string): void {
  const program = join(folder, 'unfolded')
  extractAll(join(resources, 'app.asar'), program)
  const addon = join(program, 'node_modules/sqlite3/build/Release/node_sqlite3.node')
  expectRight(
    'the addon is made for this processor',
    machineOf(addon) === process.arch,
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
  expectRight('the built page is inside', existsSync(join(program, 'out/renderer/index.html')))
}

try {
  await buildIfStale()
  const resources = await pack()
  const inside = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  for (const finding of findingsIn(inside)) expectRight(finding, false)
  for (const name of ['sample', 'bin/chancery', 'LICENSE.txt', 'licences/program.txt', 'guide/README.md'])
    expectRight(`${name} lies beside the package`, existsSync(join(resources, name)))
  tryOut(resources)
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
