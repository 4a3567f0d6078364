/** Run by a test as root: gives up its rights, then opens the archive that it is given. */
import { openArchive } from '../../../main/archive/archive'

async function run(): Promise<void> {
  process.setgid?.(65534)
  process.setuid?.(65534)
  const archive = await openArchive(process.argv[2] as string, { now: () => new Date() })
  const { cables, readOnly } = await archive.info()
  process.stdout.write(JSON.stringify({ cables, readOnly }))
  await archive.close()
}

void run()
