import type { FilePart } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'
import { ENTRY_TABLE } from '../exporting/columns'
import { csvPages } from '../exporting/csv'
import type { RunningImport } from '../importing/importing'
import { gathered } from './gathered'
import { procedures, type ServiceContext } from './procedures'

const { imports } = procedures

export const importProcedures = {
  start: imports.start.handler(async ({ input, context }) => {
    const running = await context.keeper.held.importing.start(input.paths)
    return running.watch()
  }),

  watch: imports.watch.handler(async function* ({ context }) {
    const running = context.keeper.held.importing.running
    if (running) yield* running.watch()
  }),

  cancel: imports.cancel.handler(({ context }) => withRunning(context, (running) => running.cancel())),
  pause: imports.pause.handler(({ context }) => withRunning(context, (running) => running.pause())),
  resume: imports.resume.handler(({ context }) => withRunning(context, (running) => running.resume())),

  list: imports.list.handler(({ context }) => context.keeper.held.archive.imports()),

  refusals: imports.refusals.handler(({ input, context }) => context.keeper.held.archive.refusals(input)),

  entries: imports.entries.handler(({ input, context }) => context.keeper.held.archive.importEntries(input)),

  saveEntries: imports.saveEntries.handler(async function* ({ input, context }): AsyncGenerator<FilePart> {
    const { importId, outcome } = input
    const file = {
      name: `chancery-import${importId === undefined ? 's' : `-${importId}`}-${outcome ?? 'entries'}.csv`,
      mediaType: 'text/csv',
    }
    const pages = context.keeper.held.archive.allImportEntries(input)
    for await (const text of gathered(csvPages(ENTRY_TABLE, pages))) yield { ...file, text }
  }),

  retry: imports.retry.handler(async ({ input, context }) => {
    if (input.refusalIds.length === 0)
      throw new ArchiveTrouble('bad-input', 'Name at least one refusal to retry.')
    const running = await context.keeper.held.importing.retry(input.refusalIds)
    return running.watch()
  }),

  goOn: imports.goOn.handler(async ({ input, context }) => {
    const running = await context.keeper.held.importing.goOn(input.importId)
    return running.watch()
  }),

  takeBack: imports.takeBack.handler(({ input, context }) =>
    context.keeper.held.importing.takeBack(input.importId),
  ),
}

/** False when no import runs. */
function withRunning({ keeper }: ServiceContext, act: (running: RunningImport) => void): boolean {
  const running = keeper.held.importing.running
  if (running) act(running)
  return running !== null
}
