/** Makes a new archive from what can be read of a damaged one, which is kept beside it. */
import type { RebuildStep, RebuiltArchive } from '../../../preload/contract'
import { nameAside, putInPlace } from '../aside'
import { Connection } from '../connection'
import { orElse } from '../damage'
import { BODY_FORM } from '../digest'
import { WriterLock } from '../lock'
import { ageOf, MIGRATIONS } from '../migrations'
import { modeFor, openFile } from '../opening'
import { READER_VERSION } from '../reader-version'
import { writeSetting } from '../settings'
import { sql } from '../sql'
import { ArchiveTrouble } from '../trouble'
import { removeAll } from '../upkeep'
import { verifyArchive } from '../verify'
import type { Writer } from '../writer'
import { deriveCables } from './cables'
import { carryTables, lossesOf, nameLostFolders } from './carry'
import { Salvage, type Table, tablesToCarry } from './salvage'
import { carryTexts } from './texts'

/** Rejects with `ArchiveTrouble`, whose message is the sentence for the person; the archive is then as it was. */
export async function rebuildArchive(
  path: string,
  now: () => Date,
  progress: (step: RebuildStep) => void = () => {},
): Promise<RebuiltArchive> {
  const source = await Connection.open(path, await modeFor(path))
  try {
    // Without it SQLite reads nothing of a file that is shorter than it should be, though most of it may be there.
    await source.exec('pragma writable_schema = on')
    await wantReadable(source)
    return await new WriterLock(path).during(async () => {
      const next = `${path}.part`
      removeAll(next)
      try {
        const made = await make(source, next, { path, now, progress })
        const keptAside = nameAside(path, 'rebuild', now())
        await source.close()
        await putInPlace(next, path, keptAside)
        return { ...made, keptAside }
      } finally {
        removeAll(next)
      }
    })
  } finally {
    await source.close().catch(() => {})
  }
}

interface Wish {
  path: string
  now: () => Date
  progress: (step: RebuildStep) => void
}

async function make(
  source: Connection,
  next: string,
  wish: Wish,
): Promise<Omit<RebuiltArchive, 'keptAside'>> {
  const { writer, writing } = await openFile(next, { create: true, readOnly: false, now: wish.now })
  if (!writer || !writing) throw new ArchiveTrouble('failed', `A new archive cannot be made at ${next}.`)
  try {
    return await fill({ writer, target: writing }, source, wish)
  } finally {
    await writing.close()
  }
}

async function fill(
  { writer, target }: { writer: Writer; target: Connection },
  damaged: Connection,
  { path, now, progress }: Wish,
): Promise<Omit<RebuiltArchive, 'keptAside'>> {
  const source = new Salvage(damaged)
  const tables = await tablesToCarry(target, damaged)
  await writer.transaction((target) => carryTables(target, tables, source))
  const texts = await carryTexts(
    {
      source,
      target,
      version: named(tables, 'version'),
      text: named(tables, 'text'),
      path,
      at: now().toISOString(),
      progress: (done, total) => progress({ doing: 'reading', done, total }),
    },
    (work) => writer.transaction(work),
  )
  await writer.transaction(nameLostFolders)
  const losses = [...texts.losses, ...lossesOf(source)]
  const cables = await deriveCables(writer, target, (done, total) =>
    progress({ doing: 'indexing', done, total }),
  )
  await writer.transaction(async (target) => {
    for (const { fill } of MIGRATIONS) await fill?.(target)
    await writeSetting(target, 'reader', String(READER_VERSION))
    await writeSetting(target, 'body form', String(BODY_FORM))
    // What is lost comes back from the folders: nothing in them counts as read.
    if (losses.length > 0) await target.run(sql`delete from file`)
  })
  const [finding] = await verifyArchive(target, writer)
  if (finding !== undefined) {
    throw new ArchiveTrouble(
      'failed',
      'The archive could not be rebuilt: what was made of it is not sound. The file was left as it is; restore a backup.',
      finding,
    )
  }
  return { cables, versions: texts.versions, losses }
}

/** Refuses what is no archive, and one of which not even the list of tables can be read. */
async function wantReadable(source: Connection): Promise<void> {
  const age = await orElse(
    () => ageOf(source),
    () => {
      throw new ArchiveTrouble(
        'damaged',
        `${source.path} is damaged at its very beginning, so that nothing in it can be found. Restore a backup; this file was left as it is.`,
      )
    },
  )
  if (age.empty) {
    throw new ArchiveTrouble(
      'unfit',
      `${source.path} is empty: there is nothing to rebuild it from. Restore a backup.`,
    )
  }
}

function named(tables: Table[], name: string): Table {
  const table = tables.find((table) => table.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}
