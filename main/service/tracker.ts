import { procedures } from './procedures'

const { tracker } = procedures

export const trackerProcedures = {
  summary: tracker.summary.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.tracker({ ...input, signal }),
  ),
  due: tracker.due.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.due({ ...input, signal }),
  ),
  doubtful: tracker.doubtful.handler(({ input, context, signal }) =>
    context.keeper.held.catalogue.doubtful({ ...input, signal }),
  ),
}
