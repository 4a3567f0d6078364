import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../../preload/contract/bridge'

/** Where the parts of the installed program are, seen from the folder of its built entries (`out/main`). */
export interface Program {
  version: string
  pagesFolder: string
  sampleFolder: string
  /** The papers to be read inside the program; each is made of one or more files. */
  papers: Partial<Record<Paper, string[]>>
  workerPath: string | undefined
}

/** A checkout keeps the sample and the guide in `resources`; installed, they lie beside the package, because they are read as any folder is. */
export function programAt(entryFolder: string): Program {
  const top = join(entryFolder, '../..')
  const worker = join(entryFolder, 'worker.js')
  const installed = top.endsWith('.asar')
  const beside = (path: string) => join(top, installed ? '..' : 'resources', path)
  return {
    version: JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).version,
    pagesFolder: join(top, 'out/renderer'),
    sampleFolder: beside('sample'),
    papers: {
      guide: [beside('guide/guide.md')],
      security: [installed ? beside('guide/SECURITY.md') : join(top, 'SECURITY.md')],
      licences: [
        join(top, 'LICENSE'),
        join(top, 'out/main/licences.txt'),
        join(top, 'out/renderer/licences.txt'),
      ],
    },
    workerPath: existsSync(worker) ? worker : undefined,
  }
}
