import { describe, expect, it } from 'vitest'
import { readCable, readFragment } from '../../../main/cable/read'
import { rawCable } from './raw'

const given = { id: '08TALLINN9001', created: '2008-06-02' } as const

describe('the subject', () => {
  it.each<[string, string, string | null, string]>([
    ['SUBJECT: HERRING AND\nPEACE\n\nREF: X', 'HERRING AND PEACE', null, 'two lines'],
    ['SUBJECT: (S/NF) HERRING', 'HERRING', 'S/NF', 'its mark apart'],
    ['SUBJECT: (C/REL GCTF) HERRING', 'HERRING', 'C/REL GCTF', 'a mark of several words'],
    [
      'SUBJECT: HERRING WEEK\nIn celebration of the herring, this embassy will have four events in spring:',
      'HERRING WEEK',
      null,
      'a sentence below a title in capitals',
    ],
    [
      'SUBJECT: HERRING WEEK:\nIn celebration of the herring, this embassy will have four events',
      'HERRING WEEK: In celebration of the herring, this embassy will have four events',
      null,
      'but not below a colon',
    ],
    [
      'SUBJECT: HERRING WEEK\nDEPT FOR EUR/NB ANN LEE AND S/WE BEN ROE',
      'HERRING WEEK',
      null,
      'a note to two',
    ],
    ['SUBJECT: HERRING WEEK\nNSC FOR LEE/ROE', 'HERRING WEEK', null, 'and to the Council'],
    ['SUBJECT: HERRING IN\nSTATE FOR SALE/RENT', 'HERRING IN STATE FOR SALE/RENT', null, 'what goes on'],
    ['SUBJECT: C) HERRING', 'HERRING', 'C', 'its first bracket lost'],
    ['SUBJECT: [U] HERRING', 'HERRING', 'U', 'square brackets'],
    ['SUBJECT: HERRING\n* * * * *\nSUMMARY', 'HERRING', null, 'a row of stars'],
    [
      'E.O. 12958: N/A\nSUBJECT: FUNDS UNDER\nE.O. 13224 LISTS',
      'FUNDS UNDER E.O. 13224 LISTS',
      null,
      'an order',
    ],
    [
      'SUBJECT: FUNDS:\nEXECUTIVE ORDER 13382 LISTS',
      'FUNDS: EXECUTIVE ORDER 13382 LISTS',
      null,
      'and in full',
    ],
    ['SUBJECT: HERRING\nE.O. 12958: N/A', 'HERRING', null, 'but not that of the instruction'],
    ['SUBJECT: HERRING (C) MOVES', 'HERRING (C) MOVES', null, 'a mark elsewhere is part of it'],
    ['Subj: herring', 'herring', null, 'a short label'],
    ['UBJECT: HERRING', 'HERRING', null, 'a lost letter'],
    ['SUBJEECT: HERRING', 'HERRING', null, 'a letter too many'],
    ['SUBJECTS: HERRING', 'HERRING', null, 'and at the end'],
    ['BUBJECT: HERRING', 'HERRING', null, 'a wrong letter at the start'],
    ['USBJECT: HERRING', 'HERRING', null, 'letters changed about there'],
    ['SUB/JECT: HERRING', 'HERRING', null, 'a sign inside'],
    ['SU BJECT: HERRING', 'HERRING', null, 'a blank inside'],
    ['S U B J E C T: HERRING', 'HERRING', null, 'letters apart'],
    ['SUBJECT- HERRING', 'HERRING', null, 'a hyphen for a colon'],
    ['(C) SUBJECT: HERRING', 'HERRING', 'C', 'the mark before the label'],
    ['SUBJECT: ( C ) HERRING', 'HERRING', 'C', 'blanks in the mark'],
    ['SUBJECT\nHERRING\n\n1. (C) X', 'HERRING', null, 'the label alone on its line'],
    ['SUBJECT: SUBJECT: HERRING', 'HERRING', null, 'the label twice'],
    [
      'SUBJECT: HERRING U.S.-\nBALTIC TALKS',
      'HERRING U.S.-BALTIC TALKS',
      null,
      'a hyphen at the end of a line',
    ],
    ['SUBJECT: HERRING REF: STATE 9001', 'HERRING', null, 'the next label on the line'],
    ['SUBJECT: HERRING 24-28REF: A. STATE 9001', 'HERRING 24-28', null, 'the next label glued'],
    ['SUBJECT: HERRING Ref(s): A) OSLO 9001', 'HERRING', null, 'the next label with its plural in brackets'],
    ['SUBJECT: HERRING REFS A. OSLO 9001', 'HERRING', null, 'or without its colon'],
    ['SUBJECT: HERRING Reference: OSLO 9001', 'HERRING', null, 'or in full'],
    ['SUBJECT: Terms of Reference: Herring', 'Terms of Reference: Herring', null, 'a word of the subject'],
    ['SUBJECT: HERRING\nRef. OSLO 9001', 'HERRING', null, 'a point for its colon'],
    ['SUBJECT: HERRING 1. SUMMARY: COD', 'HERRING', null, 'the summary on the line'],
    ['SUBJECT: HERRING ------- SUMMARY -------', 'HERRING', null, 'and its title'],
    ['SUBJECT: HERRING\nACTION REQUEST: SEE PARA 9', 'HERRING', null, 'a note on what to do'],
    ['SUBJECT: HERRING:\nACTION REQUEST', 'HERRING: ACTION REQUEST', null, 'a subject that asks for it'],
    ['SUBJECT: HERRING\nClassified By: X', 'HERRING', null, 'a classifier'],
    ['SUBJECT: HERRING\n1. (C) SUMMARY', 'HERRING', null, 'the first paragraph'],
    ['SUBJECT: HERRING\n-------\nSUMMARY', 'HERRING', null, 'a line of dashes'],
    ['SUBJECT: HERRING\nDECLARED DEAD', 'HERRING DECLARED DEAD', null, 'DECL at the start of a word'],
    ['SUBJECT: HERRING\nCLASSIFIED TALKS', 'HERRING CLASSIFIED TALKS', null, 'a word of a label'],
    ['SUBJECT: COUNCIL:\nSUMMARY OF TALKS', 'COUNCIL: SUMMARY OF TALKS', null, 'a title that goes on'],
    ['SUBJECT: COUNCIL\n\nSUMMARY OF TALKS\n\n1. X', 'COUNCIL', null, 'and one that stands apart'],
    ['SUBJECT: COUNCIL\nSUMMARY OF TALKS\n-------\n', 'COUNCIL', null, 'and one over dashes'],
    ['SUBJECT: HERRING\nSENSITIVE BUT UNCLASSIFIED', 'HERRING', null, 'a caption below'],
    ['SUBJECT: HERRING Sensitive but Unclassified', 'HERRING', null, 'and behind it, in small letters'],
    ['SUBJECT: Herring sensitive but ', 'Herring', null, 'which the source breaks off'],
    [
      'SUBJECT: RULES FOR SENSITIVE BUT UNCLASSIFIED HERRING',
      'RULES FOR SENSITIVE BUT UNCLASSIFIED HERRING',
      null,
      'its words in a title',
    ],
    [
      'SUBJECT: HERRING\nQUOTE: C O N F I D E N T I A L NORWAY CLASSIFIED\nX',
      'HERRING',
      null,
      'a quoted marking',
    ],
    [
      'SUBJECT: HERRING\nQUOTE: SECRET OF PEACE',
      'HERRING QUOTE: SECRET OF PEACE',
      null,
      'its words in a title',
    ],
    ['SUBJECT: HERRING\n(A)\nREFS: /OSLO 9001; (B) STATE 9002', 'HERRING', null, 'the letter of a reference'],
    ['SUBJECT: HERRING\n(A)\n\n1. X', 'HERRING (A)', null, 'a letter of its own'],
    ['SUBJECT: &#8220;HERRING&#8221;', '“HERRING”', null, 'signs that a copy wrote as numbers'],
    ['SUBJECT: HERRING TALLINN 00009001  001.2 OF 002', 'HERRING', null, 'a page marker glued'],
    [
      'SUBJECT: HERRING\nPAGE 02        TALLINN   009001  182333Z\nQUOTAS\n',
      'HERRING QUOTAS',
      null,
      'a page line between',
    ],
    [
      'SUBJECT: HERRING\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02\nTALLINN 09001 01 OF 03 170242Z\nQUOTAS\n',
      'HERRING QUOTAS',
      null,
      'the foot of a page and the head of the next, as the archive prints them',
    ],
    [
      'SUBJECT: HERRING\nAnn Lee Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nQUOTAS\n',
      'HERRING QUOTAS',
      null,
      'a stamp of release between',
    ],
    [
      'SUBJECT: HERRING\n TALLINN 00009001  001.2 OF 002 \nQUOTAS\n',
      'HERRING QUOTAS',
      null,
      'a page marker with blanks around it between',
    ],
    ['SUBJECT: HERRING SOLD (S)', 'HERRING SOLD (S)', 'S', 'a mark behind it is told, and stays'],
    ['SUBJECT: HERRING SOLD\n(C/NF)', 'HERRING SOLD (C/NF)', 'C/NF', 'also below it'],
    [
      'SUBJECT: (U) HERRING SOLD (C)',
      'HERRING SOLD (C)',
      'U',
      'behind a leading one it is not the subject’s',
    ],
    ['SUBJECT: HERRING MINISTER(S)', 'HERRING MINISTER(S)', null, 'an ending in brackets'],
    ['SUBJECT: LICENSE 050016624', 'LICENSE 050016624', null, 'a long number is no page marker'],
    ['SUBJECT: SECRET MEETINGS AND HERRING', 'SECRET MEETINGS AND HERRING', null, 'a level in the words'],
    ['SUBJECT: HERRING \\\n QUOTAS \\\n \\\n', 'HERRING QUOTAS', null, 'backslashes of a database'],
    ['SUBJECT: HERRING \\ \r\n QUOTAS \\ \r\n', 'HERRING QUOTAS', null, 'and blanks behind them'],
    ['e.o. 12958: n/a tags: econ subject: herring ref: oslo 5', 'herring', null, 'small letters'],
    ['E.O. 12958: N/A Tags: econ Subject: herring quotas', 'herring quotas', null, 'all on one line'],
  ])('%j is %j [%s]: %s', (text, subject, marking) => {
    const cable = readFragment(text, given)
    expect(cable.subject?.value).toBe(subject)
    expect(cable.subjectMarking).toBe(marking)
  })

  it('goes on after a blank line where the post puts one between all lines', () => {
    const body = [
      'UNCLAS TALLINN 009001',
      'SIPDIS',
      'E.O. 12958: N/A',
      'TAGS: EFIS EN',
      'SUBJECT: HERRING QUOTAS DISPUTE: NEIGHBOURS EMBASSY OFFICIAL',
      'DISCOUNTS POSSIBILITY OF LONG DELAY',
      'REF: TALLINN 9000',
      '1. (U) Text.',
    ].join('\n\n')
    expect(readCable(rawCable({ body })).subject?.value).toBe(
      'HERRING QUOTAS DISPUTE: NEIGHBOURS EMBASSY OFFICIAL DISCOUNTS POSSIBILITY OF LONG DELAY',
    )
  })

  it.each([
    [
      'Herring Quotas Dispute between Neighbours: Embassy Official',
      'Discounts Possibility of Long Delay',
      true,
      'a title in small letters',
    ],
    [
      'Minister "confirms" that herring have been flying through',
      'the Sound, wants searches of future flights',
      true,
      'small letters before the next label',
    ],
    ['Herring Quotas Dispute between Neighbours: Embassy Official', 'NSC for Lee', false, 'an addressee'],
    ['HERRING TALKS BETWEEN', 'ICELAND AND NORWAY ON QUOTAS', true, 'a word that ends no title'],
    [
      'HERRING QUOTAS DISPUTE BETWEEN NEIGHBOURS: EMBASSY OFFICIAL',
      'Country Conditions',
      false,
      'another case',
    ],
  ])('of %j goes on with %j: %s', (first, second, goesOn) => {
    const lines = [
      'UNCLAS TALLINN 009001',
      'SIPDIS',
      'E.O. 12958: N/A',
      'TAGS: EFIS EN',
      `SUBJECT: ${first}`,
      second,
    ]
    const body = [...lines, 'REF: TALLINN 9000', '1. (U) Text.'].join('\n\n')
    expect(readCable(rawCable({ body })).subject?.value).toBe(goesOn ? `${first} ${second}` : first)
  })

  it('does not take a title over dashes for its own', () => {
    const first = 'Herring Quotas Dispute between Neighbours: Embassy Official'
    const lines = ['UNCLAS TALLINN 009001', 'SIPDIS', 'E.O. 12958: N/A', 'TAGS: EFIS EN', `SUBJECT: ${first}`]
    const body = [...lines, 'Quotas Explained', '----------------', '1. (U) Text.'].join('\n\n')
    expect(readCable(rawCable({ body })).subject?.value).toBe(first)
  })

  it.each([
    ['DELAY', 'REF: TALLINN 9000', true],
    ['DELAY', '1. (U) Text.', false],
    ['NSC FOR LEE', 'REF: TALLINN 9000', false],
  ])('has last words on a line apart: %j before %j is %j', (last, next, goesOn) => {
    const first = 'HERRING QUOTAS DISPUTE BETWEEN NEIGHBOURS AND A LONG'
    const body = `UNCLAS TALLINN 009001\nSIPDIS\nE.O. 12958: N/A\nTAGS: EFIS EN\nSUBJECT: ${first}\n\n${last}\n\n${next}\n`
    expect(readCable(rawCable({ body })).subject?.value).toBe(goesOn ? `${first} ${last}` : first)
  })

  it.each<[string, boolean, string]>([
    ['OSLO FOR AMB/PA, RIGA FOR AMBASSADOR', false, 'posts and their officers'],
    ['CINCPAC FOR POLAD', false, 'a command and its adviser'],
    ['GENEVA FOR USDEL COD', false, 'a post and a delegation'],
    ['DEPT PASS IMMEDIATE EUR/NB', false, 'what the Department is to hand on'],
    ['RIGA PASS TO MR LEE FOR THE SECRETARY', false, 'what a post is to hand on'],
    ['--THE COD\n--THE HERRING', false, 'a list that runs into the text'],
    ['I. INTERNAL\nA. COD\nII. EXTERNAL', false, 'the first part of the text'],
    ['I. LEE SPEAKS', true, 'the initial of a name'],
    ['PARIS FOR SALE', true, 'a title'],
    ['OSLO FOR HERRING, RIGA FOR COD', true, 'a title of two parts'],
    ['DEPARTMENT PASSES QUOTAS', true, 'another'],
    ['--AN ASSESSMENT', true, 'a second title'],
  ])('without any blank line has %j below it, its own: %j (%s)', (below, own, _why) => {
    const text = `TAGS: EFIS EN\nSUBJECT: HERRING QUOTAS\n${below}\n1. COD ARE SCARCE.\n2. X\n3. X\n4. X\n5. X\n6. X\n7. X`
    expect(readFragment(text, given).subject?.value).toBe(own ? `HERRING QUOTAS ${below}` : 'HERRING QUOTAS')
  })

  it.each([
    [
      'SUBJECT: AMBASSADOR GOES TO\nOSLO FOR DCM',
      'AMBASSADOR GOES TO OSLO FOR DCM',
      'a line that is not finished',
    ],
    ['SUBJECT: MEDIA REACTION\n- COD\n- HERRING\n\n1. X', 'MEDIA REACTION - COD - HERRING', 'a blank line'],
    ['SUBJECT: MEDIA REACTION\n- COD\n- HERRING\nREF: OSLO 1', 'MEDIA REACTION - COD - HERRING', 'a field'],
  ])('goes on in %j as %j: %s', (text, subject, _why) => {
    expect(readFragment(text, given).subject?.value).toBe(subject)
  })

  it('knows a page marker of a station that the text does not name', () => {
    expect(readFragment('SUBJECT: HERRING SAN JOSE 00009001  001.2 OF 002\n').subject?.value).toBe('HERRING')
  })

  it('drops the hyphen before a further line in telegrams of the older orders', () => {
    const subject = (order: string) =>
      readFragment(
        `E.O. ${order}: N/A\nTAGS: EN\nSUBJECT: HERRING ON THE BOUNDARY \n- DEMARCATION LINE \n\nREF: OSLO 9001`,
      ).subject?.value
    expect(subject('12356')).toBe('HERRING ON THE BOUNDARY DEMARCATION LINE')
    expect(subject('12958')).toBe('HERRING ON THE BOUNDARY - DEMARCATION LINE')
  })

  it('passes a caption that the network set anew below a line that begins with the word Secretary', () => {
    const subject = (rest: string) =>
      readFragment(
        `UNCLAS TALLINN 009001\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EN\nSUBJECT: HERRING AND THE VISIT OF THE\nSECRETARY OF FISH\n\nSIPDIS\n${rest}`,
      ).subject?.value
    expect(subject('TO THE BALTIC\n\nREF: OSLO 9001')).toBe(
      'HERRING AND THE VISIT OF THE SECRETARY OF FISH TO THE BALTIC',
    )
    expect(subject('\nREF: OSLO 9001')).toBe('HERRING AND THE VISIT OF THE SECRETARY OF FISH')
    expect(subject('1. Herring.')).toBe('HERRING AND THE VISIT OF THE SECRETARY OF FISH')
  })

  it('stops at a blank line elsewhere', () => {
    const body =
      'UNCLAS TALLINN 009001\nSIPDIS\nE.O. 12958: N/A\nTAGS: EFIS EN\nSUBJECT: HERRING QUOTAS DISPUTE IN THE BALTIC SEA\n\nA QUIET SUMMER\n\n1. (U) Text.'
    expect(readCable(rawCable({ body })).subject?.value).toBe('HERRING QUOTAS DISPUTE IN THE BALTIC SEA')
  })

  it.each<[string, string | null, string]>([
    ['HERRING MOVE SLOWLY TOWARDS PEACE\n\nREF: OSLO 9001', 'HERRING MOVE SLOWLY TOWARDS PEACE', 'a line'],
    ['COD ARE SCARCE IN THE SOUND REF: OSLO 9001', 'COD ARE SCARCE IN THE SOUND', 'joined to the next field'],
    [
      'THE 54th YEAR OF PEACE,\n1st WITHOUT COD\nClassified By: Ann Lee',
      'THE 54th YEAR OF PEACE, 1st WITHOUT COD',
      'two lines, small letters in numbers alone',
    ],
    [
      'XXXXXXXXXXXX: HERRING ASK WHERE COD IS\n\n1. (C) X',
      'XXXXXXXXXXXX: HERRING ASK WHERE COD IS',
      'a redaction',
    ],
    ['\nHERRING MOVE SLOWLY TOWARDS PEACE\n\nREF: OSLO 9001', 'HERRING MOVE SLOWLY TOWARDS PEACE', 'apart'],
    ['\nHERRING AND COD OF NORWAY\n\n1. (C) X', null, 'apart and over the text: a title of its'],
    ['\nDEPT FOR EUR AND NEA ONLY\n\nREF: OSLO 9001', null, 'a note to addressees'],
    ['SENSITIVE BUT UNCLASSIFIED PLEASE PROTECT\nREF: OSLO 9001', null, 'a note on handling'],
    ['UNCLAS SECTION 01 OF 02 TALLINN 009001\n1. (C) X', null, 'the head of a section'],
    ['THE GOVERNMENT SAID TODAY THAT IT\nagrees.\n\n1. (C) X', null, 'a sentence'],
    ['THE GOVERNMENT SAID TODAY THAT IT\nAGREES WITH ALL', null, 'a text in capitals that nothing ends'],
  ])('may stand below the tags without its label: %j is %j (%s)', (below, subject) => {
    const cable = readFragment(`E.O. 12958: N/A\nTAGS: PREL EN\n${below}`, given)
    expect(cable.subject?.value ?? null).toBe(subject)
    expect(cable.tags.map(({ name }) => name)).toEqual(['PREL', 'EN'])
    expect(cable.problems.some(({ code }) => code === 'subject-unlabelled')).toBe(subject !== null)
  })

  it('falls back to the page heading, whose first parenthesis is lost', () => {
    const cable = readCable(
      rawCable({ body: 'S E C R E T TALLINN 009001\n\n1. (S) Text.', stated: { subject: 'S/NF) HERRING' } }),
    )
    expect(cable.subject).toMatchObject({ value: 'HERRING', span: null })
    expect(cable.subjectMarking).toBe('S/NF')
  })

  it('is missing where neither text nor page has one', () => {
    expect(readFragment('TAGS: PREL\n\n1. (C) Text.').subject).toBeNull()
    expect(readFragment('TAGS: PREL\nOBJECTS: HERRING\n\n1. (C) Text.').subject).toBeNull()
  })
})

describe('a subject whose lines stand apart', () => {
  const heading = (subject: string) =>
    `C O N F I D E N T I A L TALLINN 009001\n\n\n\nSIPDIS\n\n\n\nE.O. 12958: DECL: 03/14/2016\n\nTAGS: PREL, EN\n\nSUBJECT: ${subject}\n\n1. (C) Text.`

  it.each([
    [
      'Herring for the U.S.\n\nCoast and for small boats\n\n\n\nREF: OSLO 9002\n\n\n',
      'goes on after a point',
    ],
    [
      'Herring for the U.S.\n\nCoast and for small boats\n\n\n\nThe text begins here\n\n\n',
      'and ends at a wider gap',
    ],
  ])('%j: %s, where such gaps part the fields', (subject) => {
    expect(readFragment(heading(subject)).subject?.value).toBe(
      'Herring for the U.S. Coast and for small boats',
    )
  })

  it.each([
    [' \nTALLINN 00009001  002 OF 003 \n \n \n', 'the marker of a telegram'],
    ['\nCONFIDENTIAL\n\nPAGE 02        TALLIN  09001  01 OF 02  121430Z\n\n', 'the head of a printed page'],
  ])('goes on behind %2$s', (marker) => {
    const text = `C O N F I D E N T I A L TALLINN 009001\nSIPDIS\nE.O. 12958: DECL: 03/14/2016\nTAGS: PREL\nSUBJECT: HERRING AND COD, OR THE LAST OF THE BALTIC\n${marker}FISHERIES\nREF: OSLO 9002\n\n1. (C) Text.`
    expect(readFragment(text, given).subject?.value).toBe(
      'HERRING AND COD, OR THE LAST OF THE BALTIC FISHERIES',
    )
  })

  it('ends where a marker parts it from the text', () => {
    const text =
      'UNCLAS TALLINN 009001\nTAGS: PREL\nSUBJECT: HERRING AND COD, OR THE LAST OF THE BALTIC\n \nTALLINN 00009001  002 OF 003 \n \n \nThe herring have gone.\n'
    expect(readFragment(text, given).subject?.value).toBe('HERRING AND COD, OR THE LAST OF THE BALTIC')
  })
})
