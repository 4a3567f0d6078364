import { type CitationStyle, citationOf, longDay } from '../../preload/contract/citation'
import { counted } from '../../preload/contract/count'
import { localDay } from '../../preload/contract/day'
import { type About, citedOf, eachBy, type Form, oneLine, textOf } from './form'

const RULE = '='.repeat(80)

/** Every text in one file, each below a line that says what it is. */
export const texts: Form = {
  texts: () => true,
  async *write(pages, about) {
    yield headOf(about)
    for await (const cables of pages) {
      for (const cable of cables)
        yield `\n${RULE}\n${oneLine(citationOf(citedOf(cable)))}\n\n${textOf(cable)}\n`
    }
  },
}

function headOf({ archive, version, at, moment, selection }: About): string {
  return [
    `Archive “${oneLine(archive)}”: ${oneLine(selection)}`,
    `Taken out on ${longDay(localDay(at))} by Chancery ${version}; standings as of ${longDay(moment.asOf)}, due within ${counted(moment.dueDays, 'day')}.`,
    '',
  ].join('\n')
}

/** Footnotes, one on a line. */
export const chicago = citations('note')

/** The same for the notes after the first, and for the list at the end of a book. */
export const chicagoShort = citations('short')
export const chicagoBibliography = citations('bibliography')

function citations(style: CitationStyle): Form {
  return eachBy((cable) => `${oneLine(citationOf(citedOf(cable), style))}\n`)
}
