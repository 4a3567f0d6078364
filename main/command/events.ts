import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { readDay } from './filters'
import { EXIT, WrongUsage } from './io'
import { type Session, withArchive } from './session'
import { table } from './terminal'

export const events: Command = {
  name: 'events',
  takes: '[NAME --on D | NAME --remove]',
  about: 'lists the events that readings wait for, or records the day on which one happened',
  options: [
    ARCHIVE_OPTION,
    { name: 'on', value: 'D', about: 'the event NAME happened on this day' },
    { name: 'note', value: 'WORDS', about: 'where that is known from' },
    { name: 'remove', about: 'the event NAME counts as not recorded again' },
    JSON_OPTION,
  ],
  run(call) {
    const { rest, options } = call
    const name = rest.join(' ').trim()
    const day = readDay(options, 'on')
    if (name === '' && (day || options.has('remove'))) throw new WrongUsage('Name the event.')
    if (name !== '' && !day === !options.has('remove'))
      throw new WrongUsage('Give --on DAY or --remove for the event.')
    return withArchive(call, { readOnly: name === '' }, async (session) => {
      if (day) await session.archive.events.record({ name, occurredOn: day, note: options.one('note') ?? '' })
      else if (name !== '' && !(await session.archive.events.remove({ name }))) {
        call.out.tell(`No day is recorded for the event “${name}”.`)
        return EXIT.findings
      }
      await write(call, session)
      return EXIT.done
    })
  },
}

async function write({ options, out }: Call, { archive }: Session): Promise<void> {
  const all = await archive.events.list()
  const inWords = () =>
    table(
      [
        { head: 'WAITING', of: (row) => row.waiting, right: true },
        { head: 'HAPPENED', of: (row) => row.recorded?.occurredOn ?? 'not recorded' },
        { head: 'EVENT', of: (row) => row.name },
        { head: 'NOTE', of: (row) => row.recorded?.note ?? '' },
      ],
      all,
    )
  await out.write(options.has('json') ? `${json({ events: all })}\n` : inWords())
}
