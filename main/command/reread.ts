import type { RereadChange } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { type Session, withArchive } from './session'
import { harmless } from './terminal'

export const reread: Command = {
  name: 'reread',
  takes: '',
  about: 'reads every stored text again and lists what would change; nothing is kept without --apply',
  options: [ARCHIVE_OPTION, { name: 'apply', about: 'keeps the new readings' }, JSON_OPTION],
  run(call) {
    const apply = call.options.has('apply')
    return withArchive(call, { readOnly: !apply }, async (session) => {
      await (call.options.has('json') ? writeJson(call, session, apply) : writeWords(call, session, apply))
      return 0
    })
  },
}

async function writeWords(call: Call, session: Session, apply: boolean): Promise<void> {
  for await (const changes of changesOf(call, session, apply))
    for (const { id, field, before, after } of changes)
      await call.out.line(harmless(`${id}  ${field}: ${before} → ${after}`))
}

async function writeJson(call: Call, session: Session, apply: boolean): Promise<void> {
  let count = 0
  await call.out.write(`{"applied":${apply},"changes":[`)
  for await (const changes of changesOf(call, session, apply))
    for (const change of changes) await call.out.write(`${count++ === 0 ? '' : ','}\n${json(change)}`)
  await call.out.line(']}')
}

/** What changes, as it is found; progress goes to stderr. */
async function* changesOf(
  { out, io }: Call,
  { keeper }: Session,
  apply: boolean,
): AsyncGenerator<RereadChange[]> {
  const cables = new Set<string>()
  for await (const { read, total, changes, done } of keeper.held.importing.reread({ apply })) {
    io.signal.throwIfAborted()
    for (const { id } of changes) cables.add(id)
    out.progress(`${read} of ${total} texts read, ${counted(cables.size, 'cable')} changed`)
    if (done) out.endProgress()
    yield changes
  }
  out.tell(
    `${counted(cables.size, 'cable')} ${apply ? 'changed' : 'would change; `reread --apply` keeps that'}`,
  )
}
