import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'
import { readInstruction } from '../../../main/declassification/read'

describe('who classified it', () => {
  it.each([
    ['Classified By: AMB Ann Lee for reasons 1.4 (b) and (d).', 'AMB Ann Lee', '1.4(b) 1.4(d)'],
    ['CLASSIFIED BY: Lee Ann, Consul, State; REASON: 1.4(B), (D)', 'Lee Ann, Consul, State', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1\n.4 b/d', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee, Reas\nons 1.4b,d', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: Classified by DCM Ann Lee per 1.5 (a) & (c)', 'DCM Ann Lee', '1.5(a) 1.5(c)'],
    ['Classified By: Amb. Ann Lee. Reason: E.O. 12958 1.4 (b, d)', 'Amb. Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: Amb. Ann Lee for rea\nsons 1.4. (b), (d)', 'Amb. Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: Amb. Ann Lee for reasons: 1/4 (B), (D)', 'Amb. Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified  By: Amb.\n\nAnn Lee for reasons 1.4 (b)\n\nand (d)', 'Amb. Ann Lee', '1.4(b) 1.4(d)'],
    ['classified by: amb. ann lee for reasons 1.4 (b)', 'amb. ann lee', '1.4(b)'],
    ['Classified By: Amb. Ann Lee, Jr. for Reasons 1.4 (B, D)', 'Amb. Ann Lee, Jr.', '1.4(b) 1.4(d)'],
    ['ClassifiedBy: Amb. Ann Lee under Sections 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified By: Amb. Ann Lee. Reasons 1.\n\n4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified By: Amb. Ann\n\nLee for reasons 1.4. (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classifide By: Amb. Ann Lee for reasons 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['lassified By: Amb. Ann Lee for reasons 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classif ied By: Amb. Ann Lee for reasons 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified B: Amb. Ann Lee for reasons 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Clas,sified By: Amb. Ann Lee for reasons 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified By: Amb. Ann Lee pursuant to 1.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified By: Amb. Ann Lee for reasons l.4 (b)', 'Amb. Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b) a\nnd (d)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 B A\nND D', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    // A range holds what stands between its ends; letters may stand in one pair of brackets, or behind a lost point.
    ['Classified\nBy: DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['CLASSIFIED\nBY DCM ANN LEE FOR REASONS 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    ['Classif\nied By: DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee for reasons 1-4 (b) and (d)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified by DCM Ann Lee, reasons 1.4 (b) and E.O. 12958', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee\nDeclassify On: 20180602', 'DCM Ann Lee', ''],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b-d)', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b) through (d)', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (B) – (D)', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4-b and 1.4-d', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (bd)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 14 [b] and [d]', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reason 1.4 (b) - a matter of trust', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: By DCM Ann Lee fo\nr reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    // Reasons with a slip in the word, a line end or a zero; other words before the section; no section at all.
    ['Classified By: DCM Ann Lee for reaons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM ANN LEE FR RASONS 1.4 (b)', 'DCM ANN LEE', '1.4(b)'],
    ['CLASSIFIED BY DCM ANN LEE.  REAS0N: \n1.5(B,D).', 'DCM ANN LEE', '1.5(b) 1.5(d)'],
    ['Classified By: DCM ANN LEE F0R REASONS 1.5 (B)', 'DCM ANN LEE', '1.5(b)'],
    ['Classified By: DCM ANN LEE BASED UP0N 1.5 (B)', 'DCM ANN LEE', '1.5(b)'],
    ['Classified By: DCM ANN LEE DUE TO 1,4 (C) AND (D).', 'DCM ANN LEE', '1.4(c) 1.4(d)'],
    ['Classified By: DCM Ann Lee under Se\nction 1.5 b/d', 'DCM Ann Lee', '1.5(b) 1.5(d)'],
    ['Classified By: DCM ANN LEE \n FOR 12958 1.4 B AND D', 'DCM ANN LEE', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for Reas \n(b) and (d).', 'DCM Ann Lee', ''],
    ['Classified By: DCM ANN LEE: 1.2 (B), (D)', 'DCM ANN LEE', ''],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b+d).', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for resaons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee; raesons: 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee.\nREASONNS 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann M. Eason for reasons 1.4 (b)', 'DCM Ann M. Eason', '1.4(b)'],
    ['Classified Byy: DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee fo reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee for reasons1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee, Sec. 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee for reasons (1.4) b and d', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4: b and d', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 paragraphs (b) and (d)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 14. {b} adn (d}', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons I.4 (b) ad (d)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (ad)', 'DCM Ann Lee', '1.4(a) 1.4(d)'],
    ['Classified By: DCM Ann Lee (b) and (d)', 'DCM Ann Lee', ''],
    // But no part of a name or an office.
    [
      'Classified By: Deputy for Section Affairs Ann Eason 1.4 (b)',
      'Deputy for Section Affairs Ann Eason',
      '1.4(b)',
    ],
    ['Classified By: Deputy for Reasoning Ron Forsection', 'Deputy for Reasoning Ron Forsection', ''],
    // The order is said for the reason, and is no other field.
    ['Classified By: DCM Ann Lee; E.O. 12958, reasons 1.4 (b,d)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee, E.O. 12958, \nReasons: 1.4(b)', 'DCM Ann Lee', '1.4(b)'],
    ['1. (U) Classified by Consul \nAnn Lee for E.O. 12958 reasons 1.4 (c)', 'Consul Ann Lee', '1.4(c)'],
    ['CLASSIFIED BY DCM ANN LEE \nE.O. 12958 REASON: 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    // The label said again, marks, the foot of a page.
    ['Classified By: (U) DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: (C) CLASSIFIED BY DCM ANN LEE; REASON 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    ['Classified By: 1. CLASSIFIED BY DCM ANN LEE \nREASONS: 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    ['Classified By: This message classified by DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: Classfied By: DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    [
      'CLASSIFIED BY DCM ANN LEE. \n          CONFIDENTIAL \n \nPAGE 02        TALLIN  09001  01 OF 03  111533Z \nREASONS: 1.5 (B).',
      'DCM ANN LEE',
      '1.5(b)',
    ],
    ['Classified By: (Acting) Consul Ann Lee for reasons 1.4 (b)', '(Acting) Consul Ann Lee', '1.4(b)'],
    // A sentence of its own behind a note, which says the reason; one that says none is prose.
    [
      'REF: OSLO 9001  PLEASE PASS TO POLOFF and FISH (GSO and IT).  Classified by DCM, Ann Lee, Reason: 1/4 (B), and (G)',
      'DCM, Ann Lee',
      '1.4(b) 1.4(g)',
    ],
    ['REF: OSLO 9001  Please pass to all (in Riga).  Classified by Ann Lee as herring', undefined, ''],
    // What follows right below without a reason is the text's.
    ['Classified By: DCM Ann Lee\nNOFORN\n\n1. (C) Herring.', 'DCM Ann Lee', ''],
    ['Classified By: DCM Ann Lee\nThis is an action request.\n\n1. (C) Herring.', 'DCM Ann Lee', ''],
    [
      'Classified By: Ambassador to\nThe Hague Ann Lee for reason 1.4 (b)',
      'Ambassador to The Hague Ann Lee',
      '1.4(b)',
    ],
    // The form's full line ends wherever it is: inside a word, or before a blank that the next line keeps.
    [
      'Classified By: Deputy Assistant Secretary for Herring and Sprats Gregor \ny Lee for reasons 1.4 (b)',
      'Deputy Assistant Secretary for Herring and Sprats Gregory Lee',
      '1.4(b)',
    ],
    [
      'Classified By: DEPUTY ASSISTANT SECRETARY FOR HERRING AND SPRATS GREGOR\nY LEE FOR REASONS 1.4 (B)',
      'DEPUTY ASSISTANT SECRETARY FOR HERRING AND SPRATS GREGORY LEE',
      '1.4(b)',
    ],
    [
      'Classified By: Deputy Assistant Secretary for Herring and Sprats Gregor \n Lee for reasons 1.4 (b)',
      'Deputy Assistant Secretary for Herring and Sprats Gregor Lee',
      '1.4(b)',
    ],
    [
      'Classified By: Deputy Assistant Secretary for Herring and Sprats Greg \nLee for reasons 1.4 (b)',
      'Deputy Assistant Secretary for Herring and Sprats Greg Lee',
      '1.4(b)',
    ],
    // The label in other words.
    ['CLASSIFIER: DCM ANN LEE, REASON: 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    ['CLASS BY: DCM ANN LEE\nREASON: 1.4 (B)', 'DCM ANN LEE', '1.4(b)'],
    ['Classifying officer: DCM Ann Lee for reasons 1.4 (b)', 'DCM Ann Lee', '1.4(b)'],
    // The sentence stands in the heading.
    [
      'SUBJECT: X\n\n(U) This message is classified by DCM Ann Lee, reasons 1.5 (b).\n\n1. (C) Text',
      'DCM Ann Lee',
      '1.5(b)',
    ],
    // A sentence that begins with the name.
    [
      'SUBJECT: X\n\n1. (U) DCM Ann Lee has classified this message for reason 1.5 (b).\n\n2. (C) Text',
      'DCM Ann Lee',
      '1.5(b)',
    ],
    // The reasons stand before the name, on its line or above it, and belong to no field before them.
    ['Reasons 1.4 (b),(d); Classified by: DCM Ann Lee', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    [
      'REF: STATE 9002\nFor reasons 1.4 (b) and (d), classified by Ambassador Ann Lee.\n\n1. (C) Herring.',
      'Ambassador Ann Lee',
      '1.4(b) 1.4(d)',
    ],
    [
      'SUBJECT: HERRING\nREASON: 1.4 (B)\n\nCLASSIFIED BY: DCM Ann Lee\n\n1. (C) Herring.',
      'DCM Ann Lee',
      '1.4(b)',
    ],
    // Noise of a broken transmission; another field under the label.
    ['Classified By: CDA: Ann Lee for reQ#8$UQ8ML#C may buy herring', 'CDA: Ann Lee', ''],
    [
      'Classified By: RIGA 9222 \nOSLO 9216 \n \nClassified by DCM Ann Lee; reasons 1.4 b.',
      'DCM Ann Lee',
      '1.4(b)',
    ],
    // The mark of a text that was joined to the field.
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (b) and (d). (C) The herring moved',
      'DCM Ann Lee',
      '1.4(b) 1.4(d)',
    ],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b) and (d).  (C)', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (B). (C) AND (D)', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    // A line that begins with a letter of the order's looks like the mark of a paragraph.
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (b), \n(c), and (d). ',
      'DCM Ann Lee',
      '1.4(b) 1.4(c) 1.4(d)',
    ],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b),\n(c)(d).', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (b) and \n(c). ', 'DCM Ann Lee', '1.4(b) 1.4(c)'],
    // In capitals it is a paragraph's mark to the letter; other letters beside it, or what stands unfinished above, tell.
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (B),\n(C)(D)\n\n1. (C) Herring.',
      'DCM Ann Lee',
      '1.4(b) 1.4(c) 1.4(d)',
    ],
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (B) AND\n(C).\n\n1. (C) Herring.',
      'DCM Ann Lee',
      '1.4(b) 1.4(c)',
    ],
    ['Classified By: DCM Ann Lee for reasons 1.4 (B) AND\n(C) Herring moved.', 'DCM Ann Lee', '1.4(b)'],
    ['Classified By: DCM Ann Lee for reasons 1.4 (B), \n(C) and (D).', 'DCM Ann Lee', '1.4(b) 1.4(c) 1.4(d)'],
    ['CLASSIFIED BY: DCM ANN LEE. REASON: 1.4 \n(C).', 'DCM ANN LEE', '1.4(c)'],
    ['CLASSIFIED BY: DCM ANN LEE FOR REASONS 1.5 \n(C)', 'DCM ANN LEE', '1.5(c)'],
    ['CLASSIFIED BY: DCM ANN LEE FOR 1. \n4 (D)', 'DCM ANN LEE', '1.4(d)'],
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (b) and (d)\n(C) A herring moved',
      'DCM Ann Lee',
      '1.4(b) 1.4(d)',
    ],
    [
      'Classified By: DCM Ann Lee for reasons 1.4 (b) and (d),\n(C) Poloff spoke',
      'DCM Ann Lee',
      '1.4(b) 1.4(d)',
    ],
    [
      'C o n f i d e n t i a l tallinn 009001 e.o. 12958: decl: 11/02/16 tags: prel subject: herring classified by amb. ann lee, reasons: 1.5 (b,d)',
      'amb. ann lee',
      '1.5(b) 1.5(d)',
    ],
    [
      'SUBJECT: X\n\n1. (U) CLASSIFIED BY DCM ANN LEE. REASONS: 1.5(B) AND (D).\n\n2. (C) Text',
      'DCM ANN LEE',
      '1.5(b) 1.5(d)',
    ],
    [
      'SUBJECT: X\n\nREF: OSLO 9001\n\n(U)  CLASSIFIED BY DCM ANN LEE.  REASONS 1.5\nB/D.\n\n1.  (C) Text',
      'DCM ANN LEE',
      '1.5(b) 1.5(d)',
    ],
    // The order's section without the word for it, before the name, on its line or above it.
    ['SUBJECT: X\n\n1.4 (b) Classified by DCM Ann Lee\n\n1. (C) Text', 'DCM Ann Lee', '1.4(b)'],
    ['SUBJECT: X\n\n1.5 (B), (D) Classified by: DCM Ann Lee\n\n1. (C) Text', 'DCM Ann Lee', '1.5(b) 1.5(d)'],
    ['SUBJECT: X\n\n1.4 B AND D\nCLASSIFIED BY: DCM Ann Lee\n\n1. (C) Text', 'DCM Ann Lee', '1.4(b) 1.4(d)'],
    [
      'E.O. 12958: DECL: 06/02/2018\nSUBJECT: X\n\nE.O. 12958 1.4 (b) and (d) Classified by: DCM Ann Lee\n\n1. (C) Text',
      'DCM Ann Lee',
      '1.4(b) 1.4(d)',
    ],
    // What is classified stands between the words of the label.
    [
      'CLASSIFIED CONFIDENTIAL ENTIRE TEXT BY: DCM ANN LEE. REASONS: 1.4 (B) AND (D).',
      'DCM ANN LEE',
      '1.4(b) 1.4(d)',
    ],
    ['1. CLASSIFIED SECRET BY DCM ANN LEE FOR REASON 1.5 (D).\n\n2. (S) Text', 'DCM ANN LEE', '1.5(d)'],
    [
      'SUBJECT: X\n\n1. (C) Classified Confidential - Entire Text - by DCM Ann Lee for reason 1.5 (d).\n\n2. (C) Text',
      'DCM Ann Lee',
      '1.5(d)',
    ],
  ])('%j', (text, name, reasons) => {
    const cable = readFragment(text)
    expect(cable.classifiedBy?.value).toBe(name)
    expect(cable.reasons.join(' ')).toBe(reasons)
  })

  it('or what it derives from', () => {
    expect(readFragment('DERIVED FROM: DSCG 05-1 B, D').derivedFrom?.value).toBe('DSCG 05-1 B, D')
    for (const on of ['\nDeclassify On: 20180602', '; DECLASSIFY ON: 20180602'])
      expect(readFragment(`DERIVED FROM: DSCG 05-1 B, D${on}`).derivedFrom?.value).toBe('DSCG 05-1 B, D')
    // Said under the other label, or twice.
    const { classifiedBy, derivedFrom } = readFragment('Classified By: Derived from Multiple Sources')
    expect([classifiedBy, derivedFrom?.value]).toEqual([null, 'Multiple Sources'])
    expect(readFragment('DERIVED FROM: Derived from the last message').derivedFrom).toMatchObject({
      value: 'the last message',
      span: { part: 'body', start: 27, end: 43 },
    })
  })
})

describe('paragraphs', () => {
  it('have numbers and portion marks', () => {
    const text =
      'SUBJECT: X\n\n¶1. (C) One.\n\n2.(S//NF) Two, in 2004.\n5 of them.\n\n3. Three.\n\n4. (C-ENTIRE TEXT) Four.\n'
    expect(readFragment(text).paragraphs.map(({ number, marking }) => [number, marking])).toEqual([
      ['1', 'C'],
      ['2', 'S//NF'],
      ['3', null],
      ['4', 'C-ENTIRE TEXT'],
    ])
  })

  it('may run on in one line', () => {
    const text = `SUBJECT: X\n\n1. (U) ${'Words and words. '.repeat(12)} 2. (SBU) More words.`
    expect(readFragment(text).paragraphs.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it.each([
    ['1.          (C) One.\n\n2. (C) Two.', '1C 2C', 'many blanks'],
    ['1 (C) One.\n\n2, (C) Two.', '1C 2C', 'a lost point, a comma for it'],
    ['1. xxxxxxxxxxxx said so.\n\n2. the minister agreed.', '1null 2null', 'small letters'],
    ['ref: oslo 101 1.(c) one and more of it.\n\n2. two.', '1C 2null', 'behind a field'],
    [
      '1. (C) One:\n(2) two, of a list\n4. four, of another\n\n2. (C) Two.',
      '1C 2C',
      'but no points of lists',
    ],
    ['1. (U) CLASSIFIED BY DCM ANN LEE, REASON 1.5 (B).\n\n2. (C) Two.', '1U 2C', 'a field that is one'],
    [
      '1. One.\n\n2. //BEGIN TEXT\nDear Ann.\nEND TEXT//\n\n3. Three.',
      '1null 2null 3null',
      'a quoted text between strokes',
    ],
    // Forms of the mark.
    ['1. (S NF) One.\n\n2. (NC) Two.', '1S NF 2NC', 'a blank for the stroke, NATO confidential'],
    ['1. (S N/F) One.\n\n2. (C) Two.', '1S N/F 2C', 'a stroke inside the caveat'],
    ['1. C) One.\n\n2.S) Two.\n\n3. (SBU Three.', '1C 2S 3SBU', 'a bracket lost'],
    ['1. SECRET - ENTIRE TEXT.\n\n2. Two.', '1SECRET - ENTIRE TEXT 2null', 'no brackets'],
    ['1.  SECRET    ENTIRE TEXT.\n\n2. Two.', '1SECRET ENTIRE TEXT 2null', 'no brackets and no hyphen'],
    ['1.  (C - ENTIRE TEXT.)\n.\n2. Two.', '1C - ENTIRE TEXT 2null', 'a point inside the brackets'],
    ['1.  (S  ENTIRE TEXT).\n\n2. Two.', '1S ENTIRE TEXT 2null', 'no hyphen inside them'],
    ['1. SUMMARY (S): One.\n\n2. Comment (C): Two.', '1S 2C', 'behind a label’s word'],
    ['1. The comment (C) says so.', '1null', 'but not behind the same word in a sentence'],
    ['1. SECRET: ENTIRE TEXT\n\n2. Two.', '1SECRET: ENTIRE TEXT 2null', 'a colon'],
    ['1. Summary: (C) One.\n\n2. Herring \n--------- \n(S) Two.', '1C 2S', 'behind a label, a title'],
    ['1. Key points: -- (C) One. -- (S) Two.', '1null', 'but not of the points inside'],
    ['1. (UN) Herring at the UN.', '1null', 'nor of what is no mark'],
    // Numbers.
    [
      '5. (C) Five.\n\n6. (U) Six.\n\n-----\nTITLE\n-----\n\n7. (C) Seven.',
      '5C 6U 7C',
      'first pages missing',
    ],
    ['1. One.\n\n6. Six.', '1null 6null', 'four of them missing'],
    ['1. One.\n\n7. Seven.', '1null', 'more missing than a text loses'],
    ['1. One.\n\n2. Two.\n\n2. Two again.\n\n3. Three.', '1null 2null 2null 3null', 'a number twice'],
    ['1. One in June\n1. The rest.\n\n2. Two.', '1null 2null', 'a day is none'],
    ['1, On Monday.\n\n2. Two on May\n3, Monday.', '1null 2null', 'a comma for the first point'],
    ['1. (C) One.\n\n2. [DETAILS REMOVED]\n\n3. (C) Three.', '1C 2null 3C', 'text removed'],
    // Lists begin again inside a paragraph; it goes on behind them.
    [
      '1. One.\n\n2. Two.\n\n3. Three:\n\n1) Herring.\n\n2) Cod.\n\n5. Five.',
      '1null 2null 3null 5null',
      'numbers with a bracket',
    ],
    [
      '1. One.\n\n2. Two.\n\n3. Three. Begin text:\n\n1. Cod.\n\n2. Eel.\n\n3. Roe.\n\n4. Oil.\n\n5. Fry.\n\n4. Four.\n\n5. Five.',
      '1null 2null 3null 1null 2null 3null 4null 5null 4null 5null',
      'a text with numbers of its own, and behind it the cable’s next',
    ],
    ['1. (C) One:\n\n1.Herring.\n\n2.Cod.\n\n2. (C) Two.', '1C 2C', 'points without marks'],
    ['1. (C) One.\n\n2. (C) Two:\n\n(3) Herring.\n\n3. (C) Three.', '1C 2C 3C', 'a point alone'],
  ])('%j: %s (%s)', (text, expected) => {
    const { paragraphs } = readFragment(`SUBJECT: X\n\n${text}\n`)
    expect(paragraphs.map(({ number, marking }) => `${number}${marking}`).join(' ')).toBe(expected)
  })

  it('may run on behind titles and the classifier in one line', () => {
    const text = `SUBJECT: X\n\nClassified By: Ann Lee. Reason: 1.4 (b), (d)  1.  (C)  ${'Words. '.repeat(30)} A TITLE  2. (C) More.`
    expect(readFragment(text).paragraphs.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it.each([
    ['1.) One.\n\n2.) Two.', '1 2', 'a point and a bracket'],
    ['1.) (SBU) One:\n1. a\n2. b\n\n2.) (U) Two.', '1SBU 2U', 'with marks, and a list of points'],
    ['1. One:\n1.) A\n2.) B\n\n2. Two.', '1 2', 'of a list in a text with points'],
    ['1: (U) One.\n\n2: (SBU) Two.', '1U 2SBU', 'a colon before a mark'],
    ['1 - (U) One.\n\n2- (SBU) Two.', '1U 2SBU', 'a hyphen before a mark'],
    ['(U) 1. One.\n\n(SBU) 2. Two.', '1U 2SBU', 'the mark before the number'],
    ['1.[C] One.\n\n2. [S] Two.', '1C 2S', 'square brackets'],
    ['1. [S]ome say one.\n\n2. Two.', '1 2', 'a letter that an editor changed'],
    ['1. (U) One of\n12: (U) is a mark.\n\n2. (U) Two.', '1U 12U 2U', 'a mark makes any number one'],
    ['1. (U) At\n12:15 they left.\n\n2. (U) Two.', '1U 2U', 'a time is none'],
  ])('are numbered in several ways: %j: %s (%s)', (text, expected) => {
    const { paragraphs } = readFragment(`SUBJECT: X\n\n${text}\n`)
    expect(paragraphs.map(({ number, marking }) => `${number}${marking ?? ''}`).join(' ')).toBe(expected)
  })

  it.each([
    ['the title 2. (SBU) More.\n\n3. (U) And more.', '1C 2SBU 3U', 'a title before the number'],
    ['words\n---------- 2. (SBU) More.', '1C 2SBU', 'a line of dashes'],
    ['(Riga telcon) 2. (SBU) More. (Riga 9002) 3. (C) And.', '1C 2SBU 3C', 'a bracket'],
    ['the brother.2. (SBU) More.', '1C 2SBU', 'no blank'],
    ['words ---- 2, (SBU) More.', '1C 2SBU', 'a comma for the point'],
    ['of paragraph 4. (C) Herring is meant.', '1C', 'another number in a sentence is none'],
    ['for reasons 1.2. (c) and others.', '1C', 'nor a section of the order'],
  ])('are found inside short lines: %j: %s (%s)', (text, expected) => {
    const { paragraphs } = readFragment(`SUBJECT: X\n\n1. (C) One and ${text}\n`)
    expect(paragraphs.map(({ number, marking }) => `${number}${marking}`).join(' ')).toBe(expected)
  })

  it.each([
    ['One in 2010. 2. Two. 3. Three.\n\n4. Four.', '1 2 3 4', 'the very next, which go on below'],
    ['Three things: 1. Herring. 2. Cod. 3. Sprat.\n\n2. Two.\n\n3. Three.', '1 2 3', 'but no list'],
    ['It was said in paragraph 2. The rest is known.', '1', 'nor a number that ends a sentence'],
    ['They met on June. 2. Nothing came of it.', '1', 'nor one that nothing goes on from'],
  ])('without marks are found in joined lines: %j: %s (%s)', (text, expected) => {
    const body = `SUBJECT: X\n\n1. ${'Words and words. '.repeat(12)}${text}\n`
    expect(
      readFragment(body)
        .paragraphs.map(({ number }) => number)
        .join(' '),
    ).toBe(expected)
  })

  it('may be one without a number, whose mark stands behind the classifier', () => {
    for (const gap of [' ', '\n\n']) {
      const text = `SUBJECT: X\n\nClassified By: DCM Ann Lee for reasons 1.4 (b) and (d). (C)${gap}Poloff spoke.\n`
      const cable = readFragment(text)
      expect(cable.reasons).toEqual(['1.4(b)', '1.4(d)'])
      expect(cable.paragraphs.map(({ number, marking }) => [number, marking])).toEqual([['', 'C']])
    }
  })

  it('are not the items of a numbered list of references', () => {
    const cable = readFragment('SUBJECT: X\n\nREF: 1. (U) RIGA 101\n2. (C) OSLO 102\n\n1. (C) One.', {
      id: '06TALLINN9001',
      created: '2006-03-14',
    })
    expect(cable.paragraphs.map(({ marking }) => marking)).toEqual(['C'])
  })

  it.each([
    ['A. (C) One.\n\nB. (SBU) Two.\n\nD) (U) Four.', 'AC BSBU DU', 'a letter may be left out'],
    [
      'REF: OSLO 12\nA. (C) One.\nB. (C) Two:\n1. herring\n2. cod',
      'AC BC',
      'below references; points of a list',
    ],
    [
      'REF: A. (C) OSLO 12\n     B. (C) OSLO 13\n\nA. (C) One.',
      'AC',
      'below references with letters and marks',
    ],
    [
      '1. (C) One:\n\nA. (C) Herring.\n\nB. (C) Cod.\n\n2. (C) Two.',
      '1C 2C',
      'under numbers parts of a paragraph',
    ],
    ['1. (U) Begin.\n\nQ: Herring?\n\nA: None.\n\n2. (U) End.', '1U 2U', 'nor do questions have numbers'],
    ['C. (C) Herring.\n\nD. (C) Cod.', '', 'letters begin at A'],
  ])('may have letters for numbers: %j: %s, %s', (text, expected) => {
    const { paragraphs } = readFragment(`TAGS: EFIS\nSUBJECT: X\n${text}`)
    expect(paragraphs.map(({ number, marking }) => `${number}${marking}`).join(' ')).toBe(expected)
  })

  it('may have marks only', () => {
    expect(
      readFragment('SUBJECT: X\n\n(SBU) One.\n\n(U) Two.').paragraphs.map(({ marking }) => marking),
    ).toEqual(['SBU', 'U'])
  })
})

describe('the summary', () => {
  it.each([
    ['1. (C) SUMMARY: Herring\nare scarce. END SUMMARY.\n\n2. (C) More.', 'Herring are scarce.'],
    [
      'SUMMARY\n-------\n\n1. (C) Herring are scarce.\n\n2. (C) So are cod. End Summary.\n\n3. More',
      'Herring are scarce. So are cod.',
    ],
    ['1. (SBU) Summary. Herring are scarce. (End summary)\n\n2. More.', 'Herring are scarce.'],
    [
      '1. (C) Summary and Action Request (See para 5): Herring are scarce. End Summary.\n\n2. More.',
      'Herring are scarce.',
    ],
    ['summary\n-------\n\n1. (c) herring are scarce.\n\n2. more.', 'herring are scarce.'],
    [
      '1. (c) summary: herring are scarce.\n\n2. (c) so are cod. end summary.\n\n3. more.',
      'herring are scarce. so are cod.',
    ],
    // The network set its caption anew behind a line with the word `Secretary`.
    [
      '1. (C) Summary: The Secretary found no\n\nSIPDIS\nherring. SIPDIS captions are no herring. End summary.\n\n2. (C) More.',
      'The Secretary found no herring. SIPDIS captions are no herring.',
    ],
    ['1. (SBU) SUMMARY: Herring are scarce. ENDSUMMARY.\n\n2. (SBU) More.', 'Herring are scarce.'],
    ['*Summary*\n\n1. (C) Herring are scarce. End \n   summary.', 'Herring are scarce.'],
    ['1. (U) Summary: Herring are scarce.\n\n2. (U) More.', 'Herring are scarce.'],
    // Two blanks, a label behind the mark, a bracket lost.
    [
      'SUMMARY\n-------\n\n1.  (C) Herring are scarce.\n\n2.  (C) More. END SUMMARY',
      'Herring are scarce. More.',
    ],
    ['SUMMARY\n-------\n\n1.  (C) SUMMARY: Herring are scarce. END SUMMARY', 'Herring are scarce.'],
    ['(1) SUMMARY: Herring are scarce.\n\n(2) More.', 'Herring are scarce.'],
    ['INTRODUCTION AND SUMMARY\n\n1.) Herring are scarce. End summary.\n\n2.) More.', 'Herring are scarce.'],
    ['1: (U) Summary: Herring are scarce. End summary.\n\n2: (U) More.', 'Herring are scarce.'],
    [
      '1. (C) Summary. Herring are scarce.\n\n2. (C) Continue Summary. So are cod. End Summary.\n\n3. (C) More.',
      'Herring are scarce. So are cod.',
    ],
    ['1. C) Summary: Herring are scarce. End summary.\n\n2. C) More.', 'Herring are scarce.'],
    // Other titles and labels.
    [
      '1. (C) INTRODUCTION/SUMMARY: Herring are scarce. END INTRODUCTION/SUMMARY.\n\n2. (C) More.',
      'Herring are scarce.',
    ],
    [
      '1. C-ENTIRE TEXT.\n\nSUMMARY\n/-------\n\n2. Herring are scarce.\n\n3. So are cod. END SUMMARY.\n\n4. More.',
      'Herring are scarce. So are cod.',
    ],
    ['1. C-ENTIRE TEXT.\n\n:SUMMARY\n:-------\n\n2. Herring are scarce. END SUMMARY.', 'Herring are scarce.'],
    // Blank lines between the foot of a page and the head of the next.
    [
      '1. (C) SUMMARY: Herring\n   CONFIDENTIAL\n \n \n   CONFIDENTIAL\n \nPAGE 02        TALLIN  09001  01 OF 02  261219Z\nare scarce. END SUMMARY.',
      'Herring are scarce.',
    ],
    // Lines run together: the foot of the page stands behind its last words, the head of the next before its first.
    [
      '1. (C) SUMMARY: HERRING      CONFIDENTIAL \nPAGE 02  TALLIN 09001 01 OF 02 261100Z ARE SCARCE. END SUMMARY.',
      'HERRING ARE SCARCE.',
    ],
    ['Summary =======\n\n1. (C) Herring are scarce. END SUMMARY', 'Herring are scarce.'],
    [
      '1. (C) Introduction and summary: Herring are scarce. End introduction and summary.',
      'Herring are scarce.',
    ],
    [
      '-----------------\nSummary, Comment and Recommendation\n-----------------\n\n1. (C) Herring are scarce. End Summary, Comment and Recommendation.',
      'Herring are scarce.',
    ],
    ['1. (C) SUMMAY: Herring are scarce.\n\n2. (C) More.', 'Herring are scarce.'],
    ['1. (C) Summary/Action request: Herring are scarce. End sumary.', 'Herring are scarce.'],
    ['1. SUMMARY STATEMENT\n\nHerring are scarce.\n\n2. OPINION PIECES\n\nMore.', 'Herring are scarce.'],
    [
      'SUMMARY\n-------\n1. (C) Herring are scarce.\n\n2. (C) Summary, continued: So are cod. End summary.',
      'Herring are scarce. So are cod.',
    ],
    // Only the end is marked; broken over two lines it is no title.
    ['1. (C) Herring are scarce. End summary.\n\n2. (C) More.', 'Herring are scarce.'],
    ['1. (C) Herring are scarce. End\nSummary.\n\nA TITLE\n\n2. (C) More.', 'Herring are scarce.'],
    ['A TITLE (AND MORE)\n\n1. Herring are scarce. End summary.\n\n2. More.', 'Herring are scarce.'],
    // A title joined to the paragraph above it, one underlined with other dashes.
    ['1.(C) Summary: Herring are scarce. -------- More --------\n\n2.(U) And.', 'Herring are scarce.'],
    [
      'SUMMARY\n‐‐‐‐‐‐‐‐\n\n1. (C) A two‐part series on herring.\n\nMore\n————\n\n2. (C) And.',
      'A two‐part series on herring.',
    ],
    // A label is for its paragraph, a title for all down to the next.
    [
      '1. (C) SUMMARY: Herring are scarce.\n\n2. (C) More.\n\nA TITLE OF MORE\n\n3. (C) And.',
      'Herring are scarce.',
    ],
    [
      'SUMMARY\n-------\n1. (C) Herring are scarce.\n\n2. (C) More.\n\nA TITLE OF MORE\n\n3. (C) And.',
      'Herring are scarce. More.',
    ],
    // A title behind the label, over a line of dashes; but words over the frame of the next title are the summary.
    [
      'Summary: A Quiet Sea\n--------------------\n\n1. (C) Herring are scarce.\n\n-----\nMore\n-----\n2. (C) And.',
      'Herring are scarce.',
    ],
    [
      '1. (C) Summary: A Quiet Sea\n-------\nHerring are scarce. End summary.\n2. (C) And.',
      'Herring are scarce.',
    ],
    ['1. (C) Summary: Herring at rest\n-------\nTHE SEA\n-------\n\n2. (C) And.', 'Herring at rest'],
    // Only numbers of paragraphs are left out, and only marks.
    [
      '1. (C) Summary: Herring\n(COD) met on May\n20. (1) It said\n(2) nothing (paragraph\n9). End summary.',
      'Herring (COD) met on May 20. (1) It said (2) nothing (paragraph 9).',
    ],
    [
      'Summary and Comment\n-------------------\n1. (C) Herring are scarce. End\nsummary and comment.',
      'Herring are scarce.',
    ],
  ])('%j', (text, summary) => {
    expect(readFragment(`SUBJECT: X\n\n${text}`).summary?.value).toBe(summary)
  })

  it.each([
    ['TAGS: PREL EN\n\n-------\nSummary\n-------\n\n1.', 'a title where the subject is missing'],
    [
      'SUBJECT: X\n\nSENSITIVE--PLEASE PROTECT ACCORDINGLY Summary -------\n\n1.',
      'a title run into the heading',
    ],
    [
      'SUBJECT: X\n\n1. (U) CLASSIFIED BY DCM ANN LEE.\nREASON: 1.5 (B).\n\n2. (C) SUMMARY:\n\n3.',
      'behind a field',
    ],
  ])('may begin under %j: %s', (heading) => {
    const text = `${heading} (C) Herring are scarce. End summary.\n\n----\nMORE\n----\n\n4. (C) More.`
    expect(readFragment(text).summary?.value).toBe('Herring are scarce.')
  })

  it('is missing where nothing is called so', () => {
    expect(readFragment('SUBJECT: X\n\n1. (C) Text.').summary).toBeNull()
  })
})

describe('captions', () => {
  it.each([
    ['SIPDIS', ['SIPDIS'], []],
    ['SIPDIS  S/CT FOR ANN LEE', ['SIPDIS'], ['S/CT FOR ANN LEE']],
    ['SIPDIS NOFORN DEPT FOR NEA/MAG, EUR', ['SIPDIS', 'NOFORN'], ['DEPT FOR NEA/MAG, EUR']],
    ['SENSITIVE DEPARTMENT FOR ANN LEE', ['SENSITIVE'], ['DEPARTMENT FOR ANN LEE']],
    ['SECRET NOFORN', ['NOFORN'], []],
    ['SENSITVE, SIPDIS', ['SENSITIVE', 'SIPDIS'], []],
    ['SENSITIVITY OF THE MATTER: DEPT FOR NEA', [], ['SENSITIVITY OF THE MATTER: DEPT FOR NEA']],
    ['NEA FOR LEE; SIPDIS', [], ['NEA FOR LEE; SIPDIS']],
    ['LIMITED OFFICIAL USE', ['LIMITED OFFICIAL USE'], []],
    ['MED CHANNEL', ['MED CHANNEL'], []],
    ['- - C O R R E C T E D  C O P Y - - TAGS ADDED', ['CORRECTED COPY'], []],
    ['C O R R E C T E D  C O P Y ADDED ADDRESSEES', ['CORRECTED COPY'], []],
    ['CORRECTED COPY TEXT PARA 3', ['CORRECTED COPY'], []],
    ['C O R R E C T E D C O P Y – TAGS', ['CORRECTED COPY'], []],
    ['C  O  R  R  E  C  T  E  D    C  O  P  Y', ['CORRECTED COPY'], []],
    ['NOT  FOR  INTERNET  DISTRIBUTION', ['NOT FOR INTERNET DISTRIBUTION'], []],
    ['- - HERRING - -', [], ['- - HERRING - -']],
  ])('stand alone on a line or before a note to addressees: %s', (line, caveats, notes) => {
    const text = `S E C R E T TALLINN 009001\n\n${line}\n\nE.O. 12958: DECL: 03/14/2016\nTAGS: PREL\nSUBJECT: X\n\n1. (S) Text.`
    const cable = readFragment(text)
    expect(cable.caveats).toEqual(caveats)
    const slugs = cable.marks.filter(({ kind }) => kind === 'slug')
    expect(slugs.map(({ start, end }) => text.slice(start, end))).toEqual(notes)
  })

  it.each([
    ['SUBJECT: HERRING\n\n\nSENSITIVE\n\nREF: OSLO 9002', ['SIPDIS', 'SENSITIVE'], 'below the subject'],
    ['SENSITIVE\nSUBJECT: HERRING\nREF: OSLO 9002', ['SIPDIS', 'SENSITIVE'], 'between tags and subject'],
    ['SUBJECT: HERRING\nREF: OSLO 9002\n\nNOFORN', ['SIPDIS', 'NOFORN'], 'below the references'],
    ['SUBJECT: HERRING\n    UNCLASSIFIED\n\nREF: OSLO 9002', ['SIPDIS'], 'the foot of a page is none'],
    ['SUBJECT: HERRING\nREF: OSLO 9002\n\n1. Text.\nNODIS\nMore.', ['SIPDIS'], 'nor a line of the text'],
  ])('stand between the fields too: %j, %3$s', (fields, caveats) => {
    const cable = readFragment(
      `UNCLAS TALLINN 009001\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\n${fields}\n\n1. Text.`,
    )
    expect(cable.caveats).toEqual(caveats)
    expect(cable.subject?.value).toBe('HERRING')
    expect(cable.references.map(({ verbatim }) => verbatim)).toEqual(['OSLO 9002'])
  })

  it('are none where they are the level itself', () => {
    const cable = readFragment('LIMITED OFFICIAL USE TALLINN 9001\n\nE.O. 11652: N/A\nTAGS: EFIS\n\n1. TEXT.')
    expect(cable).toMatchObject({ level: 'LIMITED OFFICIAL USE', caveats: [] })
  })

  it('stand in a line that a database opened with a quotation mark', () => {
    const cable = readFragment(
      '"S E C R E T TALLINN 009001 SIPDIS DEPT FOR NEA\nE.O. 12958: DECL: 03/14/2016\nTAGS: PREL',
    )
    expect(cable).toMatchObject({ level: 'SECRET', caveats: ['SIPDIS'] })
  })
})

describe('the signature', () => {
  it.each([
    ['2. (C) More.\nLEE', 'LEE'],
    ['2. (C) More.\n\nSigned: LEE\nYY', 'LEE'],
    ['2. (C) More.\nVAN DER LEE\nNNNN\n', 'VAN DER LEE'],
    ['2. (C) More.\nLee \n"\n', 'Lee'],
    ['2. (C) More. End comment. LEESON', 'LEESON'],
    ['2. (C) More.\nLEE\nVisit the Classified Website: http://www.state.sgov.gov', 'LEE'],
    ['2. (C) More.\nLEE\n=======CABLE ENDS=====\n', 'LEE'],
    // The end of a broken word, and of its sentence, is no given name.
    ['2. WE BELIEVE IT POSI-\nTIVE. VANCE', 'VANCE'],
    ['2. TEXT. UNQUOTE. VANCE', 'VANCE'],
    ['2. (C) MORE.\nWM. LEE', 'WM. LEE'],
    ['2. (C) More.\nLEE\nC O N F I D E N T I A L\n', 'LEE'],
    ['2. (C) More by August 16.LEESON', 'LEESON'],
    ['2. (C) More.\n#LEESON', 'LEESON'],
    ['2. (C) More.\nLEE-SMITH.\n', 'LEE-SMITH'],
    ['2. (C) More.\nLEE\nMINIMIZE CONSIDERED', 'LEE'],
    [
      '2. (C) More.\nLEE\n\nCONFIDENTIAL\n\n<< END OF DOCUMENT >>\n\nMessage Attributes\n\nTo: STATE\nType: TE\n',
      'LEE',
    ],
    // What teletypes and archives put under a name or behind it.
    ['2. (C) MORE.\n\nLEESON##\n', 'LEESON'],
    ['2. (C) MORE.\n\nLEESON\n\nNOTE BY OC/T:  HEADING AS RECEIVED.', 'LEESON'],
    [
      '2. (C) MORE.  LEESON\n\nNOTE BY OC/T: (##) OMISSION IN PARA. 1.\n         CORRECTION TO FOLLOW.',
      'LEESON',
    ],
    ['2. (C) More.\nLEESON\n\nNNNN\n\n    2004TALLIN09001 - UNCLASSIFIED', 'LEESON'],
    ['2. (C) More.\nLEESON\n\nNOTE: RECIPIENTS SHOULD ANSWER\nNNNN\n\n   TALLINN   00009001', 'LEESON'],
    [
      '2. (C) MORE.\nLEESON\n\nCONFIDENTIAL\n\nDeclassified/Released US Department of State EO Systematic\nReview 30 JUN 2006\n',
      'LEESON',
    ],
    [`2. (C) MORE.\nLEESON\n  UNCLASSIFIED\n\n  UNCLASSIFIED${'\n'.repeat(30)}NNNN\n`, 'LEESON'],
    [
      '2. (C) More.\nLEESON\n\nSheryl P. Walter\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n20 Mar 2014',
      'LEESON',
    ],
    ['2. (C) More.\nLEESON\nUNQUOTE\nGP-3\n(##)\nYY', 'LEESON'],
    ['2. (C) More.\nGP-3 LEESON YY', 'LEESON'],
    ['2. (C) More.\n*LEESON*', 'LEESON'],
    // An office or a generation beside the name; two names; names of several words.
    ['2. (C) More.\nLEESON, ACTING', 'LEESON'],
    ['2. (C) More.\nANN LEE (Charge)', 'ANN LEE'],
    ['2. (C) More.\nLEE, JR.', 'LEE, JR'],
    ['2. (C) More.\nLEE/LEESON', 'LEE/LEESON'],
    ['2. (C) More.\nDe La Lee', 'De La Lee'],
    ['2. (C) Herring 12\n1 2 3 TOTAL', undefined],
    // The next sentence, where a copy breaks off.
    ['2. (C) Herring rose by 5.6 percent. The', undefined],
    ['2. (C) Herring rose. However', undefined],
    ['2. (C) More.\nGarc\u00eda', 'Garc\u00eda'],
    ['2. (C) More.\nDe Lee', 'De Lee'],
    // Scraps of another copy under the name.
    ['2. (C) More.\nLEE\nR HERRING, FOR REASONS 1.4 (B, D)...', 'LEE'],
    ['2. (C) More.\nLEE\n\nEPET @ EL PA\u00cdS', 'LEE'],
    ['2. (C) More.\nleeson', 'leeson'],
    ['2. (C) More.\nvan leeson', 'van leeson'],
    [`2. (c) ${'more and more. '.repeat(24)}leeson`, 'leeson'],
    ['2. (C) More of the Baltic herring. leeson', undefined],
    [`2. (c) ${'more and more. '.repeat(24)}of the u.s. herring`, undefined],
    // A copy in small letters is read like one in capitals.
    [`2. (c) ${'more and more. '.repeat(50)}\nleeson leeson`, 'leeson'],
    [`2. (c) ${'more and more. '.repeat(50)}\nleeson 0 06/02/2008`, 'leeson'],
    [`2. (c) ${'more and more. '.repeat(50)}\nlee-smith`, 'lee-smith'],
    [`2. (c) ${'more and more. '.repeat(50)}by xxxxxxxx. visit our website: XXXXXXXXXXXX leeson`, 'leeson'],
    [`2. (c) ${'more and more. '.repeat(50)}all in article 5. leeson`, 'leeson'],
    [`2. (c) ${'more and more. '.repeat(50)}and they sent\nassistance.`, undefined],
    [`2. (c) ${'more and more. '.repeat(50)}of the herring`, undefined],
    // What the Department stamps under a telegram that it releases, and an end that a line's end cut.
    [
      '2. (C) More.\nLEE\nNNNN\n\nUNCLASSIFIED U.S. Department of State Case No. F-2008-90001 Doc No. C09001001 Date: 01/02/2013',
      'LEE',
    ],
    [
      '2. (C) More.\nLEE\n\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: ANN ROE\nDATE/CASE ID: 12 JAN 2005 200490001\nUNCLASSIFIED',
      'LEE',
    ],
    ['2. (C) More.\nLEE\n\n=======================CABLE\nENDS============================', 'LEE'],
    // What ends a message is no name, and a sentence of two words none either.
    ['2. (C) More.\nLEE\n\nEND OF MESSAGE', 'LEE'],
    ['2. (C) More.\nLEE\nEND TEXT.', 'LEE'],
    ['2. (C) More.\n\nESTONIAN TEXT ENDS.', undefined],
    ['2. (C) More.\n\nTHANKS', undefined],
    ['2. DEPARTMENT CONCURS. VANCE', 'VANCE'],
    ['2. TEXT.\nLEE UNQUOTE LEESON', 'LEESON'],
    ['2. TEXT.\nEND QUOTE. LEESON', 'LEESON'],
    ['2. (C) Best,\n\nAnn\nleeson', 'leeson'],
    ['2. (C) More of the same and\nherring', undefined],
    ['2. (C) More (Herring Daily, 10/18/2009) Leeson', 'Leeson'],
    ['2. (C) See http://state.sgov.gov/tallinn ******************** LEESON', 'LEESON'],
    ['2. (C) More.\nVisit: http://www.state.sgov.gov/p/eur/tallinn/index. cfm Leeson', 'Leeson'],
    ['2. (C) More.\nVisit: http://www.state.sgov.gov/tallinn/index.html Leeson', 'Leeson'],
    ['2. (C) More.\nLEE\nBen X Roe 07/30/2008 04:04:14 PM From DB/Inbox: TRANS\n.', 'LEE'],
    ['2. (C) They went home\nand slept...', undefined],
    ['2. (C) AND THEY SENT\nASSISTANCE.', undefined],
    ['2. (C) They went home and slept.', undefined],
    ['2. (C) More. END COMMENT', undefined],
    ['2. (C) More.\nLEESON LEESON', 'LEESON'],
    // The number of an empty paragraph.
    ['2. (C) More of paragraph\n\n3. Leeson', 'Leeson'],
    // Names in capitals follow a list that has no point; RICE is the one of four letters.
    ['2. (C) Desk Officer, Ann Lee, Coordinator RICE', 'RICE'],
    ['2. (C) Desk Officer, Ann Lee, Coordinator FISH', undefined],
    ['2. (C) More.\n\nEnd of Part One LA LIME', 'LA LIME'],
    ['2. (C) More. See http://state.sgov.gov for a review of “The Herring.” Leeson', 'Leeson'],
    ['2. (C) More. LEE\nNNNN\nEnd Cable Text\n XXXXXXXXXXXX', 'LEE'],
    // A whole text does not break off in its last word, an excerpt may.
    [`2. (C) ${'More and more. '.repeat(120)}\nLeeson...`, 'Leeson'],
    ['2. (C) More and more.\nHowever...', undefined],
    [
      '2. (C) More.\n\nLEE \n\nVZCZCXRO2010\nOO RUEHAG\nDE RUEHTL #9001/01 1441337\nZNY CCCCC ZZH\nO 231337Z MAY 08\nFM AMEMBASSY TALLINN\nTO RUEHC/SECSTATE WASHDC\nINFO RHEHNSC/NSC WASHINGTON DC\n',
      'LEE',
    ],
    // A form whose place for the name was left as it was.
    ['2. (C) More.\n\nSIGNATURE', undefined],
    ['2. (C) More.\n\nNAME', undefined],
    ['2. (C) More.\n\nSIGNED BY', undefined],
    ['2. (C) More.\n\nLEE\n\nSIGNATURE', 'LEE'],
    ['2. (C) More.\n\nSIGNED BY: LEE', 'LEE'],
    ['2. (C) More.\n\nSIGNED:\nLEE', 'LEE'],
    ['2. (C) More.\n\nNAMEN', 'NAMEN'],
    // Without its first lines, and without routes: no address is a name.
    [
      '2. (C) More.\n\nLEE \n\n\nNNNN \n\nO 231337Z MAY 08\nFM USLO TALLINN\nTO AMEMBASSY RIGA IMMEDIATE \nSECSTATE WASHDC IMMEDIATE 0037\nINFO EU MEMBER STATES\nAMEMBASSY OSLO IMMEDIATE',
      'LEE',
    ],
  ])('%j: %s', (text, name) => {
    expect(readFragment(`SUBJECT: X\n\n1. (C) Text.\n\n${text}`).signer?.value).toBe(name)
  })

  // A word in capitals ends each of these lines, and is one of the field's.
  it.each([
    'SUBJECT: HERRING AND TRADE',
    'SUBJECT: HERRING AND\nTRADE',
    'E.O. 12958: DECL: CLOSURE OF EMBASSY',
    'E.O. 12065: RDS-4 6/5/99 (LEE, ANN) OR-M',
    'TAGS: PREL, EN\nSUBJECT: HERRING\nREF: OSLO 9001 AND PREVIOUS',
    'REF: LEE-ROE TELCON',
    'Classified By: AMB ANN LEESON',
  ])('nobody signs a piece that is heading alone: %j', (text) => {
    expect(readFragment(text).signer).toBe(null)
  })

  it('the name stands behind a text that a copy ran into the line of its last field', () => {
    const text = `SUBJECT: HERRING REF: OSLO 9001 ${'They spoke of herring. '.repeat(20)}LEESON`
    expect(readFragment(text).signer?.value).toBe('LEESON')
  })
})

describe('a heading whose lines a copy has joined', () => {
  const text = '\n\n1. (C) Text of herring.\n\nLEE\n'
  it.each([
    [
      'glued, in capitals',
      'C O N F I D E N T I A L TALLINN 009001SIPDISSIPDISNEA FOR LEEE.O. 12958: DECL: 03/14/2016TAGS: PREL ENSUBJECT: HERRING TALKSREF: A. (A) OSLO 101 B. (B) RIGA 102Classified By: DCM Ann Lee for reasons 1.4 (b).',
    ],
    [
      'glued, without colons',
      'C O N F I D E N T I A L TALLINN 009001SIPDIS EO 12958 DECL: 03/14/2016TAGS PREL, ENSUBJECT: HERRING TALKSREF: A. OSLO 101 B. RIGA 102CLASSIFIED BY: DCM Ann Lee for reasons 1.4 (b).',
    ],
    [
      'by blanks, a letter at the label',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS E.O. 12958: DECL: 03/14/2016 TAGS: PREL EN SUBJECT: HERRING TALKS REF A: OSLO 101; REF B: RIGA 102 CLASSIFIED BY DCM Ann Lee FOR REASONS 1.4 (B).',
    ],
    [
      'by blanks, a mark before the classifier, no word before the day',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS E.O. 12958 03/14/2016 TAGS: PREL EN SUBJECT: HERRING TALKS REF: A. OSLO 101 B. RIGA 102 (U) Classified by DCM Ann Lee, reasons 1.4 (b).',
    ],
    [
      'by blanks, the classifier with a slip',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS E.O. 12958: DECL: 03/14/2016 TAGS: PREL EN SUBJECT: HERRING TALKS REF: A. OSLO 101 B. RIGA 102 Clasisfied By: DCM Ann Lee for reasons 1.4 (b).',
    ],
    [
      'by blanks, the classifier without a colon',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS Dept for Ben Roe E.O. 12958: DECL: 03/14/2016 TAGS: PREL EN SUBJECT: HERRING TALKS REF: A. OSLO 101 B. RIGA 102 Classified by DCM Ann Lee, reasons 1.4 (b).',
    ],
    [
      'by blanks, tags without a colon, a letter said twice',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS EO 12958 DECL: 03/14/2016 TAGS PREL, EN SUBJECT: HERRING TALKS REF: A. OSLO 101 B. RIGA 102 CLASSIFIED BBY: DCM Ann Lee for reasons 1.4 (b).',
    ],
    [
      'by semicolons, labels with a slip',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS E.O. 12958: DECL: 03/14/2016; TAG: PREL, EN; Subj: HERRING TALKS; Reftel: A) OSLO 101; B) RIGA 102; Classified by: DCM Ann Lee for reasons 1.4 (b).',
    ],
    [
      'by hyphens',
      'C O N F I D E N T I A L TALLINN 009001 - SIPDIS\nE.O. 12958: DECL: 03/14/2016 - TAGS: PREL, EN - SUBJECT: HERRING TALKS - REFS: (A) OSLO 101 (B) RIGA 102 - CLASSIFIED BY: DCM Ann Lee, REASON 1.4 (B).',
    ],
    [
      'in another order',
      'C O N F I D E N T I A L TALLINN 009001 SIPDIS SUBJECT: HERRING TALKS TAGS: PREL, EN REF: A. OSLO 101 B. RIGA 102 E.O. 12958: DECL: 03/14/2016 CLASSIFIED BY: DCM Ann Lee. REASON: 1.4 (B).',
    ],
  ])('%s', (_, heading) => {
    const cable = readFragment(heading + text, { id: '06TALLINN9001', created: '2006-03-14' })
    expect(cable.subject?.value).toBe('HERRING TALKS')
    expect(cable.tags.map(({ name }) => name)).toEqual(['PREL', 'EN'])
    expect(cable.references.map(({ id }) => id)).toEqual(['06OSLO101', '06RIGA102'])
    expect(cable.classifiedBy?.value).toBe('DCM Ann Lee')
    expect(cable.reasons).toEqual(['1.4(b)'])
    expect(cable.caveats).toEqual(['SIPDIS'])
    expect(cable.paragraphs).toHaveLength(1)
    expect(readInstruction(cable)).toMatchObject({ kind: 'date', date: '2016-03-14' })
  })

  it.each([
    ['E.O. 12958 N/A TAGS PREL, EN SUBJECT HERRING TALKS REF OSLO 101', 'HERRING TALKS', ['06OSLO101']],
    [
      'EO 12958 N/A TAGS PREL EN SUBJECT HERRING TALKS REF 05 SAN JOSE 9001',
      'HERRING TALKS',
      ['05SANJOSE9001'],
    ],
    ['e.o. 12958: n/a tags: prel, en subj: herring talks reftel: oslo 101', 'herring talks', ['06OSLO101']],
    ['TAGS: PREL, EN SUBJECT: FOLLOW-UP TO REF OSLO 101', 'FOLLOW-UP TO REF OSLO 101', []],
    ['SUBJECT: A CHANGE OF SUBJECT AT SEA\nTAGS: PREL, EN', 'A CHANGE OF SUBJECT AT SEA', []],
  ])('in small letters or without colons: %s', (heading, subject, ids) => {
    const cable = readFragment(`UNCLAS TALLINN 009001\n\n${heading}${text}`, {
      id: '06TALLINN9001',
      created: '2006-03-14',
    })
    expect(cable.subject?.value).toBe(subject)
    expect(cable.tags.map(({ name }) => name)).toEqual(['PREL', 'EN'])
    expect(cable.references.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['DECL: CLOSURE OF THE FAIR TAGS MTCRE, PREL, EN', ['MTCRE', 'PREL', 'EN'], 'behind an event'],
    ['DECL: 03/14/2016 TAGS EN, PREL', ['EN', 'PREL'], 'a place first'],
    ['DECL: 03/14/2016 TAGS: PREL, EN UBJECT: HERRING', ['PREL', 'EN'], 'before a label that lost a letter'],
  ])('gives the tags of %s: %3$s', (instruction, tags) => {
    const cable = readFragment(`S E C R E T TALLINN 009001 SIPDIS EO 12958 ${instruction}${text}`)
    expect(cable.tags.map(({ name }) => name)).toEqual(tags)
  })

  it('may end in the title of the summary', () => {
    const joined = `SUBJECT: X\n\nClassified By: Ann Lee for reasons 1.4 (b). ------- SUMMARY ------- \n\n1. (C) Herring are scarce.\n\n2. (C) More.\n`
    expect(readFragment(joined).summary?.value).toBe('Herring are scarce.')
  })
})

describe('labels with several slips', () => {
  it.each([
    ['TA\nGS: PREL, EN\nSUBJ\nECT: HERRING TALKS\nRE\nF: OSLO 101', 'cut by the line’s end'],
    ['TAGS\n: PREL, EN\nSUBJECT\n: HERRING TALKS\nREFTEL\n: OSLO 101', 'parted from their colons'],
    ['TAGS\nPREL, EN\nSUBJECT\nHERRING TALKS\nREFTEL\nOSLO 101', 'alone on their lines'],
    ['TAGS: TAGS PREL, EN\nSUBJECT: SUBJECT: HERRING TALKS\nREF: REF: OSLO 101', 'said twice'],
    ['TAGS:\tPREL,\tEN\nSUBJECT:\u00a0HERRING TALKS\nREF:\tOSLO\u00a0101', 'behind tabs and hard blanks'],
    ['TAGS, PREL, EN\nSUBJECT, HERRING TALKS\nREF, OSLO 101', 'with commas for colons'],
    ['TAG LINE: PREL, EN\nSUBJECT LINE: HERRING TALKS\nREFERENCE: OSLO 101', 'with the word line'],
    ['TAG: PREL, EN\nSUB: HERRING TALKS\nREF’S: OSLO 101'.replace('’', "'"), 'cut short'],
    ['*TAGS: PREL, EN\n* SUBJECT: HERRING TALKS\n*REF: OSLO 101', 'behind a star'],
    ['REF: OSLO 1O1\nSUBJECT: HERRING TALKS\nTAGS: PREL, EN', 'in another order, a letter in the number'],
    ['T A G S : PREL, EN\nS U B J E C T : HERRING TALKS\nR E F : OSLO l01', 'with their letters apart'],
    ['TTAGS: PREL, EN\nSSUBJECT: HERRING TALKS\nRREF: OSLO 101', 'with their first letter twice'],
  ])('%j: %s', (fields) => {
    for (const text of [fields, fields.replaceAll('\n', '\r\n'), fields.replace(/^/gm, '> ')]) {
      const ends = text.includes('\r') ? '\r\n' : '\n'
      const sign = text.startsWith('>') ? '> ' : ''
      const lines = [
        'C O N F I D E N T I A L TALLINN 009001',
        '',
        'SIPDIS',
        '',
        ...text.split(ends).map((line) => line.slice(sign.length)),
        '',
        '1. (C) Text.',
      ]
      const cable = readFragment(lines.map((line) => sign + line).join(ends), {
        id: '08TALLINN9001',
        created: '2008-06-15',
      })
      expect(cable.tags.map(({ name }) => name)).toEqual(['PREL', 'EN'])
      expect(cable.subject?.value).toBe('HERRING TALKS')
      expect(cable.references.map(({ id }) => id)).toEqual(['08OSLO101'])
      expect(cable.paragraphs).toHaveLength(1)
    }
  })

  it.each<[fields: string, subject: string | null, why: string]>([
    ['tags prel, en\nsubject herring talks', 'herring talks', 'without a colon in small letters'],
    ['SUBJECT: REPLIES TO A\nREFTEL\n\nTAGS: PREL', 'REPLIES TO A REFTEL', 'a word of the subject'],
    ['SUBJECT: HERRING ARE\nSU\nBTLE', 'HERRING ARE SU BTLE', 'letters that make no label'],
    ['subject to change\nTAGS: PREL', null, 'prose'],
    ['SUBJECT: HERRING\nRFE: DOE-ROE E-MAIL OF JUNE 9', 'HERRING', 'a mail under a mistyped label'],
  ])('%j: %3$s', (fields, subject) => {
    expect(readFragment(`UNCLAS TALLINN 009001\n\n${fields}\n\n1. Text.`).subject?.value ?? null).toBe(
      subject,
    )
  })
})

describe('a telegram in one text', () => {
  const text = [
    'VZCZCXYZ0011',
    'PP RUEHC',
    'DE RUEHTL #9001 1540931',
    'ZNY CCCCC ZZH',
    'P 020931Z JUN 08',
    'FM AMEMBASSY TALLINN',
    'TO RUEHC/SECSTATE WASHDC PRIORITY 9904',
    'INFO RUEHHE/AMEMBASSY HELSINKI',
    'BT',
    'C O N F I D E N T I A L TALLINN 009001',
    'SIPDIS',
    'TAGS: EFIS',
    'SUBJECT: HERRING',
    '',
    '1. (C) Text.',
    'LEE',
  ].join('\n')

  it.each<[string, string | null, string | null, string]>([
    [text, null, 'Embassy Tallinn', 'by the sender'],
    [
      text.replace('FM AMEMBASSY TALLINN', 'FM SECSTATE WASHDC'),
      null,
      'Secretary of State',
      'the Department',
    ],
    ['TAGS: EFIS', '08OSLO9001', 'Embassy Oslo', 'by the id, where a piece names no sender'],
    [text, '08OSLO9001', 'Embassy Tallinn', 'the sender before the id'],
    ['TAGS: EFIS', '08ATLANTIS9001', null, 'a post that nobody knows'],
    ['TAGS: EFIS', null, null, 'nobody'],
  ])('comes from a post (%4$s): %3$s', (telegram, id, origin) => {
    expect(readFragment(telegram, id === null ? {} : { id }).origin).toBe(origin)
  })

  it('is parted into header and body, and names itself', () => {
    const cable = readFragment(text)
    expect(cable.id).toBe('08TALLINN9001')
    expect(cable.created).toEqual({ day: '2008-06-02', time: '09:31', from: 'dtg' })
    expect(cable.to).toHaveLength(1)
    expect(cable.info.map(({ name }) => name)).toEqual(['AMEMBASSY HELSINKI'])
    expect(cable.level).toBe('CONFIDENTIAL')
    expect(cable.body.startsWith('C O N F I D E N T I A L')).toBe(true)
    expect(cable.problems).toEqual([])
  })

  it.each([
    [
      'TO RUEHC/SECSTATE WASHDC IMMEDIATE 12\nINFO RUEHHE/AMEMBASSY HELSINKI PRIORITY 9',
      'nothing but addresses',
    ],
    [
      'FM AMEMBASSY TALLINN\n\nTO SECSTATE WASHDC NIACT IMMEDIATE\n\nINFO AMEMBASSY HELSINKI\n',
      'blank lines between',
    ],
  ])('may be %j: %s', (piece) => {
    const { to, info, body } = readFragment(piece)
    expect([...to, ...info].map(({ name }) => name)).toEqual(['SECSTATE WASHDC', 'AMEMBASSY HELSINKI'])
    expect(body).toBe('')
  })

  it('is no header because a line of its text begins with TO', () => {
    expect(readFragment('1. (C) SUMMARY: WE MEAN\nTO FISH. END SUMMARY.').summary?.value).toBe(
      'WE MEAN TO FISH.',
    )
  })

  it('keeps the id and day it is given', () => {
    const cable = readFragment('REF: A. STATE 9001', { id: '09RIGA9002', created: '2009-11-02' })
    expect(cable.id).toBe('09RIGA9002')
    expect(cable.created).toEqual({ day: '2009-11-02', time: null, from: 'given' })
    expect(cable.references[0]?.id).toBe('09STATE9001')
  })
})
