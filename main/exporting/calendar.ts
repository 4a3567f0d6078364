/** Due days as a calendar file (iCalendar, RFC 5545) that any calendar program can subscribe to or import. */
import ical, {
  type ICalAlarmData,
  ICalAlarmType,
  ICalEventBusyStatus,
  type ICalEventData,
} from 'ical-generator'
import type { DueRow } from '../../preload/contract'
import { doubtsOf, surenessOf } from '../../preload/contract/certainty'
import { counted, noun } from '../../preload/contract/count'
import { addDays, type Day, dayNumber } from '../../preload/contract/day'
import { BASIS_WORDS, READ_BY_NOTES } from '../../preload/contract/words'
import type { Form, Pages } from './form'

export interface CalendarChoice {
  per: 'cable' | 'day'
  /** Days before the day itself on which the calendar reminds; null for no reminder. */
  reminderDays: number | null
}

/** Cables that one day's entry names; the rest are counted. Calendar programs cut long notes. */
const NAMED_PER_DAY = 100

/** Entries that are written in one go: the library takes its time over folding, and nothing else should wait for it. */
const AT_ONCE = 25

/** A calendar holds one component at least (RFC 5545, 3.6): where no day falls due, the zone that no day needs. */
const UNIVERSAL_TIME = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'TZNAME:UTC',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n')

/**
 * The file's text piece by piece, from rows in the order of their days. Ids of entries depend on the cable or the day
 * alone: importing again replaces, never doubles.
 */
export function calendarParts(
  pages: AsyncIterable<DueRow[]>,
  { per, reminderDays }: CalendarChoice,
  now: Date,
): AsyncGenerator<string> {
  const entries = per === 'cable' ? entriesOfCables(pages) : entriesOfDays(pages)
  const kind = { name: 'Declassification days', alarm: 'Declassification day', reminderDays }
  return calendarFile(entries, kind, now)
}

interface CalendarKind {
  name: string
  /** What a reminder says. */
  alarm: string
  reminderDays: number | null
}

/** A calendar of these entries, piece by piece. */
export async function* calendarFile(
  entries: AsyncIterable<ICalEventData[]>,
  { name, alarm, reminderDays }: CalendarKind,
  now: Date,
): AsyncGenerator<string> {
  const empty = textOf(name, [])
  const end = empty.lastIndexOf('END:VCALENDAR')
  let isEmpty = true
  yield empty.slice(0, end)
  for await (const events of entries) {
    isEmpty = false
    const alarms = alarmsOf(reminderDays, alarm)
    const text = textOf(
      name,
      events.map((event) => ({ ...event, stamp: now, alarms })),
    )
    yield text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf('END:VCALENDAR'))
  }
  if (isEmpty) yield UNIVERSAL_TIME
  // Every line of the format ends with CR LF, the last one too.
  yield `${empty.slice(end)}\r\n`
}

/** The days to come of an export, each cable an entry. */
export const calendarForm: Form = {
  texts: () => false,
  write: (pages, { at }) => calendarParts(dueRows(pages), { per: 'cable', reminderDays: null }, at),
}

async function* dueRows(pages: Pages): AsyncGenerator<DueRow[]> {
  for await (const cables of pages) yield cables.map(({ row }) => row)
}

async function* entriesOfCables(pages: AsyncIterable<DueRow[]>): AsyncGenerator<ICalEventData[]> {
  for await (const rows of pages) {
    const events = rows.filter(({ effectiveDate }) => effectiveDate !== null).map(entryOfCable)
    for (let from = 0; from < events.length; from += AT_ONCE) yield events.slice(from, from + AT_ONCE)
  }
}

interface DayOfCables {
  day: Day
  /** The first of them, as the entry names them. */
  named: string[]
  count: number
}

async function* entriesOfDays(pages: AsyncIterable<DueRow[]>): AsyncGenerator<ICalEventData[]> {
  let held: DayOfCables | null = null
  for await (const rows of pages) {
    for (const row of rows) {
      const day = row.effectiveDate
      if (day === null) continue
      if (held && held.day !== day) yield [entryOfDay(held)]
      held = withCable(held?.day === day ? held : { day, named: [], count: 0 }, row)
    }
  }
  if (held) yield [entryOfDay(held)]
}

function withCable({ day, named, count }: DayOfCables, row: DueRow): DayOfCables {
  const uncertain = surenessOf(row) === 'Uncertain' ? ' (the day is uncertain)' : ''
  const more = count < NAMED_PER_DAY ? [`${row.id} ${row.subject ?? ''}: ${row.citation}${uncertain}`] : []
  return { day, named: more.length > 0 ? [...named, ...more] : named, count: count + 1 }
}

function textOf(name: string, events: ICalEventData[]): string {
  const prodId = { company: 'Chancery', product: 'Chancery', language: 'EN' }
  return ical({ name, prodId, events }).toString()
}

function entryOfCable(row: DueRow): ICalEventData {
  return {
    id: `declassification-${clean(row.id)}@chancery`,
    ...wholeDay(row.effectiveDate as Day),
    summary: clean(`${row.id} falls due`),
    description: clean([row.subject ?? '(no subject)', ...facts(row)].join('\n')),
  }
}

function entryOfDay({ day, named, count }: DayOfCables): ICalEventData {
  const rest = count - named.length
  return {
    id: `declassification-${day}@chancery`,
    ...wholeDay(day),
    summary: `${counted(count, 'cable')} ${noun(count, 'falls', 'fall')} due`,
    description: clean([...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')),
  }
}

/** What a person needs to check the day: words, basis, citation, and what a passed day does not mean. */
function facts(row: DueRow): string[] {
  return [
    `Classification: ${row.classification ?? 'not stated'}; from ${row.origin ?? 'an unnamed post'}, ${row.created ?? 'undated'}`,
    `Instruction: ${row.verbatim || '(none)'}`,
    `Basis: ${BASIS_WORDS[row.basis]}; ${row.citation}`,
    row.sentence,
    ...noteOn(row),
    ...doubtsOf(row),
    'A passed instruction date does not mean that the cable has been declassified.',
  ]
}

function noteOn({ readBy }: DueRow): string[] {
  const note = READ_BY_NOTES[readBy]
  return note === null ? [] : [note]
}

/** An all-day entry; its end is the next day, which does not belong to it. UTC, so that no zone moves it. */
export function wholeDay(day: Day): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'busystatus'> {
  return {
    start: midnight(day),
    end: midnight(addDays(day, 1)),
    allDay: true,
    busystatus: ICalEventBusyStatus.FREE,
  }
}

function midnight(day: Day): Date {
  return new Date(dayNumber(day) * 86_400_000)
}

function alarmsOf(days: number | null, description: string): ICalAlarmData[] {
  return days === null ? [] : [{ type: ICalAlarmType.display, triggerBefore: days * 86_400, description }]
}

/** Control characters and half pairs may not stand in a calendar file; line breaks are escaped by the library. */
export function clean(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
  return plain.replace(/\p{Surrogate}/gu, '\ufffd')
}
