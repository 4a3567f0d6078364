import { describe, expect, test } from 'vitest'
import { type Compared, changeBetween, compareTexts, sortOf } from '../../preload/contract/difference'
import { countRedactions, isRedaction } from '../../preload/contract/redaction'

function differences(a: string, b: string) {
  const compared = compareTexts(a, b)
  return compared.kind === 'compared' ? compared.differences : []
}

const rows = (compared: Compared) => (compared.kind === 'compared' ? compared.rows : [])

describe('differences', () => {
  test.each([
    ['told XXXXXXXXXXXX that', 'told the adviser that', 'opened', 'XXXXXXXXXXXX', 'the adviser'],
    ['told the adviser that', 'told XXXXXXXXXXXX that', 'closed', 'the adviser', 'XXXXXXXXXXXX'],
    ['told (XXXXXXXX), who', 'told (Vintersund), who', 'opened', '(XXXXXXXX),', '(Vintersund),'],
    ['a pause of six weeks now', 'a pause of two months now', 'wording', 'six weeks', 'two months'],
    ['the talks resumed', 'the talks resumed late', 'added', '', 'late'],
    ['the long talks', 'the talks', 'left-out', 'long', ''],
    ['XXXXXXXX said', 'said', 'left-out', 'XXXXXXXX', ''],
  ])('%s / %s: %s', (a, b, change, left, right) => {
    expect(differences(a, b)).toMatchObject([{ number: 1, change, a: left, b: right }])
  })

  test.each([
    ['one two\nthree', 'one  two three\n', 'blanks and line ends'],
    ['one\r\n\r\ntwo', 'one\n \n\ntwo', 'the kind of line end'],
    ['¶2. (C) Talks', '2. (C) Talks', 'the paragraph signs of the site'],
    ['ends here \\\nand goes on\\', 'ends here\nand goes on', 'backslashes at line ends'],
    ['', '', 'two empty texts'],
  ])('%j and %j do not differ: %s', (a, b) => {
    expect(differences(a, b)).toEqual([])
  })

  test('stand in the row of their paragraph', () => {
    const compared = compareTexts(
      '1. one two.\n\n2. three XXXXXXX.\n\n3. four.',
      '1. one 2.\n\n2. three Orm.\n\n3. four.',
    )
    expect(rows(compared).map((row) => row.differences)).toEqual([[1], [2], []])
    expect(compared.kind === 'compared' && compared.differences.map((each) => each.row)).toEqual([0, 1])
  })

  test('name the paragraph in which they stand, where it has a number', () => {
    const [first, second] = differences(
      'Talks held.\n\n12. three XXXXXXX.',
      'Talks failed.\n\n12. three Orm.',
    )
    expect([first?.paragraph, second?.paragraph]).toEqual([null, '12'])
  })

  test('a break between paragraphs that one version lost is no difference, and both go on level', () => {
    const compared = compareTexts('1. one.\n\n2. two.', '1. one. 2. two.')
    expect(rows(compared)).toHaveLength(2)
    expect(compared).toMatchObject({ kind: 'compared', differences: [] })
  })

  test.each([
    ['opened', 'redactions'],
    ['closed', 'redactions'],
    ['wording', 'wording'],
    ['added', 'wording'],
    ['left-out', 'wording'],
  ] as const)('%s is shown among %s', (change, sort) => {
    expect(sortOf(change)).toBe(sort)
  })

  test('every word of both versions is drawn once, in order', () => {
    const [a, b] = ['1. one two.\n\nthree four\n\nfive', '1. one.\n\nthree IV four five six']
    const words = (side: 'a' | 'b') =>
      rows(compareTexts(a, b)).flatMap((row) => row[side].flatMap((piece) => piece.words.split(' ')))
    expect(words('a')).toEqual(a.split(/\s+/))
    expect(words('b')).toEqual(b.split(/\s+/))
  })

  test('two texts with nothing in common are not forced together', () => {
    const text = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(compareTexts(text('a'), text('b')).kind).toBe('unlike')
  })
})

test.each([
  ['XXXXXXXXXXXX', true],
  ['(XXXXXX),', true],
  ["XXXXXXXXX'S", true],
  ['XXX', false],
  ['XXth', false],
  ['MAXXXXIMUM', false],
])('%s is a redaction: %s', (word, is) => {
  expect(isRedaction(word)).toBe(is)
})

test('adjacent runs are one redacted passage', () => {
  expect(countRedactions('told XXXXXXXX XXXXXXX that XXXXXXX said')).toBe(2)
})

describe('what became of a text in figures', () => {
  test.each([
    ['told XXXXXXXXXXXX that', 'told Anna Orm that', [2, 0, 1, 0], 'a name is given'],
    ['told Anna Orm that', 'told XXXXXXXXXXXX that', [0, 2, 0, 1], 'a name is taken out'],
    ['met XXXXXXX and XXXXXXX there', 'met Orm and XXXXXXX there', [1, 0, 1, 0], 'one of two names'],
    [
      'told XXXXXXX XXXXXXX that',
      'told Anna Orm that',
      [2, 0, 1, 0],
      'two runs side by side are one passage',
    ],
    ['he said. XXXXXXX left.', 'he said.', [0, 1, 0, 0], 'what went with its sentence was not lifted'],
    ['he said.', 'he said. XXXXXXX left.', [1, 0, 0, 0], 'what came with its sentence hides nothing known'],
    ['told [Имя удалено] that', 'told Orm that', [1, 0, 1, 0], 'words in brackets'],
    ['told [name removed] that', 'told Orm that', [1, 0, 1, 0], 'words in brackets, in English'],
    ['told ХХХХХХХ that', 'told XXXXXXX that', [0, 0, 0, 0], 'the other alphabet holds back as much'],
    ['one two', 'one two', [0, 0, 0, 0], 'nothing'],
  ])('%s / %s', (earlier, later, [wordsAdded, wordsRemoved, lifted, redacted]) => {
    expect(changeBetween(earlier, later)).toEqual({ wordsAdded, wordsRemoved, lifted, redacted })
  })

  test.each(['\\', '\\ ', ' ', '\n', '¶'])('comes to an end over a row of %j', (sign) => {
    const row = sign.repeat(1_000_000)
    expect(changeBetween(`told ${row}x`, `told ${row}x that`)).toMatchObject({ wordsRemoved: 0, lifted: 0 })
  })

  test('tells nothing of texts that have nothing in common', () => {
    const text = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(changeBetween(text('a'), text('b'))).toBeNull()
  })
})
