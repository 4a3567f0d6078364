import { describe, expect, test } from 'vitest'
import { type CalendarChoice, calendarParts } from '../../../main/exporting/calendar'
import type { DueRow } from '../../../preload/contract'
import { collected } from '../../fixtures/collected'
import { dueRowOf } from './rows'

const NOW = new Date('2026-01-02T03:04:05Z')
const ONE = { per: 'cable', reminderDays: null } as const
async function calendar(rows: DueRow[], choice: CalendarChoice, now: Date): Promise<string> {
  async function* pages() {
    for (const row of rows) yield [row]
  }
  return (await collected(calendarParts(pages(), choice, now))).join('')
}
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

describe('a calendar of due days', () => {
  test('has one all-day entry for each cable, ending the day after, with an id that depends on the cable alone', async () => {
    const text = unfolded(
      await calendar([dueRowOf({ id: '09BERN9001', effectiveDate: '2019-12-31' })], ONE, NOW),
    )
    expect(text).toContain('UID:declassification-09BERN9001@chancery\r\n')
    expect(text).toContain('DTSTART;VALUE=DATE:20191231\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20200101\r\n')
    expect(text).not.toContain('BEGIN:VALARM')
  })

  test('per day, names the cables of the day in one entry', async () => {
    const rows = ['09BERN9001', '09BERN9002'].map((id) => dueRowOf({ id, effectiveDate: '2020-02-29' }))
    const text = unfolded(await calendar(rows, { per: 'day', reminderDays: 7 }, NOW))
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).toContain('UID:declassification-2020-02-29@chancery')
    expect(text).toContain('SUMMARY:2 cables fall due')
    expect(text).toContain('TRIGGER:-P7D')
  })

  test('without a due day it is still a calendar: one component, and no entry', async () => {
    const lines = (await calendar([], ONE, NOW)).split('\r\n')
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
    ])
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  test('carries the words, the basis and the citation', async () => {
    const text = unfolded(await calendar([dueRowOf({ verbatim: 'E.O. 12958: DECL: 12/31/2019' })], ONE, NOW))
    expect(text).toContain('Instruction: E.O. 12958: DECL: 12/31/2019')
    expect(text).toContain('Basis: Day named\\; E.O. 13526 §1.5(a)')
  })

  test.each([
    ['a line break would open a line of the file', 'X\nEND:VCALENDAR\r\nBEGIN:VEVENT'],
    ['a comma and a semicolon separate values', 'A; B, C \\ D'],
    ['a control character may not stand in the file', 'a\u0000b\u001bc'],
    ['a line longer than 75 octets is folded', 'é'.repeat(400)],
    ['half a surrogate pair has no octets', 'a\ud800b'],
  ])('%s: the subject stays text', async (_reason, subject) => {
    const text = await calendar([dueRowOf({ subject })], ONE, NOW)
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1)
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('leaves out cables without a day', async () => {
    expect(await calendar([dueRowOf({ effectiveDate: null })], ONE, NOW)).not.toContain('VEVENT')
  })
})
