import { describe, expect, it } from 'vitest'
import { readCable } from '../../../main/cable/read'
import { rawCable } from './raw'

const SENT =
  'VZCZCXRO9001\nOO RUEHXX\nDE RUEHTL #9001/02 1540931\nZNY CCCCC ZZH\nO 020931Z JUN 08\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO AMEMBASSY OSLO'
const section = (number: number, serial = 9001) =>
  `C O N F I D E N T I A L SECTION 0${number} OF 02 TALLINN 00${serial}\n\n`
const FIRST = `${section(1)}E.O. 12958: DECL: 06/02/2018\nTAGS: EFIS, EN\nSUBJECT: HERRING\n\n1. (C) Herring moves.\n\n`
const TEXT = '2. (C) It moves on.\n\nLEE\n'

describe('the header of a later section', () => {
  it('stands for the one that is lost, at its place in the body', () => {
    const cable = readCable(rawCable({ body: `${FIRST}${SENT}\n${section(2)}${TEXT}` }))
    expect(cable.from?.value).toBe('AMEMBASSY TALLINN')
    expect(cable.to.map(({ name }) => name)).toEqual(['SECSTATE WASHDC'])
    expect(cable.info.map(({ name }) => name)).toEqual(['AMEMBASSY OSLO'])
    expect(cable.precedence?.value).toBe('O')
    expect(cable.created?.time).toBe('09:31')
    for (const found of [cable.dtg, cable.from, ...cable.to, ...cable.info]) {
      expect(found?.span?.part).toBe('body')
      expect(cable.body.slice(found?.span?.start, found?.span?.end)).toBe(found?.verbatim)
    }
  })

  it('tells when the telegram was sent where its own says all but that', () => {
    const header =
      'PAGE 01        TALLIN  09001  01 OF 02  020931Z\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC 0001'
    const cable = readCable(rawCable({ header, body: `${FIRST}${SENT}\n${section(2)}${TEXT}` }))
    expect(cable.to.map(({ verbatim }) => verbatim)).toEqual(['SECSTATE WASHDC 0001'])
    expect(cable.info).toEqual([])
    expect([cable.dtg?.value, cable.precedence?.value]).toEqual(['020931Z JUN 08', 'O'])
    expect(cable.dtg?.span?.part).toBe('body')
    expect(cable.from?.span?.part).toBe('header')
  })

  it.each([
    ['another cable’s', '', `${FIRST}${SENT}\n${section(2, 9002)}${TEXT}`],
    [
      'quoted in the text',
      '',
      `${FIRST}QUOTE\n${SENT}\nUNQUOTE\n\n${section(2)}${TEXT}`.replace(
        /SECTION 02 OF 02/,
        'SECTION 01 OF 02',
      ),
    ],
    ['none', '', `${FIRST}${section(2)}${TEXT}`],
  ])('is not taken where it is %s', (_, header, body) => {
    expect(readCable(rawCable({ header, body })).from).toBeNull()
  })

  it('gives way to the cable’s own', () => {
    const header = SENT.replace('TALLINN', 'RIGA')
    const cable = readCable(rawCable({ header, body: `${FIRST}${SENT}\n${section(2)}${TEXT}` }))
    expect(cable.from).toMatchObject({ value: 'AMEMBASSY RIGA', span: { part: 'header' } })
  })
})
