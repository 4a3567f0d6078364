import { localDay } from '../../preload/contract/day'
import { ArchiveTrouble, noCable } from '../archive/trouble'
import { confirmedReading, correctedReading, wordsAt } from '../declassification/correction'
import { readInstruction } from '../declassification/read'
import { procedures } from './procedures'

const { corrections } = procedures

export const correctionProcedures = {
  list: corrections.list.handler(({ context }) => context.keeper.held.archive.corrections()),

  set: corrections.set.handler(async ({ input, context: { keeper, host } }) => {
    const { archive } = keeper.held
    const moment = { asOf: localDay(host.now()), dueDays: 0 }
    const opened = await archive.cable(input.id, { version: input.version, moment })
    if (!opened) throw noCable(input.id)
    const by = input.by || host.settings.get().userName
    const chosen = wordsAt(opened.cable, input.restsOn)
    if (chosen.kind === 'refused') throw new ArchiveTrouble('bad-input', chosen.sentence)
    const corrected = correctedReading(input.reading, readInstruction(opened.cable), chosen.words)
    if (corrected.kind === 'incomplete') throw new ArchiveTrouble('bad-input', corrected.sentence)
    return archive.correct(opened.cable.id, corrected.reading, {
      reason: input.reason,
      by,
      restsOn: chosen.words,
    })
  }),

  confirm: corrections.confirm.handler(async ({ input, context: { keeper, host } }) => {
    const { archive } = keeper.held
    const opened = await archive.cable(input.id, { moment: { asOf: localDay(host.now()), dueDays: 0 } })
    if (!opened) throw noCable(input.id)
    const reading = confirmedReading(readInstruction(opened.cable))
    return archive.correct(opened.cable.id, reading, {
      reason: input.reason,
      by: host.settings.get().userName,
    })
  }),

  undo: corrections.undo.handler(({ input, context }) =>
    context.keeper.held.archive.undoCorrection(input.correctionId),
  ),
}
