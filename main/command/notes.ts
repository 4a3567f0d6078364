import type { NoteRow } from '../../preload/contract'
import { dayAt } from '../../preload/contract/day'
import { ARCHIVE_OPTION, type Call, type Command, CSV_OPTION, JSON_OPTION } from './command'
import { EXIT } from './io'
import { type Session, withArchive } from './session'
import { table } from './terminal'

const PAGE = 1_000

export const notes: Command = {
  name: 'notes',
  takes: '[WORDS]',
  about: 'lists the notes, or those that hold these words',
  options: [
    ARCHIVE_OPTION,
    JSON_OPTION,
    CSV_OPTION,
    { name: 'markdown', about: 'a paper in Markdown, cable by cable' },
  ],
  run(call) {
    const words = call.rest.join(' ')
    const format = FORMATS.find(({ option }) => call.options.has(option))?.format
    return withArchive(call, { readOnly: true }, async (session) => {
      if (format) await save(call, session, format, words)
      else await call.out.write(inWords(await notesWith(session, words)))
      return EXIT.done
    })
  },
}

const FORMATS = [
  { option: 'json', format: 'json' },
  { option: 'csv', format: 'csv' },
  { option: 'markdown', format: 'md' },
] as const
type Format = (typeof FORMATS)[number]['format']

async function save({ out }: Call, { archive }: Session, format: Format, words: string): Promise<void> {
  for await (const { text } of await archive.notes.save({ format, words })) await out.write(text)
}

async function notesWith({ archive }: Session, words: string): Promise<NoteRow[]> {
  const all: NoteRow[] = []
  for (;;) {
    const { total, rows } = await archive.notes.list({ words, offset: all.length, limit: PAGE })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

function inWords(all: NoteRow[]): string {
  return table<NoteRow>(
    [
      { head: 'CABLE', of: (row) => row.cable, width: 20 },
      { head: 'PARAGRAPH', of: (row) => row.paragraph?.number ?? '' },
      { head: 'STANDS BY', of: (row) => (row.held ? STANDS[row.standing] : 'cable not in the archive') },
      { head: 'AT', of: (row) => dayAt(row.at) },
      { head: 'BY', of: (row) => row.by },
      { head: 'NOTE', of: (row) => row.words },
    ],
    all,
  )
}

const STANDS: Record<NoteRow['standing'], string> = {
  cable: 'the cable',
  same: 'its words',
  changed: 'changed words',
  gone: 'no paragraph',
}
