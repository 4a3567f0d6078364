/**
 * FollowTheMoney entities, one JSON object on a line, as OpenAleph and Aleph load them. A cable is a `PlainText`: a
 * document with a text. Every value is a list of strings; the model limits how long each may be.
 */
import { createHash } from 'node:crypto'
import { doubtsOf } from '../../preload/contract/certainty'
import { READ_BY_NOTES } from '../../preload/contract/words'
import type { ExportedCable } from '../catalogue/whole'
import { fileStem } from './file-stem'
import { type About, eachBy, type Form, oneLine, textOf } from './form'
import { json } from './json'

/** Characters that one value of a type takes in the model. */
const LONGEST = { string: 1_024, text: 65_000 } as const

export const entities: Form = eachBy((cable, about) => `${json(entityOf(cable, about))}\n`, { texts: true })

function entityOf(cable: ExportedCable, { version }: About) {
  const { row, stored } = cable
  const { id, created, released, origin, subject } = row
  const properties: Record<string, (string | null)[]> = {
    title: [shortened(oneLine(subject ?? '') || id)],
    fileName: [`${fileStem(id)}.txt`],
    mimeType: ['text/plain'],
    language: ['eng'],
    messageId: [shortened(oneLine(id))],
    author: [origin && shortened(oneLine(origin))],
    date: [created],
    publishedAt: [released],
    keywords: stored.tags.map((tag) => shortened(oneLine(tag))),
    notes: notesOf(cable).map((note) => shortened(note, LONGEST.text)),
    generator: [`Chancery ${version}`],
    bodyText: pieces(textOf(cable)),
  }
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const there = values.filter((value) => value !== null && value.trim() !== '')
    return there.length > 0 ? [[name, there] as const] : []
  })
  return { id: entityId(id), schema: 'PlainText', properties: Object.fromEntries(filled) }
}

/** The same cable has the same id whichever archive it comes from, so that a second load replaces the first. */
function entityId(id: string): string {
  return createHash('sha1').update(`diplomatic-cable ${id}`).digest('hex')
}

/** What the model has no property for, in words. */
function notesOf({ row }: ExportedCable): string[] {
  const { classification, verbatim, effectiveDate, basis, citation, sentence, readBy } = row
  return [
    classification && `Marked ${oneLine(classification)}`,
    verbatim && `Instruction: ${oneLine(verbatim)}`,
    effectiveDate && `Effective date ${effectiveDate} (${basis}${citation ? `; ${citation}` : ''})`,
    sentence,
    READ_BY_NOTES[readBy],
    ...doubtsOf(row),
  ].filter((note): note is string => Boolean(note))
}

function shortened(text: string, longest: number = LONGEST.string): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

/** A long text as several values, cut at an end of a line where there is one and never inside a character. */
function pieces(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > LONGEST.text) {
    const line = rest.lastIndexOf('\n', LONGEST.text - 1)
    let end = line > LONGEST.text / 2 ? line + 1 : LONGEST.text
    if (/[\ud800-\udbff]/.test(rest[end - 1] ?? '')) end -= 1
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}
