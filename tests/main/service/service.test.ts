/** The service as a caller in this process sees it, over a real archive of invented cables. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HostPart } from '../../../main/service/host-part'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { Archive, FilePart, ImportProgress } from '../../../preload/contract'
import { collected } from '../../fixtures/collected'
import { sitePage } from '../../fixtures/invented'
import { layCables } from '../command/desk'

const MOMENT = { asOf: '2026-01-02', dueDays: 365 } as const

let folder: string
let site: string
let keeper: ArchiveKeeper
let archive: Archive
let revealed: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-service-'))
  site = await layCables(folder)
  revealed = []
  const now = () => new Date(2026, 0, 2, 12)
  keeper = new ArchiveKeeper({ now, workers: 0 })
  const host: HostPart = {
    kind: 'desktop',
    version: '9.8.7',
    sampleFolder: site,
    papers: {},
    settings: settingsInMemory({ userName: 'Ada' }),
    home: folder,
    now,
    choose: async (what) => (what === 'folder' ? [site] : null),
    reveal: async (path) => revealed.push(path) > 0,
  }
  archive = serviceClient({ keeper, host })
  await archive.archive.create({ path: join(folder, 'archive.chancery') })
})

afterEach(async () => {
  await keeper.close()
  await rm(folder, { recursive: true })
})

const last = async (steps: AsyncIterable<ImportProgress>) => (await collected(steps)).at(-1)?.import
const bringIn = async () => last(await archive.imports.start({ paths: [site] }))

/** A file from its parts. */
async function whole(parts: Promise<AsyncIterable<FilePart>>): Promise<FilePart> {
  const all = await collected(await parts)
  return { ...(all[0] as FilePart), text: all.map(({ text }) => text).join('') }
}

describe('before an archive is open', () => {
  test('every call says so', async () => {
    await keeper.close()
    await expect(archive.cables.list({ moment: MOMENT })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'No archive is open. Open one, or make a new one.',
    })
  })
})

describe('the sample', () => {
  test('comes in like any folder', async () => {
    expect(await last(await archive.archive.sample())).toMatchObject({ stored: 6, state: 'finished' })
    expect(await archive.archive.info()).toMatchObject({ cables: 6, name: 'archive', readOnly: null })
  })
})

describe('facets', () => {
  test('values carry their meaning and the heading of a long list', async () => {
    await bringIn()
    const { facets } = await archive.cables.facets({ moment: MOMENT })
    expect(facets.origin).toContainEqual({
      value: 'Embassy Tallinn',
      meaning: 'Estonia',
      group: 'Embassies',
      count: 5,
    })
    expect(facets.tag.find(({ value }) => value === 'EN')?.group).toBe('Places')
    expect(facets.standing.find(({ value }) => value === 'passed')?.meaning).toBe('Instruction date passed')
  })

  test('a facet’s own choice does not narrow its own counts', async () => {
    await bringIn()
    const filters = { choices: { origin: { include: ['Embassy Helsinki'], exclude: [] } } }
    const { total, facets } = await archive.cables.facets({ moment: MOMENT, filters })
    expect(total).toBe(1)
    expect(facets.origin.map(({ value }) => value)).toContain('Embassy Tallinn')
    expect(facets.level).toMatchObject([{ value: 'UNCLASSIFIED', count: 1 }])
  })

  test('come with a page of the list in one answer, which is what both say alone', async () => {
    await bringIn()
    const filters = { query: 'herring', choices: { tag: { include: ['EFIS'], exclude: [] } } }
    const asked = { moment: MOMENT, filters, limit: 2 }
    const { list, facets } = await archive.cables.browse({ ...asked, whole: ['tag'] })
    expect(list.rows.length).toBeGreaterThan(0)
    expect(list).toEqual(await archive.cables.list(asked))
    expect(facets).toEqual(await archive.cables.facets({ moment: MOMENT, filters, whole: ['tag'] }))
    await expect(archive.cables.browse({ moment: MOMENT, filters: { query: '(' } })).rejects.toMatchObject({
      code: 'BAD_QUERY',
    })
  })
})

describe('a correction by hand', () => {
  const corrected = {
    id: '06TALLINN9001',
    reading: { kind: 'date', date: '2030-01-01' },
    reason: 'The page was damaged.',
  } as const

  test('takes the place of the reading, bears a name, survives a second import and can be undone', async () => {
    await bringIn()
    const correction = await archive.corrections.set(corrected)
    expect(correction).toMatchObject({ by: 'Ada', cableId: '06TALLINN9001', undoneAt: null })
    const shown = () => archive.cables.get({ id: '06TALLINN9001', moment: MOMENT })
    expect((await shown()).dates.effectiveDate).toBe('2030-01-01')
    await bringIn()
    expect((await shown()).dates.effectiveDate).toBe('2030-01-01')
    const { rows } = await archive.cables.list({
      moment: MOMENT,
      filters: { due: { from: '2030-01-01', to: '2030-01-01' } },
    })
    expect(rows.map(({ id }) => id)).toEqual(['06TALLINN9001'])
    await archive.corrections.undo({ correctionId: correction.id })
    expect((await shown()).dates.effectiveDate).toBe('2016-03-14')
    expect(await archive.corrections.list()).toHaveLength(1)
  })

  test('that only confirms is told as that, changes no day and leaves the list of doubts', async () => {
    await bringIn()
    const doubtful = async () => (await archive.tracker.doubtful({ moment: MOMENT })).rows
    const [doubt] = await doubtful()
    if (!doubt) throw new Error('The fixtures hold no doubtful reading.')
    const { id } = doubt
    const shown = () => archive.cables.get({ id, moment: MOMENT })
    const before = await shown()
    const kept = await archive.corrections.confirm({ id, reason: 'Checked.' })
    expect(kept).toMatchObject({ by: 'Ada', reason: 'Checked.', reading: { parts: before.reading.parts } })
    expect((await shown()).dates).toEqual(before.dates)
    expect(await doubtful()).not.toContainEqual(expect.objectContaining({ id }))
    const file = await whole(archive.exports.make({ what: 'list', format: 'json', moment: MOMENT }))
    expect(file.text).not.toContain('"hand"')
    await archive.corrections.undo({ correctionId: kept.id })
    expect(await doubtful()).toContainEqual(doubt)
    await expect(archive.corrections.confirm({ id: 'X', reason: 'Checked.' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is told as such by every list and file that shows its day', async () => {
    await bringIn()
    const inDueList = async () =>
      (await archive.tracker.due({ moment: MOMENT, from: '2016-01-01', to: '2030-01-01' })).rows
    const byHand = async () =>
      (await inDueList()).filter(({ readBy }) => readBy === 'hand').map(({ id }) => id)
    expect(await byHand()).toEqual([])
    const { id } = await archive.corrections.set(corrected)
    expect(await byHand()).toEqual(['06TALLINN9001'])
    const asked = { moment: MOMENT, from: '2030-01-01', to: '2030-01-01' } as const
    const table = await whole(archive.exports.make({ what: 'due', format: 'csv', ...asked }))
    expect(parseCsv(table.text, { columns: true, bom: true })).toMatchObject([
      { id: '06TALLINN9001', readBy: 'hand' },
    ])
    const calendar = await whole(archive.exports.make({ what: 'due', format: 'ics', ...asked }))
    expect(calendar.text.replaceAll('\r\n ', '')).toContain('corrected by hand')
    await archive.corrections.undo({ correctionId: id })
    expect(await byHand()).toEqual([])
    const again = await whole(
      archive.exports.make({
        what: 'due',
        format: 'ics',
        moment: MOMENT,
        from: '2016-01-01',
        to: '2030-01-01',
      }),
    )
    expect(again.text.replaceAll('\r\n ', '')).not.toContain('corrected by hand')
  })

  test('rests on chosen words, which are kept with it and stand where they were chosen', async () => {
    await bringIn()
    const shown = () => archive.cables.get({ id: '06TALLINN9001', moment: MOMENT })
    const { cable } = await shown()
    const start = cable.body.indexOf('Director')
    const stretch = { part: 'body', start, end: start + 'Director Maarja'.length } as const
    const kept = await archive.corrections.set({ ...corrected, restsOn: [stretch] })
    const words = [{ ...stretch, verbatim: 'Director Maarja' }]
    expect(kept.restsOn).toEqual(words)
    expect(await archive.corrections.list()).toMatchObject([{ restsOn: words }])
    expect((await shown()).reading).toMatchObject({ verbatim: 'Director Maarja', spans: [stretch] })
    const { rows } = await archive.tracker.due({ moment: MOMENT, from: '2030-01-01', to: '2030-01-01' })
    expect(rows.map(({ verbatim }) => verbatim)).toEqual(['Director Maarja'])
    // Another correction without words of its own rests on the program's again, not on those of the one before.
    await archive.corrections.set(corrected)
    expect((await shown()).reading.verbatim).toContain('DECL')
    const made = await whole(archive.exports.make({ what: 'corrections', moment: MOMENT, format: 'csv' }))
    expect(parseCsv(made.text, { columns: true, bom: true })).toMatchObject([
      { restsOn: '' },
      { restsOn: 'Director Maarja' },
    ])
  })

  test('rests on no words that the text has not', async () => {
    await bringIn()
    const restsOn = [{ part: 'body', start: 1_000_000, end: 1_000_010 }] as const
    await expect(archive.corrections.set({ ...corrected, restsOn: [...restsOn] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('no words'),
    })
  })

  test('of which something is too long is refused in a sentence that says how long it may be', async () => {
    await bringIn()
    await expect(archive.corrections.set({ ...corrected, reason: 'x'.repeat(4_001) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message:
        'This is too long: it has 4,001 characters, and at most 4,000 are taken. Shorten it, then try again.',
    })
  })

  test('that says too little is refused', async () => {
    await bringIn()
    for (const reading of [{ kind: 'date' }, { kind: 'duration' }, { kind: 'event' }] as const)
      await expect(archive.corrections.set({ ...corrected, reading })).rejects.toMatchObject({
        code: 'BAD_INPUT',
      })
    await expect(archive.corrections.set({ ...corrected, reason: '' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
    await expect(archive.corrections.set({ ...corrected, id: 'X' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await archive.corrections.list()).toEqual([])
  })
})

describe('exports', () => {
  test.each([
    ['csv', ''],
    ['json', '[]'],
  ] as const)('no row at all is still a file, as %s', async (format, text) => {
    const made = await whole(archive.exports.make({ what: 'corrections', moment: MOMENT, format }))
    expect(made.text.replace(/^cable,.*\r\n/, '').trim()).toBe(text)
  })

  test.each(['list', 'due', 'corrections', 'refusals'] as const)(
    '%s as csv and JSON hold the same rows',
    async (what) => {
      await bringIn()
      await writeFile(join(site, 'empty.html'), '')
      await last(await archive.imports.start({ paths: [join(site, 'empty.html')] }))
      await archive.corrections.set({ id: '06TALLINN9004', reading: { kind: 'oadr' }, reason: 'Checked.' })
      const given = { what, moment: MOMENT, from: '2000-01-01', to: '2040-01-01' } as const
      const csv = await whole(archive.exports.make({ ...given, format: 'csv' }))
      const json = await whole(archive.exports.make({ ...given, format: 'json' }))
      expect([csv.name, json.name]).toEqual([
        `chancery-${what}-2026-01-02.csv`,
        `chancery-${what}-2026-01-02.json`,
      ])
      const [fromCsv, fromJson] = [parseCsv(csv.text, { columns: true }), JSON.parse(json.text)]
      expect(fromJson.length).toBeGreaterThan(0)
      expect(fromCsv).toHaveLength(fromJson.length)
      expect(Object.keys(fromCsv[0] as object)).toEqual(Object.keys(fromJson[0]))
    },
  )

  test('refusals of one import alone', async () => {
    await bringIn()
    for (const name of ['empty.html', 'blank.html']) {
      await writeFile(join(site, name), '')
      await last(await archive.imports.start({ paths: [join(site, name)] }))
    }
    const [newest] = await archive.imports.list()
    const of = (asked: { importId?: number }) =>
      whole(archive.exports.make({ what: 'refusals', format: 'json', moment: MOMENT, ...asked }))
    const paths = async (asked: { importId?: number }) =>
      (JSON.parse((await of(asked)).text) as { path: string }[]).map(({ path }) => basename(path))
    expect(await paths({})).toEqual(['empty.html', 'blank.html'])
    expect(await paths({ importId: newest?.id })).toEqual(['blank.html'])
  })

  test('due days as a calendar, one entry for each day, with reminders', async () => {
    await bringIn()
    const { mediaType, text } = await whole(
      archive.exports.make({
        what: 'due',
        format: 'ics',
        moment: MOMENT,
        from: '2000-01-01',
        to: '2030-01-01',
        calendar: { per: 'day', reminderDays: 14 },
      }),
    )
    expect(mediaType).toBe('text/calendar')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('TRIGGER:-P14D')
  })
})

describe('what a page may ask of the host', () => {
  test('only imported files and the archive itself are shown in the file manager', async () => {
    await bringIn()
    const known = [join(site, '06TALLINN9001.html'), join(folder, 'archive.chancery')]
    for (const path of known) expect(await archive.host.reveal({ path })).toBe(true)
    for (const path of [
      '/etc/passwd',
      join(site, '../elsewhere'),
      `${site}-other`,
      join(site, 'missing.html'),
    ])
      expect(await archive.host.reveal({ path })).toBe(false)
    expect(revealed).toEqual(known)
  })

  test('a dialog that was cancelled gives null', async () => {
    expect(await archive.host.choose({ what: 'folder' })).toEqual([site])
    expect(await archive.host.choose({ what: 'files' })).toBeNull()
  })
})

describe('imports', () => {
  test('what was refused can be read again once it is mended', async () => {
    const path = join(site, 'broken.html')
    await writeFile(path, '')
    expect(await bringIn()).toMatchObject({ stored: 6, refused: 1 })
    await writeFile(path, sitePage({ id: '06TALLINN9050' }))
    const { rows } = await archive.imports.refusals({})
    expect(await last(await archive.imports.retry({ refusalIds: rows.map(({ id }) => id) }))).toMatchObject({
      stored: 1,
      refused: 0,
    })
    await expect(archive.imports.retry({ refusalIds: [] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  test('an import can be taken back', async () => {
    const record = await bringIn()
    expect(await archive.imports.takeBack({ importId: record?.id ?? 0 })).toMatchObject({ cables: 6 })
    expect((await archive.cables.list({ moment: MOMENT })).total).toBe(0)
  })

  test('without one under way there is nothing to watch, pause or cancel', async () => {
    expect(await collected(await archive.imports.watch())).toEqual([])
    expect(await archive.imports.cancel()).toBe(false)
    expect(await archive.imports.pause()).toBe(false)
  })

  test('another archive waits until an import has ended', async () => {
    const cables = Array.from({ length: 300 }, (_, index) => ({ id: `06TALLINN${9100 + index}` }))
    site = await layCables(folder, cables)
    const steps = await archive.imports.start({ paths: [site] })
    await steps.next()
    await expect(archive.archive.create({ path: join(folder, 'other.chancery') })).rejects.toMatchObject({
      code: 'BUSY',
    })
    await collected(steps)
    await archive.archive.create({ path: join(folder, 'other.chancery') })
    expect((await archive.archive.recent()).map(({ name }) => name)).toEqual(['other', 'archive'])
  })
})
