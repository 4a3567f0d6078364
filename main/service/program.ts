import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the parts of the installed program are, seen from the folder of its built entries (`out/main`). */
export interface Program {
  version: string
  pagesFolder: string
  sampleFolder: string
  workerPath: string | undefined
}

/** `resources` is where a packed program keeps what stands beside its code; a checkout has it at the top. */
export function programAt(entryFolder: string, resources?: string): Program {
  const top = join(entryFolder, '../..')
  const packed = resources === undefined ? '' : join(resources, 'sample')
  const worker = join(entryFolder, 'worker.js')
  return {
    version: JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).version,
    pagesFolder: join(top, 'out/renderer'),
    sampleFolder: packed && existsSync(packed) ? packed : join(top, 'resources/sample'),
    workerPath: existsSync(worker) ? worker : undefined,
  }
}
