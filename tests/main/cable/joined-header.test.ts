import { describe, expect, it } from 'vitest'
import { linesApart } from '../../../main/cable/joined-header'
import { readFragment } from '../../../main/cable/read'

describe('a header whose lines were run together', () => {
  it.each([
    [
      'R 041205Z MAR 08 FM AMEMBASSY TALLINN TO SECSTATE WASHDC INFO NSC WASHDC',
      'R 041205Z MAR 08\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO NSC WASHDC',
    ],
    // Words before it, routes, and the lines above the date.
    [
      'Here it is: VZCZCXRO9001 OO RUEHXX DE RUEHTL #9001/01 0641224 ZNY CCCCC ZZH O 041224Z MAR 08 FM AMEMBASSY TALLINN TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234 INFO RUEHRA/AMEMBASSY RIGA PRIORITY 0123 RHEHNSC/NSC WASHDC',
      'Here it is: VZCZCXRO9001 OO RUEHXX DE RUEHTL #9001/01 0641224 ZNY CCCCC ZZH\nO 041224Z MAR 08\nFM AMEMBASSY TALLINN\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 1234\nINFO RUEHRA/AMEMBASSY RIGA PRIORITY 0123\nRHEHNSC/NSC WASHDC',
    ],
    // A collective ends its own name.
    [
      'P 041205Z MAR 02 FM AMEMBASSY TALLINN TO SECSTATE WASHDC INFO BALTIC COLLECTIVE EUROPEAN POLITICAL COLLECTIVE PRIORITY AMCONSUL RIGA',
      'P 041205Z MAR 02\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO BALTIC COLLECTIVE\nEUROPEAN POLITICAL COLLECTIVE PRIORITY\nAMCONSUL RIGA',
    ],
    // Lines of their own stay as they are, and words about a telegram.
    ['R 041205Z MAR 08\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC', null],
    ['Herring of 041205Z MAR 08 are scarce.', null],
  ])('%j', (written, apart) => {
    expect(linesApart(written)).toBe(apart ?? written)
  })

  it('stands above a later section as well', () => {
    const section = (number: number) => `C O N F I D E N T I A L SECTION 0${number} OF 02 TALLINN 009001`
    const text = `${section(1)}\n\nE.O. 12958: DECL: 03/04/2012\nTAGS: PREL, EN\nSUBJECT: HERRING\n\n1. (C) Herring.\nCONFIDENTIAL\nPAGE 01  TALLIN 09001 02 OF 02 041210Z ACTION EUR-00 INFO LOG-00 /003W ------------------D08EDC 041210Z /38 R 041205Z MAR 02 FM AMEMBASSY TALLINN TO SECSTATE WASHDC INFO AMEMBASSY RIGA\n${section(2)}\n\n2. (C) Cod.\n\nLEE`
    expect(readFragment(text)).toMatchObject({
      id: '02TALLINN9001',
      from: { value: 'AMEMBASSY TALLINN' },
      to: [{ name: 'SECSTATE WASHDC' }],
      info: [{ name: 'AMEMBASSY RIGA' }],
    })
  })
})
