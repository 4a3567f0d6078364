/** Chancery with the sample cables already in, for tests that only need cables to be there. */
import { execFile } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { type Host, startHost } from './host'
import { type Chancery, openChancery, someRows } from './window'

const HOUSE = resolve(import.meta.dirname, '../..')

/** A host on a copy of an archive that has them, for several windows. */
export async function hostWithSample(): Promise<Host> {
  return startHost({ copyOf: await sampleArchive() })
}

/** Opens a copy of an archive that has them: nothing of their import is seen but its line in the list of imports. */
export async function openWithSample(context: BrowserContextOptions = {}): Promise<Chancery> {
  const chancery = await openChancery({ copyOf: await sampleArchive(), context })
  await someRows(chancery.page)
  return chancery
}

/** Made by the built program, once in a run, by the first test that needs it; whole before it has its name, so that no try that failed leaves half of it. */
async function sampleArchive(): Promise<string> {
  const path = join(inject('runFolder'), 'sample.chancery')
  if (existsSync(path)) return path
  const fresh = `${path}.fresh`
  rmSync(fresh, { force: true })
  const command = [join(HOUSE, 'out/main/chancery.js'), 'import', join(HOUSE, 'resources/sample')]
  await promisify(execFile)(process.execPath, [...command, '--archive', fresh])
  renameSync(fresh, path)
  return path
}
