import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../../preload/contract/view'
import { BODY, sitePage } from '../../fixtures/invented'
import { MOMENT, workplace, write } from '../archive/workplace'

describe('a reference id that is searched for', () => {
  it.each([
    ['06TALLINN9001', ['06TALLINN9001', '06RIGA9002'], 'finds the cable, and the one that speaks of it'],
    ['06riga9002', ['06RIGA9002'], 'finds it in small letters'],
    ['06RIGA009002', ['06RIGA9002'], 'finds it filled up with zeros'],
    ['"06 RIGA 9002"', ['06RIGA9002'], 'finds it with blanks in quotation marks'],
    ['06 RIGA 9002', ['06RIGA9002'], 'finds it as a list of references writes it'],
    ['riga 9002', ['06RIGA9002'], 'finds it without its year'],
    ['RIGA 009002', ['06RIGA9002'], 'finds it without its year, filled up with zeros'],
    ['06RIGA9002 NOT herring', [], 'is a word like any other beside others'],
    ['05TALLINN9877', ['06TALLINN9001', '06RIGA9002'], 'finds those that refer to a cable that is not held'],
    ['05 tallinn 9877', ['06TALLINN9001', '06RIGA9002'], 'finds them as a list of references writes it'],
    ['tallinn 9877', ['06TALLINN9001', '06RIGA9002'], 'finds them without the year'],
    ['ref:"05 Tallinn 009877"', ['06TALLINN9001', '06RIGA9002'], 'is asked for by the field in any form'],
    ['06RIGA9999', [], 'finds nothing where nothing bears it'],
    ['riga 2006', [], 'is none where the number may be a year'],
    ['subject:06TALLINN9001', [], 'is a word like any other in a field'],
  ])('%s: %o', async (query, ids) => {
    const place = await workplace()
    const body = `${BODY}\n\n9. (C) See 06TALLINN9001 for more.`
    write(place.base, {
      'in/a.html': sitePage({ id: '06TALLINN9001' }),
      'in/b.html': sitePage({ id: '06RIGA9002', origin: 'Embassy Riga', body }),
    })
    await place.take(place.base)
    const order = { by: 'id', descending: true } as const
    const { rows } = await place.catalogue.list({
      filters: { ...NO_FILTERS, query },
      moment: MOMENT,
      order,
      offset: 0,
      limit: 10,
    })
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })
})
