import { describe, expect, it } from 'vitest'
import { printedAbove } from '../../../main/cable/printed-above'
import { readFragment } from '../../../main/cable/read'

const BODY =
  'C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 009001\n\nSIPDIS\n\nE.O. 12958: DECL: 03/04/2018\nTAGS: PREL, EN\nSUBJECT: HERRING\n\n1. (C) Herring are scarce.\n\nLEE'

describe('what a newspaper prints above a text without its header', () => {
  it.each([
    // The columns of a table, the last of them in front of the text itself.
    [
      'Cable about herring\n\nDate:2008-03-04 12:45:00\nSource:Embassy Tallinn\nDestination:This record is a partial extract.',
      { created: '2008-03-04 12:45', origin: 'Embassy Tallinn' },
    ],
    // With tabs where colons were.
    [
      'Date\t2008-03-04 12:45:00\nSource\tEmbassy Tallinn\nClassification\tCONFIDENTIAL',
      { created: '2008-03-04 12:45', origin: 'Embassy Tallinn' },
    ],
    ['Tuesday, 04 March 2008, 12:45', { created: '2008-03-04 12:45', origin: null }],
    ['Wednesday, 5 March 2008, 07:30\n', { created: '2008-03-05 07:30', origin: null }],
    // The day of the article, and one in a sentence.
    ['Tuesday, 30 November 2010, 21:30', { created: null, origin: null }],
    ['2011-09-07 10:12', { created: null, origin: null }],
    ['On Tuesday, 04 March 2008, 12:45 people met.', { created: null, origin: null }],
    // No day at all.
    ['2008-13-04 12:45', { created: null, origin: null }],
    ['Source: a friend of the Embassy', { created: null, origin: null }],
  ])('%j', (header, read) => {
    expect(printedAbove(header)).toEqual(read)
  })

  it('names the cable with its number', () => {
    const cable = readFragment(`Tuesday, 04 March 2008, 12:45\n${BODY}`)
    expect(cable).toMatchObject({ id: '08TALLINN9001', created: { day: '2008-03-04', time: '12:45' } })
  })

  it('is not asked where the header tells the day', () => {
    const header = 'R 051200Z APR 07\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC'
    const cable = readFragment(`Tuesday, 04 March 2008, 12:45\n\n${header}\n\n${BODY}`)
    expect(cable).toMatchObject({ id: '07TALLINN9001', created: { day: '2007-04-05' } })
  })
})
