/** Every form of an export is read back with a reader of its own field, foreign text included. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ftm from '@alephdata/followthemoney'
import ftmModel from '@alephdata/followthemoney/dist/defaultModel.json'
// @ts-expect-error The package comes without types.
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { Ajv } from 'ajv'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { MAPPING } from '../../../main/exporting/bulk'
import { calendarParts } from '../../../main/exporting/calendar'
import { oneLine, textOf } from '../../../main/exporting/form'
import { FORMS } from '../../../main/exporting/forms'
import { EXPORT_COLUMNS, EXPORT_FORMATS, EXPORT_FORMS } from '../../../preload/contract/exports'
import type { ReadBy } from '../../../preload/contract/reading'
import { BODY } from '../../fixtures/invented'
import { ABOUT, exportedCable, fileOf, HOSTILE } from './exported'

const hostile = HOSTILE.map(([, subject], at) => exportedCable({ id: `09BERN90${10 + at}`, subject }))
const textFile = async (...given: Parameters<typeof fileOf>) => (await fileOf(...given)).toString()
const lined = (text: string) => text.trimEnd().split('\n')

/** What a citation keeps of a subject: one line of it, without controls. */
const kept = (subject: string | null) => oneLine(subject ?? '')

describe('a table', () => {
  const columns = [...EXPORT_COLUMNS]

  test('holds the chosen columns and reads back as it was', async () => {
    const cable = exportedCable({ subject: 'A "B", C' })
    const [row] = parseCsv(await textFile(FORMS.csv, [cable], { ...ABOUT, columns }), {
      columns: true,
    }) as Record<string, string>[]
    expect(Object.keys(row ?? {})).toEqual(columns)
    expect(row).toMatchObject({
      id: '09BERN9001',
      subject: 'A "B", C',
      tags: 'EFIS; VINTERBERG, ORLA',
      references: '05TALLINN9877',
      text: textOf(cable),
      versions: '1',
    })
  })

  test('no cell is a formula, and an apostrophe is all that is added', async () => {
    const rows = parseCsv(await textFile(FORMS.csv, hostile), { columns: true }) as { subject: string }[]
    expect(rows).toHaveLength(hostile.length)
    for (const [at, { subject }] of rows.entries()) {
      expect(subject).not.toMatch(/^\s*[=+\-@]/)
      const written = Buffer.from(hostile[at]?.row.subject ?? '').toString()
      expect([written, `'${written}`]).toContain(subject)
    }
  })

  test('of nothing has its heads alone', async () => {
    expect(lined(await textFile(FORMS.csv, []))).toHaveLength(1)
  })
})

describe('a reading that was corrected by hand', () => {
  test.each([
    ['csv', /,hand,corrected,/, /,program,stated,/],
    ['jsonl', /"readBy":"hand"/, /"readBy":"program"/],
    ['ics', /corrected by hand/, /Basis/],
    ['ftm', /corrected by hand/, /Effective date/],
    ['bulk', /"read_by":"hand"/, /"read_by":"program"/],
  ] as const)('is told as such in the form %s, and no other is', async (format, told, otherwise) => {
    const fileFor = async (readBy: ReadBy) =>
      (await textFile(FORMS[format], [exportedCable({ readBy, effectiveDate: '2030-01-01' })])).replaceAll(
        '\r\n ',
        '',
      )
    expect(await fileFor('hand')).toMatch(told)
    expect(await fileFor('program')).not.toMatch(told)
    expect(await fileFor('program')).toMatch(otherwise)
    const confirmed = await fileFor('confirmed')
    expect(confirmed).not.toMatch(told)
    expect(confirmed).toMatch(/confirmed/)
  })
})

describe('a doubt', () => {
  const problems = [{ code: 'very-short', message: 'The day lies within weeks of the cable.' }]
  const doubtful = () => exportedCable({ confidence: 'low', problems, effectiveDate: '2030-01-01' })

  test('stands in the table as a word, as codes and in sentences', async () => {
    const columns = ['certainty', 'problems', 'doubts'] as const
    const rows = parseCsv(await textFile(FORMS.csv, [doubtful(), exportedCable()], { ...ABOUT, columns }), {
      columns: true,
    })
    expect(rows).toEqual([
      {
        certainty: 'uncertain',
        problems: 'very-short',
        doubts:
          'The day is uncertain, perhaps not the one that was meant. The day lies within weeks of the cable.',
      },
      { certainty: 'stated', problems: '', doubts: '' },
    ])
  })

  test.each(['csv', 'ics', 'ftm'] as const)('goes out with the day in the form %s', async (format) => {
    const fileFor = async (cable: ReturnType<typeof exportedCable>) =>
      (await textFile(FORMS[format], [cable])).replaceAll('\r\n ', '')
    expect(await fileFor(doubtful())).toContain('within weeks of the cable')
    expect(await fileFor(exportedCable({ effectiveDate: '2030-01-01' }))).not.toMatch(/uncertain/i)
  })

  test('is told for each cable of a day in a calendar by days', async () => {
    async function* pages() {
      yield [doubtful().row, exportedCable({ id: '09BERN9002', effectiveDate: '2030-01-01' }).row]
    }
    let text = ''
    const choice = { per: 'day', reminderDays: null } as const
    for await (const part of calendarParts(pages(), choice, ABOUT.at)) text += part
    const [event] = ICAL.Component.fromString(text).getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('description')).toBe(
      [
        '09BERN9001 AN INVENTED SUBJECT: E.O. 13526 §1.5(a) (the day is uncertain)',
        '09BERN9002 AN INVENTED SUBJECT: E.O. 13526 §1.5(a)',
      ].join('\n'),
    )
  })

  test('stands in JSON beside the codes', async () => {
    const cable = exportedCable({}, { body: BODY.replace('03/14/2016', '03/14/16') })
    const [line] = lined(await textFile(FORMS.jsonl, [cable]))
    const { problems, certainty, doubts } = JSON.parse(line ?? '').declassification
    expect([problems, certainty]).toEqual([cable.reading.problems.map(({ code }) => code), 'uncertain'])
    expect(doubts.slice(1)).toEqual(cable.reading.problems.map(({ message }) => message))
    expect(doubts).toHaveLength(4)
  })
})

describe('JSON Lines', () => {
  test('hold each cable whole', async () => {
    const cable = exportedCable({ classification: 'CONFIDENTIAL', created: '2006-03-14' })
    const [line] = lined(await textFile(FORMS.jsonl, [cable]))
    expect(JSON.parse(line ?? '')).toMatchObject({
      id: '09BERN9001',
      created: '2006-03-14',
      subject: 'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE ENOUGH FOR EVERYONE',
      from: 'AMEMBASSY TALLINN',
      declassification: { kind: 'date', date: '2016-03-14', verbatim: 'E.O. 12958: DECL: 03/14/2016' },
      standing: 'passed',
      versions: 1,
      body: cable.stored.raw?.body,
    })
  })

  test('have one line for each cable, whatever its text', async () => {
    const bodies = hostile.map(({ row }) => exportedCable({ id: row.id }, { body: row.subject ?? '' }))
    const text = await textFile(FORMS.jsonl, bodies)
    expect(lined(text)).toHaveLength(bodies.length)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2028]/)
  })
})

describe('plain text', () => {
  test('says where it is from, and holds every text below its citation', async () => {
    const text = await textFile(FORMS.text, [exportedCable(), exportedCable({ id: '09BERN9002' })])
    expect(text).toMatch(/^Archive “baltic”: all cables\n.*Chancery 9\.8\.7; standings as of 2 January 2026/)
    expect(text).toContain(
      '“AN INVENTED SUBJECT,” 09BERN9002, 14 December 2009 (SECRET//NOFORN), file 09BERN9002.html.\n\nVZCZC',
    )
    expect(text.match(/^={80}$/gm)).toHaveLength(2)
  })

  test('as footnotes is one line for each', async () => {
    expect(lined(await textFile(FORMS.chicago, hostile))).toHaveLength(hostile.length)
    expect(await textFile(FORMS.chicago, [exportedCable()])).toBe(
      'Embassy Bern, “AN INVENTED SUBJECT,” 09BERN9001, 14 December 2009 (SECRET//NOFORN), file 09BERN9001.html.\n',
    )
    expect(await textFile(FORMS['chicago-short'], [exportedCable()])).toBe('Embassy Bern, 09BERN9001.\n')
    expect(await textFile(FORMS['chicago-bibliography'], [exportedCable()])).toMatch(
      /^Embassy Bern\. “AN INVENTED SUBJECT\.” 09BERN9001, .*\n$/,
    )
  })
})

describe('CSL-JSON', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/schemas/csl-data.json'), 'utf8'),
  )
  const isValid = new Ajv({ strict: false }).compile(schema)

  test('meets the schema of citation programs', async () => {
    const bare = exportedCable({
      created: null,
      released: null,
      origin: null,
      subject: null,
      classification: null,
    })
    const items = JSON.parse(await textFile(FORMS.csl, [exportedCable(), bare, ...hostile]))
    isValid(items)
    expect(isValid.errors).toBeNull()
    expect(items[0]).toMatchObject({
      id: '09BERN9001',
      author: [{ literal: 'Embassy Bern' }],
      issued: { 'date-parts': [[2009, 12, 14]] },
      title: 'AN INVENTED SUBJECT',
    })
    expect(items[1]).toMatchObject({ title: '09BERN9001' })
  })

  test('of nothing is an empty list', async () => {
    expect(JSON.parse(await textFile(FORMS.csl, []))).toEqual([])
  })
})

interface Entry {
  title: string
  id?: string
  'citation-key'?: string
  keyword?: string
  number?: string
  author?: { literal?: string; family?: string }[]
  issued?: unknown
}

const readBack = (text: string, type: string) => plugins.input.chain(text, { forceType: type }) as Entry[]

describe('BibTeX', () => {
  test('is read back with author, title and day', async () => {
    const text = await textFile(FORMS.bibtex, [exportedCable()])
    const [entry] = readBack(text, '@bibtex/text')
    expect(entry).toMatchObject({
      'citation-key': '09BERN9001',
      title: 'AN INVENTED SUBJECT',
      issued: { 'date-parts': [[2009, 12]] },
    })
    expect(text).toContain('  date = {2009-12-14},\n')
    expect(text).toContain('  keywords = {EFIS, VINTERBERG ORLA}\n')
    expect(JSON.stringify(entry?.author)).toContain('Embassy Bern')
  })

  test.each(HOSTILE)('%s stays text', async (_reason, subject) => {
    const entries = readBack(await textFile(FORMS.bibtex, [exportedCable({ subject })]), '@bibtex/text')
    expect(entries).toHaveLength(1)
    const plain = entries[0]?.title.replace(/<\/?span[^>]*>/g, '') ?? ''
    // The reader turns quotes and dashes into printed ones, as LaTeX does.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    expect(letters(plain)).toBe(letters(kept(subject)))
  })
})

describe('RIS', () => {
  test('is read back with author, title, day and tags', async () => {
    const text = await textFile(FORMS.ris, [exportedCable()])
    const [entry] = readBack(text, '@ris/file')
    expect(entry).toMatchObject({ title: 'AN INVENTED SUBJECT', issued: { 'date-parts': [[2009]] } })
    expect(text).toContain('DA  - 2009/12/14/\r\n')
    expect(entry?.keyword).toContain('EFIS')
    expect(JSON.stringify(entry?.author)).toContain('Embassy Bern')
  })

  test.each(HOSTILE)('%s stays text', async (_reason, subject) => {
    const text = await textFile(FORMS.ris, [exportedCable({ subject })])
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1)
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1)
    const [entry, ...others] = readBack(text, '@ris/file')
    expect(others).toEqual([])
    expect(entry?.title).toBe(kept(subject))
  })
})

describe('a calendar', () => {
  test('has an entry for each cable, on its day', async () => {
    const [calendar] = [
      ICAL.parse(await textFile(FORMS.ics, [exportedCable({ effectiveDate: '2026-12-31' }), ...hostile])),
    ]
    const events = new ICAL.Component(calendar).getAllSubcomponents('vevent')
    expect(events).toHaveLength(1 + hostile.length)
    const event = new ICAL.Event(events[0])
    expect(event.startDate.toString()).toBe('2026-12-31')
    expect(event.summary).toBe('09BERN9001 falls due')
  })
})

describe('FollowTheMoney entities', () => {
  const model = new ftm.Model(ftmModel as never)
  const schema = model.getSchema('PlainText')

  test.each(HOSTILE)(
    '%s: only properties of the schema, none longer than it takes',
    async (_reason, subject) => {
      const cable = exportedCable({ subject }, { body: `${subject}\n`.repeat(3) })
      const [line] = lined(await textFile(FORMS.ftm, [cable]))
      const data = JSON.parse(line ?? '') as {
        id: string
        schema: string
        properties: Record<string, string[]>
      }
      expect(data.schema).toBe('PlainText')
      expect(data.id).toMatch(/^[0-9a-f]{40}$/)
      for (const [name, values] of Object.entries(data.properties)) {
        const { type } = schema.getProperty(name)
        expect(type.name, name).not.toBe('entity')
        for (const value of values) {
          expect(value.trim()).not.toBe('')
          expect([...value].length, name).toBeLessThanOrEqual(lengthOf(name))
        }
      }
      expect(data.properties.fileName).toEqual(['09BERN9001.txt'])
      expect(Buffer.from(data.properties.bodyText?.join('') ?? '')).toEqual(Buffer.from(textOf(cable)))
      const entity = new ftm.Entity(model, data as never)
      expect(entity.getFirst('date')).toBe('2009-12-14')
    },
  )

  function lengthOf(name: string): number {
    const owners = ['Document', 'Analyzable', 'Thing'] as const
    const schemata = ftmModel.schemata as unknown as Record<
      string,
      { properties: Record<string, { maxLength: number }> }
    >
    return owners.flatMap((owner) => schemata[owner]?.properties[name]?.maxLength ?? [])[0] ?? 0
  }
})

describe('OpenSearch bulk', () => {
  const fields = MAPPING.mappings.properties as Record<string, { type: string }>

  test('is an action and a document by turns, and the strict mapping knows every field', async () => {
    const given = lined(await textFile(FORMS.bulk, hostile)).map((line) => JSON.parse(line))
    expect(given).toHaveLength(2 * hostile.length)
    for (const [at, cable] of hostile.entries()) {
      expect(given[2 * at]).toEqual({ index: { _index: 'cables', _id: cable.row.id } })
      const document = given[2 * at + 1]
      expect(Object.keys(document).sort()).toEqual(Object.keys(fields).sort())
      for (const [name, value] of Object.entries(document))
        expect(fits(fields[name]?.type, value), name).toBe(true)
    }
  })

  test('the mapping is the body that makes the index', async () => {
    expect(JSON.parse(await textFile(FORMS.mapping, []))).toEqual(MAPPING)
  })

  test('an id that is too long for the servers is left to them', async () => {
    const [action] = lined(await textFile(FORMS.bulk, [exportedCable({ id: 'Ä'.repeat(300) })]))
    expect(JSON.parse(action ?? '')).toEqual({ index: { _index: 'cables' } })
  })

  function fits(type: string | undefined, value: unknown): boolean {
    if (value === null) return type !== undefined
    if (Array.isArray(value)) return value.every((each) => fits(type, each))
    if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value))
    if (type === 'integer') return Number.isInteger(value)
    return (type === 'keyword' || type === 'text') && typeof value === 'string'
  }
})

describe('a zip of texts', () => {
  const ids = ['09BERN9001', '../../etc/passwd', 'CON', '09bern9001', 'a/b\\c:d', '\u202egpj.exe', '']

  test('holds every text under a harmless name of its own, with true digests', async () => {
    const cables = ids.map((id) => exportedCable({ id }))
    const files = await unzipped(await fileOf(FORMS.zip, cables))
    const names = [...files.keys()]
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length + 2)
    for (const name of names)
      expect(name).toMatch(/^(?:texts\/[A-Za-z0-9][A-Za-z0-9-]*\.txt|manifest\.json|SHA256SUMS)$/)
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '')
    expect(manifest).toMatchObject({
      archive: 'baltic',
      program: 'Chancery 9.8.7',
      exportedAt: '2026-01-02T03:04:05.000Z',
      asOf: '2026-01-02',
      selection: 'all cables',
      cables: ids.length,
    })
    expect(manifest.files.map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const { file, sha256, bytes } of manifest.files) {
      const content = files.get(file) ?? Buffer.alloc(0)
      expect(content.length).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    }
    expect(files.get('texts/09BERN9001.txt')?.toString()).toBe(`${textOf(cables[0] as never)}\n`)
    expect(lined(files.get('SHA256SUMS')?.toString() ?? '')[0]).toBe(
      `${manifest.files[0].sha256}  texts/09BERN9001.txt`,
    )
  })

  test('of nothing is a zip with an empty manifest', async () => {
    const files = await unzipped(await fileOf(FORMS.zip, []))
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toMatchObject({ cables: 0, files: [] })
  })

  test('fails when the cables fail, and does not wait', async () => {
    async function* pages() {
      yield [exportedCable()]
      throw new Error('gone')
    }
    const read = async () => {
      for await (const _ of FORMS.zip.write(pages(), ABOUT));
    }
    await expect(read()).rejects.toThrow('gone')
  })
})

test('every form has a name, a use and an extension of its own', () => {
  expect(Object.keys(EXPORT_FORMS)).toEqual([...EXPORT_FORMATS])
  expect(Object.keys(FORMS)).toEqual([...EXPORT_FORMATS])
  for (const { name, use, extension } of Object.values(EXPORT_FORMS)) {
    expect(name && use && extension).toBeTruthy()
  }
  // Two forms of one archive lie side by side in a folder, each under a name that says what it is.
  for (const part of ['name', 'extension'] as const)
    expect(new Set(Object.values(EXPORT_FORMS).map((form) => form[part])).size).toBe(EXPORT_FORMATS.length)
})

function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const files = new Map<string, Buffer>()
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          files.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
      zip.on('end', () => resolve(files)).on('error', reject)
      zip.readEntry()
    })
  })
}
