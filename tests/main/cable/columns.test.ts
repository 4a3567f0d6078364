import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'

describe('labels one under the other', () => {
  it.each<[string, string[], string | null, string]>([
    [
      'TAGS:\nSUBJECT:\nEFIS, EN\nHERRING QUOTAS\nIN THE SOUND',
      ['EFIS', 'EN'],
      'HERRING QUOTAS IN THE SOUND',
      'both',
    ],
    ['TAGS:\nSUBJECT:\nHERRING\nQUOTAS', [], 'HERRING QUOTAS', 'a subject alone'],
    ['TAGS:\nSUBJECT:\nEFIS', [], 'EFIS', 'one line, which may be either'],
    ['SUBJECT:\nTAGS:\nEFIS\nHERRING QUOTAS', ['EFIS'], null, 'the tags last'],
    ['TAGS:\nSUBJECT: EFIS\nQUOTAS', [], 'EFIS QUOTAS', 'a subject on the line of its label'],
    ['TAGS: PREL\nSUBJECT:\nEFIS\nQUOTAS', ['PREL'], 'EFIS QUOTAS', 'tags on the line of theirs'],
  ])('%j has the tags %j and the subject %j: %s', (heading, tags, subject, _why) => {
    const cable = readFragment(`E.O. 12065: N/A\n${heading}\n1. TEXT.`)
    expect(cable.tags.map(({ name }) => name)).toEqual(tags)
    expect(cable.subject?.value ?? null).toBe(subject)
  })

  it('are marked over their own words', () => {
    const { body, marks } = readFragment('TAGS:\nSUBJECT:\nEFIS, EN\nHERRING QUOTAS\n\n1. (U) Text.')
    const marked = marks.map(({ kind, start, end }) => [kind, body.slice(start, end)])
    expect(marked).toContainEqual(['tags', 'TAGS:\nSUBJECT:\nEFIS, EN'])
    expect(marked).toContainEqual(['subject', 'HERRING QUOTAS'])
  })
})
