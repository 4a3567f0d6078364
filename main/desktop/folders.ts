/** Where the program's own files are: in a checkout beside `out/`, installed beside the program's package. */
import { join } from 'node:path'
import { app } from 'electron'

const BUILT = join(import.meta.dirname, '..')

export function rendererFolder(): string {
  return join(BUILT, 'renderer')
}

export function workerPath(): string {
  return join(BUILT, 'main/worker.js')
}

/** The sample is read as files are, so it lies outside the package. */
export function sampleFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'sample') : join(BUILT, '../resources/sample')
}
