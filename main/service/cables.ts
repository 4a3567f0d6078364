import { ArchiveTrouble, noCable } from '../archive/trouble'
import { shortened } from './facets'
import { meaningsOf } from './meanings'
import { procedures } from './procedures'

const { cables } = procedures

export const cableProcedures = {
  list: cables.list.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.list({ ...input, signal }),
  ),

  browse: cables.browse.handler(async ({ input, context, signal }) => {
    const { list, counts } = await context.keeper.held.catalogue.browse({ ...input, signal })
    return { list, facets: { total: counts.total, ...shortened(counts.facets, input) } }
  }),

  facets: cables.facets.handler(async ({ input, context, signal }) => {
    const { total, facets } = await context.keeper.held.catalogue.facets({ ...input, signal })
    return { total, ...shortened(facets, input) }
  }),

  get: cables.get.handler(async ({ input, context }) => {
    const opened = await context.keeper.held.archive.cable(input.id, input)
    if (!opened) throw notHeld(input.id, input.version)
    return { ...opened, meanings: meaningsOf(opened) }
  }),

  place: cables.place.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.place(input.id, { ...input, signal }),
  ),

  spellings: cables.spellings.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.spellings(input.query, signal),
  ),

  problems: cables.problems.handler(({ context }) => context.keeper.held.catalogue.problems()),
}

function notHeld(id: string, version: number | undefined): ArchiveTrouble {
  if (version === undefined) return noCable(id)
  return new ArchiveTrouble('not-found', `The archive holds no version ${version} of a cable ${id}.`)
}
