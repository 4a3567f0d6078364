import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../main/source/csv'
import { decode } from '../../../main/source/decode'
import { plain } from '../../../main/source/markup'
import { readText } from '../../../main/source/read'
import { csvRow, csvTable, invented, savedText, sitePage, telegram } from '../../fixtures/invented'

const MANY = 100_000
const HUGE = 5_000_000
const fragments = {
  page: sitePage({ body: '@' }),
  saved: savedText({ body: 'UNCLAS TALLINN 009001\n@' }),
  telegram: telegram({ body: 'UNCLAS TALLINN 009001\n@' }),
}

/** Texts that make careless readers hang: each is read alone and inside every form of a cable. */
const HOSTILE: [why: string, text: string][] = [
  ['one letter', 'x'.repeat(HUGE)],
  ['blanks', ' '.repeat(HUGE)],
  ['line ends', '\n'.repeat(HUGE)],
  ['returns', '\r'.repeat(HUGE)],
  ['tabs and line ends', '\t\n'.repeat(HUGE / 2)],
  ['non-breaking blanks', '\u00a0'.repeat(HUGE / 2)],
  ['ampersands', '&'.repeat(HUGE)],
  ['references that never end', '&#x'.repeat(HUGE / 3)],
  ['digits of one reference', `&#${'9'.repeat(HUGE)};`],
  ['quotation marks', '"'.repeat(HUGE)],
  ['backslashes', '\\'.repeat(HUGE)],
  ['backslashes before a mark', `"1","1/1/2000 1:00","${'\\'.repeat(HUGE)}"`],
  ['open brackets', '<'.repeat(HUGE)],
  ['open links', '<a '.repeat(MANY)],
  ['links to tags that never close', `<a href='${'/tag/'.repeat(MANY)}`],
  ['links inside links', "<a href='/tag/X_0.html'>".repeat(MANY)],
  ['open tables', '<table><tr><td>'.repeat(MANY)],
  ['open blocks of text', '<pre>'.repeat(MANY)],
  ['closed blocks of text', '</pre'.repeat(MANY)],
  ['headings', '<h3>Viewing cable 1, x</h3>'.repeat(20_000)],
  ['headings that never close', '<h3 '.repeat(MANY)],
  ['blanks after a heading', `<h3>${' '.repeat(HUGE)}`],
  ['captions of tables', 'Reference ID Created Released Classification Origin\n'.repeat(20_000)],
  ['captions spread over blanks', `Reference ID${' '.repeat(HUGE)}`],
  ['captions begun again and again', 'Reference ID \n'.repeat(MANY)],
  ['headings of saved pages', 'Viewing cable 06TALLINN9001, X\n'.repeat(20_000)],
  ['starts of rows', '\n"1","1/1/2000 1:00","A'.repeat(MANY)],
  ['rows without an end', '"1","1/1/2000 1:00","A",'.repeat(MANY)],
  ['levels', 'SECRET\n'.repeat(MANY)],
  ['addresses', 'TO SECSTATE WASHDC\n'.repeat(MANY)],
  ['attributes', `Message Attributes\n${'Key'.repeat(MANY)}`],
  ['parts of telegrams', 'Message Text\nMessage Attributes\n'.repeat(20_000)],
  ['keys without values', `Message Attributes\n${'A a'.repeat(20)}\n`.repeat(2_000)],
  ['NUL', '\0'.repeat(HUGE / 5)],
  ['halves of characters', '\ud800'.repeat(HUGE / 5)],
  ['marks of byte order', '\ufeff'.repeat(HUGE / 5)],
]

describe('hostile text gets an answer, and in time that grows with its length only', () => {
  it.each(HOSTILE)('%s', { timeout: 20_000 }, (_, text) => {
    expect(readText(text).length).toBeGreaterThan(0)
    for (const fragment of Object.values(fragments)) {
      expect(readText(fragment.replace('@', () => text)).length).toBeGreaterThan(0)
    }
  })
})

/** Text with the signs that matter to the readers much oftener than chance has it. */
const sign = fc.constantFrom(
  ...[
    '"',
    '\\',
    ',',
    '\n',
    '\r\n',
    '<',
    '>',
    '&',
    '&#x000A;',
    '<a href=',
    '</pre>',
    '<pre>',
    '<h3>Viewing cable ',
    '|',
  ],
  ...[
    'Viewing cable ',
    'Reference ID Created Released Classification Origin\n',
    'TO ',
    'FM ',
    'S E C R E T ',
    '\0',
    '\ud800',
  ],
  ...[
    '"1","1/1/2000 1:00","A",',
    'Message Text\n',
    'Message Attributes\n',
    'E.O. 12958: ',
    '\u00a0',
    '¶',
    '😀',
  ],
)
const text = fc.array(fc.oneof(sign, fc.string({ maxLength: 12 }))).map((parts) => parts.join(''))
const keptText = text.map((value) => value.replace(/\0|\p{Surrogate}/gu, '�').replace(/\r\n?/g, '\n'))

it('no pattern for the beginning of a line goes on over line ends: of many blank ones, each would begin a try', () => {
  const main = join(import.meta.dirname, '../../../main')
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const found = files.flatMap((name) =>
    (readFileSync(join(main, name), 'utf8').match(/\/\^\\s[*+].*\/[a-z]*m[a-z]*/g) ?? []).map(
      (words) => `${name}: ${words}`,
    ),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

describe('whatever a file holds', () => {
  it('reading never throws and always answers', () => {
    fc.assert(
      fc.property(text, (value) => {
        const entries = readText(value)
        expect(entries.length).toBeGreaterThan(0)
        for (const entry of entries) {
          if (entry.kind === 'refused') expect(entry.reason).toMatch(/\.$/)
          if (entry.kind === 'cable') expect(entry.raw.body).not.toMatch(/\0|\p{Surrogate}/u)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('bytes never make decoding throw, and what comes out can be stored', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.option(fc.constantFrom('utf-8', 'windows-1252', 'x')),
        (bytes, name) => {
          expect(decode(bytes, name).text).not.toMatch(/\0|\p{Surrogate}/u)
        },
      ),
    )
  })

  it('a row gives its fields back exactly, in both forms, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ header: keptText, body: keptText }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('backslash' as const, 'doubled' as const),
        fc.integer({ min: 1, max: 50 }),
        (cables, quotes, size) => {
          // A pair of backslashes in a table of doubled marks reads alike in both forms.
          const given = quotes === 'doubled' ? cables.map(withoutBackslashes) : cables
          const bytes = Buffer.from(csvTable(given, quotes))
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          )
          const read = [...readTable(pieces)].map((entry) =>
            entry.kind === 'cable' ? { header: entry.raw.header, body: entry.raw.body } : entry,
          )
          expect(read).toEqual(given)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a damaged row never takes a sound one with it', () => {
    fc.assert(
      fc.property(text, (damage) => {
        const table = `${csvRow({ id: 'A' })}"9","x${damage.replaceAll('"1","1/1/2000 1:00","A",', '')}\n${csvRow({ id: 'Z' })}`
        const ids = [...readTable([Buffer.from(table)])].map(
          (entry) => entry.kind === 'cable' && entry.raw.stated.id,
        )
        expect(ids[0]).toBe('A')
        expect(ids.at(-1)).toBe('Z')
      }),
      { numRuns: 500 },
    )
  })

  it('text without mark-up comes through a page unchanged', () => {
    fc.assert(
      fc.property(
        fc.string().map((value) => value.replace(/[<&\r]/g, '')),
        (value) => {
          expect(plain(value)).toBe(value)
        },
      ),
    )
  })

  it('a page gives back what was put into it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).map((value) => value.replace(/[<&\r\0]/g, '').replace(/^\n/, '')),
        (value) => {
          const body = `${invented().body}\n${value}`
          expect(readText(sitePage({ body }, { links: false }))).toMatchObject([
            { kind: 'cable', raw: { body } },
          ])
        },
      ),
    )
  })
})

function withoutBackslashes({ header, body }: { header: string; body: string }) {
  return { header: header.replaceAll('\\', '/'), body: body.replaceAll('\\', '/') }
}
