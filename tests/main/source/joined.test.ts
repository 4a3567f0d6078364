import { describe, expect, it } from 'vitest'
import { joinedBody } from '../../../main/source/joined'
import { readText } from '../../../main/source/read'

const BODY =
  'C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 009001 SIPDIS E.O. 12958: DECL: 03/04/2018 TAGS: PREL EN SUBJECT: HERRING 1. (C) Herring are scarce. LEE'
const HEADER = 'R 041205Z MAR 08 FM AMEMBASSY TALLINN TO SECSTATE WASHDC'

describe('a telegram whose lines were run together', () => {
  it.each([
    ['alone', BODY, '', BODY],
    ['under its header', `${HEADER} ${BODY}`, HEADER, BODY],
    ['in the midst of a sentence', `This is it: ${HEADER} ${BODY}`, `This is it: ${HEADER}`, BODY],
  ])('is one, %s', (_, text, header, body) => {
    expect(readText(text)).toMatchObject([{ kind: 'cable', raw: { header, body } }])
  })

  it.each([
    ['no order', BODY.replace('E.O. 12958: DECL: 03/04/2018 ', '')],
    ['no subject', BODY.replace('SUBJECT: ', '')],
    ['no number', BODY.replace(' 009001', '')],
    ['its fields on lines of their own', BODY.replace(' E.O.', '\nE.O.')],
    ['one that is quoted', `TAGS: PREL\nSUBJECT: COD\n\n${BODY}`],
  ])('is none with %s', (_, text) => {
    expect(joinedBody(text)).toBeNull()
  })
})
