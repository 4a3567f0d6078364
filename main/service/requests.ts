/** Requests: drafts from the cables' own data, and the register of what was sent and answered. */

import type { CableDetail } from '../../preload/contract'
import { localDay } from '../../preload/contract/day'
import type { Moment } from '../../preload/contract/view'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble, noCable } from '../archive/trouble'
import { draftOf, usualKind } from '../exporting/request-letter'
import { meaningsOf } from './meanings'
import { procedures } from './procedures'

const { requests } = procedures

export const requestProcedures = {
  draft: requests.draft.handler(async ({ input, context: { keeper, host } }) => {
    const { ids, moment } = input
    const { archive } = keeper.held
    const settings = host.settings.get()
    const cables = await opened(archive, ids, moment)
    const kind = input.kind ?? usualKind(cables)
    const draft = draftOf({
      kind,
      cables,
      today: localDay(host.now()),
      template: settings.requestTemplates[kind],
      requester: settings.userName,
      replyAddress: settings.replyAddress,
      earlier: await archive.requests.naming(cables.map(({ cable }) => cable.id)),
    })
    if ('kind' in draft) throw new ArchiveTrouble('bad-input', draft.sentence)
    return { kind, ...draft }
  }),

  pdf: requests.pdf.handler(async ({ input: { letter, name }, context: { host } }) => {
    // The library and its font are large and seldom wanted.
    const { letterPdf } = await import('../exporting/request-pdf')
    const author = host.settings.get().userName
    const facts = { title: name, author, program: `Chancery ${host.version}`, at: host.now() }
    return { name: `${name}.pdf`, base64: (await letterPdf(letter, facts)).toString('base64') }
  }),

  list: requests.list.handler(({ input, context }) => context.keeper.held.archive.requests.list(input.cable)),

  record: requests.record.handler(async ({ input, context: { keeper, host } }) => {
    const { archive } = keeper.held
    const moment = { asOf: localDay(host.now()), dueDays: 0 }
    const cables = (await opened(archive, input.ids, moment)).map(({ cable }) => cable.id)
    return archive.requests.enter({ ...input, cables, by: host.settings.get().userName })
  }),

  outcome: requests.outcome.handler(({ input, context }) =>
    context.keeper.held.archive.requests.answer(input),
  ),

  undoOutcome: requests.undoOutcome.handler(({ input, context }) =>
    context.keeper.held.archive.requests.undoAnswer(input.outcomeId),
  ),

  remove: requests.remove.handler(({ input, context }) =>
    context.keeper.held.archive.requests.remove(input.requestId),
  ),

  restore: requests.restore.handler(({ input, context }) =>
    context.keeper.held.archive.requests.restore(input.requestId),
  ),
}

/** The cables whole; a request names none that the archive lacks. */
async function opened(archive: Archive, ids: readonly string[], moment: Moment): Promise<CableDetail[]> {
  const cables: CableDetail[] = []
  for (const id of new Set(ids)) {
    const cable = await archive.cable(id, { moment })
    if (!cable) throw noCable(id)
    if (!cables.some((other) => other.cable.id === cable.cable.id))
      cables.push({ ...cable, meanings: meaningsOf(cable) })
  }
  return cables
}
