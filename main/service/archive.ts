import { existsSync } from 'node:fs'
import { ArchiveTrouble } from '../archive/trouble'
import { procedures } from './procedures'
import { recentArchives, remember } from './recent'

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

  stats: archive.stats.handler(({ context }) => context.keeper.held.archive.stats()),

  changes: archive.changes.handler(async function* ({ context, signal }) {
    yield* context.keeper.changes(signal)
  }),
}

function alreadyThere(path: string): string {
  return `There is a file at ${path} already. Open it, or choose another name.`
}
