import { describe, expect, it } from 'vitest'
import type { Mark, Reference, Tag } from '../../../../preload/contract/cable'
import { leftOut } from '../../../../renderer/panes/browse/reader/left-out'

const inBody = (start: number, end: number) => ({ part: 'body' as const, start, end })
const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end })
const body = { body: 'x'.repeat(1_000), paragraphs: [] }

describe('what a reader does not see in the text', () => {
  it('is never more of the subject than stands in the heading', () => {
    const subject = { value: 'HERRING', verbatim: 'HERRING', span: inBody(20, 60) }
    expect(leftOut({ ...body, marks: [mark('subject', 10, 900)], subject })).toEqual([
      mark('subject', 10, 60),
    ])
  })

  it('is never more of the references and tags than is listed', () => {
    const reference = { span: inBody(110, 130) } as Reference
    const tag = { span: inBody(50, 54) } as Tag
    const marks = [mark('tags', 40, 100), mark('references', 100, 900)]
    expect(leftOut({ ...body, marks, references: [reference], tags: [tag] })).toEqual([
      mark('tags', 40, 54),
      mark('references', 100, 130),
    ])
    expect(leftOut({ ...body, marks, references: [], tags: [] })).toEqual([])
  })

  it('is no word about a reference that stands nowhere else', () => {
    const text = 'REF: A. RIGA 9001 -- MINISTRY SPLITS COASTAL AND TRAWL FLEETS B. RIGA 9002'
    const references = ['RIGA 9001', 'RIGA 9002'].map((words) => {
      const start = text.indexOf(words)
      return { span: inBody(start, start + words.length) } as Reference
    })
    const marks = [mark('references', 0, text.length)]
    expect(leftOut({ body: text, paragraphs: [], marks, references })).toEqual([])
  })

  it('is no text that was taken for references', () => {
    const text = 'REF: The minister told us on the way out that he would not come.'
    const marks = [mark('references', 0, text.length)]
    expect(leftOut({ body: text, paragraphs: [], marks, references: [{ span: null } as Reference] })).toEqual(
      [],
    )
  })

  it('is no heading joined into its line of classification', () => {
    expect(leftOut({ ...body, marks: [mark('classification-line', 0, 256)] })).toEqual([])
    expect(leftOut({ ...body, marks: [mark('classification-line', 0, 60)] })).toHaveLength(1)
  })

  it('is no paragraph that was taken for a slug line', () => {
    const marks = [mark('slug', 0, 40), mark('slug', 50, 900), mark('page-marker', 950, 980)]
    expect(leftOut({ ...body, marks })).toEqual([mark('page-marker', 950, 980)])
    expect(leftOut({ ...body, marks: [mark('slug', 0, 40)] })).toEqual([mark('slug', 0, 40)])
  })
})
