import { describe, expect, it } from 'vitest'
import { canonicalStation, damagedStation, isStation } from '../../../main/cable/station'

describe('stations', () => {
  it.each([
    ['TALLINN', 'TALLINN', 'as it is'],
    ['Port-au-Prince', 'PORTAUPRINCE', 'letters only'],
    ['AMEMBASSY SAN JOSE', 'SANJOSE', 'without the kind of the post'],
    ['', '', 'nothing'],
    ['HK', 'HONGKONG', 'short'],
    ['HCMC', 'HOCHIMINHCITY', 'initials'],
    ['ADDIS', 'ADDISABABA', 'the first word'],
    ['USUN', 'USUNNEWYORK', 'a mission without its town'],
    ['BKK', 'BANGKOK', 'as airports are called'],
    ['SECSTATE WASHDC', 'STATE', 'the Department’s address'],
    ['SECDEF WASHINGTON DC', 'SECDEF', 'an agency with its town'],
    ['USDOC WASHDC', 'USDOC', 'and one that is no post'],
    ['OSLO WASHDC', 'OSLOWASHDC', 'too short a name to be cut'],
    ['MADRID SP', 'MADRID', 'the country behind a post'],
    ['PARIS FR', 'UNESCOPARISFR', 'the mission to UNESCO, which is called so'],
    ['USNATO', 'USNATO', 'two letters more than no post'],
  ])('%s is %s: %s', (written, station) => {
    expect(canonicalStation(written)).toBe(station)
  })

  it.each([
    ['HELSINK', 'HELSINKI', 'cut short'],
    ['HELSINKY', 'HELSINKI', 'mistyped'],
    ['OLSO', 'OSLO', 'two letters changed about'],
    ['RIG', 'RIGA', 'one lost'],
    ['RI', null, 'too short'],
    ['SANT', null, 'several begin so'],
    ['AQNA', null, 'a Q that may stand for the letters of two'],
    ['COPEQGEN', 'COPENHAGEN', 'a Q for a few letters'],
    ['COPQGEN', null, 'not for more than three'],
    ['SECSTAE WASHDC', 'STATE', 'a slip before the town'],
  ])('%s is a damaged %s: %s', (written, station, _reason) => {
    expect(isStation(written)).toBe(false)
    expect(damagedStation(written)).toBe(station)
  })
})
