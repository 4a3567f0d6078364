import { expect, test } from 'vitest'
import { particularsOf, type Reading } from '../../preload/contract/reading'

const event = { name: 'HERRING TREATY', offsetYears: 0 }
const none = { date: null, years: null, event: null }

test.each<[string, Partial<Reading>, Partial<ReturnType<typeof particularsOf>>]>([
  ['its day', { kind: 'date', date: '2016-12-11' }, { date: '2016-12-11' }],
  ['a day that does not exist', { kind: 'date', date: null }, {}],
  ['the day of a review', { kind: 'review', reviewOn: '2016-12-11' }, { date: '2016-12-11' }],
  ['the day of an act done', { kind: 'declassified', on: '2016-12-11' }, { date: '2016-12-11' }],
  ['a length', { kind: 'duration', years: 0.5 }, { years: 0.5 }],
  ['an event', { kind: 'event', event }, { event }],
  ['a day and an event', { kind: 'xgds', date: '2016-12-11', event }, { date: '2016-12-11', event }],
  ['nothing', { kind: 'oadr' }, {}],
])('a reading names %s', (_, reading, named) => {
  expect(particularsOf(reading as Reading)).toEqual({ ...none, ...named })
})
