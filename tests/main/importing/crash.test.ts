/**
 * Imports that are killed. By default at a few moments drawn by a seed; `CHANCERY_KILLS=100` kills a hundred times, and
 * `CHANCERY_SEED` draws other moments: see CONTRIBUTING.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import { openCatalogue } from '../../../main/catalogue/catalogue'
import { Chance } from '../../bench/corpus/random'
import { zipOf } from '../../fixtures/containers'
import {
  csvRow,
  csvTable,
  type Invented,
  indexPage,
  invented,
  sitePage,
  telegram,
} from '../../fixtures/invented'
import { folder, now, sums, write } from '../archive/workplace'
import { builtAlone } from './alone'

const KILLS = Number(process.env.CHANCERY_KILLS ?? 6)
const SEED = Number(process.env.CHANCERY_SEED ?? 9001)

const { body: BODY, header: HEADER } = invented()
const cable = (n: number, over: Partial<Invented> = {}): Partial<Invented> => ({
  id: `06TALLINN${9000 + n}`,
  header: HEADER.replaceAll('9001', String(9000 + n)),
  body: BODY.replaceAll('009001', `00${9000 + n}`),
  ...over,
})
const cables = (from: number, count: number) => Array.from({ length: count }, (_, n) => cable(from + n))

/**
 * Every form in which cables come, two versions of some, what is no cable, what is refused at the start, in the middle and
 * at the end, and two files for which many transactions are needed.
 */
async function madeFolder(base: string): Promise<string> {
  const files: Record<string, string | Buffer> = {
    'empty.html': '',
    'tag/EFIS_0.html': indexPage('tag', [cable(1)]),
  }
  for (let n = 1; n <= 300; n++) files[`pages/${n}.html`] = sitePage(cable(n))
  for (let n = 1; n <= 300; n += 10) {
    const body = cable(n).body?.replace('Tammsalu', 'XXXXXXXX') ?? ''
    files[`pages-later/${n}.html`] = sitePage(cable(n, { body, released: '2011-03-01 00:12' }))
  }
  for (let n = 281; n <= 330; n++) files[`raw/${n}.txt`] = telegram(cable(n))
  files['table/cables.csv'] = [
    csvTable(cables(200, 300)),
    '"12","9/9/2009 9:09","06TALLINN9999","a row of too few columns"\n',
    csvTable(cables(500, 400)),
    csvRow(cable(900)).slice(0, 700),
  ].join('')
  files['packed/all.zip'] = await zipOf({
    'a/1.html': sitePage(cable(1)),
    'a/broken.html': '',
    'a/cables.csv': csvTable(cables(850, 350)),
    'b/inner.zip': await zipOf({ '1.html': sitePage(cable(2)) }),
    'b/1210.txt': telegram(cable(1210)),
  })
  return write(join(base, 'in'), files)
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
        select reference_id, number, hex(digest) as digest, format, file_name, part from version
        join cable on cable.id = version.cable order by reference_id, number`),
      files: await connection.all(sql`
        select name, cables, not_cables, refused from file order by folder, name`),
      unfinished: await connection.all(sql`select path from unfinished_file`),
      refusals: await connection.all(sql`select path, part, reason from refusal order by path, part`),
    }
  } finally {
    await connection.close()
  }
}

/** Opens what a killed import has left, as the next start of the program would: it is sound, and these cables are in it. */
async function cablesIn(path: string): Promise<Set<string>> {
  const archive = await openArchive(path, { create: true, now })
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

async function ledgersOf(path: string): Promise<unknown> {
  const archive = await openArchive(path, { now })
  const records = await archive.imports()
  await archive.close()
  return records.map((record) => [record.state, ...sums(record)])
}

it(`killed ${KILLS} times, an import loses nothing and ends like one that was left alone (seed ${SEED})`, {
  timeout: 120_000 + KILLS * 20_000,
}, async () => {
  const base = folder()
  const root = await madeFolder(base)
  const importAlone = await builtAlone(base)
  const undisturbed = join(base, 'undisturbed.chancery')
  const { milliseconds } = await importAlone(undisturbed, root, null)
  const [expected, ledgers] = [await contents(undisturbed), await ledgersOf(undisturbed)]

  const chance = new Chance(SEED)
  for (let kills = 0, archives = 0; kills < KILLS; archives++) {
    const here = join(base, `killed-${archives}`)
    mkdirSync(here)
    const path = join(here, 'a.chancery')
    let before = new Set<string>()
    for (let ended = false; !ended; ) {
      const moment = kills < KILLS ? chance.share() * milliseconds : null
      ended = (await importAlone(path, root, moment)).ended
      if (!ended) kills++
      const ids = await cablesIn(path)
      for (const id of before) expect(ids).toContain(id)
      before = ids
    }
    expect(await ledgersOf(path)).toEqual(ledgers)
    expect(await contents(path)).toEqual(expected)
    expect(readdirSync(here).filter((name) => !/^a\.chancery(-wal|-shm|-writer)?$/.test(name))).toEqual([])
  }
})
