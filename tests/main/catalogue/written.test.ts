import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ManyColumn, NO_DAY } from '../../../main/catalogue/columns'
import { addList, dayIn, nextField, rowEnd, wholeNumber } from '../../../main/catalogue/written'
import { type Day, dayFromNumber, dayNumber } from '../../../preload/contract/day'

function listed(json: string): string[] {
  const column = new ManyColumn()
  const bytes = Buffer.from(`before${json}after`)
  addList(column, bytes, 6, bytes.length - 5)
  return Array.from(column.codes.subarray(0, column.end), (code) => column.dictionary.names[code] ?? '')
}

describe('a list in JSON', () => {
  it.each([
    ['[]', []],
    ['["EFIS"]', ['EFIS']],
    ['["EFIS","PREL"]', ['EFIS', 'PREL']],
    ['[1,22]', ['1', '22']],
    [
      '["with, a comma","and \\"quotes\\"","back\\\\slash"]',
      ['with, a comma', 'and "quotes"', 'back\\slash'],
    ],
    ['["Žďár","snowman ☃"]', ['Žďár', 'snowman ☃']],
    ['["ends in a backslash\\\\"]', ['ends in a backslash\\']],
  ])('%s', (json, values) => expect(listed(json)).toEqual(values))

  it('of any texts', () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: 'binary' }))
    fc.assert(
      fc.property(texts, (values) => {
        expect(listed(JSON.stringify(values))).toEqual(values)
      }),
    )
  })
})

describe('a day', () => {
  const read = (text: string) => dayIn(Buffer.from(text), 0, text.length)

  it.each(['1966-02-28', '2000-02-29', '1799-12-31', '1800-01-01', '2199-12-31', '2200-01-01', '0987-06-05'])(
    '%s',
    (day) => expect(read(day)).toBe(dayNumber(day as Day)),
  )

  it('is every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_091, max: 84_005 }), (number) => {
        expect(read(dayFromNumber(number))).toBe(number)
      }),
    )
  })

  it('is none where nothing is written', () => expect(read('')).toBe(NO_DAY))
})

describe('fields and rows', () => {
  const bytes = Buffer.from('17\u001fTALLINN\u001f\u001e18\u001f')

  it('end where they end', () => {
    expect(wholeNumber(bytes, 0)).toBe(17)
    expect(nextField(bytes, 0)).toBe(3)
    expect(nextField(bytes, 3)).toBe(11)
    expect(rowEnd(bytes, 3)).toBe(11)
    expect(wholeNumber(bytes, 12)).toBe(18)
    expect(rowEnd(bytes, 12)).toBe(bytes.length)
    expect(nextField(bytes, 15)).toBe(bytes.length + 1)
  })
})
