import { localDay } from '../../preload/contract/day'
import { ArchiveTrouble } from '../archive/trouble'
import { correctedReading } from './corrected-reading'
import { procedures } from './procedures'

const { corrections } = procedures

export const correctionProcedures = {
  list: corrections.list.handler(({ context }) => context.keeper.held.archive.corrections()),

  set: corrections.set.handler(async ({ input, context: { keeper, host } }) => {
    const { archive } = keeper.held
    const moment = { asOf: localDay(host.now()), dueDays: 0 }
    const opened = await archive.cable(input.id, { moment })
    if (!opened) throw new ArchiveTrouble('not-found', `The archive holds no cable ${input.id}.`)
    const by = input.by || host.settings.get().userName
    const reading = correctedReading(input.reading, opened.reading)
    return archive.correct(opened.cable.id, reading, { reason: input.reason, by })
  }),

  undo: corrections.undo.handler(({ input, context }) =>
    context.keeper.held.archive.undoCorrection(input.correctionId),
  ),
}
