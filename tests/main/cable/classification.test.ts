import { describe, expect, it } from 'vitest'
import {
  captionsOf,
  isCaptionLine,
  levelOf,
  readClassificationLine,
} from '../../../main/cable/classification'

describe('classification lines', () => {
  it.each([
    ['C O N F I D E N T I A L SECTION 01 OF 03 TALLINN 009001', 'CONFIDENTIAL', 3, 'TALLINN', 9001],
    ['S E C R E T TALLINN 009001 //NOFORN//', 'SECRET', null, 'TALLINN', 9001],
    ['UNCLAS SECTION 01 OF 28 RIO DE JANEIRO 009001', 'UNCLASSIFIED', 28, 'RIODEJANEIRO', 9001],
    ['UNCLAS E F T O TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    [
      'S E C R E T   S E C T I O N   0 1   O F   0 2   T A L L I N N   0 0 9 0 0 1',
      'SECRET',
      2,
      'TALLINN',
      9001,
    ],
    ['SS E C R E T TALLINN 009001', 'SECRET', null, 'TALLINN', 9001],
    ['CO N F I D E N T I A L TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['C ONFIDENTIAL TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['CSE C R E T SECTION 01 OF 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['O N F I D E N T I A L TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['NCLAS TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['c o n f i d e n t i a l section 01 of 02 tallinn 009001', 'CONFIDENTIAL', 2, 'TALLINN', 9001],
    ['unclassified tallinn 9001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['unclas section 01 of 02 tallinn 009001', 'UNCLASSIFIED', 2, 'TALLINN', 9001],
    ['unclas TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['Secret SAN JOSE 009001', 'SECRET', null, 'SANJOSE', 9001],
    ['LIMITED OFFICIAL USE TALLINN 9001', 'LIMITED OFFICIAL USE', null, 'TALLINN', 9001],
    ['S E C R E T SECTION 01 OF O2 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['S E C R E T ECTION 01 OF 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['C O N F I D E N T A L TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['S E C R E TALLINN 009001', 'SECRET', null, 'TALLINN', 9001],
    ['S E C R E T SECTOIN 01 OF 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['S E C R E T SECTION 01O F 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['C O N;F I D E N T I A L SECTION 01 OF 02 TALLINN 009001', 'CONFIDENTIAL', 2, 'TALLINN', 9001],
    ['UNCALS SECTION 01 OF 02 SAN JOSE 009001', 'UNCLASSIFIED', 2, 'SANJOSE', 9001],
    ['UNCLASIFIED TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['C0NFIDENTIAL TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['C 0 N F I D E N T 1 A L TALLINN 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['C O N F I D E N T I A LSECTION 01 OF 02 TALLINN 009001', 'CONFIDENTIAL', 2, 'TALLINN', 9001],
    ['S E C R E T SECTION 01/02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['S E C R E T SECTION ONE OF TWO TALLINN 9001', 'SECRET', 2, 'TALLINN', 9001],
    ['S E C R E T FINAL SECTION OF 3 TALLINN 9001', 'SECRET', 3, 'TALLINN', 9001],
    ['S E C R E T 01 OF 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    // To whom the text may be shown is no part of the post's name.
    ['S E C R E T REL TO UK TALLINN 009001', 'SECRET', null, 'TALLINN', 9001],
    ['S E C R E T//REL TO USA, FVEY TALLINN 009001', 'SECRET', null, 'TALLINN', 9001],
    ['S E C R E T REL TO USA AND GBR SECTION 01 OF 02 TALLINN 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['S E C R E T REL OSLOW 009001', 'SECRET', null, 'RELOSLOW', 9001],
    ['Confidential Tallinn 009001', 'CONFIDENTIAL', null, 'TALLINN', 9001],
    ['Secret Section 01 of 02 Tallinn 009001', 'SECRET', 2, 'TALLINN', 9001],
    ['UNCLASS TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['UNCLASS//FOUO SECTION 01 OF 02 TALLINN 009001', 'UNCLASSIFIED', 2, 'TALLINN', 9001],
    // The short form with words to addressees instead of a number.
    ['UNCLASS USDA FAS', 'UNCLASSIFIED', null, null, null],
    ['UNCLAS SENSITVE TALLINN 009001', 'UNCLASSIFIED', null, 'TALLINN', 9001],
    ['LTD OFF USE TALLINN 9001', 'LIMITED OFFICIAL USE', null, 'TALLINN', 9001],
    ['LIM OFF USE TALLINN 9001', 'LIMITED OFFICIAL USE', null, 'TALLINN', 9001],
  ])('%s', (line, level, sections, station, serial) => {
    expect(readClassificationLine(line)).toMatchObject({ level, sections, station, serial })
  })

  it.each([
    'SECRETARY OF STATE VISITS',
    'SECRETS OF TALLINN 2006',
    'Secret talks were held',
    'Secret Talks 2006',
    'SUBJECT: SECRET',
    '',
  ])('%s is none', (line) => {
    expect(readClassificationLine(line)).toBeNull()
  })

  it('reads bare levels from markings', () => {
    expect(levelOf('SECRET//NOFORN')).toBe('SECRET')
    expect(levelOf('UNCLASSIFIED//FOR OFFICIAL USE ONLY')).toBe('UNCLASSIFIED')
    // Words of handling, which alone classify nothing.
    for (const word of ['SBU', 'FOUO', 'FOR OFFICIAL USE ONLY', 'SBU//NOFORN'])
      expect(levelOf(word)).toBe('UNCLASSIFIED')
    expect(levelOf('EYES ONLY')).toBeNull()
  })

  it('knows captions, also with their letters apart', () => {
    expect(isCaptionLine('SIPDIS')).toBe(true)
    expect(isCaptionLine('C O R R E C T E D  C O P Y (TAGS)')).toBe(true)
    expect(isCaptionLine('C O R R E C T E D  C O P Y  (ADDING NOFORN CAPTION)')).toBe(true)
    expect(isCaptionLine('C O R R E C T E D  C O P Y CHGD TXT PARA 2')).toBe(true)
    expect(isCaptionLine('CORRECTED COPY OF THE HERRING TREATY')).toBe(false)
    expect(isCaptionLine('Corrected copy was sent')).toBe(false)
    expect(isCaptionLine('SENSITIVE TALKS BEGIN')).toBe(false)
    // Letters apart or not, and without what was corrected: a caption taken away is none.
    for (const line of [
      'CORRECTED COPY',
      'C O R R E C T E D C O P Y',
      'C 0 R R E C T E D  C O P Y -  CAPTION ADDED',
      'C O R R E C T E D  C O P Y (NOFORN REMOVED)',
      '- - C O R R E C T E D  C O P Y - - NOFORN REMOVED',
      '--C O R R E C T E D   C O P Y--',
    ])
      expect(captionsOf(line)).toEqual(['CORRECTED COPY'])
    expect(captionsOf('NOFORN SIPDIS')).toEqual(['NOFORN', 'SIPDIS'])
    expect(captionsOf('SIPDISSIPDISNEA FOR LEE')).toEqual(['SIPDIS'])
    expect(captionsOf('S E N S I T I V E')).toEqual(['SENSITIVE'])
    expect(captionsOf('UNCLAS SENSITVE TALLINN 009001')).toEqual(['SENSITIVE'])
    expect(captionsOf('EXDIS (DISTRIBUTE AS NODIS)')).toEqual(['EXDIS', 'NODIS'])
    expect(captionsOf('NODIS EYES ONLY')).toEqual(['NODIS', 'EYES ONLY'])
    for (const line of ['EX DIS', 'EXDSI', 'EXDISS', 'E X D I S']) expect(captionsOf(line)).toEqual(['EXDIS'])
    for (const line of ['S IPDIS', 'SIPDI S']) expect(captionsOf(line)).toEqual(['SIPDIS'])
    for (const line of ['NODSI', 'NODISS', 'NO DIS']) expect(captionsOf(line)).toEqual(['NODIS'])
    expect(captionsOf('TERRPE, ORCN, PROPINN')).toEqual(['TERREP', 'PROPIN'])
    expect(captionsOf('AGREEMENT CHANEL')).toEqual(['AGREMENT CHANNEL'])
    // Four letters are near to too many words.
    expect(isCaptionLine('EFTA')).toBe(false)
    expect(isCaptionLine('NO FORN')).toBe(true)
    expect(captionsOf('UNCLASSIFIED//FOR OFFICIAL USE ONLY')).toEqual(['FOR OFFICIAL USE ONLY'])
    expect(captionsOf('NODIS ONLY')).toEqual(['NODIS', 'ONLY'])
  })
})
