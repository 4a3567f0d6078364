/** Imports in a process of their own, which can be killed: the program as built, its reading threads too. */
import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const HOUSE = resolve(import.meta.dirname, '../../..')

/** Imports a folder, or goes on with the import that was interrupted; `after` milliseconds from its start it is killed. */
export type ImportAlone = (
  archive: string,
  root: string,
  after: number | null,
) => Promise<{ ended: boolean; milliseconds: number }>

/** Builds the program into a folder of the test's own. */
export async function builtAlone(base: string): Promise<ImportAlone> {
  const built = join(base, 'built')
  await build({
    configFile: false,
    logLevel: 'silent',
    root: HOUSE,
    ssr: { noExternal: true, external: ['sqlite3'] },
    build: {
      ssr: true,
      outDir: built,
      target: 'node20.19',
      rolldownOptions: {
        input: {
          alone: join(import.meta.dirname, 'import-alone.ts'),
          worker: join(HOUSE, 'main/importing/worker.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  // What is built asks for the addon by its name.
  symlinkSync(join(HOUSE, 'node_modules'), join(base, 'node_modules'), 'junction')
  return (archive, root, after) =>
    run(join(built, 'alone.mjs'), [archive, root, join(built, 'worker.mjs')], after)
}

function run(
  script: string,
  args: string[],
  after: number | null,
): Promise<{ ended: boolean; milliseconds: number }> {
  return new Promise((done, fail) => {
    const began = performance.now()
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const kill = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after)
    let [said, complaint] = ['', '']
    child.stdout.on('data', (data) => {
      said += data
    })
    child.stderr.on('data', (data) => {
      complaint += data
    })
    child.once('close', (code, signal) => {
      if (kill) clearTimeout(kill)
      // One that comes to its end by itself must come to a good one.
      if (signal === null && !said.includes('finished'))
        fail(new Error(`The import ended with ${code}: ${complaint}`))
      else done({ ended: signal === null, milliseconds: performance.now() - began })
    })
  })
}
