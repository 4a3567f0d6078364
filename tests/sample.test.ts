/** The sample cables: what a newcomer sees first must show everything that the program can. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCable } from '../main/cable/read'
import { datesOf } from '../main/declassification/dates'
import { readInstruction } from '../main/declassification/read'
import { standingOn } from '../main/declassification/standing'
import { findFiles } from '../main/source/find'
import type { Entry } from '../main/source/raw-cable'
import { readFile } from '../main/source/read'
import { FORMATS, LEVELS } from '../preload/contract/cable'
import { yearOf } from '../preload/contract/day'
import { KINDS } from '../preload/contract/reading'
import { collected } from './fixtures/collected'
import { SAMPLE, sampleFiles } from './fixtures/make-sample'

const files = await collected(findFiles([SAMPLE]))
const entries: { path: string; entry: Entry }[] = []
for (const file of files) {
  for await (const entry of readFile(file.path)) entries.push({ path: relative(SAMPLE, file.path), entry })
}
const cables = entries.flatMap(({ entry }) => (entry.kind === 'cable' ? [readCable(entry.raw)] : []))
const readings = cables.map((cable) => {
  const reading = readInstruction(cable)
  const dates = datesOf(reading, { created: cable.created?.day ?? null, level: cable.level }, [])
  return { cable, reading, dates, standing: standingOn(dates, { asOf: '2026-11-23', dueDays: 365 }) }
})
const by = <T>(values: Iterable<T>) => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('the sample cables', () => {
  it('are what the maker makes of its scripts', () => {
    const made = sampleFiles()
    expect(files.map((file) => relative(SAMPLE, file.path)).sort()).toEqual([...made.keys()].sort())
    for (const [path, text] of made) expect(readFileSync(join(SAMPLE, path), 'utf8')).toBe(text)
  })

  it('are small enough to ship', () => {
    expect([...sampleFiles().values()].join('').length).toBeLessThan(1_000_000)
  })

  it('are at least eighty, two of them lists of the site and none refused', () => {
    const kinds = by(entries.map(({ entry }) => entry.kind))
    expect(new Set(cables.map((cable) => cable.id)).size).toBeGreaterThanOrEqual(110)
    expect(kinds.get('not-a-cable')).toBe(2)
    expect(kinds.get('refused')).toBeUndefined()
  })

  it('come in the forms that a folder of cables has', () => {
    const formats = by(cables.map((cable) => cable.format))
    for (const format of FORMATS.filter((name) => name !== 'telegram'))
      expect(formats.get(format)).toBeGreaterThan(5)
  })

  it('name no real cable: serials are beyond what a post has sent', () => {
    for (const { id } of cables) {
      const serial = Number(/\d+$/.exec(id)?.[0])
      expect(serial).toBeGreaterThanOrEqual(id.includes('STATE') ? 900_000 : 9_000)
    }
  })

  it.each(LEVELS)('have the level %s', (level) => {
    expect(cables.some((cable) => cable.level === level)).toBe(true)
  })

  it.each(['SIPDIS', 'NOFORN', 'SENSITIVE', 'EXDIS', 'LIMDIS', 'FOUO'])('have the caveat %s', (caveat) => {
    expect(cables.some((cable) => cable.caveats.includes(caveat))).toBe(true)
  })

  it.each(KINDS)('have an instruction of the kind %s', (kind) => {
    expect(readings.some(({ reading }) => reading.kind === kind)).toBe(true)
  })

  it('are dated for the most part, as real ones are', () => {
    const kinds = by(readings.map(({ reading }) => reading.kind))
    expect(kinds.get('date')).toBeGreaterThan(cables.length * 0.45)
    expect(kinds.get('not-applicable')).toBeGreaterThan(cables.length * 0.12)
  })

  it('stretch over decades', () => {
    const decades = by(
      cables.map((cable) => Math.floor(yearOf(cable.created?.day ?? '0001-01-01') / 10) * 10),
    )
    expect([...decades.keys()].sort()).toEqual([1960, 1970, 1980, 1990, 2000, 2010])
  })

  it('have passed, fall due and lie ahead around the end of 2026', () => {
    const standings = by(readings.map(({ standing }) => standing))
    expect(standings.get('passed')).toBeGreaterThan(30)
    expect(standings.get('due')).toBeGreaterThan(5)
    expect(standings.get('ahead')).toBeGreaterThan(8)
    for (const named of ['event-pending', 'exempt', 'no-instruction', 'conflict'] as const) {
      expect(standings.get(named)).toBeGreaterThan(0)
    }
  })

  it('hold references that resolve and references that do not', () => {
    const ids = new Set(cables.map((cable) => cable.id))
    const cited = cables
      .flatMap((cable) => cable.references.map((reference) => reference.id))
      .filter((id) => id !== null)
    expect(cited.filter((id) => ids.has(id)).length).toBeGreaterThan(8)
    expect(cited.filter((id) => !ids.has(id)).length).toBeGreaterThan(8)
  })

  it('hold one cable twice, with a redaction lifted between the two', () => {
    const [earlier, later] = cables
      .filter((cable) => cable.id === '09OSLO9215')
      .sort((a, b) => (`${a.released}` < `${b.released}` ? -1 : 1))
    expect(earlier?.body).toContain('XXXXXXXXXXXX')
    expect(later?.body).not.toContain('XXXX')
  })

  it('hold a malformed id beside the proper one', () => {
    const malformed = cables.find((cable) => cable.id === '08SECTION01OF02RIGA9114')
    expect(malformed?.canonicalId).toBe('08RIGA9114')
    expect(cables.some((cable) => cable.id === '08RIGA9114')).toBe(true)
  })

  it('have subjects over several lines, sections, page markers and a person among the tags', () => {
    expect(cables.some((cable) => (cable.subject?.verbatim.match(/\n/g) ?? []).length > 0)).toBe(true)
    expect(cables.some((cable) => cable.sections === 3)).toBe(true)
    expect(cables.some((cable) => cable.marks.some((mark) => mark.kind === 'page-marker'))).toBe(true)
    expect(cables.flatMap((cable) => cable.tags).some((tag) => tag.kind === 'person')).toBe(true)
    expect(cables.some((cable) => cable.partialHeader)).toBe(true)
    expect(cables.some((cable) => cable.copies.length > 1)).toBe(true)
  })

  it('are where the program looks for them', () => {
    expect(existsSync(join(SAMPLE, 'cables.csv'))).toBe(true)
  })
})
