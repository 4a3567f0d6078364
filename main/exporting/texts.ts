import { citationOf, longDay } from '../../preload/contract/citation'
import { counted } from '../../preload/contract/count'
import { localDay } from '../../preload/contract/day'
import { type About, type Form, oneLine, textOf } from './form'

const RULE = '='.repeat(80)

/** Every text in one file, each below a line that says what it is. */
export const texts: Form = {
  texts: () => true,
  async *write(pages, about) {
    yield headOf(about)
    for await (const cables of pages) {
      for (const cable of cables) yield `\n${RULE}\n${oneLine(citationOf(cable.row))}\n\n${textOf(cable)}\n`
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
export const chicago: Form = {
  texts: () => false,
  async *write(pages) {
    for await (const cables of pages) yield cables.map(({ row }) => `${oneLine(citationOf(row))}\n`).join('')
  },
}
