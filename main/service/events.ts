import { procedures } from './procedures'

const { events } = procedures

export const eventProcedures = {
  list: events.list.handler(({ context }) => context.keeper.held.archive.events()),
  record: events.record.handler(({ input, context }) =>
    context.keeper.held.archive.recordEvent(input.name, input.occurredOn, input.note),
  ),
  remove: events.remove.handler(({ input, context }) => context.keeper.held.archive.removeEvent(input.name)),
}
