/** Run by a test as root: gives up its rights, then imports a folder. */
import { openArchive } from '../../../main/archive/archive'
import { Importing } from '../../../main/importing/importing'

async function run(): Promise<void> {
  process.setgid?.(65534)
  process.setuid?.(65534)
  const [path, site] = process.argv.slice(2) as [string, string]
  const archive = await openArchive(path, { create: true, now: () => new Date() })
  const record = await (await new Importing(archive).start([site])).finished
  const { rows } = await archive.refusals({ importId: record.id, offset: 0, limit: 100 })
  const { stored, newVersions, unchanged, notCables, refused } = record
  process.stdout.write(
    JSON.stringify({
      sums: [stored, newVersions, unchanged, notCables, refused],
      refused: rows
        .map(({ path, reason, advice }) => ({ path, reason, advice }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      findings: (await archive.verify()).findings,
    }),
  )
  await archive.close()
}

void run()
