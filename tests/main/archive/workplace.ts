/** A folder of its own for a test, with an archive and files to import. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Archive, openArchive } from '../../../main/archive/archive'
import { type Catalogue, openCatalogue } from '../../../main/catalogue/catalogue'
import { Importing } from '../../../main/importing/importing'
import type { ImportRecord } from '../../../preload/contract'
import type { Moment } from '../../../preload/contract/view'
import { folder } from '../../fixtures/folder'

export { folder, keptFolder } from '../../fixtures/folder'

export const MOMENT: Moment = { asOf: '2020-06-01', dueDays: 365 }
export const now = () => new Date('2020-06-01T12:00:00Z')

/** Writes files below a folder, by relative path; gives the folder. */
export function write(base: string, files: Record<string, string | Buffer>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(base, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return base
}

/** Gives a file another time, as a change of it would. */
export function touch(path: string, when: string): void {
  utimesSync(path, new Date(when), new Date(when))
}

export interface Workplace {
  base: string
  path: string
  archive: Archive
  catalogue: Catalogue
  importing: Importing
  /** Imports these paths to the end. */
  take(...paths: string[]): Promise<ImportRecord>
}

/** A new archive in a folder of its own, closed when the test has ended. */
export async function workplace(base = folder()): Promise<Workplace> {
  const path = join(base, 'test.chancery')
  const archive = await openArchive(path, { create: true, now })
  const catalogue = await openCatalogue(archive)
  const importing = new Importing(archive)
  onTestFinished(async () => {
    await importing.close()
    await catalogue.close()
    await archive.close()
  })
  const take = async (...paths: string[]) => (await importing.start(paths)).finished
  return { base, path, archive, catalogue, importing, take }
}

/** The five numbers of a ledger, in order: stored, new versions, unchanged, not cables, refused. */
export function sums({ stored, newVersions, unchanged, notCables, refused }: ImportRecord): number[] {
  return [stored, newVersions, unchanged, notCables, refused]
}
