/** Run by the crash test in a process of its own, with two reading threads: imports a folder, or goes on with the import that was interrupted. */
import { type Archive, openArchive } from '../../../main/archive/archive'
import { Importing, type RunningImport } from '../../../main/importing/importing'

async function run(): Promise<void> {
  const [path, root, workerPath] = process.argv.slice(2) as [string, string, string]
  const archive = await openArchive(path, { create: true, now: () => new Date('2020-06-01T12:00:00Z') })
  const importing = new Importing(archive, { transactionEntries: 150, workers: 2, workerPath })
  await (await begun(archive, importing, root))?.finished
  await archive.close()
  process.stdout.write('finished\n')
}

/** Null when the import had come to its end before the process was killed. */
async function begun(archive: Archive, importing: Importing, root: string): Promise<RunningImport | null> {
  const [last] = await archive.imports()
  if (!last) return importing.start([root])
  return last.state === 'interrupted' ? importing.goOn(last.id) : null
}

void run()
