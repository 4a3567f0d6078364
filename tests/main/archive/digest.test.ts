import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf, normalBody } from '../../../main/archive/digest'

describe('two bodies are one version', () => {
  it.each([
    ['the site puts a pilcrow before paragraph numbers', '1. (C) Herring.', '¶1. (C) Herring.'],
    ['the site takes an A. at a line start for a paragraph', 'REF:\nB. STATE 9001', 'REF:\n¶B. STATE 9001'],
    ['lines of some posts end with a backslash', 'ONE \\\nTWO \\', 'ONE\nTWO'],
    ['a browser saves carriage returns', 'ONE\r\nTWO', 'ONE\nTWO'],
    ['a browser saves hard blanks', 'ONE\u00a0TWO', 'ONE TWO'],
    ['a line separator stands for a line feed', 'ONE\u2028TWO', 'ONE\nTWO'],
    ['a backslash may stand before a line separator', 'ONE \\\u2028TWO', 'ONE\nTWO'],
    ['one source wraps lines otherwise', 'ONE TWO\nTHREE', 'ONE\nTWO THREE'],
    ['the site links tags', 'TAGS: OVIP (CLINTON, HILLARY), EN', 'TAGS: OVIP CLINTON HILLARY EN'],
    ['accents may be composed or not', 'Jose\u0301', 'Jos\u00e9'],
    ['wide blanks count as blanks', 'ONE\u3000\u2003TWO', 'ONETWO'],
  ])('where %s', (_, one, other) => expect(digestOf(one)).toBe(digestOf(other)))
})

describe('two bodies are two versions', () => {
  it.each([
    ['a name is blacked out', 'ACCORDING TO AHTO', 'ACCORDING TO XXXX'],
    ['a comma is gone outside the tags', 'HERRING, SPRAT', 'HERRING SPRAT'],
    ['a letter is larger', 'herring', 'Herring'],
    ['a backslash stands inside a line', 'C:\\HERRING', 'C:HERRING'],
    ['backslashes stand on a line of their own after text', 'A\\B\n', 'AB\n'],
    ['other signs of two and three bytes are kept', 'CAFÉ — “X”', 'CAFE - "X"'],
  ])('when %s', (_, one, other) => expect(digestOf(one)).not.toBe(digestOf(other)))
})

/** The same rule in plain words, slowly. */
function slowly(body: string): string {
  const lines = body.normalize('NFC').split(/[\n\u2028\u2029]/)
  return lines.map((line) => line.replace(/[\s¶]+/g, '').replace(/\\+$/, '')).join('')
}

it('agrees with the plain rule on any text', () => {
  const signs = fc.constantFrom(
    'A',
    'é',
    'e\u0301',
    '\\',
    ' ',
    '\n',
    '\t',
    '¶',
    '\u00a0',
    '\u2028',
    '“',
    '😀',
    'ш',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      expect(normalBody(text).toString()).toBe(slowly(text))
    }),
  )
})

it('is the same whether a text is plain or has signs of several bytes further on', () => {
  const stretches = fc.constantFrom(
    'TAGS: ',
    'tag ',
    'TAGSX',
    'ovip (a, b);',
    ' ',
    '\n',
    '\r',
    '\t',
    '\\',
    '¶',
    '\u0085',
    'é',
  )
  fc.assert(
    fc.property(fc.array(stretches, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      expect(normalBody(`${text}\n“`).toString()).toBe(`${normalBody(text).toString()}“`)
    }),
  )
})

it('is the SHA-256 of the normal form', () => {
  expect(digestOf('A B')).toBe(createHash('sha256').update('AB').digest('hex'))
})
