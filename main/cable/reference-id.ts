/**
 * Reference ids: two digits of the year, the station, the serial, as in `09TALLINN9001`. Ids swallowed captions and section
 * heads (`08SECTION01OF02MANAMA9002`); the written form stays the identity, the proper one is its canonical form.
 */
import { fullYear } from '../source/years'
import { remembered } from './remembered'
import { oneEditApart } from './spelling'
import {
  canonicalStation,
  damagedStation,
  embassyIn,
  equalStations,
  isStation,
  nameInYear,
  plainStation,
} from './station'

export interface ReferenceId {
  year: number
  station: string
  serial: number
}

/** `YYSTATIONSERIAL` without leading zeros, under the name that the post had in the year. */
export function writeId({ year, station, serial }: ReferenceId): string {
  return `${String(year % 100).padStart(2, '0')}${nameInYear(station, year)}${serial}`
}

const PROPER = /^(\d{4}|\d{2})[ _-]?([A-Z][A-Z .'-]{0,40}?)[ _#-]{0,4}(\d{1,7})(?:_[a-z])?$/i
const AIRGRAM = /^(\d{2})([A-Z]{2,30})-A-?(\d{1,5})$/i

/** The parts of an id as any source writes it, a damaged one mended where it can mean one cable alone; null when it has none. */
export const readId = remembered((written: string): Readonly<ReferenceId> | null => {
  const text = written.trim()
  if (text.length > 80) return null
  const proper = readProper(text)
  return proper && isStation(proper.station) ? proper : (readDamaged(text) ?? proper)
})

function readProper(text: string): ReferenceId | null {
  const parts = PROPER.exec(text)
  if (!parts || !isYear(parts[1] as string)) return null
  const named = canonicalStation(parts[2] as string)
  const station = isStation(named) ? named : (embassyIn(named) ?? named)
  return station === '' ? null : { year: fullYear(parts[1] as string), station, serial: Number(parts[3]) }
}

const isYear = (written: string) => written.length === 2 || /^(?:19|20)/.test(written)

/** Ids that took in what stands about the station and the number in the text, or lost letters of the station. */
function readDamaged(text: string): ReferenceId | null {
  // `7575TALLINN9001`: the year twice.
  const parts = /^(?:((?:19|20)\d\d)|(\d\d)\2?)(.+)$/.exec(text.toUpperCase())
  if (!parts || AIRGRAM.test(text)) return null
  const rest = withLettersForZeros(withoutRemark(withoutSection(parts[3] as string)))
  const named = /^([A-Z][A-Z-]{1,29})(\d{1,7})$/.exec(rest)
  const station = named ? meantStation(named[1] as string) : null
  return station === null
    ? null
    : { year: fullYear((parts[1] ?? parts[2]) as string), station, serial: Number(named?.[2]) }
}

/** `COTON0U9001`, `0SLO9001`: a zero for the letter O. */
const withLettersForZeros = (rest: string) => rest.replace(/^0(?=[A-Z]{3})|(?<=[A-Z]{2})0(?=[A-Z])/g, 'O')

/** The section, its word and numbers often damaged themselves: `SECTION01OF02`, `ECTION01GF02`, `SECTIOQ1OF06`, `SECTION02F02`. */
const SECTION = /^([A-Z]{5,8})?\d[0-9OIQ]?[A-Z]{1,2}[0-9OI]{1,2}(?=[A-Z]{3})/

function withoutSection(rest: string): string {
  const section = SECTION.exec(rest)
  if (!section) return rest
  const [whole, word = 'SECTION'] = section
  return oneEditApart(word, 'SECTION') ? rest.slice(whole.length) : rest
}

/** What followed the number on its line and has a number of its own: signs of the operators, as in `TALLINN009001ZDK9005`. */
const REMARK = /^([A-Z]+)(\d{4,7})(Z[A-Z]{2}|TOSEC|SUSPECTEDDUPLICATE)(\d+)$/

/** A repeated message is the one that it repeats; one that may be a duplicate is itself until somebody knows. */
function withoutRemark(rest: string): string {
  const parts = REMARK.exec(rest)
  if (!parts) return rest
  const [, station, serial, remark, own] = parts
  return `${station}${remark === 'SUSPECTEDDUPLICATE' ? own : serial}`
}

/** Words of the classification line that stand before the station. */
const BEFORE_STATION = [
  'EFTO',
  'SIPDIS',
  'NOFORN',
  'SENSITIVE',
  'CORRECTED',
  'CORRECTEDCOPY',
  'UNCLAS',
  'UNCLASSIFIED',
  'CONFIDENTIAL',
  'SECRET',
]

/** The one station that the letters can mean, without the word or the end of a word before it; null where none or several can be meant. */
function meantStation(letters: string): string | null {
  for (let at = letters.length - 3; at >= 4; at -= 1) {
    if (!BEFORE_STATION.some((word) => word.endsWith(letters.slice(0, at)))) continue
    const station = letters.slice(at)
    return isStation(station) ? canonicalStation(station) : damagedStation(station)
  }
  return isStation(letters) ? canonicalStation(letters) : damagedStation(letters)
}

/** True for an id that took in other words or lost letters; other ways to write a proper id are none. */
export function isMalformed(written: string): boolean {
  const proper = readProper(written.trim())
  return !(proper && isStation(proper.station)) && readDamaged(written.trim()) !== null
}

/** The year of what is meant as an id, readable or not; other names, and airgrams, which are numbered apart, have none. */
export function yearMeant(written: string): number | null {
  const year = /^(?:19|20)?\d\d(?=[A-Z])|^\d\d(?=.*[A-Z])/.exec(written)?.[0]
  return year === undefined || AIRGRAM.test(written) ? null : fullYear(year)
}

/** The canonical form of an id, or the id itself, without blanks, when it cannot be read. */
export function canonicalId(written: string): string {
  if (AIRGRAM.test(written.trim())) return written.trim().toUpperCase()
  const id = readId(written)
  return id ? writeId(id) : written.trim()
}

/** Ids under which others may cite the cable: the canonical one, the station's plain spelling and its other names. */
export function aliasesOf(written: string, canonical = canonicalId(written)): string[] {
  const aliases = new Set([canonical])
  const plain = PROPER.exec(written.trim())
  const id = readId(canonical)
  if (id) {
    if (plain && canonical === canonicalId(written))
      aliases.add(writeId({ ...id, station: plainStation(plain[2] as string) }))
    for (const station of equalStations(id.station)) aliases.add(writeId({ ...id, station }))
  }
  aliases.delete(written)
  return [...aliases]
}
