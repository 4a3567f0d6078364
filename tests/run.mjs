/**
 * `npm test`: types, lint, build, unit and renderer tests, end-to-end tests in a real Chromium, and the package. Every step runs even
 * when an earlier one fails; what failed, what was skipped and why is listed at the end.
 */
import '../main/starting/node.mjs'
import '../main/starting/packages.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { HOUSE, isBuilt } from '../main/starting/build.mjs'

const REPORT = join(HOUSE, 'node_modules/.cache/chancery/tests.jsonl')
const REAL_CABLES = resolve(HOUSE, process.env.CHANCERY_REAL_CABLES ?? '../shared')

// Loaded only now: it needs a package, and a missing one has been told by the lines above.
const { getChromium } = await import('./browser/chromium.mjs')

/** The script behind a package's command, run with this Node: the same on every system. @param {string} name @param {string} script */
function script(name, script) {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), script)
}

/** @type {{ name: string, right: boolean, seconds: number }[]} */
const steps = []

/** @param {string} name @param {() => boolean} work */
function step(name, work) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const right = work()
  steps.push({ name, right, seconds: (Date.now() - began) / 1000 })
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
function node(args, env = {}) {
  const result = spawnSync(process.execPath, args, {
    cwd: HOUSE,
    stdio: 'inherit',
    // An archive that the person works with is nothing for tests.
    env: {
      ...process.env,
      CHANCERY_ARCHIVE: undefined,
      CHANCERY_TEST_REPORT: REPORT,
      CHANCERY_REAL_CABLES: REAL_CABLES,
      ...env,
    },
  })
  return result.status === 0
}

/** @param {string[]} projects @param {NodeJS.ProcessEnv} env */
function vitest(projects, env = {}) {
  const chosen = projects.flatMap((project) => ['--project', project])
  return node([script('vitest', 'vitest.mjs'), 'run', ...chosen], env)
}

function endToEnd() {
  const { path, why } = getChromium((line) => console.log(line))
  if (!path) {
    console.error(why)
    return false
  }
  console.log(`Chromium: ${path}`)
  return vitest(['browser'], { CHROME_PATH: path })
}

/** @param {'skipped' | 'flaky' | 'failed'} kind @param {string} title */
function tell(kind, title) {
  const lines = readFileSync(REPORT, 'utf8').split('\n').filter(Boolean)
  const told = lines.map((line) => JSON.parse(line)).filter((entry) => entry.kind === kind)
  if (told.length === 0) return
  console.log(`\n${title} (${told.length}):\n${told.map(({ line }) => `  ${line}`).join('\n')}`)
}

mkdirSync(dirname(REPORT), { recursive: true })
writeFileSync(REPORT, '')

step('types', () => node([script('typescript', 'bin/tsc'), '-b']))
step('lint', () => node([script('@biomejs/biome', 'bin/biome'), 'ci', '--error-on-warnings']))
step('build', () => isBuilt() || node(['main/starting/build.mjs']))
step('unit and renderer tests', () => vitest(['main', 'renderer']))
step('end-to-end tests', endToEnd)
step('package', () => node([script('tsx', 'dist/cli.mjs'), 'tests/pack/check.ts']))

tell('skipped', 'Skipped')
tell('flaky', 'Passed at a second try only')
const real = existsSync(join(REAL_CABLES, 'cables'))
console.log(
  real
    ? `\nTests on real cables ran, with ${REAL_CABLES}.`
    : `\nTests on real cables did not run: there is no ${join(REAL_CABLES, 'cables')} (CHANCERY_REAL_CABLES names another folder).`,
)
console.log('')
for (const { name, right, seconds } of steps)
  console.log(`${right ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
tell('failed', 'Failed')
process.exitCode = steps.every(({ right }) => right) ? 0 : 1
