import type { CollectedCable, Collection, Target } from '../../preload/contract'
import { dayAt } from '../../preload/contract/day'
import { NO_FILTERS } from '../../preload/contract/view'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS } from './filters'
import { EXIT, WrongUsage } from './io'
import { selectionOf } from './selection'
import { type Session, withArchive } from './session'
import { table } from './terminal'

const ACTIONS = ['add', 'take', 'rename', 'remove'] as const
type Action = (typeof ACTIONS)[number]

export const collections: Command = {
  name: 'collections',
  takes: '[NAME [--add ID… | --take ID… | --rename NEW | --remove]]',
  about: 'lists the collections, or the cables of one, or changes it',
  options: [
    ARCHIVE_OPTION,
    {
      name: 'add',
      about: 'puts these cables into it, or those that the filters choose; makes it when missing',
    },
    { name: 'take', about: 'takes these cables out of it, or those that the filters choose' },
    { name: 'rename', value: 'NEW', about: 'gives it another name' },
    { name: 'remove', about: 'removes the collection, never its cables' },
    { name: 'all', about: 'with --add or --take: every cable of the archive' },
    ...FILTER_OPTIONS,
    ...MOMENT_OPTIONS,
    JSON_OPTION,
  ],
  run(call) {
    const [name, ...ids] = call.rest
    const action = actionOf(call)
    if (name === undefined && action) throw new WrongUsage('Name the collection.')
    if (ids.length > 0 && action !== 'add' && action !== 'take')
      throw new WrongUsage('Give --add or --take for the cables.')
    return withArchive(call, { readOnly: action === null }, (session) => {
      if (name === undefined) return list(call, session)
      return action ? change(call, session, { name, ids, action }) : show(call, session, name)
    })
  },
}

function actionOf({ options }: Call): Action | null {
  const given = ACTIONS.filter((action) => options.has(action))
  if (given.length > 1)
    throw new WrongUsage(`Give one of ${given.map((action) => `--${action}`).join(' and ')}.`)
  return given[0] ?? null
}

async function list({ options, out }: Call, { archive }: Session): Promise<number> {
  const all = await archive.collections.list()
  const inWords = () =>
    table<Collection>(
      [
        { head: 'CABLES', of: (row) => row.cables, right: true },
        { head: 'HELD', of: (row) => row.held, right: true },
        { head: 'MADE', of: (row) => dayAt(row.createdAt) },
        { head: 'COLLECTION', of: (row) => row.name },
      ],
      all,
    )
  await out.write(options.has('json') ? `${json({ collections: all })}\n` : inWords())
  return EXIT.done
}

const PAGE = 1_000

/** In the order of adding, with those that the archive does not hold at present. */
async function show({ options, out }: Call, { archive }: Session, name: string): Promise<number> {
  const cables: CollectedCable[] = []
  for (;;) {
    const { total, rows } = await archive.collections.cables({ name, offset: cables.length, limit: PAGE })
    cables.push(...rows)
    if (rows.length === 0 || cables.length >= total) break
  }
  const inWords = () =>
    table<CollectedCable>(
      [
        { head: 'ID', of: (row) => row.id },
        { head: 'ADDED', of: (row) => dayAt(row.addedAt) },
        { head: '', of: (row) => (row.held ? '' : 'not in the archive') },
      ],
      cables,
    )
  await out.write(options.has('json') ? `${json({ name, total: cables.length, cables })}\n` : inWords())
  return EXIT.done
}

interface Asked {
  name: string
  ids: string[]
  action: Action
}

async function change(call: Call, session: Session, { name, ids, action }: Asked): Promise<number> {
  const { options, out } = call
  const { collections } = session.archive
  const { target, unknown } = await targetOf(call, session, ids, action)
  const make = {
    add: () => collections.add({ name, target, create: true }),
    take: () => collections.take({ name, target }),
    rename: () => collections.rename({ name, to: options.one('rename') ?? '' }),
    remove: () => collections.remove({ name }),
  }[action]
  if (unknown.length > 0) out.tell(`The archive holds no cable ${unknown.join(', ')}.`)
  const none = 'ids' in target && target.ids.length === 0
  if (none) return EXIT.findings
  const { words, count } = await make()
  await out.line(options.has('json') ? json({ count, unknown }) : words)
  return unknown.length > 0 ? EXIT.findings : EXIT.done
}

/** Cables by their ids, under whatever spelling; else those that the filters choose. */
async function targetOf(
  call: Call,
  { keeper }: Session,
  ids: string[],
  action: Action,
): Promise<{ target: Target; unknown: string[] }> {
  const selection = selectionOf(call)
  if (action === 'rename' || action === 'remove') return { target: selection, unknown: [] }
  const filtered = JSON.stringify(selection.filters) !== JSON.stringify(NO_FILTERS)
  const ways = [ids.length > 0, filtered, call.options.has('all')].filter(Boolean).length
  if (ways !== 1)
    throw new WrongUsage(
      `Name the cables to ${action}, or choose them with filters, or give --all: one of these.`,
    )
  if (ids.length === 0) return { target: selection, unknown: [] }
  const { known, unknown } = await keeper.held.archive.annotations.resolved(ids)
  return { target: { ids: known }, unknown }
}
