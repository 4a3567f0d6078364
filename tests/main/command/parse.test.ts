import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvTable, telegram } from '../../fixtures/invented'
import { CABLES, type Desk, layCables, layDesk } from './desk'

let desk: Desk

beforeAll(async () => {
  desk = await layDesk()
})
afterAll(() => desk.clear())

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('parse', () => {
  test('gives one line for each cable, and names what it refused on stderr', async () => {
    const site = await layCables(desk.folder)
    await writeFile(join(site, 'empty.html'), '')
    const said = await desk.run(['parse', site])
    expect(lines(said.out)).toHaveLength(CABLES.length)
    expect(said.code).toBe(1)
    expect(said.err).toContain(`refused: ${join(site, 'empty.html')}: `)
    expect(said.err).toContain('cables: 6, not a cable: 1, refused: 1')
  })

  test('has every promised key', async () => {
    const said = await desk.run(['parse', '-'], { stdin: telegram() })
    const [cable] = lines(said.out)
    expect(Object.keys(cable)).toEqual(
      expect.arrayContaining(
        'id canonicalId source created createdTime released classification level caveats origin precedence dtg from to info sections partialHeader subject subjectMarking tags references classifiedBy reasons summary signer paragraphs declassification problems header body'.split(
          ' ',
        ),
      ),
    )
    expect(Object.keys(cable.declassification)).toEqual(
      expect.arrayContaining(
        'order orderAsWritten kind verbatim codes event date automaticDate limitDate effectiveDate basis citation confidence problems'.split(
          ' ',
        ),
      ),
    )
    expect(said.code).toBe(0)
  })

  test('rows of one table have one digest and a place each', async () => {
    const path = join(desk.folder, 'cables.csv')
    await writeFile(path, csvTable(CABLES))
    const found = lines((await desk.run(['parse', path])).out)
    expect(found).toHaveLength(CABLES.length)
    expect(new Set(found.map(({ source }) => source.sha256)).size).toBe(1)
    expect(new Set(found.map(({ source }) => source.path)).size).toBe(CABLES.length)
  })

  test('gives every line of JSON Lines exactly one answer, in order', async () => {
    const given = [
      '{"text":"TAGS: PREL, PTER\\nSUBJECT: ONE"}',
      'not json',
      '',
      '{"text":""}',
      '{"text":7}',
      '{"id":"x"}',
      'null',
      '{"text":"SUBJECT: A\u2028B","id":"06TALLINN9001"}',
      '{"text":"E.O. 12958: DECL: 1/28/15","created":"2005-01-28"}\r',
      '{"text":"SUBJECT: LAST","created":"2005-02-30"}',
    ]
    const said = await desk.run(['parse', '--jsonl', '-'], { stdin: given.join('\n') })
    const answers = lines(said.out)
    expect(answers.map((answer) => ('error' in answer ? 'error' : 'cable'))).toEqual([
      'cable',
      'error',
      'error',
      'error',
      'error',
      'error',
      'error',
      'cable',
      'cable',
      'error',
    ])
    expect(answers[0]).toMatchObject({ tags: ['PREL', 'PTER'], subject: 'ONE' })
    expect(answers[7]).toMatchObject({ id: '06TALLINN9001' })
    expect(answers[8]).toMatchObject({ created: '2005-01-28', declassification: { date: '2015-01-28' } })
    expect(said.code).toBe(1)
  })

  test.each([
    ['', 'The line is empty.'],
    [' \r', 'The line is empty.'],
    ['[1,2]', 'The line is no JSON object: write {"text": "…"}.'],
    ['[]', 'The line is no JSON object: write {"text": "…"}.'],
    ['5', 'The line is no JSON object: write {"text": "…"}.'],
    ['null', 'The line is no JSON object: write {"text": "…"}.'],
    ['"text"', 'The line is no JSON object: write {"text": "…"}.'],
    ['{}', '"text" is missing.'],
    ['{"text":null}', '"text" is no text.'],
    ['{"text":" "}', 'The text is empty.'],
    ['{"text":"a","id":5}', '"id" is no text.'],
    ['{"text":"a","created":"2010-13-01"}', '"created" is no day as YYYY-MM-DD.'],
    ['{"text":"a","created":20100101}', '"created" is no day as YYYY-MM-DD.'],
  ])('the line %j is answered by what is wrong with it', async (line, error) => {
    const { out } = await desk.run(['parse', '--jsonl', '-'], { stdin: `${line}\n` })
    expect(lines(out)).toEqual([{ error }])
  })

  test.each([['parse'], ['parse --jsonl'], ['parse --jsonl a.txt']])('%s is wrong usage', async (line) => {
    expect((await desk.run(line.split(' '))).code).toBe(2)
  })
})
