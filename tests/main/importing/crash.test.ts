import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { openCatalogue } from '../../../main/catalogue/catalogue'
import { csvTable, type Invented, indexPage, invented, sitePage } from '../../fixtures/invented'
import { folder, now, sums, write } from '../archive/workplace'

const BODY = invented().body
const cable = (n: number, over: Partial<Invented> = {}): Partial<Invented> => ({
  id: `06TALLINN${9000 + n}`,
  body: BODY.replaceAll('9001', String(9000 + n)),
  ...over,
})

/** Pages, two versions of some, pages that are none, an empty file, and a table that many transactions are needed for. */
function madeFolder(base: string): string {
  const files: Record<string, string> = { 'empty.html': '', 'tag/EFIS_0.html': indexPage('tag', [cable(1)]) }
  for (let n = 1; n <= 300; n++) files[`pages/${n}.html`] = sitePage(cable(n))
  for (let n = 1; n <= 300; n += 10) {
    const body = BODY.replaceAll('9001', String(9000 + n)).replace('Tammsalu', 'XXXXXXXX')
    files[`pages-later/${n}.html`] = sitePage(cable(n, { body, released: '2011-03-01 00:12' }))
  }
  files['table/cables.csv'] = csvTable(Array.from({ length: 900 }, (_, n) => cable(n + 200)))
  return write(join(base, 'in'), files)
}

/** The reading thread, built as in the program. */
async function builtWorker(base: string): Promise<string> {
  const entry = join(import.meta.dirname, '../../../main/importing/worker.ts')
  const rolldownOptions = { output: { entryFileNames: 'worker.mjs' } }
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, outDir: join(base, 'built'), rolldownOptions },
  })
  return join(base, 'built', 'worker.mjs')
}

/** Imports in another process; `after` milliseconds from its beginning it is killed. True when it came to its end. */
function importAlone(worker: string, path: string, root: string, after: number): Promise<boolean> {
  const script = join(import.meta.dirname, 'import-alone.ts')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, path, root, worker], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said === 'begun\n') setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('exit', () => resolve(said.includes('finished')))
  })
}

/** Everything that an import leaves, without the moments at which it did. */
async function contents(path: string): Promise<unknown> {
  const connection = await Connection.open(path, 'read')
  try {
    return {
      cables: await connection.all(sql`
        select reference_id, number, created, cable.released, kind, effective_date, tags, reading.reading
        from cable join version on version.id = cable.version join reading on reading.cable = cable.id
        order by reference_id`),
      versions: await connection.all(sql`
        select reference_id, number, hex(digest) as digest, format, file_name from version
        join cable on cable.id = version.cable order by reference_id, number`),
      files: await connection.all(sql`
        select name, cables, not_cables, refused from file order by folder, name`),
      refusals: await connection.all(sql`select path, reason from refusal order by path`),
    }
  } finally {
    await connection.close()
  }
}

async function cablesIn(path: string): Promise<Set<string>> {
  const archive = await openArchive(path, { now })
  const [verified, catalogue] = [await archive.verify(), await openCatalogue(archive)]
  expect(verified.findings).toEqual([])
  const ids = new Set<string>()
  const filters = { choices: {}, created: {}, released: {}, due: {}, query: '' }
  const view = { filters, moment: { asOf: '2020-06-01' as const, dueDays: 365 } }
  for await (const rows of catalogue.rows({ ...view, order: { by: 'id', descending: false } })) {
    for (const { id } of rows) ids.add(id)
  }
  await catalogue.close()
  await archive.close()
  return ids
}

it('killed again and again, an import loses nothing and ends like one that was left alone', {
  timeout: 120_000,
}, async () => {
  const base = folder()
  const root = madeFolder(base)
  const worker = await builtWorker(base)
  const undisturbed = join(base, 'undisturbed.chancery')
  expect(await importAlone(worker, undisturbed, root, 600_000)).toBe(true)

  const path = join(base, 'killed.chancery')
  let before = new Set<string>()
  for (const after of [30, 250, 60, 400, 600_000]) {
    const ended = await importAlone(worker, path, root, after)
    const ids = await cablesIn(path)
    for (const id of before) expect(ids).toContain(id)
    before = ids
    if (ended) break
  }
  expect(await contents(path)).toEqual(await contents(undisturbed))
  const ledgers = await Promise.all(
    [path, undisturbed].map(async (file) => {
      const archive = await openArchive(file, { now })
      const records = await archive.imports()
      await archive.close()
      return records.map((record) => [record.state, ...sums(record)])
    }),
  )
  expect(ledgers[0]).toEqual(ledgers[1])
})
