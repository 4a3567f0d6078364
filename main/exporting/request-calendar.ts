/** What is due on requests for review, as a calendar. */
import type { ICalEventData } from 'ical-generator'
import { longDay } from '../../preload/contract/citation'
import { DEADLINE_WORDS, type RequestRecord, requestName } from '../../preload/contract/requests'
import { calendarFile, clean, wholeDay } from './calendar'

/** Each request of which something is due is one entry; what was due before gives way to what is due next. */
export function requestCalendar(
  requests: readonly RequestRecord[],
  { reminderDays }: { reminderDays: number | null },
  now: Date,
): AsyncGenerator<string> {
  async function* entries() {
    const events = requests.flatMap((request) => entryOf(request))
    if (events.length > 0) yield events
  }
  const alarm = 'A day of a request'
  return calendarFile(entries(), { name: 'Days of requests', alarm, reminderDays }, now)
}

function entryOf({
  id,
  kind,
  cables,
  madeOn,
  addressee,
  tracking,
  deadline,
}: RequestRecord): ICalEventData[] {
  if (deadline === null) return []
  const facts = [
    cables.join(', '),
    `Sent on ${longDay(madeOn)}${addressee ? ` to ${addressee}` : ''}`,
    tracking && `The agency’s number: ${tracking}`,
    `${deadline.rule}. Counted from the day of sending or of the answer; the agency counts from its own.`,
  ]
  return [
    {
      id: `request-${id}@chancery`,
      ...wholeDay(deadline.on),
      summary: clean(`${requestName(kind, cables)}: ${DEADLINE_WORDS[deadline.what].toLowerCase()} this day`),
      description: clean(facts.filter(Boolean).join('\n')),
    },
  ]
}
