import { describe, expect, it } from 'vitest'
import { declaredIn, decode } from '../../../main/source/decode'

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value)])))

describe('bytes become text', () => {
  const cases: [why: string, given: Uint8Array, declared: string | null, text: string, problems: string[]][] =
    [
      ['plain ASCII', bytes('herring'), null, 'herring', []],
      ['UTF-8', bytes('¶ “é”'), null, '¶ “é”', []],
      ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'é'), null, 'é', []],
      ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffé“x', 'utf16le')), null, 'é“x', []],
      ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0xe9, 0x20, 0x1c), null, 'é“', []],
      ['UTF-16 without a mark', new Uint8Array(Buffer.from('herring', 'utf16le')), null, 'herring', []],
      ['windows-1252 that says so', bytes('caf', 0xe9, ' ', 0x93), 'windows-1252', 'café “', ['re-encoded']],
      ['windows-1252 that calls itself Latin-1', bytes(0x93, 'x', 0x94), 'iso-8859-1', '“x”', ['re-encoded']],
      ['windows-1252 that says nothing', bytes('caf', 0xe9, ' ', 0x93), null, 'café “', ['re-encoded']],
      [
        'windows-1252 that claims to be UTF-8',
        bytes(0xb6, '1. caf', 0xe9),
        'utf-8',
        '¶1. café',
        ['re-encoded'],
      ],
      ['Cyrillic that says so', bytes(0xcf, 0xf0, 0xe8), 'windows-1251', 'При', ['re-encoded']],
      ['UTF-8 that claims to be windows-1252', bytes('¶1. é'), 'windows-1252', '¶1. é', []],
      ['an encoding that does not exist', bytes('é'), 'klingon', 'é', []],
      ['damage in UTF-8', bytes('¶1. ', 0xc3, 0x28), null, '¶1. �(', ['invalid-utf8']],
      ['a byte that no text has', bytes('herring', 0xff), null, 'herring�', ['invalid-utf8']],
      ['UTF-8 cut in a character', bytes('¶ é', 0xe2, 0x80), null, '¶ é�', ['invalid-utf8']],
      ['NUL', bytes('a', 0, 'b'), null, 'a�b', ['control-characters']],
      ['half a character of UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8, 0x61, 0), null, '�a', []],
    ]
  it.each(cases)('%s', (_, given, declared, text, problems) => {
    const decoded = decode(given, declared)
    expect(decoded.text).toBe(text)
    expect(decoded.problems.map((problem) => problem.code)).toEqual(problems)
  })

  it.each([
    ['a declaration', "<?xml version='1.0' encoding='utf-8' ?>", 'utf-8'],
    ['a meta element', '<html><head><meta charset="windows-1252">', 'windows-1252'],
    [
      'the old meta element',
      "<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
      'iso-8859-1',
    ],
    [
      'both, as browsers leave them',
      "<?xml version='1.0' encoding='utf-8'?><meta charset=windows-1252>",
      'windows-1252',
    ],
    ['nothing', '<html>', null],
  ])('a page names its encoding by %s', (_, head, name) => expect(declaredIn(head)).toBe(name))
})
