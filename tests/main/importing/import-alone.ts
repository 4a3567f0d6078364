/** Run by the crash test in a process of its own, with two reading threads: imports a folder, or goes on with the import that was interrupted. */
import { openArchive } from '../../../main/archive/archive'
import { openImporting } from '../../../main/importing/importing'

async function run(): Promise<void> {
  const [path, root, workerPath] = process.argv.slice(2) as [string, string, string]
  const archive = await openArchive(path, { create: true, now: () => new Date('2020-06-01T12:00:00Z') })
  const importing = openImporting(archive, {
    transactionEntries: 150,
    workers: 2,
    workerPath,
  })
  const [last] = await archive.imports()
  const running =
    last?.state === 'interrupted' ? await importing.goOn(last.id) : await importing.start([root])
  process.stdout.write('begun\n')
  await running.finished
  await archive.close()
  process.stdout.write('finished\n')
}

void run()
