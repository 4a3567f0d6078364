/**
 * Reference ids: two digits of the year, the station, the serial, as in `09TALLINN9001`. Ids swallowed captions and section
 * heads (`08SECTION01OF02MANAMA9002`); the written form stays the identity, the proper one is its canonical form.
 */
import { remembered } from './remembered'
import { canonicalStation, equalStations, isStation, nearestStation, plainStation } from './station'

export interface ReferenceId {
  year: number
  station: string
  serial: number
}

/** Years before the first cables of the 20th century's electronic files belong to the 21st. */
const PIVOT = 66

export function fullYear(written: string | number): number {
  const year = Number(written)
  if (year > 99) return year
  return year >= PIVOT ? 1900 + year : 2000 + year
}

/** `YYSTATIONSERIAL` without leading zeros. */
export function writeId({ year, station, serial }: ReferenceId): string {
  return `${String(year % 100).padStart(2, '0')}${station}${serial}`
}

const PROPER = /^(\d{4}|\d{2})[ _-]?([A-Z][A-Z .'-]{0,40}?)[ _#-]{0,4}(\d{1,7})(?:_[a-z])?$/i
/** `SECTION01OF02`, also mistyped (`ECTION`, `SCTION`, `0GF`), swallowed from the line where the station stands. */
const SWALLOWED_SECTION = /^(?:S?E?CTI?ON|SE?CT?ION|S?ECTION)[0-9OI]{1,2}[A-Z]{2}[0-9OI]{1,2}/
const SWALLOWED_CAPTION =
  /^(?:EFTO|SIPDIS|NOFORN|SENSITIVE|CORRECTEDCOPY|CORRECTED|CONFIDENTIAL|UNCLAS|SECRET)(?=[A-Z]{3})/
const AIRGRAM = /^(\d{2})([A-Z]{2,30})-A-?(\d{1,5})$/i

/** The parts of an id as any source writes it, or null when it has none. */
export const readId = remembered((written: string): Readonly<ReferenceId> | null => {
  const text = written.trim()
  if (text.length > 80) return null
  const swallowed = readSwallowed(text)
  if (swallowed) return swallowed
  const parts = PROPER.exec(text)
  if (!parts) return null
  const station = canonicalStation(parts[2] as string)
  if (station === '') return null
  return { year: fullYear(parts[1] as string), station, serial: Number(parts[3]) }
})

/** Ids that took in what stood before the station on the classification line. */
const readSwallowed = remembered((text: string): Readonly<ReferenceId> | null => {
  const year = /^(\d{2})(?=[A-Z])/.exec(text)?.[1]
  if (year === undefined) return null
  let rest = text.slice(2).toUpperCase()
  const whole = rest
  rest = rest.replace(SWALLOWED_SECTION, '').replace(SWALLOWED_CAPTION, '')
  if (rest === whole) return null
  const parts = /^([A-Z]{3,30})(\d{1,6})$/.exec(rest)
  if (!parts) return null
  return { year: fullYear(year), station: mended(parts[1] as string), serial: Number(parts[2]) }
})

/** True for an id that took in other words; other ways to write a proper id are none. */
export function isMalformed(written: string): boolean {
  return readSwallowed(written.trim()) !== null
}

/** A station with one damaged letter, when exactly one known station is that near. */
function mended(station: string): string {
  return isStation(station) ? canonicalStation(station) : (nearestStation(station) ?? station)
}

/** The canonical form of an id, or the id itself, without blanks, when it cannot be read. */
export function canonicalId(written: string): string {
  if (AIRGRAM.test(written.trim())) return written.trim().toUpperCase()
  const id = readId(written)
  return id ? writeId(id) : written.trim()
}

/** Ids under which others may cite the cable: the written one, the canonical one, the station's plain spelling and its other names. */
export function aliasesOf(written: string): string[] {
  const aliases = new Set([canonicalId(written)])
  const parts = PROPER.exec(written.trim())
  if (parts) {
    const year = fullYear(parts[1] as string)
    const serial = Number(parts[3])
    aliases.add(writeId({ year, station: plainStation(parts[2] as string), serial }))
    for (const station of equalStations(canonicalStation(parts[2] as string)))
      aliases.add(writeId({ year, station, serial }))
  }
  aliases.delete(written)
  return [...aliases]
}
