import type { Thread, ThreadNode } from '../../preload/contract'
import { figure, noun } from '../../preload/contract/count'
import { MOST_IN_THREAD, MOST_STEPS } from '../../preload/contract/references'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { heldOrTold } from './held'
import { EXIT, WrongUsage } from './io'
import { type Session, withArchive } from './session'
import { harmless, table } from './terminal'

export const references: Command = {
  name: 'references',
  takes: '[ID]',
  about: 'the thread of a cable, what it cites and what cites it; without ID every reference as csv',
  options: [
    ARCHIVE_OPTION,
    {
      name: 'depth',
      value: 'N',
      about: `follows this many references each way, 1 to ${MOST_STEPS} (default: 2)`,
    },
    { name: 'limit', value: 'N', about: `this many cables at most, 1 to ${MOST_IN_THREAD} (default: 60)` },
    JSON_OPTION,
  ],
  run(call) {
    const { rest, options, out } = call
    const [id] = rest
    if (rest.length > 1) throw new WrongUsage('Name one cable by its reference id.')
    if (id === undefined && options.has('json'))
      throw new WrongUsage('Name a cable by its reference id; without one the references are written as csv.')
    const depth = options.whole('depth', 1) ?? undefined
    const limit = options.whole('limit', 1) ?? undefined
    return withArchive(call, { readOnly: true }, async (session) => {
      if (id === undefined) return everyReference(call, session)
      const thread = await heldOrTold(session.archive.references.thread({ id, depth, limit }), call)
      if (thread === null) return EXIT.findings
      await out.write(options.has('json') ? `${json(thread)}\n` : inWords(thread))
      return EXIT.done
    })
  },
}

async function everyReference({ out }: Call, { archive }: Session): Promise<number> {
  for await (const { text } of await archive.references.save({ what: 'references' })) await out.write(text)
  return EXIT.done
}

/** Oldest first, as a thread is read. */
function inWords({ nodes, edges, more }: Thread): string {
  const rows = [...nodes].sort(
    (a, b) => (a.created ?? '').localeCompare(b.created ?? '') || a.distance - b.distance,
  )
  const cites = (id: string) => edges.filter(({ from }) => from === id).map(({ to }) => to)
  const lines = table<ThreadNode>(
    [
      { head: 'STEPS', of: ({ distance }) => distance, right: true },
      { head: 'ID', of: ({ id }) => id },
      { head: 'CREATED', of: ({ created, held }) => (held ? created : 'missing') },
      { head: 'CITES', of: ({ id }) => cites(id).join(', ') },
      { head: 'SUBJECT', of: ({ subject }) => harmless(subject ?? '') },
    ],
    rows,
  )
  return more > 0 ? `${lines}\n${figure(more)} more ${noun(more, 'lies', 'lie')} beyond.\n` : lines
}
