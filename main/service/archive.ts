import { existsSync, statSync } from 'node:fs'
import { ArchiveTrouble } from '../archive/trouble'
import { procedures } from './procedures'
import { recentArchives, remember } from './recent'
import { rebuild, restore } from './repair'

const { archive } = procedures

export const archiveProcedures = {
  info: archive.info.handler(({ context }) => context.keeper.info()),

  recent: archive.recent.handler(({ context }) => recentArchives(context.host.settings)),

  open: archive.open.handler(async ({ input, context }) => {
    const info = await context.keeper.open(input.path)
    remember(context.host, info)
    return info
  }),

  create: archive.create.handler(async ({ input, context }) => {
    if (existsSync(input.path)) throw new ArchiveTrouble('exists', alreadyThere(input.path))
    const info = await context.keeper.open(input.path, { create: true })
    remember(context.host, info)
    return info
  }),

  sample: archive.sample.handler(async ({ context }) => {
    const running = await context.keeper.held.importing.start([context.host.sampleFolder])
    return running.watch()
  }),

  verify: archive.verify.handler(async ({ context }) => {
    const { archive, catalogue } = context.keeper.held
    const { findings } = await archive.verify()
    // The catalogue is compared with the file: where that is damaged there is nothing to compare with.
    const all = findings.length > 0 ? findings : await catalogue.verify()
    return { sound: all.length === 0, findings: all }
  }),

  backUp: archive.backUp.handler(async ({ input, context }) => {
    await context.keeper.held.archive.backUp(input.path)
    return { path: input.path, bytes: statSync(input.path).size }
  }),

  compact: archive.compact.handler(async ({ context }) => {
    const { archive } = context.keeper.held
    const before = statSync(archive.path).size
    await archive.compact()
    return { before, after: (await archive.info()).bytes }
  }),

  restore: archive.restore.handler(async ({ input, context }) => {
    const { keptAside } = await restore(context.keeper, input.from, input.path, context.host.now)
    const info = await context.keeper.info()
    remember(context.host, info)
    return { info, keptAside }
  }),

  rebuild: archive.rebuild.handler(({ input, context }) =>
    rebuild(context.keeper, input.path, context.host.now),
  ),

  stats: archive.stats.handler(({ context }) => context.keeper.held.archive.stats()),

  changes: archive.changes.handler(async function* ({ context, signal }) {
    yield* context.keeper.changes(signal)
  }),
}

function alreadyThere(path: string): string {
  return `There is a file at ${path} already. Open it, or choose another name.`
}
