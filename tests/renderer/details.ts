/** Invented cables as the archive opens them, made by the program's own readers. */

import { readCable } from '../../main/cable/read'
import { datesOf } from '../../main/declassification/dates'
import { readInstruction } from '../../main/declassification/read'
import { standingOn } from '../../main/declassification/standing'
import { NOTHING_STATED, type RawCable } from '../../main/source/raw-cable'
import type { CableDetail } from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import { type Invented, invented } from '../fixtures/invented'

const MOMENT = { asOf: '2026-11-23' as Day, dueDays: 365 }

/** A cable as opened; without arguments, the plain invented one. */
export function detail(over: Partial<Invented> = {}, more: Partial<CableDetail> = {}): CableDetail {
  const { id, created, released, classification, origin, heading, header, body } = invented(over)
  const stated = { ...NOTHING_STATED, id, created, released, classification, origin, subject: heading }
  return { ...opened({ format: 'site-page', header, body, stated, problems: [] }), ...more }
}

export function opened(raw: RawCable): CableDetail {
  const cable = readCable(raw)
  const reading = readInstruction(cable)
  const dates = datesOf(reading, { created: cable.created?.day ?? null, level: cable.level }, [])
  const ids = cable.references.map((reference) => reference.id).filter((id) => id !== null)
  return {
    cable,
    reading,
    dates,
    standing: standingOn(dates, MOMENT),
    correction: null,
    corrections: [],
    version: 1,
    versions: [
      {
        number: 1,
        released: cable.released,
        importId: 1,
        importedAt: '2026-11-20T10:00:00Z',
        path: `/home/reader/cables/${cable.id}.html`,
        sha256: '00',
        current: true,
        change: null,
        releases: [],
      },
    ],
    source: { path: `/home/reader/cables/${cable.id}.html`, format: raw.format, sha256: '00', importId: 1 },
    held: Object.fromEntries(ids.map((id) => [id, null])),
    citedBy: [],
    meanings: {},
  }
}
