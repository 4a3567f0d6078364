import { describe, expect, test } from 'vitest'
import { oneEditApart } from '../../../main/cable/spelling'

describe('one slip between two words', () => {
  test.each([
    ['SIPDIS', 'SIPDIS', true, 'none at all'],
    ['', '', true, 'nothing written'],
    ['', 'A', true, 'the only letter'],
    ['SIPDS', 'SIPDIS', true, 'a letter lost'],
    ['IPDIS', 'SIPDIS', true, 'the first letter lost'],
    ['SIPDI', 'SIPDIS', true, 'the last letter lost'],
    ['SIPDDIS', 'SIPDIS', true, 'a letter twice'],
    ['SIPXIS', 'SIPDIS', true, 'a wrong letter'],
    ['SIPIDS', 'SIPDIS', true, 'two neighbours changed about'],
    ['ISPDIS', 'SIPDIS', true, 'the first two changed about'],
    ['SIPDSI', 'SIPDIS', true, 'the last two changed about'],
    ['SDPIIS', 'SIPDIS', false, 'two changed about that are no neighbours'],
    ['SIXXIS', 'SIPDIS', false, 'two wrong letters'],
    ['SPDS', 'SIPDIS', false, 'two letters lost'],
    ['SIPDII', 'ISPDIS', false, 'two slips at both ends'],
    ['ISPDI', 'SIPDIS', false, 'two changed about and one lost'],
    ['AAB', 'ABB', true, 'a wrong letter among its like'],
    ['ABAB', 'BABA', false, 'all letters moved by one'],
  ])('%s, %s: %s (%s)', (one, other, expected) => {
    expect(oneEditApart(one, other)).toBe(expected)
    expect(oneEditApart(other, one)).toBe(expected)
  })
})
