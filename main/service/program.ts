import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the parts of the installed program are, seen from the folder of its built entries (`out/main`). */
export interface Program {
  version: string
  pagesFolder: string
  sampleFolder: string
  workerPath: string | undefined
}

/** A checkout keeps the sample at its top; installed, it lies beside the package, because it is read as any folder is. */
export function programAt(entryFolder: string): Program {
  const top = join(entryFolder, '../..')
  const worker = join(entryFolder, 'worker.js')
  return {
    version: JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).version,
    pagesFolder: join(top, 'out/renderer'),
    sampleFolder: top.endsWith('.asar') ? join(top, '../sample') : join(top, 'resources/sample'),
    workerPath: existsSync(worker) ? worker : undefined,
  }
}
