import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCable } from '../../../main/cable/read'
import { findFiles } from '../../../main/source/find'
import { readFile } from '../../../main/source/read'
import type { Cable } from '../../../preload/contract/cable'
import { collected } from '../../fixtures/collected'
import { rawCable } from './raw'

const folder = join(resolve(process.env.CHANCERY_REAL_CABLES ?? '../shared'), 'cables/site/cable')

/** Values whose words are the stored text at their place, signs of the site and page markers included. */
function wordedOf(cable: Cable) {
  const { classification, subject, classifiedBy, derivedFrom, summary, signer, tags } = cable
  return [classification, subject, classifiedBy, derivedFrom, summary, signer, ...tags]
}

function misplaced(cable: Cable) {
  return wordedOf(cable).filter(
    (found) =>
      found?.span && cable[found.span.part].slice(found.span.start, found.span.end) !== found.verbatim,
  )
}

describe('every value points at its words', () => {
  it('through pilcrows, page markers and backslashes', () => {
    const body = [
      'C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 009001 \\',
      'SIPDIS',
      'E.O. 12958: DECL: 06/02/2018',
      'TAGS: EFIS, OVIP (DOE, JANE)',
      'SUBJECT: HERRING TALLINN 00009001  001.2 OF 002',
      '¶REF: A. STATE 9001 ¶B. OSLO 9002 (NOTAL)',
      'Classified By: Amb. Ann Lee for reasons 1.4 (b).',
      '',
      '¶1. (C) SUMMARY: Herring\tare',
      'TALLINN 00009001  002 OF 002',
      'scarce. END SUMMARY.',
      'LEE',
    ].join('\n')
    const cable = readCable(rawCable({ body }))
    expect(misplaced(cable)).toEqual([])
    expect(cable.summary?.value).toBe('Herring are scarce.')
    expect(cable.references.map(({ verbatim }) => verbatim)).toEqual(['STATE 9001', 'OSLO 9002 (NOTAL)'])
  })

  it('and captions stand alone where lines end in two backslashes, as in a table written twice', () => {
    const body =
      'C O N F I D E N T I A L TALLINN 009001 \\\\\n \\\\\nSIPDIS \\\\\nNOFORN\\\\\n \\\\\nTAGS: EFIS \\\\\n'
    const cable = readCable(rawCable({ body }))
    expect(cable.caveats).toEqual(['SIPDIS', 'NOFORN'])
    expect(cable.tags.map(({ name }) => name)).toEqual(['EFIS'])
  })

  it('and no reference takes the letter of the next', () => {
    const body = 'UNCLAS TALLINN 009001\nREF: (A) STATE 9001 (B) OSLO 9002\n\n1. Text.'
    const { references } = readCable(rawCable({ body }))
    expect(references.map(({ verbatim }) => verbatim)).toEqual(['STATE 9001', 'OSLO 9002'])
  })
})

describe.skipIf(!existsSync(folder))('real pages (skipped where CHANCERY_REAL_CABLES has none)', () => {
  it('have every value at its place', async () => {
    const wrong: string[] = []
    for (const { path } of await collected(findFiles([folder]))) {
      for (const entry of await collected(readFile(path)))
        if (entry.kind === 'cable' && misplaced(readCable(entry.raw)).length > 0) wrong.push(path)
    }
    expect(wrong).toEqual([])
  })
})
