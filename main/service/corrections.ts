import { localDay } from '../../preload/contract/day'
import { ArchiveTrouble } from '../archive/trouble'
import { correctedReading } from '../declassification/correction'
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
    const corrected = correctedReading(input.reading, opened.reading)
    if (corrected.kind === 'incomplete') throw new ArchiveTrouble('bad-input', corrected.sentence)
    return archive.correct(opened.cable.id, corrected.reading, { reason: input.reason, by })
  }),

  undo: corrections.undo.handler(({ input, context }) =>
    context.keeper.held.archive.undoCorrection(input.correctionId),
  ),
}
