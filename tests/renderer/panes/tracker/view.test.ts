import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../preload/contract/day'
import {
  daysToCome,
  formatView,
  parseView,
  USUAL_VIEW,
  wholeYears,
  yearsToCome,
} from '../../../../renderer/panes/tracker/view'

describe('what the tracker shows, as part of the address', () => {
  test('what is usual is left out', () => {
    expect(formatView(USUAL_VIEW)).toBeNull()
    expect(parseView(null)).toEqual(USUAL_VIEW)
  })

  test('comes back as it went', () => {
    const view = { filtered: true, panel: 'doubtful', openOnly: false, days: wholeYears(2018, 2019) } as const
    expect(formatView(view)).toBe('filtered doubtful 2018-01-01..2019-12-31')
    expect(parseView(formatView(view))).toEqual(view)
    const requests = { ...USUAL_VIEW, panel: 'requests', openOnly: true } as const
    expect(formatView(requests)).toBe('requests open')
    expect(parseView('requests open')).toEqual(requests)
  })

  test.each(['nonsense', '2018-13-01..2018-12-31', '2019-01-01..2018-01-01', '..'])(
    '%s is left out',
    (part) => {
      expect(parseView(part)).toEqual(USUAL_VIEW)
    },
  )
})

test('the days to come begin after the as-of day, which has passed', () => {
  expect(daysToCome({ asOf: '2026-05-12' as Day, dueDays: 365 })).toEqual({
    from: '2026-05-13',
    to: '2027-05-12',
  })
  expect(daysToCome({ asOf: '2026-05-12' as Day, dueDays: 0 })).toEqual({
    from: '2026-05-13',
    to: '2026-05-13',
  })
})

test.each([
  ['2026-11-30', 2, '2028-11-30'],
  ['2024-02-29', 1, '2025-02-28'],
])('from %s, %i years reach to the same day of the year: %s', (asOf, years, to) => {
  expect(yearsToCome(asOf as Day, years).to).toBe(to)
})
