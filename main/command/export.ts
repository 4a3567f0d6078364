import { counted, figure, sizeInWords } from '../../preload/contract/count'
import {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  EXPORT_FORMS,
  type ExportColumn,
  type ExportPart,
  FORMULA_NOTE,
  USUAL_COLUMNS,
} from '../../preload/contract/exports'
import { writeFile } from '../service/cable-exports'
import { ARCHIVE_OPTION, type Call, type Command } from './command'
import { FILTER_OPTIONS, MOMENT_OPTIONS, readMoment } from './filters'
import { heldOrTold } from './held'
import { EXIT, WrongUsage } from './io'
import { newFile } from './new-file'
import { selectionOf } from './selection'
import { type Session, withArchive } from './session'
import { tellUnknownValues } from './unknown-values'

const SORTS = ['created', 'released', 'due', 'id', 'relevance'] as const

export const exportCommand: Command = {
  name: 'export',
  takes: '[ID…]',
  about: 'writes cables in a form for another program: those named, or all under the filters',
  options: [
    ARCHIVE_OPTION,
    { name: 'format', value: 'F', about: EXPORT_FORMATS.map((name) => usageOf(name)).join('; ') },
    { name: 'out', value: 'FILE', about: 'writes there (default: stdout); nothing is written over' },
    {
      name: 'columns',
      value: 'LIST',
      about: `columns of the table, with commas between: ${EXPORT_COLUMNS.join(', ')}. ${FORMULA_NOTE}`,
    },
    {
      name: 'sort',
      value: 'BY',
      about: 'created or released (newest first), due (soonest first), id, relevance',
    },
    ...FILTER_OPTIONS,
    ...MOMENT_OPTIONS,
  ],
  run(call) {
    const { options, rest, io } = call
    const format = options.word('format', EXPORT_FORMATS)
    if (format === null) throw new WrongUsage(`Give --format, one of ${EXPORT_FORMATS.join(', ')}.`)
    const path = newFile(call, 'out')
    if (format === 'zip' && path === null)
      throw new WrongUsage('A zip is written to a file: give --out FILE.')
    if (options.has('columns') && format !== 'csv') throw new WrongUsage('--columns is for the table (csv).')
    const by = options.word('sort', SORTS) ?? 'created'
    const order = { by, descending: by !== 'due' && by !== 'id' }
    const columns = columnsOf(options.one('columns'))
    const selection = selectionOf(call)
    return withArchive(call, { readOnly: true }, async (session) => {
      await tellUnknownValues(call, session.archive, selection)
      const ids = rest.length > 0 ? await heldOf(call, session, rest) : null
      const asked = { ...selection, format, order, columns, ...(ids && { ids }) }
      const parts = await session.archive.exports.cables(asked, { signal: io.signal })
      await (path === null ? toStdout(call, parts) : toFile(call, parts, path))
      return ids && ids.length < rest.length ? EXIT.findings : EXIT.done
    })
  },
}

/** The ids as the archive writes them; each that it lacks is told. */
async function heldOf(call: Call, { archive }: Session, named: string[]): Promise<string[]> {
  const moment = readMoment(call.options, call.io.now())
  const ids: string[] = []
  for (const id of named) {
    const detail = await heldOrTold(archive.cables.get({ id, moment }), call)
    if (detail !== null) ids.push(detail.cable.id)
  }
  return ids
}

async function toStdout({ out }: Call, parts: AsyncIterable<ExportPart>): Promise<void> {
  let last: ExportPart | null = null
  for await (const part of parts) {
    if (part.content.kind === 'text') await out.write(part.content.text)
    last = part
  }
  if (last) out.tell(counted(last.done, 'cable'))
}

async function toFile({ out, io }: Call, parts: AsyncIterable<ExportPart>, path: string): Promise<void> {
  let last: ExportPart | null = null
  async function* content() {
    for await (const part of parts) {
      last = part
      out.progress(`${figure(part.done)} of ${counted(part.total, 'cable')}`)
      const { content } = part
      if (content.kind === 'text') yield content.text
      if (content.kind === 'bytes') yield Buffer.from(content.base64, 'base64')
    }
  }
  let file = ''
  for await (const written of writeFile({ content: content() }, path, io.signal))
    if (written) file = `${sizeInWords(written.bytes)}, SHA-256 ${written.sha256}`
  out.endProgress()
  const { done } = (last as ExportPart | null) ?? { done: 0 }
  out.tell(`${counted(done, 'cable')} in ${path} (${file}).`)
}

function usageOf(name: (typeof EXPORT_FORMATS)[number]): string {
  return `${name}: ${EXPORT_FORMS[name].use}`
}

function columnsOf(list: string | null): ExportColumn[] {
  if (list === null) return [...USUAL_COLUMNS]
  const names = list.split(',').map((name) => name.trim())
  const wrong = names.find((name) => !(EXPORT_COLUMNS as readonly string[]).includes(name))
  if (wrong !== undefined)
    throw new WrongUsage(`There is no column “${wrong}”. There are ${EXPORT_COLUMNS.join(', ')}.`)
  return names as ExportColumn[]
}
