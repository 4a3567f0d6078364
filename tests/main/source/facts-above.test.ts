import { describe, expect, it } from 'vitest'
import { readTelegramUnderFacts } from '../../../main/source/facts-above'
import { readText } from '../../../main/source/read'
import { BODY, HEADER } from '../../fixtures/invented'

const FACTS = [
  '06TALLINN9001',
  'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE',
  'Tue Mar 14 00:00:00 +0100 2006',
  'CONFIDENTIAL//NOFORN',
  'Embassy Tallinn',
]

describe('a telegram under lines that state what a page’s table states', () => {
  it('has them for its own, and none of them in its text', () => {
    expect(readText([...FACTS, HEADER + BODY].join('\n'))).toMatchObject([
      {
        kind: 'cable',
        raw: {
          format: 'telegram',
          // The last address and the level below it come apart.
          header: HEADER,
          body: BODY,
          stated: {
            id: '06TALLINN9001',
            created: '14 Mar 2006',
            classification: 'CONFIDENTIAL//NOFORN',
            origin: 'Embassy Tallinn',
            subject: 'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE',
          },
        },
      },
    ])
  })

  it.each([
    ['a lost subject', FACTS.with(1, ''), null],
    [
      'another order and another day',
      ['06TALLINN9001', '2006-03-14 09:12', 'Embassy Tallinn', 'SECRET', 'X'],
      'X',
    ],
  ])('may have %s', (_, facts, subject) => {
    const read = readTelegramUnderFacts(`${facts.join('\n')}\n\n${BODY}`)
    expect(read).toMatchObject({ header: '', body: BODY, stated: { id: '06TALLINN9001', subject } })
  })

  it.each([
    ['no day', FACTS.with(2, 'IN MARCH')],
    ['no classification', FACTS.with(3, 'HERRING')],
    ['no origin', FACTS.with(4, 'TALLINN')],
    ['no id', FACTS.with(0, 'TALLINN 9001')],
  ])('is a telegram like others with %s', (_, facts) => {
    expect(readTelegramUnderFacts(`${facts.join('\n')}\n${BODY}`)).toBeNull()
  })

  it('may have them in a form, which ends where the header does', () => {
    const form = `id: 9001\ndate: 3/14/2006 9:12\nrefid: 06TALLINN9001\norigin: Embassy Tallinn\nclassification: SECRET//NOFORN\ndestination: 06OSLO9001|06OSLO9002\nheader:\n${HEADER}\n\n-------- header ends --------\n\n${BODY}\n`
    expect(readTelegramUnderFacts(form)).toMatchObject({
      header: HEADER,
      body: BODY,
      stated: {
        id: '06TALLINN9001',
        created: '3/14/2006 9:12',
        origin: 'Embassy Tallinn',
        classification: 'SECRET//NOFORN',
        references: ['06OSLO9001', '06OSLO9002'],
      },
    })
    // One that a backslash ends on every line says the same.
    expect(readTelegramUnderFacts(form.replaceAll('\n', ' \\\n'))?.stated).toEqual(
      readTelegramUnderFacts(form)?.stated,
    )
    // A copy of the same cable behind an excerpt is no telegram of its own.
    expect(readText(`${HEADER}\n${BODY.slice(0, 200)} ...\n\n${form}`)).toHaveLength(1)
  })
})
