import { ArchiveTrouble } from '../archive/trouble'
import type { RunningImport } from '../importing/importing'
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
