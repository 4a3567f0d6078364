import { describe, expect, it } from 'vitest'
import { readText } from '../../../main/source/read'
import { splitTelegrams } from '../../../main/source/telegrams'

/** An invented telegram; `first` is what stands above the day and time. */
function telegram(serial: number, { first = '', level = 'UNCLAS', end = '' } = {}): string {
  return `${first}R 140912Z MAR 06
FM AMEMBASSY TALLINN
TO SECSTATE WASHDC

${level} TALLINN 00${serial}
TAGS: EFIS, EN
SUBJECT: HERRING ${serial}

1. Herring was discussed.
${end && `${end}\n`}`
}

const routed = (serial: number) => `VZCZCXRO${serial}\nRR RUEHXX\n`

/** A database's row with its columns' names, and the telegram below it. */
const form = (serial: number, header: string) =>
  `id: ${serial}\ndate: 3/14/2006 9:12\nrefid: 06TALLINN${serial}\norigin: Embassy Tallinn\nclassification: UNCLASSIFIED\ndestination: 06OSLO9001|06OSLO9002\nheader:\n${header}\n\n----------------- header ends ----------------\n\nUNCLAS TALLINN 00${serial}\nTAGS: EFIS, EN\nSUBJECT: HERRING ${serial}\n\n1. Herring was discussed.\n\n=======CABLE ENDS=======\n\n`
const LOST =
  'This record is a partial extract of the original cable. The full text of the original cable is not available.'
const SENT = 'VZCZCXYZ0001\nRR RUEHXX\n\nR 140912Z MAR 06\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC'

describe('a file of several telegrams', () => {
  it.each<[why: string, pieces: string[]]>([
    ['each ends with NNNN', [telegram(9001, { end: 'NNNN' }), telegram(9002, { end: 'NNNN' })]],
    ['each ends with three N, as some systems write it', [telegram(9001, { end: 'NNN' }), telegram(9002)]],
    [
      'each begins with its transmission id, and nothing ends it',
      [telegram(9001, { first: routed(9001) }), telegram(9002, { first: routed(9002) })],
    ],
    [
      'nothing but the day and time over the sender begins each',
      [telegram(9001), telegram(9002), telegram(9003)],
    ],
    [
      'an end and a beginning at one seam',
      [
        telegram(9001, { first: routed(9001), end: 'NNNN' }),
        telegram(9002, { first: `\n\n${routed(9002)}`, end: 'NNNN' }),
        telegram(9003, { first: `\n\n${routed(9003)}` }),
      ],
    ],
    [
      'exports one after another',
      [
        `Message Text\n\n${telegram(9001, { end: 'NNNN' })}\nMessage Attributes\n\nDocument Number: 1975X09001\n`,
        `Message Text\n\n${telegram(9002)}\nMessage Attributes\n\nDocument Number: 1975X09002\n`,
      ],
    ],
    [
      'exports with their attributes first',
      [
        `Message Attributes\nDocument Number: 1975X09001\nMessage Text\n${telegram(9001)}`,
        `Message Attributes\nDocument Number: 1975X09002\nMessage Text\n${telegram(9002)}`,
      ],
    ],
    // The transmission under the form is no other telegram; without one nothing but the form tells where the next begins.
    ['a form with the columns of a database begins', [form(9001, SENT), form(9002, SENT)]],
    ['such forms lost the header', [form(9001, LOST), form(9002, LOST)]],
  ])('is cut where %s', (_, pieces) => {
    const cut = splitTelegrams(pieces.join(''))
    expect(cut.map((text) => text.trim())).toEqual(pieces.map((text) => text.trim()))
    expect(cut.join('')).toBe(pieces.join(''))
  })

  it('gives each its place in the file', () => {
    const entries = readText(telegram(9001, { end: 'NNNN' }) + telegram(9002, { end: 'NNNN' }))
    expect(entries.map((entry) => [entry.kind, entry.part])).toEqual([
      ['cable', '1'],
      ['cable', '2'],
    ])
  })
})

describe('one telegram stays whole', () => {
  it.each<[why: string, text: string]>([
    ['by itself', telegram(9001, { first: routed(9001), end: 'NNNN' })],
    [
      'a later section came with a header of its own',
      telegram(9001, { first: routed(9001), level: 'C O N F I D E N T I A L SECTION 01 OF 02' }) +
        telegram(9001, { first: routed(9002), level: 'C O N F I D E N T I A L SECTION 02 OF 02' }),
    ],
    ['NNNN between its sections, no second header', `${telegram(9001, { end: 'NNNN' })}\n\n2. More of it.`],
    ['words after its end', `${telegram(9001, { end: 'NNNN' })}\nprinted 3 March`],
    [
      'a header without a text after its end',
      `${telegram(9001, { end: 'NNNN' })}\n${routed(9002)}FM AMEMBASSY RIGA\nTO X`,
    ],
    ['a scrap before it', `NNNN\n${telegram(9001)}`],
    ['a copy of it follows with its header', telegram(9001) + telegram(9001)],
    ['another is quoted in it', `${telegram(9001)}\nQUOTE:\n\n${telegram(9002)}UNQUOTE\n`],
    [
      'its distribution and its transmission stand above the day and time',
      `ORIGIN EUR-00\nINFO LOG-00 /000R\n\n${telegram(9001, { first: routed(9001) })}`,
    ],
  ])('%s', (_, text) => expect(splitTelegrams(text)).toEqual([text]))
})
