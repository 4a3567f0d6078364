import type { NoteRow } from '../../preload/contract'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import { NOTE_COLUMNS, noteRow, notesInMarkdown } from '../exporting/notes'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
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
    { name: 'csv', about: 'csv for spreadsheets' },
    { name: 'markdown', about: 'a paper in Markdown, cable by cable' },
  ],
  run(call) {
    return withArchive(call, { readOnly: true }, async (session) => {
      const all = await notesWith(session, call.rest.join(' '))
      await call.out.write(written(call, all))
      return 0
    })
  },
}

async function notesWith({ archive }: Session, words: string): Promise<NoteRow[]> {
  const all: NoteRow[] = []
  for (;;) {
    const { total, rows } = await archive.notes.list({ words, offset: all.length, limit: PAGE })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

function written({ options }: Call, all: NoteRow[]): string {
  if (options.has('json')) return `${json({ notes: all.map(noteRow) })}\n`
  if (options.has('csv')) return csv(NOTE_COLUMNS, all.map(noteRow))
  if (options.has('markdown')) return `# Notes\n\n${notesInMarkdown(all, null)}`
  return table<NoteRow>(
    [
      { head: 'CABLE', of: (row) => row.cable, width: 20 },
      { head: 'PARAGRAPH', of: (row) => row.paragraph?.number ?? '' },
      { head: 'STANDS BY', of: (row) => (row.held ? STANDS[row.standing] : 'cable not in the archive') },
      { head: 'AT', of: (row) => row.at.slice(0, 10) },
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
