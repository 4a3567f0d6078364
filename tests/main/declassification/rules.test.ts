import { describe, expect, it } from 'vitest'
import { eventKey } from '../../../main/declassification/event'
import { codeMeaning, meaningsOfReading } from '../../../main/declassification/meanings'
import { meantOrder } from '../../../main/declassification/order-number'
import { readInstruction } from '../../../main/declassification/read'
import { automaticDateOf, EDITIONS, editionOf, editionOn } from '../../../main/declassification/rules'
import { addDays } from '../../../preload/contract/day'
import { HELP, PASSED_HELP } from '../../../preload/contract/words'
import orders from '../../../resources/vocabulary/executive-orders.json'
import { cableWith } from './cable'

describe('orders as data', () => {
  it('follow each other without a gap', () => {
    for (const [index, edition] of EDITIONS.entries()) {
      const next = EDITIONS[index + 1]
      expect(next?.from ?? null).toBe(edition.to === null ? null : addDays(edition.to, 1))
    }
  })

  it('name a source for every code with a meaning', () => {
    const without = orders.codes.filter((code) => code.source === '').map((code) => code.meaning)
    for (const meaning of without) expect(meaning).toMatch(/not found|inferred/)
  })

  it.each([
    ['1975-03-04', '11652', 'E.O. 11652'],
    ['1978-11-30', '11652', 'E.O. 11652'],
    ['1978-12-01', '12065', 'E.O. 12065'],
    ['1995-10-13', '12356', 'E.O. 12356'],
    ['1995-10-14', '12958', 'E.O. 12958'],
    ['2003-03-25', '12958', 'E.O. 12958 as amended'],
    ['2010-02-28', '12958', 'E.O. 12958 as amended'],
  ] as const)('on %s order %s is in force', (day, order, name) => {
    expect(editionOn(day)).toMatchObject({ order, name })
    expect(editionOf(order, day)?.name).toBe(name)
  })

  it.each([
    ['1966-12-28', '2006-12-31'],
    ['1981-01-01', '2006-12-31'],
    ['1981-12-31', '2006-12-31'],
    ['1982-01-01', '2007-12-31'],
    ['2004-02-29', '2029-12-31'],
  ] as const)('the 25-year rule gives a cable of %s the day %s', (created, day) => {
    expect(automaticDateOf(created)).toBe(day)
  })
})

describe('mistyped orders', () => {
  it.each([
    ['12598', '12958', '12958'],
    ['1295', '12958', '12958'],
    ['19523', '12958', '12958'],
    ['12365', '12356', '12356'],
    ['13256', '13526', '13526'],
    ['12598', '13526', '12958'],
    ['13292', '12958', '12958'],
    ['I2958', '12958', '12958'],
    ['12598', null, '12958'],
    ['13562', null, '13526'],
  ])('%s in the time of %s means %s', (written, inForce, order) => {
    expect(meantOrder(written, inForce)).toBe(order)
  })
})

describe('events', () => {
  it.each([
    ['CLOSURE OF ICTY', 'ICTY closure'],
    ['CLOSURE OF ICTY', 'The  closing of the ICTY'],
    ['KOREAN UNIFICATION', 'unification of Korea'],
    ['KOREAN UNIFICATION', 'Korean reunification'],
  ])('%s and %s are one', (one, other) => {
    expect(eventKey(one)).toBe(eventKey(other))
  })

  it.each([
    ['ICTY closure', 'ICTR closure'],
    ['Korean unification', 'Cyprus unification'],
    ['the', 'of the'],
  ])('%s and %s are two', (one, other) => {
    expect(eventKey(one)).not.toBe(eventKey(other))
  })
})

describe('words', () => {
  it('tell the meaning of a code, or that none was found', () => {
    expect(codeMeaning('25X1-human')).toContain('replaced by 50X1-HUM')
    expect(codeMeaning('RDS-4')).toContain('the number’s meaning was not found')
    expect(codeMeaning('25X1-HUM')).toBe(codeMeaning('25X1-HUMAN'))
    expect(codeMeaning('50X1-HUMAN')).toBe(codeMeaning('50X1-HUM'))
    expect(codeMeaning('50X6')).toContain('beyond 50 years')
    expect(codeMeaning('XGDS')).toContain('a ground that is not named')
    expect(codeMeaning('DNI ONLY')).toContain('treated as 25 years')
    expect(codeMeaning('QQ')).toBe('a code whose meaning was not found')
  })

  it('are given for a reading’s codes and order', () => {
    const reading = readInstruction(cableWith({ body: 'E.O. 12958: DECL: X5', created: '1999-05-04' }))
    expect(Object.keys(meaningsOfReading(reading))).toEqual(['X5', 'E.O. 12958'])
  })

  it('say why a passed day is no declassification, and that publication is none', () => {
    expect(PASSED_HELP).toContain('says only that the day has passed')
    expect(HELP.join(' ')).toMatch(/Publication by others does not declassify.*permanent.*Restricted Data/)
  })
})
