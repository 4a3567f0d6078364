import { describe, expect, it } from 'vitest'
import { readCable, readFragment } from '../../../main/cable/read'
import type { Day } from '../../../preload/contract/day'
import { rawCable } from './raw'

function referencesOf(text: string, id = '10TALLINN9900', created: Day = '2010-12-01'): string {
  return readFragment(text, { id, created })
    .references.map(({ kind, id: of, letter }) => `${letter ? `${letter}=` : ''}${of ?? kind}`)
    .join(' ')
}

describe('a reference to a station that nobody knows', () => {
  it.each([
    ['REF: OSLOW 12', ['reference-station-unknown']],
    ['REF: OSLO 12', []],
  ])('%j: %j', (text, expected) => {
    const { problems } = readFragment(text, { id: '10TALLINN9900', created: '2010-12-01' })
    expect(problems.map(({ code }) => code)).toEqual(expected)
  })
})

describe('references', () => {
  it.each([
    ['REF: USNATO 568', '10USNATO568', 'one'],
    ['REF: DOE-ROE EMAIL OF JUNE 9 AND OSLO 12', 'email 10OSLO12', 'an e-mail joined to a cable'],
    ['REF: OSLO 12 AND FBIS REPORT', '10OSLO12 report', 'a report behind it'],
    ['REF - 2009 OSLO 12', '09OSLO12', 'a hyphen for the colon, a year of four digits'],
    [
      'REF: A: OSLO 11\nB: OSLO 12\nC: OSLO 13\nD: OSLO 14\nE: OSLO 15\nF: OSLO 16\nG: OSLO 17',
      'A=10OSLO11 B=10OSLO12 C=10OSLO13 D=10OSLO14 E=10OSLO15 F=10OSLO16 G=10OSLO17',
      'the sixth letter of a list, which is the last of a label too',
    ],
    ['REF: OSLO 12 AND PREVIOUS', '10OSLO12', 'what is no reference'],
    ["REF: A. OSLO 12 ('05) B. OSLO 13 OF 2006", 'A=05OSLO12 B=06OSLO13', 'years behind the number'],
    ['REF: A. OSLO 112, 2005 B. OSLO 13 FROM 2006', 'A=05OSLO112 B=06OSLO13', 'said otherwise'],
    ['REF: OSLO 12 (A), RIGA 13 (B)', 'A=10OSLO12 B=10RIGA13', 'letters behind the numbers'],
    ['REF: OSLO 12 (A) AND RIGA 13 (B).', 'A=10OSLO12 B=10RIGA13', 'and with a word between them'],
    ['REF: OSLO 12 (A) RIGA 13', '10OSLO12 A=10RIGA13', 'a letter behind one that belongs to the next'],
    ['REF: OSLO 101/1, RIGA 102/03', '10OSLO101 03RIGA102', 'a part of a cable, and a year'],
    ['REF: OSLO 521/2', '10OSLO521', 'a number that lost its first digits'],
    ['REF: OSLO 12 OF 2011', '10OSLO12', 'no year that is yet to come'],
    ['REF: OSLO 2004, 2005', '09OSLO2004 09OSLO2005', 'two numbers, of which either may be a year'],
    ['REF(A): OSLO 12\nREF(B): RIGA 13', 'A=10OSLO12 B=10RIGA13', 'the letter within the label'],
    [
      'REF: A - OSLO 12\n     B - DOE/ROE EMAIL\n     C - RIGA 13',
      'A=10OSLO12 B=email C=10RIGA13',
      'letters with dashes, and a mail between two cables',
    ],
    ['REF: A - OSLO 12\n     B - DOE A - 12', 'A=10OSLO12 B=other', 'a letter with a dash that is not due'],
    ['REF: OSLO A-12, 13', '10OSLO-A12 10OSLO13', 'an airgram, numbered apart'],
    ['REF: OSLO 12 AND SEPTEL', '10OSLO12', 'nor says of what kind it is'],
    ['REF: STATE 568, PARAS 5-7', '10STATE568', 'paragraphs, one letter away from a post'],
    ['REF: OSLO 12 STAGE 2', '10OSLO12', 'a stage, one letter away from another'],
    ['REF: OSLO 12, PARIZ 5', '10OSLO12 10PARIS5', 'a slip in the name of that post'],
    ['REF: STATE 9OO1, OSLO 12OO.', '10STATE9001 10OSLO12', 'two letters inside a number, not behind it'],
    ['REF: (A) STATE 568 (B) KCOD-4 (FY-87)', 'A=10STATE568 B=other', 'a program’s number'],
    ['REF: A. KCOD 412 (FY 87), B. KCOD-12, C. OSLO-12', 'A=other B=other C=10OSLO12', 'more of them'],
    ['REF.  STATE 9001 \n\n1. (C) Text', '10STATE9001', 'a point and blanks for its colon'],
    [
      'REF: STATE 568\n\nA)  Herring swim in the sound.\n\nB)  SEE OSLO 12 ON COD.',
      '10STATE568',
      'answers to a list of questions, counted in letters below a blank line',
    ],
    [
      'REF: STATE 568\n\nQ: Is OSLO 12 well?\n\nA: All 500 of them.',
      '10STATE568',
      'questions and answers below a blank line',
    ],
    [
      'REF: STATE 568\n\n(A) Herring are well since OSLO 12.\n\n(B) Nets are full.',
      '10STATE568',
      'an answer that names a cable in its sentence',
    ],
    [
      'TAGS: EFIS\nREF: STATE 568\nA. (C) Herring swim.\n\nB. (C) So do 12 cod.',
      '10STATE568',
      'paragraphs with letters right below',
    ],
    [
      'REF: O. OSLO 12\nP. OSLO 13\n\nQ. OSLO CABLE 14',
      'O=10OSLO12 P=10OSLO13 Q=10OSLO14',
      'a list that goes on to Q',
    ],
    [
      'REF: USNATO 568\nI. PEACE: NO HERRING.\nII. WAR: NO COD.',
      '10USNATO568',
      'parts of the text in Roman numbers below',
    ],
    [
      'REF: F. OSLO 12\nG. OSLO 13\nH. OSLO 14\nI. MINUTES OF THE COD CLUB',
      'F=10OSLO12 G=10OSLO13 H=10OSLO14 I=other',
      'a ninth letter',
    ],
    [
      'REF: A. COTON0U 12\n     B. 0SLO 13\n     C. 09 RIGA 14',
      'A=10COTONOU12 B=10OSLO13 C=09RIGA14',
      'a zero for the letter O of a station',
    ],
    [
      'REF: A. BRAZIL 12\n     B. INCSR BRAZIL 2008',
      'A=10BRASILIA12 B=other',
      'a country for its embassy, and in a title',
    ],
    ['REF: USDA FAS WASHDC 57863', '10USDAFAS57863', 'an agency that may send as many as the Department'],
    ['REF: A. USNATO R020931Z JUN 10\n     B. OSLO 12', 'A=other B=10OSLO12', 'a date-time group, no number'],
    [
      'REF: A. BKK 12\n     B. HCMC 13\n     C. MADRID SP 14\n     D. SECDEF WASHDC 15',
      'A=10BANGKOK12 B=10HOCHIMINHCITY13 C=10MADRID14 D=10SECDEF15',
      'stations and agencies in short and with their places',
    ],
    [
      'REF: A. STATE 9001 \nB. 09 KABUL 4012 (NOTAL)\n\n1. (C) Text',
      'A=10STATE9001 B=09KABUL4012',
      'letters',
    ],
    [
      'REF: A) USNATO 568, B) STATE 9345 (C) OTTAWA 3',
      'A=10USNATO568 B=10STATE9345 C=10OTTAWA3',
      'letters in several styles',
    ],
    ['REF: A. STATE 9001 24 SEP 2009 B. OSLO 12 (3 MAY 08)', 'A=09STATE9001 B=08OSLO12', 'days behind'],
    [
      'REF: A. STATE 9001 DATED SEPTEMBER 24, 2009 B. OSLO 12 OF 3 MAY 2008 C. RIGA 13 (MAY 3, 08) D. RIGA 14',
      'A=09STATE9001 B=08OSLO12 C=08RIGA13 D=10RIGA14',
      'days in words behind, the month first or a word before',
    ],
    ['REF: A. STATE 568 OF MAY 3 B. OSLO 12, MAY 2008', 'A=10STATE568 B=10OSLO12', 'no whole day behind'],
    [
      'REF: A. 07 OSLO 12 - LEE: "HERRING RUNS; NETS ARE FULL" B. RIGA 7; OSLO 13',
      'A=07OSLO12 B=10RIGA7 10OSLO13',
      'a quoted title with a semicolon',
    ],
    ['REF: A. A) STATE 9001 B. B) OSLO 12', 'A=10STATE9001 B=10OSLO12', 'letters said twice'],
    ['REF: A. REF A STATE 9001\nB. REF B STATE 9002', 'A=10STATE9001 B=10STATE9002', 'and with REF'],
    [
      'REF: E) OSLO 5 F) 05 OSLO\n\n527 G) 05 RIGA 7',
      'E=10OSLO5 F=05OSLO527 G=05RIGA7',
      'a blank line inside',
    ],
    [
      'REF: A. STATE 9001 ("A LONG TITLE\n\nON HERRING")\n\nB. OSLO 12 -- A TITLE\n\nON SPRATS\n\nC. RIGA 7',
      'A=10STATE9001 B=10OSLO12 C=10RIGA7',
      'every line apart, titles in two',
    ],
    [
      'REF: A. RIGA 1\n\nFishing went on.\n\nA. The herring was counted.',
      'A=10RIGA1',
      'prose and a list behind it',
    ],
    ['refs a: oslo 12', 'A=10OSLO12', 'small letters'],
    ['SUBJECT: X\nRFETEL: OSLO 12', '10OSLO12', 'letters of the label changed about'],
    ['SUBJECT: X\nREXF: A. OSLO 12 B. RIGA 7', 'A=10OSLO12 B=10RIGA7', 'a letter too many in it'],
    ['SUBJECT: X\nRED: HERRING 2020 AND WHITE', '', 'another word before a colon'],
    ['REF: OSLO 101 ANDRIGA 55', '10OSLO101 10RIGA55', 'AND glued to the station'],
    ['REF: STTE 9001', '10STATE9001', 'a letter of STATE lost'],
    ['REF: OLSO 12', '10OSLO12', 'letters of a short name changed about'],
    ['REF: STATE4 3211', '10STATE43211', 'a blank inside the number'],
    ['REF: STATE 4 3211 AND 4322', '10STATE43211 10STATE4322', 'and after the station'],
    ['REF: OSLO 5 2009', '10OSLO5', 'but none before a year'],
    ['REF: STATE 4321l; RIGA 4I1', '10STATE43211 10RIGA411', 'a letter for a digit'],
    ['REF: OSLO 101O. X', '10OSLO101', 'no letter of a list'],
    ['REF: STATE CABLE 4321', '10STATE4321', 'what it is before its number'],
    ['REF: DEPTEL 4321', '10STATE4321', 'a telegram of the Department'],
    ['REF: OSLO, 432', '10OSLO432', 'a comma before the number'],
    ['REF: E-MAIL OSLO, 12 JUNE', 'email', 'but none of a day'],
    ['REF: A. 2004. MADRID 1142', 'A=04MADRID1142', 'a point behind the year'],
    ['REF: A. OSLO 12 B. 05) STATE 4321', 'A=10OSLO12 B=05STATE4321', 'a bracket behind it'],
    ['REF: A. OSLO 12 B. SEPTEL; 77', 'A=10OSLO12 B=other', 'no station is carried over another thing'],
    ['REFTEL(S): OSLO 12', '10OSLO12', 'a label with its plural in brackets'],
    ['REFERENCE OSLO 12', '10OSLO12', 'a long label without a colon'],
    ['REF - OSLO 12', '10OSLO12', 'a hyphen for a colon'],
    ['SUBJECT: X\nREF -  A.  OSLO 12\n       B.  RIGA 13', 'A=10OSLO12 B=10RIGA13', 'and blanks behind it'],
    ['REF: 1. OSLO 12, 2. RIGA 13  3. RIGA 14', '10OSLO12 10RIGA13 10RIGA14', 'a list counted in numbers'],
    ['REF: 1) OSLO 12, 2) 09 RIGA 13', '10OSLO12 09RIGA13', 'in brackets'],
    ['REF: OSLO 12, 13, AND 14.', '10OSLO12 10OSLO13 10OSLO14', 'but the last number before the full stop'],
    ['REF: ABC CHAPTER 9, ITEM 9001', 'other', 'the part of a book'],
    ['REF: OSLO 101 THROUGH 103', '10OSLO101 10OSLO103', 'the ends of a range'],
    ['REF: OSLO 101-103', '10OSLO101 10OSLO103', 'with a hyphen'],
    ['REF: MADRID 04-1142', '04MADRID1142', 'a year between, with a hyphen'],
    ['REF: MADRID 04 1142', '04MADRID1142', 'or a blank'],
    ['REF: 05 USINT HAVANA 42', '05HAVANA42', 'a year before the kind of the post'],
    ['REF: SECSTAE 9042, BERNE 12', '10STATE9042 10BERN12', 'slips in other names of a post'],
    ['REF: [A] State 9001 [B] Embassy Paris 22', 'A=10STATE9001 B=10PARIS22', 'brackets'],
    ['REF: A- STATE 9005 B- OSLO 6', 'A=10STATE9005 B=10OSLO6', 'a hyphen behind the letter'],
    ['REF: A/ STATE 9005, B/ OSLO 6', 'A=10STATE9005 B=10OSLO6', 'a stroke behind it'],
    ['REF A: RIGA 286; REF B: RIGA 546', 'A=10RIGA286 B=10RIGA546', 'a label each'],
    [
      'REF: QUITO 83; REF B) QUITO 91\nREF C) 09 QUITO 79',
      '10QUITO83 B=10QUITO91 C=09QUITO79',
      'labels inside the list',
    ],
    ['REF: 2004 MADRID 1142; 05 STATE 2', '04MADRID1142 05STATE2', 'years before'],
    ['REF: STATE 9307 (2006)', '06STATE9307', 'a year behind'],
    ['REF: STATE (01) 9265', '01STATE9265', 'a year between'],
    ['REF: PANAMA 00789/08; PANAMA 456', '08PANAMA789 10PANAMA456', 'a year behind a stroke'],
    ['REF: OSLO 131/14', '10OSLO131 10OSLO14', 'but none that is yet to come'],
    ['REF: OSLO 131-14', '10OSLO131', 'and behind a hyphen nothing that is certain'],
    ['REF: QUITO 4525-91', '91QUITO4525', 'behind a hyphen'],
    ['REF: AMMAN 07718 99', '99AMMAN7718', 'behind a blank'],
    ["REF: AMMAN 7718 '99", '99AMMAN7718', 'with an apostrophe behind the number'],
    ["REF: AMMAN 7718 '99 RIGA 12", '10AMMAN7718 99RIGA12', 'which before a station is that one’s'],
    ["REF: A. AMMAN '99 7718, B. RIGA 12", 'A=99AMMAN7718 B=10RIGA12', 'or before the number'],
    ["REF: '07 TRIPOLI 999", '07TRIPOLI999', 'with an apostrophe'],
    ['REF: O4 SAN JOSE 443', '04SANJOSE443', 'the letter O for a zero'],
    [
      'REF: Buenos Aires 496, 407, 356, 07 BsAs 1892',
      '10BUENOSAIRES496 10BUENOSAIRES407 10BUENOSAIRES356 07BUENOSAIRES1892',
      'a station carried over',
    ],
    ['REF: STATE 9252 AND 9603', '10STATE9252 10STATE9603', 'by a word'],
    ['REF: Kabul 936/935', '10KABUL936 10KABUL935', 'by a stroke'],
    ['REF: BELGRADE743 AND 08CAIRO2507', '10BELGRADE743 08CAIRO2507', 'glued'],
    ['REF: BAGHDAD #3565', '10BAGHDAD3565', 'a sign between'],
    ['REF: 870 Ulaanbaatar', '10ULAANBAATAR870', 'the number first'],
    ['REF: TEHRAN 1091: TEHRAN 263', '10TEHRAN1091 10TEHRAN263', 'a colon between'],
    [
      'REF: A. SATTE 9012 B. SECTATE 9013 C. TALLIN 14',
      'A=10STATE9012 B=10STATE9013 C=10TALLINN14',
      'typing errors',
    ],
    [
      'REF: KUALA LUMP 12; RIO\nDE JANEIRO 1291',
      '10KUALALUMPUR12 10RIODEJANEIRO1291',
      'cut and wrapped names',
    ],
    ['REF: REYKJ 12 AND TEGUCI 13', '10REYKJAVIK12 10TEGUCIGALPA13', 'names cut short'],
    ['REF: PORT-AU-PRINCE 2 AND ST. PETERSBURG 12', '10PORTAUPRINCE2 10STPETERSBURG12', 'signs in names'],
    [
      'REF: A. RIGA 1 \n\n   B. RIGA 2\n\nOn 5 May STATE 9001 was read.',
      'A=10RIGA1 B=10RIGA2',
      'blank lines, then prose',
    ],
    ['REF: A. TD-314/18176-06 B. IIR 6 902 9642 06', 'A=report B=report', 'reports'],
    [
      'REF: STATE 9001; OSLO IIR 6 900 9002 10 2009 OSLO 9003',
      '10STATE9001 report 09OSLO9003',
      'a report and a cable without a sign between',
    ],
    ['REF: A. SMITH-JONES EMAIL 5/3 B. DOE TELCON', 'A=email B=telephone', 'e-mails and calls'],
    ['REF: A. 9 FAM 41.31 B. SEPTEL', 'A=book B=other', 'books and other cables'],
    ['REF: (A) RIGA 1 (B) RIGA 2\n(C) SEPTEL', 'A=10RIGA1 B=10RIGA2 C=other', 'a third letter is no mark'],
    ['REF: OSLO 5 AND PREVIOUS', '10OSLO5', 'AND PREVIOUS cites nothing'],
    ['REF: OSLO 5\n(U) Classified by CDA Ann Lee 1.4', '10OSLO5', 'a mark before the classifier'],
    [
      'REF: OSLO 5\n\n(U)  CLASSIFIED BY CDA ANN LEE.  REASONS 1.5\nB/D.',
      '10OSLO5',
      'with two blanks behind it',
    ],
    [
      'REF: (A) OSLO 5\n(B) OSLO 6\n(C) OSLO 7\n\n(C) Summary: text',
      'A=10OSLO5 B=10OSLO6 C=10OSLO7',
      'a marked summary is no item',
    ],
    ['REF: A. 09 GENEVA 9816 (SFO-GVA-VI-004)', 'A=09GENEVA9816', 'a document’s own number'],
    ['REF: OSLO 12 (NOTAL), 13 (NOTAL)', '10OSLO12 10OSLO13', 'captions between carried-over numbers'],
    ['REF: A. (U) OSLO 12 B. (C) RIGA 13', 'A=10OSLO12 B=10RIGA13', 'portion marks behind the letters'],
    ['REF: OSLO 5\nReason 1.4 (b)', '10OSLO5', 'sections of an order'],
    ['ref: a) oslo 12 b) riga 13', 'A=10OSLO12 B=10RIGA13', 'small letters'],
    ['REF: A. OSLO 969\n B. 962 AND PREVIOUS', 'A=10OSLO969 B=10OSLO962', 'an item without a station'],
    [
      'REF: A. STATE 9001\nB. 9002 (NOTAL)\n\nC. 9003/9004.',
      'A=10STATE9001 B=10STATE9002 C=10STATE9003 C=10STATE9004',
      'several',
    ],
    ['REF: A) 9307 B) STATE 9785', 'A=10TALLINN9307 B=10STATE9785', 'the first one: the cable’s own station'],
    ['REF: A. 05 OSLO 9069 B. 9062', 'A=05OSLO9069 B=05OSLO9062', 'the year is left out with the station'],
    ['REF: OSLO 901 AND 05 902, 08-903', '10OSLO901 05OSLO902 08OSLO903', 'years before such numbers'],
    ['REF: A. OSLO 901 B. 2005 902 C. 05 903', 'A=10OSLO901 B=05OSLO902 C=05OSLO903', 'and before an item’s'],
    ['REF: OSLO 901 AND 902 (2006)', '10OSLO901 06OSLO902', 'a year behind the last number'],
    ['REF: A. OSLO 12 B. 12-05-2009', 'A=10OSLO12', 'a day is no number'],
    ['REF: OSLO 12, 2009', '10OSLO12', 'nor is a year'],
    ['REF: CAIRO 1998, 2009', '10CAIRO1998 10CAIRO2009', 'unless numbers run so high'],
    [
      'REF: A. OSLO 912/911/910 B. 06 RIGA 9353/9352/9351',
      'A=10OSLO912 A=10OSLO911 A=10OSLO910 B=06RIGA9353 B=06RIGA9352 B=06RIGA9351',
      'more strokes than a day has',
    ],
    ['REF: OSLO CABLES 901 AND 902', '10OSLO901 10OSLO902', 'what they are before their numbers'],
    ['REF: OSLO (C)902', '10OSLO902', 'a portion mark before the number'],
    ['REF: COT0NOU 12, OSL0 13, SA0 PAULO 14', '10COTONOU12 10OSLO13 10SAOPAULO14', 'a zero for a letter O'],
    ['REF: OSLO0 913', '10OSLO913', 'but a blank inside the number'],
    [
      'REF: A. RIO DE JAN 95 B. PARIS FR 9144',
      'A=10RIODEJANEIRO95 B=10UNESCOPARISFR9144',
      'names that end like a month, or a country',
    ],
    ['REF: BKK 12; 09 VAT 13', '10BANGKOK12 09VATICAN13', 'names in three letters'],
    ['REF: BRAZIL 902', '10BRASILIA902', 'a country for its embassy'],
    ['REF: CHINA 9002', '10CHINA9002', 'but none with several'],
    ['REF: A. OSLO 12 B) EXP.LIC. D9589', 'A=10OSLO12 B=other', 'the number of a licence'],
    ['REF: A. REF: OSLO 12\n B. REF: RIGA 13', 'A=10OSLO12 B=10RIGA13', 'the label again behind each letter'],
    [
      'SUBJECT: X\n\nA. REF OSLO 12\n B. 06 OSLO 13',
      'A=10OSLO12 B=06OSLO13',
      'the label behind the first letter',
    ],
    [
      'SUBJECT: HERRING IN RIO Ref(s): A) OSLO 12; B) RIGA 13',
      'A=10OSLO12 B=10RIGA13',
      'a label in the subject’s line',
    ],
    ['REF: E-mails J. Lee-K. Doe', 'email', 'initials are no letters of a list'],
    [
      'REF: A. OSLO 12 B. TALK WITH H. LEE, K. DOE C. RIGA 13',
      'A=10OSLO12 B=other C=10RIGA13',
      'inside an item',
    ],
    [
      'REF: (A) Oslo 91  (B) Oslo \n \n00092  (C) Riga 92',
      'A=10OSLO91 B=10OSLO92 C=10RIGA92',
      'a blank line before the number',
    ],
    [
      'REF: A. OSLO 12\n CONFIDENTIAL\nPAGE 02 TALLIN 09900 01 OF 02 082030Z  B. RIGA 13',
      'A=10OSLO12 B=10RIGA13',
      'a page’s head run into the list',
    ],
    ['REF: A. OSLO 12\n\n\nS e c r e t tallinn 009900', 'A=10OSLO12', 'a classification line below'],
    [
      'REF: (A) OSLO \n\n9, (B) RIGA \n\n113/114',
      'A=10OSLO9 B=10RIGA113 B=10RIGA114',
      'with what comes behind it',
    ],
    [
      'REF: A. OSLO 12 PAGE 02 TALLIN 09900\n082030Z B. RIGA 13',
      'A=10OSLO12 B=10RIGA13',
      'a page’s head in two lines',
    ],
    [
      'SUBJECT: X REF: A. REF: OSLO 12 B. REF: RIGA 13',
      'A=10OSLO12 B=10RIGA13',
      'labels said again in one line',
    ],
    ['Subject: Herring in Rio Reftel: Oslo 12', '10OSLO12', 'one more label in the subject’s line'],
    ['REF: A. 03 OSLO 12 B. 03', 'A=03OSLO12', 'an item that breaks off behind its year'],
    ['REF: NONE', '', 'none'],
    ['REF: TALLINN 9001, TALLINN 9001', '10TALLINN9001', 'each once'],
    [
      'REF: RPO DUBAI 5; HAGUE 6; UNVIE 7; USUN 8',
      '10RPODUBAI5 10THEHAGUE6 10UNVIEVIENNA7 10USUNNEWYORK8',
      'names of posts',
    ],
  ])('%j is %s: %s', (text, expected) => {
    expect(referencesOf(text)).toBe(expected)
  })

  it('puts a number above the cable’s own into the year before', () => {
    const [reference] = readFragment('REF: TALLINN 9617', {
      id: '10TALLINN9041',
      created: '2010-01-15',
    }).references
    expect(reference).toMatchObject({ id: '09TALLINN9617', year: 'previous' })
  })

  it('does so for other posts where the number cannot have been reached', () => {
    expect(referencesOf('REF: STATE 161287', '08TALLINN9001', '2008-02-15')).toBe('07STATE161287')
    expect(referencesOf('REF: STATE 9287', '08TALLINN9001', '2008-02-15')).toBe('08STATE9287')
  })

  it.each<[text: string, created: Day, id: string, why: string]>([
    ['REF: BEIJING 150', '2010-01-01', '10BEIJING150', 'a busy post on the first day of the year'],
    ['REF: BEIJING 190', '2010-01-01', '09BEIJING190', 'more than even that one can have sent on it'],
    ['REF: OSLO 1500', '2006-01-31', '06OSLO1500', 'until 2006 posts sent several times as many'],
    ['REF: OSLO 1500', '2007-01-31', '06OSLO1500', 'and since 2007 no longer'],
  ])('%s on %s means %s: %s', (text, created, id) => {
    expect(referencesOf(text, `${created.slice(2, 4)}TALLINN9001`, created)).toBe(id)
  })

  it.each([
    ['REF: 08 TALLINN 9002', true, 'a number that the post itself has not reached'],
    ['REF: 08 TALLINN 9000', false, 'one before it'],
    ['REF: 09 OSLO 1', true, 'a year that has not come'],
    ['REF: 08 OSLO 9900', false, 'another post counts for itself'],
    ['REF: 07 TALLINN 9900', false, 'and every year does'],
  ])('%s names a later cable: %s, %s', (text, isLater) => {
    const { problems } = readCable(rawCable({ stated: { id: '08TALLINN9001' }, body: `${text}\n` }))
    expect(problems.some(({ code }) => code === 'reference-to-later-cable')).toBe(isLater)
  })

  it('does not for a number that no station reaches in any year', () => {
    expect(referencesOf('REF: STATE 1612879', '08TALLINN9001', '2008-02-15')).toBe('08STATE1612879')
    expect(referencesOf('REF: STATE 1612879', '08STATE9001', '2008-02-15')).toBe('08STATE1612879')
  })

  it('never cites the cable itself', () => {
    expect(referencesOf('REF: TALLINN 9900')).toBe('other')
    expect(referencesOf('REF: 10 TALLINN 9900')).toBe('other')
    expect(referencesOf('REF: 09 TALLINN 9900')).toBe('09TALLINN9900')
  })

  it('gives no id where no year is known', () => {
    expect(readFragment('REF: STATE 9001').references[0]).toMatchObject({ kind: 'cable', id: null })
  })

  it('keeps the words behind the number that belong to it', () => {
    const words = readFragment('REF: A. STATE 9001 (NOTAL) B. 09 OSLO 12 AND PREVIOUS', {
      id: '10TALLINN9900',
    }).references
    expect(words.map(({ verbatim }) => verbatim)).toEqual(['STATE 9001 (NOTAL)', '09 OSLO 12 AND PREVIOUS'])
  })

  it.each([
    ['REF: OSLO 901/902/903', ['OSLO 901', '902', '903'], 'each number once'],
    ['REF: OSLO 901/08 (NOTAL)', ['OSLO 901/08 (NOTAL)'], 'with the year behind it'],
    ['REF: STATE 9001 24 SEP 2009', ['STATE 9001 24 SEP 2009'], 'with the whole day'],
    ['REF: STATE 9001 (SEP 24, 2009)', ['STATE 9001 (SEP 24, 2009)'], 'with the whole day in brackets'],
  ])('%j has the words %j: %s', (text, words) => {
    const { references } = readFragment(text, { id: '10TALLINN9900', created: '2010-12-01' })
    expect(references.map(({ verbatim }) => verbatim)).toEqual(words)
  })

  it('trusts the csv’s column for years and further ids, also when a line end broke them', () => {
    const body = 'UNCLAS TALLINN 009001\nREF: RIGA 9002\n\n1. Text.'
    const { references } = readCable(
      rawCable({ body, stated: { references: ['08RIGA9002', '08OSLO90 03'] } }),
    )
    expect(references.map(({ id, year }) => [id, year])).toEqual([
      ['08RIGA9002', 'column'],
      ['08OSLO9003', 'column'],
    ])
  })

  it.each([
    [
      'REF: STATE 348370',
      '04STATE348370',
      ['03STATE348370'],
      'previous',
      'a number that January cannot reach',
    ],
    [
      'REF: STATE 348370',
      '04SECSTATE348370',
      ['03STATE348370'],
      'previous',
      'under another name of the post',
    ],
    ['REF: TALLINN 9002', '04TALLINN9002', ['03TALLINN9002'], 'previous', 'a higher number of its own post'],
    ['REF: STATE 348370', '02STATE348370', ['02STATE348370'], 'column', 'another year'],
    ['REF: 04 STATE 348370', '04STATE348370', ['04STATE348370'], 'written', 'as the text has it'],
    ['REF: STATE 12', '04STATE12', ['04STATE12'], 'own', 'a number that it can'],
  ])(
    'takes the year of the citing cable from no column for what was not yet sent: %s, %s',
    (reference, column, ids, year) => {
      const { references } = readCable(
        rawCable({
          body: `UNCLAS TALLINN 009001\n${reference}\n\n1. Text.`,
          stated: { id: '04TALLINN9001', created: '2004-01-09', references: [column] },
        }),
      )
      expect(references.map(({ id }) => id)).toEqual(ids)
      expect(references[0]?.year).toBe(year)
    },
  )

  it.each([
    ['RIGA 9002 08 NOV 07', '08RIGA9002', ['07RIGA9002'], 'the text has the day'],
    ['RIGA 9002 08 NOV 07', '08RIGA9003', ['07RIGA9002', '08RIGA9003'], 'another number'],
    ['RIGA 9002 08 NOV 07', '08OSLO9002', ['07RIGA9002', '08OSLO9002'], 'another post'],
    ['07 STATE 9002, B. STATE 9002', '08STATE9002', ['07STATE9002', '08STATE9002'], 'both are cited'],
    ['SECSTATE RIGA 0012', '08SECSTATERIGA12', ['08RIGA12'], 'a word that stands before the post'],
    ['ROME 12', '08UNROME12', ['08ROME12', '08UNROME12'], 'a station of its own'],
  ])('takes no cable a second time from the column: %s beside %s', (reference, column, ids, _why) => {
    const { references } = readCable(
      rawCable({
        body: `UNCLAS TALLINN 009001\nREF: A. ${reference}\n\n1. Text.`,
        stated: { references: [column] },
      }),
    )
    expect(references.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['STATE 9001-9004', ['08STATE9001', '08STATE9004'], ['“STATE 9001-9004”'], 'a hyphen'],
    ['A) STATE 9001 THROUGH 9004', ['08STATE9001', '08STATE9004'], ['“STATE 9001 THROUGH 9004”'], 'a word'],
    ['STATE 9001 THRU 9004', ['08STATE9001', '08STATE9004'], ['“STATE 9001 THRU 9004”'], 'the word cut'],
    ['STATE 9001 TO 9004', ['08STATE9001', '08STATE9004'], ['“STATE 9001 TO 9004”'], 'another word'],
    ['STATE 9001-9002', ['08STATE9001', '08STATE9002'], [], 'nothing lies between'],
    ['STATE 9001/9004', ['08STATE9001', '08STATE9004'], [], 'a stroke joins two'],
    ['STATE 9001, 9004', ['08STATE9001', '08STATE9004'], [], 'a comma'],
  ])('takes both ends of a range, and tells of it: %s', (written, ids, told) => {
    const text = `UNCLAS RIGA 009500\nTAGS: PREL\nSUBJECT: X\nREF: ${written}\n\n1. Text.`
    const { references, problems } = readFragment(text, { id: '08RIGA9500', created: '2008-12-05' })
    expect(references.map(({ id }) => id)).toEqual(ids)
    const ranges = problems.filter(({ code }) => code === 'reference-range')
    expect(ranges.map(({ message }) => /^“.*?”/.exec(message)?.[0])).toEqual(told)
    for (const { span, message } of ranges)
      expect(message).toContain(`“${text.slice(span?.start, span?.end)}”`)
  })

  it('counts a cable once whose post the column names otherwise than the text', () => {
    const body = 'UNCLAS TALLINN 009001\nREF: A. 08 TAIPEI 9002 B. KIEV 9003\n\n1. Text.'
    const { references } = readCable(
      rawCable({ body, stated: { references: ['08AITTAIPEI9002', '08KYIV9003', '08AITTAIPEI9004'] } }),
    )
    expect(references.map(({ id }) => id)).toEqual(['08TAIPEI9002', '08KIEV9003', '08AITTAIPEI9004'])
  })
})
