import { describe, expect, it } from 'vitest'
import { readingText } from '../../../../renderer/panes/browse/reader/blocks'
import { hitsIn } from '../../../../renderer/panes/browse/reader/hits'
import { stretchOf } from '../../../../renderer/panes/browse/reader/rests-on/stored'
import { sentPieces } from '../../../../renderer/panes/browse/reader/sent'

/** The stored words behind these words of the first block. */
function behind(body: string, words: string, find: string[] = []): string {
  const paragraph = {
    number: '1',
    marking: null,
    span: { part: 'body' as const, start: 0, end: body.length },
  }
  const text = { body, marks: [], paragraphs: [paragraph] }
  const { pieces } = readingText(text, hitsIn(body, find), []).blocks[0] ?? { pieces: [] }
  const shown = pieces.map((piece) => piece.text).join('')
  const from = shown.indexOf(words)
  if (from < 0) throw new Error(`${words} is not in ${shown}`)
  const stored = { part: 'body' as const, text: body, pieces, shift: 0 }
  return body.slice(...stretchOf(stored, from, from + words.length))
}

describe('words of the page in the stored text', () => {
  it.each<[what: string, body: string, words: string, stored: string, find?: string[]]>([
    ['behind the number in the gutter', '1. (C) Herring is dear.', 'Herring', 'Herring'],
    ['over a line’s end', '1. (C) Herring\nis dear.', 'Herring is', 'Herring\nis'],
    ['between blanks drawn together', '1. (C) Herring   is    dear.', 'is dear', 'is    dear'],
    [
      'at a pilcrow and a backslash of the page',
      '1. ¶(C) Herring \\\n¶is dear.',
      'Herring is',
      'Herring \\\n¶is',
    ],
    ['the second of the same', '1. (C) dear, dear\nherring.', 'dear herring', 'dear\nherring'],
    [
      'around a hit',
      '1. (C) The old herring\nquota ends.',
      'old herring quota',
      'old herring\nquota',
      ['herring'],
    ],
    [
      'from a hit that goes on in the next line',
      '1. (C) Eel\neel ends.',
      'eel ends',
      'eel ends',
      ['eel eel'],
    ],
    ['at the very end', '1. (C) It ends', 'ends', 'ends'],
  ])('%s', (_, body, words, stored, find) => {
    expect(behind(body, words, find)).toBe(stored)
  })

  it('of a text shown as it was sent, from the place where it begins', () => {
    const text = 'E.O. 12958: DECL: 03/14/2016'
    const pieces = sentPieces(text.slice(6), [], [])
    expect(text.slice(...stretchOf({ part: 'body', text, pieces, shift: 6 }, 6, 10))).toBe('DECL')
  })
})
