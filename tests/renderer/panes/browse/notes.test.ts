import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../../preload/contract/cable'
import { placeOf } from '../../../../renderer/panes/browse/reader/notes/drafting'
import { nameOfParagraph } from '../../../../renderer/panes/browse/reader/notes/names'

const body =
  '1. (C) Summary: short.\n2. (S//NF) The director told us that her delegation had brought maps and patience.\n1. Again.'
const starts = ['1. (C)', '2. (S//NF)', '1. Again'].map((words) => body.indexOf(words))
const paragraphs = starts.map((start, at): Paragraph => {
  const number = ['1', '2', '1'][at] as string
  return { number, marking: null, span: { part: 'body', start, end: starts[at + 1] ?? body.length } }
})

describe('a paragraph that a note is about', () => {
  it('is named by its number and its first words', () => {
    expect([0, 1, 2].map((index) => nameOfParagraph({ body, paragraphs }, index))).toEqual([
      'paragraph 1: Summary: short.',
      'paragraph 2: The director told us that her delegation had…',
      'paragraph 1: Again.',
    ])
  })

  it('is told from others with its number', () => {
    expect([0, 1, 2].map((index) => placeOf(paragraphs, index))).toEqual([
      { number: '1', ordinal: 0 },
      { number: '2', ordinal: 0 },
      { number: '1', ordinal: 1 },
    ])
  })
})
