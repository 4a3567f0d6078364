/** A tracker in memory: some invented cables with days, counted as the contract says. */
import type { Archive, DueRow, TrackerSummary } from '../../../../preload/contract'
import { addDays, type Day, yearOf } from '../../../../preload/contract/day'
import { BASES, type RecordedEvent, STANDINGS, type Standing } from '../../../../preload/contract/reading'
import type { Filters, Moment } from '../../../../preload/contract/view'
import { fakeArchive } from '../../fake-archive'

interface Dated {
  id: string
  day: Day | null
  standing?: Standing
  rule?: true
  doubt?: string
}

interface Asked {
  filters: Filters
  moment: Moment
  from: Day
  to: Day
  offset: number
  limit: number
}

export function fakeTracker(cables: readonly Dated[], today: Day) {
  const recorded: string[] = []
  const corrected: string[] = []
  const exported: unknown[] = []
  const rows = (asked: Pick<Asked, 'filters' | 'moment'>) =>
    cables
      .filter(({ day }) => {
        const { from, to } = asked.filters.due
        return (!from || (day && day >= from)) && (!to || (day && day <= to))
      })
      .map((cable) => rowOf(cable, asked.moment))
  const archive = {
    ...fakeArchive({ cables: [], today }),
    tracker: {
      summary: async (asked: Asked) => summaryOf(rows(asked), asked.moment),
      due: async (asked: Asked) => {
        const found = rows(asked)
          .filter(({ effectiveDate: day }) => day && day >= asked.from && day <= asked.to)
          .sort((a, b) => ((a.effectiveDate ?? '') < (b.effectiveDate ?? '') ? -1 : 1))
        const months = new Map<string, number>()
        for (const { effectiveDate } of found) {
          const month = effectiveDate?.slice(0, 7) ?? ''
          months.set(month, (months.get(month) ?? 0) + 1)
        }
        return {
          asOf: asked.moment.asOf,
          from: asked.from,
          to: asked.to,
          total: found.length,
          months: [...months].map(([month, count]) => ({ month, count })),
          rows: found.slice(asked.offset ?? 0, (asked.offset ?? 0) + asked.limit),
        }
      },
      doubtful: async (asked: Asked) => {
        const found = rows(asked).filter((row) => row.problems.length > 0)
        return { total: found.length, rows: found }
      },
    },
    events: {
      list: async () => [
        {
          name: 'END OF TALKS',
          waiting: 2,
          recorded: recorded.length
            ? ({ id: 1, name: 'END OF TALKS', occurredOn: recorded[0], note: '' } as RecordedEvent)
            : null,
        },
      ],
      record: async ({ occurredOn }: { occurredOn: string }) => recorded.push(occurredOn),
      remove: async () => recorded.splice(0).length > 0,
    },
    exports: {
      make: async function* (asked: unknown) {
        exported.push(asked)
        yield { name: 'due.csv', mediaType: 'text/csv', text: 'id' }
      },
    },
    corrections: {
      confirm: async ({ id }: { id: string }) => {
        corrected.push(id)
        return { id: 1 }
      },
    },
  }
  return { archive: archive as unknown as Archive, recorded, corrected, exported }
}

function standingOf({ day, standing }: Dated, { asOf, dueDays }: Moment): Standing {
  if (day === null) return 'unclassified'
  if (day <= asOf) return 'passed'
  return standing ?? (day <= addDays(asOf, dueDays) ? 'due' : 'ahead')
}

function rowOf(cable: Dated, moment: Moment): DueRow {
  const standing = standingOf(cable, moment)
  return {
    id: cable.id,
    created: '2006-05-14' as Day,
    released: null,
    origin: 'Embassy Tallinn',
    classification: 'CONFIDENTIAL',
    level: 'CONFIDENTIAL',
    subject: `HARBOR NOTES ${cable.id}`,
    standing,
    effectiveDate: cable.day,
    kind: cable.rule ? 'oadr' : 'date',
    downgradedOnly: false,
    confidence: cable.doubt ? 'low' : 'high',
    starred: false,
    read: false,
    noted: false,
    hits: null,
    basis: cable.day === null ? 'none' : cable.rule ? '25-year-rule' : 'explicit',
    citation: 'E.O. 12958 as amended, §1.5(a)',
    verbatim: `DECL: ${cable.day}`,
    sentence: 'The cable names this day itself.',
    problems: cable.doubt ? [{ code: 'two-digit-year', message: cable.doubt }] : [],
    readBy: 'program',
    source: null,
  }
}

const NONE = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }

function summaryOf(rows: readonly DueRow[], { asOf }: Moment): TrackerSummary {
  const standing = Object.fromEntries(STANDINGS.map((name) => [name, 0])) as TrackerSummary['standing']
  const byBasis = Object.fromEntries(BASES.map((name) => [name, 0])) as TrackerSummary['byBasis']
  const years = new Map<number, TrackerSummary['byYear'][number]>()
  for (const row of rows) {
    standing[row.standing] += 1
    byBasis[row.basis] += 1
    if (!row.effectiveDate) continue
    const year = yearOf(row.effectiveDate)
    const counts = years.get(year) ?? { year, ...NONE, byRule: { ...NONE }, own: 0, rule: 0 }
    const part = row.standing in NONE ? (row.standing as keyof typeof NONE) : 'waiting'
    counts[part] += 1
    if (row.basis === 'explicit') counts.own += 1
    else {
      counts.rule += 1
      counts.byRule[part] += 1
    }
    years.set(year, counts)
  }
  const from = addDays(asOf, 1)
  return {
    asOf,
    total: rows.length,
    standing,
    byYear: [...years.values()].sort((a, b) => a.year - b.year),
    byWeek: [{ from, to: addDays(asOf, 7), count: 0 }],
    byBasis,
    doubtful: rows.filter((row) => row.problems.length > 0).length,
    coverage: `Of ${rows.length} cables: all read.`,
  }
}
