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

  it('is no paragraph that was taken for a slug line', () => {
    const marks = [mark('slug', 0, 40), mark('slug', 50, 900), mark('page-marker', 950, 980)]
    expect(leftOut({ ...body, marks })).toEqual([mark('page-marker', 950, 980)])
    expect(leftOut({ ...body, marks: [mark('slug', 0, 40)] })).toEqual([mark('slug', 0, 40)])
  })
})
