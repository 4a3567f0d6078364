import { describe, expect, it, test } from 'vitest'
import type { Mark, MarkKind, Paragraph } from '../../../../preload/contract/cable'
import { inGutter } from '../../../../renderer/panes/browse/reader/AsRead'
import { type Block, readingText } from '../../../../renderer/panes/browse/reader/blocks'
import { detail } from '../../details'

const words = (block: Block | undefined) => block?.pieces.map((piece) => piece.text).join('')

/** A body with marks and paragraphs named by the words at which they begin; portion marks are as in the text. */
function body(text: string, marks: [MarkKind, string][] = [], numbers: string[] = []) {
  const paragraphs = numbers.map((number, at): Paragraph => {
    const start = text.indexOf(`${number}. `)
    const next = numbers[at + 1]
    return {
      number,
      marking: /^\d+\. \(([A-Z]+)\)/.exec(text.slice(start))?.[1] ?? null,
      span: { part: 'body', start, end: next ? text.indexOf(`${next}. `) : text.length },
    }
  })
  const placed = marks.map(([kind, words]): Mark => {
    const start = text.indexOf(words)
    return { kind, start, end: start + words.length }
  })
  return { body: text, marks: placed, paragraphs }
}

describe('a body as read', () => {
  it('joins the lines of a paragraph and hangs its number in the gutter', () => {
    const text = body('1. (C) One line\nand another.\n\n2. (U) Next.', [], ['1', '2'])
    const { blocks } = readingText(text, [], [])
    expect(blocks.map((block) => [block.number, words(block)])).toEqual([
      ['1', 'One line and another.'],
      ['2', 'Next.'],
    ])
  })

  it.each([
    ['1. (S//NF) Herring.', 'S//NF', 'Herring.'],
    ['1.  (S NF) Herring.', 'S NF', 'Herring.'],
    ['1. (S//REL TO USA, FVEY) Herring.', 'S//REL TO USA, FVEY', 'Herring.'],
    ['1. C) Herring.', 'C', 'Herring.'],
    ['1. (SBU Herring.', 'SBU', 'Herring.'],
    // What stands elsewhere, or is no mark, stays in the text.
    ['1. Summary: (C) Herring.', 'C', 'Summary: (C) Herring.'],
    ['1. (UN) Herring.', null, '(UN) Herring.'],
    ['1. (C - ENTIRE TEXT) Herring.', 'C - ENTIRE TEXT', '(C - ENTIRE TEXT) Herring.'],
  ])('hangs the mark in the gutter, too: %j', (text, marking, shown) => {
    const span = { part: 'body' as const, start: 0, end: text.length }
    const { blocks } = readingText(
      { body: text, marks: [], paragraphs: [{ number: '1', marking, span }] },
      [],
      [],
    )
    expect(blocks.map(words)).toEqual([shown])
  })

  it('cuts a joined line where its paragraphs and its signature begin', () => {
    const long = 'He said that the quota would stand as agreed in the spring. '.repeat(3)
    const text = body(`1. ${long}2. ${long}HERRING`, [['signer', 'HERRING']], ['1', '2'])
    const { blocks } = readingText(text, [], [])
    expect(blocks.map(({ kind, number }) => [kind, number])).toEqual([
      ['text', '1'],
      ['text', '2'],
      ['signer', null],
    ])
  })

  it('cuts a short line, too, where a paragraph begins behind a title or dashes', () => {
    const text = body('THE COD 1. (C) One.\n------- 2. (U) Two.\n¶3. (C) Three.', [], ['1', '2', '3'])
    const { blocks } = readingText(text, [], [])
    expect(blocks.map((block) => [block.number, words(block)])).toEqual([
      [null, 'THE COD'],
      ['1', 'One.'],
      ['2', 'Two.'],
      ['3', 'Three.'],
    ])
  })

  it('gives the numbered points of a list lines of their own, and no day that a line breaks', () => {
    const list =
      'Two things:\n1) Cod.\n(2) Herring.\nAlso:\n1. Sprat;\n2. Eel.\nThey met on May\n12. It rained.'
    const { blocks } = readingText(body(list), [], [])
    expect(blocks.map(words)).toEqual([
      'Two things:\n1) Cod.\n(2) Herring. Also:\n1. Sprat;\n2. Eel. They met on May 12. It rained.',
    ])
  })

  it('begins with the words where its number stands alone on a line', () => {
    const { blocks } = readingText(body('1. (C) \nHerring.', [], ['1']), [], [])
    expect(blocks.map((block) => [block.number, words(block)])).toEqual([['1', 'Herring.']])
  })

  it('begins a block at each empty line', () => {
    expect(readingText(body('One.\n\nTwo.'), [], []).blocks.map(words)).toEqual(['One.', 'Two.'])
  })

  it('takes each line of a text without line breaks for a paragraph', () => {
    const long = 'A sentence that says little. '.repeat(8).trim()
    expect(readingText(body(`${long}\n${long}\nEnd.`), [], []).blocks.map(words)).toEqual([
      long,
      long,
      'End.',
    ])
  })

  it('goes on over a page break inside a sentence', () => {
    const text = body(
      '1. A sentence goes\n\nTALLINN 00009001 002 OF 003\n\non here.',
      [['page-marker', 'TALLINN 00009001 002 OF 003']],
      ['1'],
    )
    const { blocks, hidden } = readingText(text, [], [])
    expect(blocks.map(words)).toEqual(['A sentence goes on here.'])
    expect(hidden).toBe(1)
  })

  it('parts what a page break parts', () => {
    const text = body('The end.\n\nTALLINN 002 OF 003\n\nA new start.', [
      ['page-marker', 'TALLINN 002 OF 003'],
    ])
    expect(readingText(text, [], []).blocks).toHaveLength(2)
  })

  it('leaves out what the head of the reader shows, and drawn lines', () => {
    const text = body('TAGS: EFIS\n-------\nSUMMARY\n-------\nThe text.', [
      ['tags', 'TAGS: EFIS'],
      ['heading', 'SUMMARY'],
    ])
    const { blocks } = readingText(text, [], [])
    expect(blocks.map((block) => [block.kind, words(block)])).toEqual([
      ['heading', 'SUMMARY'],
      ['text', 'The text.'],
    ])
  })

  it('keeps columns and items apart', () => {
    const table = readingText(body('Cod      12    3\nHerring   4   55\nSprat     6    7'), [], []).blocks
    expect(table[0]?.kind).toBe('table')
    expect(words(table[0])).toContain('\nHerring   4   55')
    expect(words(readingText(body('Asked for:\n- cod\n- herring'), [], []).blocks[0])).toBe(
      'Asked for:\n- cod\n- herring',
    )
  })

  it('takes away the marks of publication at line ends', () => {
    expect(words(readingText(body('¶One line \\\nand another. \\\n'), [], []).blocks[0])).toBe(
      'One line and another.',
    )
  })

  it('numbers the hits that are shown and keeps redactions whole', () => {
    const source = 'TAGS: COD\ncod XXXXXXXX and cod'
    const text = body(source, [
      ['tags', 'TAGS: COD'],
      ['redaction', 'XXXXXXXX'],
    ])
    const hits = [...source.matchAll(/cod/gi)].map(({ index }): [number, number] => [index, index + 3])
    const { blocks, hits: count } = readingText(text, hits, [])
    expect(count).toBe(2)
    expect(blocks[0]?.pieces.map(({ kind, text, hit }) => [kind, text, hit])).toEqual([
      ['hit', 'cod', 0],
      ['text', ' ', undefined],
      ['redaction', 'XXXXXXXX', undefined],
      ['text', ' and ', undefined],
      ['hit', 'cod', 1],
    ])
  })

  it('counts a hit over two lines once', () => {
    const source = 'the herring\nquota talks'
    const { hits } = readingText(body(source), [[4, 17]], [])
    expect(hits).toBe(1)
  })

  it('shows an invented cable from its summary to its signer', () => {
    const { cable } = detail()
    const { blocks } = readingText(cable, [], [])
    expect(blocks.filter((block) => block.number).map((block) => block.number)).toEqual(['1', '2', '3'])
    expect(words(blocks.find((block) => block.number === '1'))).toMatch(/^Summary: The autumn herring/)
    expect(blocks.map(words).join('\n')).not.toMatch(/TAGS|SIPDIS|DECL/)
  })
})

test.each([
  ['C', 'C'],
  ['S//NF', 'S//NF'],
  // Read in the text, where it says what it is meant for.
  ['C - ENTIRE TEXT', 'C'],
  ['S-ENTIRE TEXT', 'S'],
  ['ENTIRE TEXT', 'ENTIRE TEXT'],
])('the portion mark %s stands in the gutter as %s', (marking, shown) => {
  expect(inGutter(marking)).toBe(shown)
})
