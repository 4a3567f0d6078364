import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ImportRecord, WatchReport } from '../../preload/contract'
import { Watch } from '../importing/watch'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { jsonLedger, ledgerInWords } from './import'
import { EXIT, WrongUsage } from './io'
import { allRefusals } from './refusals'
import { type Session, withArchive } from './session'

export const watch: Command = {
  name: 'watch',
  takes: 'FOLDER…',
  about: 'imports what comes into folders, now and until Ctrl-C, and prints the ledger of each import',
  options: [ARCHIVE_OPTION, { ...JSON_OPTION, about: 'one JSON document a line, for each import' }],
  run(call) {
    const folders = call.rest.map((path) => resolve(call.io.folder, path))
    if (folders.length === 0) throw new WrongUsage('Name at least one folder to watch.')
    for (const folder of folders)
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw new WrongUsage(`${folder} is no folder that is there.`)
    return withArchive(call, { create: true }, (session) => watchFolders(folders, session, call))
  },
}

async function watchFolders(folders: string[], session: Session, call: Call): Promise<number> {
  const { io, out } = call
  const { archive, importing } = session.keeper.held
  // Why it may only be read has been said.
  if (archive.readOnly !== null) return EXIT.archive
  const ledgers = new Ledgers(session, call)
  const watch = new Watch(archive, importing, {
    heard: inSentences((line) => out.tell(line)),
    ended: (record) => ledgers.print(record),
  })
  watch.follow(folders)
  const cancel = () => importing.running?.cancel()
  io.signal.addEventListener('abort', cancel, { once: true })
  out.tell('Watching. Ctrl-C ends it; what is in stays in.')
  try {
    await watch.run(io.signal)
  } finally {
    io.signal.removeEventListener('abort', cancel)
    await ledgers.printed
  }
  return EXIT.done
}

/** The ledgers, one after another. */
class Ledgers {
  printed: Promise<void> = Promise.resolve()

  constructor(
    private readonly session: Session,
    private readonly call: Call,
  ) {}

  print(record: ImportRecord): void {
    const { out, options } = this.call
    const words = options.has('json') ? jsonLedger : ledgerInWords
    this.printed = this.printed.then(async () =>
      out.writeLast(words(record, await allRefusals(this.session.archive, record.id))),
    )
  }
}

/** Tells of each trouble when it begins. */
function inSentences(tell: (line: string) => void): (report: WatchReport) => void {
  let told: string[] = []
  return ({ folders, paused }) => {
    const troubles = folders.flatMap(({ path, trouble }) => (trouble ? [`${path}: ${trouble}`] : []))
    const now = paused ? [paused, ...troubles] : troubles
    for (const line of now) if (!told.includes(line)) tell(line)
    told = now
  }
}
