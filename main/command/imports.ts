import type { ImportRecord } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { toItsEnd } from './import'
import { WrongUsage } from './io'
import { type Session, withArchive } from './session'
import { table } from './terminal'

export const imports: Command = {
  name: 'imports',
  takes: '',
  about: 'lists the imports, goes on with one that was ended, or takes one back',
  options: [
    ARCHIVE_OPTION,
    { name: 'go-on', value: 'N', about: 'goes on with import N, which a crash or Ctrl-C ended' },
    { name: 'take-back', value: 'N', about: 'removes what import N brought; corrections and events stay' },
    JSON_OPTION,
  ],
  run(call) {
    const importId = call.options.whole('take-back', 1)
    const goOn = call.options.whole('go-on', 1)
    if (goOn !== null) {
      if (importId !== null) throw new WrongUsage('Name either --go-on or --take-back.')
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
        { head: 'NEW', of: (row) => row.newVersions, right: true },
        { head: 'UNCHANGED', of: (row) => row.unchanged, right: true },
        { head: 'NO CABLES', of: (row) => row.notCables, right: true },
        { head: 'REFUSED', of: (row) => row.refused, right: true },
        { head: 'FROM', of: (row) => row.roots.join(', ') },
      ],
      all,
    )
  await out.write(options.has('json') ? `${json({ imports: all })}\n` : inWords())
  return 0
}

async function takeBack({ options, out }: Call, { archive }: Session, importId: number): Promise<number> {
  const known = (await archive.imports.list()).some(({ id }) => id === importId)
  if (!known) throw new WrongUsage(`There is no import ${importId}: \`chancery imports\` lists them.`)
  const removed = await archive.imports.takeBack({ importId })
  const words = `Import ${importId} is taken back: ${counted(removed.cables, 'cable')} and ${counted(removed.versions, 'version')} removed.`
  await out.line(options.has('json') ? json(removed) : words)
  return 0
}
