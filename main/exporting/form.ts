/** What every form of an export is made of, and what it says of itself. */
import type { Cited } from '../../preload/contract/citation'
import type { ExportColumn } from '../../preload/contract/exports'
import type { Moment } from '../../preload/contract/view'
import type { ExportedCable } from '../catalogue/whole'

/** Who, what and when: told in every form that has a place for it. */
export interface About {
  archive: string
  /** Version of the program. */
  version: string
  at: Date
  moment: Moment
  /** The filters in words. */
  selection: string
  columns: readonly ExportColumn[]
}

export type Pages = AsyncIterable<ExportedCable[]>

export interface Form {
  /** Whether the texts are wanted, which are nearly all of an archive. */
  texts: (about: About) => boolean
  /** The file piece by piece; asks for the next page when the pieces before it have been taken. */
  write: (pages: Pages, about: About) => AsyncIterable<string | Buffer>
}

/** A form without texts that writes each cable by itself between a beginning and an end. */
export function eachBy(
  write: (cable: ExportedCable, about: About) => string,
  { texts = false, begin = '', end = '' } = {},
): Form {
  return {
    texts: () => texts,
    async *write(pages, about) {
      if (begin) yield begin
      for await (const cables of pages) yield cables.map((cable) => write(cable, about)).join('')
      if (end) yield end
    },
  }
}

/** The text of a cable as stored, header first. */
export function textOf({ stored }: ExportedCable): string {
  const { header = '', body = '' } = stored.raw ?? {}
  return [header, body].filter((part) => part.trim() !== '').join('\n\n')
}

/** What a citation of a cable is made of. */
export function citedOf({ row, stored }: ExportedCable): Cited {
  return { ...row, source: stored.path }
}

/** One line without controls, halves of characters and marks that turn the direction: for formats made of lines. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim()
}
