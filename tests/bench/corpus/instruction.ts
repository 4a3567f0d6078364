/** Declassification instructions in the shapes and shares that real cables have, with the truth beside the words. */
import { addYears, type Day, dayFromNumber, dayNumber, yearOf } from '../../../preload/contract/day'
import type { Kind } from '../../../preload/contract/reading'
import { type Chance, weighted } from './random'

export interface Instruction {
  /** The line as it stands; empty where there is none. */
  line: string
  kind: Kind
  /** What the words themselves give. */
  date: Day | null
}

type Shape = (chance: Chance, created: Day) => Instruction

/** A day some years after the cable, give or take the days between drafting and sending. */
function later(chance: Chance, created: Day): Day {
  const years = chance.one([10, 10, 10, 10, 10, 10, 10, 10, 5, 15, 20, 25])
  return dayFromNumber(dayNumber(addYears(created, years)) - chance.below(4))
}

function dated(write: (year: string, month: string, day: string) => string): Shape {
  return (chance, created) => {
    const date = later(chance, created)
    const [year = '', month = '', day = ''] = date.split('-')
    return { line: write(year, month, day), kind: 'date', date }
  }
}

const fixed =
  (line: string, kind: Kind): Shape =>
  () => ({ line, kind, date: null })

const short = (number: string) => String(Number(number))

/** Shares as counted in 4,700 classified cables of 1995 to 2010. */
const drawModern = weighted<Shape>(
  [
    [dated((y, m, d) => `E.O. 12958: DECL: ${m}/${d}/${y}`), 3_393],
    [dated((y, m, d) => `EO 12958 DECL: ${m}/${d}/${y}`), 501],
    [dated((y, m, d) => `E.O. 12958: DECL: ${short(m)}/${short(d)}/${y}`), 340],
    [dated((y, m, d) => `E.O. 12958: DECL: ${y}/${m}/${d}`), 222],
    [dated((y, m, d) => `E.O. 12958: DECL: ${m}/${d}/${y} \\`), 53],
    [dated((y, m, d) => `E.O. 12958: DECL: ${m}/${d}/${y.slice(2)}`), 28],
    [dated((y, m, d) => `E.o. 12958: decl: ${m}/${d}/${y}`), 17],
    [dated((y, m, d) => `E.O. 12958:DECL:${m}/${d}/${y}`), 8],
    [
      (_, created) => ({
        line: 'E.O. 12958: DECL: TWENTY YEARS',
        kind: 'duration',
        date: addYears(created, 20),
      }),
      15,
    ],
    [
      (_, created) => ({
        line: 'E.O. 12958: DECL: TEN YEARS',
        kind: 'duration',
        date: addYears(created, 10),
      }),
      2,
    ],
    [fixed('E.O. 12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION', 'event'), 4],
    [fixed('EO 12958 DECL: CLOSURE OF ICTY', 'event'), 3],
    [fixed('E.O. 12958: DECL: 25X1-HUMAN', 'exemption'), 3],
    [fixed('E.O. 12958: DECL: X1', 'exemption'), 2],
    [fixed('E.O. 12958: DECL: MR', 'manual-review'), 3],
    [fixed('E.O. 12958', 'missing'), 3],
    [fixed('', 'missing'), 3],
    [fixed('E.O. 12958: DECL: (##)', 'unreadable'), 2],
    [fixed('E.O. 12958: N/A', 'not-applicable'), 3],
  ],
  16_384,
)

const NOT_CLASSIFIED = weighted<Shape>([
  [fixed('E.O. 12958: N/A', 'not-applicable'), 1_931],
  [fixed('EO 12958 N/A', 'not-applicable'), 30],
  [fixed('E.O. 12958:N/A', 'not-applicable'), 16],
  [fixed('', 'missing'), 15],
])

/** The instruction of a cable of this day and level. */
export function drawInstruction(chance: Chance, created: Day, level: string): Instruction {
  const year = yearOf(created)
  if (level === 'UNCLASSIFIED') {
    const made = NOT_CLASSIFIED(chance)(chance, created)
    return { ...made, line: made.line.replace('12958', orderOf(year)) }
  }
  if (year < 1973) return fixed('', 'missing')(chance, created)
  if (year < 1979) return generalSchedule(created, level)
  if (year < 1983) return scheduled(chance, created)
  if (year < 1996) {
    if (chance.share() < 0.6) return fixed('E.O. 12356: DECL: OADR', 'oadr')(chance, created)
    return dated((y, m, d) => `E.O. 12356: DECL: ${short(m)}/${short(d)}/${y.slice(2)}`)(chance, created)
  }
  return drawModern(chance)(chance, created)
}

function orderOf(year: number): string {
  return year < 1979 ? '11652' : year < 1983 ? '12065' : year < 1996 ? '12356' : '12958'
}

/** E.O. 11652: the end of the sixth or eighth full year after the year of origin. */
function generalSchedule(created: Day, level: string): Instruction {
  const years = level === 'SECRET' ? 8 : 6
  return { line: 'E.O. 11652: GDS', kind: 'gds', date: `${yearOf(created) + years}-12-31` as Day }
}

function scheduled(chance: Chance, created: Day): Instruction {
  const date = addYears(created, 6)
  const [year = '', month = '', day = ''] = date.split('-')
  const written = `${short(month)}/${short(day)}/${year.slice(2)}`
  if (chance.share() < 0.2) {
    return { line: `E.O. 12065: RDS-4 ${written} (LODGE, EPHRAIM) OR-M`, kind: 'review', date: null }
  }
  return { line: `E.O. 12065: GDS ${written} (LODGE, EPHRAIM) OR-M`, kind: 'gds', date }
}
