import type { ImportEntries, ImportEntry, ImportRecord } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { ledgerCount, notNamedWords, OUTCOMES } from '../../preload/contract/imports'
import { ENTRY_TABLE } from '../exporting/columns'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { toItsEnd } from './import'
import { WrongUsage } from './io'
import { writeRows } from './rows'
import { type Session, withArchive } from './session'
import { table } from './terminal'

export const imports: Command = {
  name: 'imports',
  takes: '',
  about: 'lists the imports or what became of the entries of one, goes on with one, or takes one back',
  options: [
    ARCHIVE_OPTION,
    {
      name: 'import',
      value: 'N',
      about: 'lists the entries of import N, each with what became of it and why',
    },
    { name: 'outcome', value: 'O', about: `of --import, only those: ${OUTCOMES.join(', ')}` },
    { name: 'limit', value: 'N', about: 'of --import, this many rows at most (default: all)' },
    { name: 'offset', value: 'N', about: 'of --import, leaves out this many rows first' },
    { name: 'go-on', value: 'N', about: 'goes on with import N, which a crash or Ctrl-C ended' },
    { name: 'take-back', value: 'N', about: 'removes what import N brought; corrections and events stay' },
    JSON_OPTION,
    { name: 'csv', about: 'of --import, csv for spreadsheets' },
  ],
  run(call) {
    const importId = call.options.whole('take-back', 1)
    const goOn = call.options.whole('go-on', 1)
    const listed = call.options.whole('import', 1)
    if ([importId, goOn, listed].filter((each) => each !== null).length > 1)
      throw new WrongUsage('Name one of --import, --go-on and --take-back.')
    if (listed !== null)
      return withArchive(call, { readOnly: true }, (session) => listEntries(call, session, listed))
    const alone = ['outcome', 'limit', 'offset', 'csv'].find((name) => call.options.has(name))
    if (alone !== undefined) throw new WrongUsage(`--${alone} goes with --import N.`)
    if (goOn !== null) {
      return withArchive(call, {}, ({ archive }) =>
        toItsEnd(archive, call, () => archive.imports.goOn({ importId: goOn })),
      )
    }
    if (importId === null) return withArchive(call, { readOnly: true }, (session) => list(call, session))
    return withArchive(call, {}, (session) => takeBack(call, session, importId))
  },
}

async function list({ options, out }: Call, { archive }: Session): Promise<number> {
  const all = await archive.imports.list()
  const inWords = () =>
    table<ImportRecord>(
      [
        { head: 'N', of: (row) => row.id, right: true },
        { head: 'BEGUN', of: (row) => row.startedAt.slice(0, 16).replace('T', ' ') },
        { head: 'STATE', of: (row) => row.state },
        { head: 'SEEN', of: (row) => row.seen, right: true },
        { head: 'STORED', of: (row) => row.stored, right: true },
        { head: 'NEW VERSION', of: (row) => row.newVersions, right: true },
        { head: 'HELD', of: (row) => row.unchanged, right: true },
        { head: 'NOT A CABLE', of: (row) => row.notCables, right: true },
        { head: 'REFUSED', of: (row) => row.refused, right: true },
        { head: 'FROM', of: (row) => row.roots.join(', ') },
      ],
      all,
    )
  await out.write(options.has('json') ? `${json({ imports: all })}\n` : inWords())
  return 0
}

async function listEntries(call: Call, { archive, keeper }: Session, importId: number): Promise<number> {
  const record = await heldImport(archive, importId)
  const outcome = call.options.word('outcome', OUTCOMES) ?? undefined
  let named = 0
  await writeRows<ImportEntry, ImportEntries>(call, {
    fetch: async (page) => {
      const found = await archive.imports.entries({ importId, outcome, ...page })
      named = found.entries
      return found
    },
    all: () => keeper.held.archive.allImportEntries({ importId, outcome }),
    table: ENTRY_TABLE,
    unit: 'line',
    shown: [
      { head: 'OUTCOME', of: (row) => row.outcome, width: 11 },
      { head: 'ENTRIES', of: (row) => row.entries, width: 7, right: true },
      { head: 'CABLE', of: (row) => row.cable, width: 22 },
      { head: 'REASON', of: (row) => row.reason, width: 72 },
      { head: 'PATH', of: (row) => row.path },
    ],
    head: ({ total, entries }) => ({ import: importId, outcome: outcome ?? null, total, entries }),
  })
  const told = notNamedWords(record, ledgerCount(record, outcome) - named)
  if (told) call.out.tell(told)
  return 0
}

/** The import of this number; wrong usage where there is none. */
async function heldImport(archive: Session['archive'], importId: number): Promise<ImportRecord> {
  const record = (await archive.imports.list()).find(({ id }) => id === importId)
  if (record) return record
  throw new WrongUsage(`There is no import ${importId}: \`chancery imports\` lists them.`)
}

async function takeBack({ options, out }: Call, { archive }: Session, importId: number): Promise<number> {
  await heldImport(archive, importId)
  const removed = await archive.imports.takeBack({ importId })
  const words = `Import ${importId} is taken back: ${counted(removed.cables, 'cable')} and ${counted(removed.versions, 'version')} removed.`
  await out.line(options.has('json') ? json(removed) : words)
  return 0
}
