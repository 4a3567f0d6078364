import { localDay } from '../../preload/contract/day'
import {
  DEADLINE_WORDS,
  OUTCOME_WORDS,
  OUTCOMES,
  REQUEST_WORDS,
  type RequestRecord,
} from '../../preload/contract/requests'
import { lastOutcome, REQUEST_TABLE } from '../exporting/columns'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import { requestCalendar } from '../exporting/request-calendar'
import { ARCHIVE_OPTION, type Call, type Command, CSV_OPTION, JSON_OPTION } from './command'
import { readDay } from './filters'
import { WrongUsage } from './io'
import { type Session, withArchive } from './session'
import { table } from './terminal'

export const requests: Command = {
  name: 'requests',
  takes: '[N [--outcome O | --undo OUTCOME | --letter | --remove | --restore]]',
  about: 'lists the register of requests, or request N of it, or says what came of that',
  options: [
    ARCHIVE_OPTION,
    { name: 'outcome', value: 'O', about: `what came of request N: ${OUTCOMES.join(', ')}` },
    { name: 'on', value: 'D', about: 'the day of that (default: today)' },
    { name: 'note', value: 'WORDS', about: 'a note on it' },
    { name: 'undo', value: 'OUTCOME', about: 'takes back the outcome with this number, as --json lists it' },
    { name: 'remove', about: 'takes request N out of the register; it stays told' },
    { name: 'restore', about: 'puts request N back' },
    JSON_OPTION,
    CSV_OPTION,
    { name: 'ics', about: 'a calendar of what is due on them' },
    { name: 'letter', about: 'the letter of request N, as it was entered' },
  ],
  run(call) {
    const { rest, options } = call
    if (rest.length > 1 || (rest[0] !== undefined && !/^\d{1,9}$/.test(rest[0])))
      throw new WrongUsage('Name one request by its number.')
    if (options.has('letter') && rest[0] === undefined)
      throw new WrongUsage('--letter is of one request: name it by its number.')
    const change = changeOf(call)
    return withArchive(call, { readOnly: change === null }, async (session) => {
      await change?.(session)
      const all = await session.archive.requests.list({})
      const number = rest[0] === undefined ? null : Number(rest[0])
      const shown = number === null ? all : all.filter(({ id }) => id === number)
      await write(call, shown)
      return number !== null && shown.length === 0 ? 1 : 0
    })
  },
}

async function write({ options, out, io }: Call, shown: RequestRecord[]): Promise<void> {
  if (options.has('json')) return out.line(json({ requests: shown }))
  if (options.has('csv')) return out.write(csv(REQUEST_TABLE.columns, shown.map(REQUEST_TABLE.row)))
  if (options.has('letter')) return out.write(shown.map(({ letter }) => `${letter.trimEnd()}\n`).join(''))
  if (!options.has('ics')) return out.write(inWords(shown))
  for await (const part of requestCalendar(shown, { reminderDays: null }, io.now())) await out.write(part)
}

function changeOf({ options, rest, io }: Call): ((session: Session) => Promise<unknown>) | null {
  const outcome = options.word('outcome', OUTCOMES)
  const undo = options.whole('undo', 1)
  const wishes = [outcome !== null, undo !== null, options.has('remove'), options.has('restore')]
  const count = wishes.filter(Boolean).length
  if (count === 0) {
    if (options.has('on') || options.has('note')) throw new WrongUsage('--on and --note belong to --outcome.')
    return null
  }
  if (count > 1) throw new WrongUsage('Give one of --outcome, --undo, --remove and --restore.')
  if (undo !== null) return (session) => undoOutcome(session, undo, rest[0])
  if (rest[0] === undefined) throw new WrongUsage('Name the request by its number.')
  const requestId = Number(rest[0])
  if (options.has('remove')) return ({ archive }) => archive.requests.remove({ requestId })
  if (options.has('restore')) return ({ archive }) => archive.requests.restore({ requestId })
  const on = readDay(options, 'on') ?? localDay(io.now())
  const note = options.one('note') ?? ''
  return ({ archive }) =>
    archive.requests.outcome({ requestId, outcome: outcome ?? 'acknowledged', on, note })
}

/** Outcomes are numbered through the register; of a request that is named too, it must be one. */
async function undoOutcome({ archive }: Session, outcomeId: number, named: string | undefined) {
  if (named !== undefined) {
    const request = (await archive.requests.list({})).find(({ id }) => id === Number(named))
    if (!request?.outcomes.some(({ id }) => id === outcomeId))
      throw new WrongUsage(
        `Outcome ${outcomeId} is none of request ${named}: \`requests --json\` lists them.`,
      )
  }
  return archive.requests.undoOutcome({ outcomeId })
}

function inWords(all: RequestRecord[]): string {
  return table(
    [
      { head: 'N', of: ({ id }) => id, right: true },
      { head: 'SENT', of: ({ madeOn }) => madeOn },
      { head: 'KIND', of: ({ kind }) => REQUEST_WORDS[kind].short },
      { head: 'STATE', of: ({ state, removedAt }) => (removedAt === null ? state : 'removed') },
      { head: 'LAST', of: lastWords },
      { head: 'DUE', of: dueWords },
      { head: 'TRACKING', of: ({ tracking }) => tracking },
      { head: 'CABLES', of: ({ cables }) => cables.join(' '), width: 80 },
      { head: 'NOTE', of: ({ note }) => note },
    ],
    all,
  )
}

function dueWords({ deadline }: RequestRecord): string {
  return deadline ? `${DEADLINE_WORDS[deadline.what]} ${deadline.on}` : ''
}

function lastWords(request: RequestRecord): string {
  const last = lastOutcome(request)
  return last ? `${last.on} ${OUTCOME_WORDS[last.outcome].words}` : ''
}
