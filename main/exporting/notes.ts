/** Notes as rows for csv and JSON, and as a paper in Markdown. */
import type { NoteRow } from '../../preload/contract'
import type { NoteStanding } from '../../preload/contract/annotations'
import type { Row } from './columns'

export const NOTE_COLUMNS = [
  'cable',
  'created',
  'subject',
  'paragraph',
  'standing',
  'quoted',
  'words',
  'by',
  'at',
  'editedAt',
  'held',
]

export function noteRow(note: NoteRow) {
  return {
    cable: note.cable,
    created: note.created,
    subject: note.subject,
    paragraph: note.paragraph?.number ?? null,
    standing: note.standing,
    quoted: note.quoted,
    words: note.words,
    by: note.by,
    at: note.at,
    editedAt: note.editedAt,
    held: note.held,
  } satisfies Row
}

const STANDINGS: Record<NoteStanding, string | null> = {
  cable: null,
  same: null,
  changed: 'The paragraph has other words in the current version.',
  gone: 'The current version has no such paragraph.',
}

/** The notes of one page; `before` is the cable of the note before it. */
export function notesInMarkdown(notes: readonly NoteRow[], before: string | null): string {
  let cable = before
  return notes
    .map((note) => {
      const heading =
        note.cable === cable ? '' : `## ${note.cable}${note.subject ? `: ${plain(note.subject)}` : ''}\n\n`
      cable = note.cable
      return heading + noteInMarkdown(note)
    })
    .join('')
}

function noteInMarkdown({ paragraph, quoted, held, standing, words, by, at, editedAt }: NoteRow): string {
  const number = paragraph?.number ? `${paragraph.number}. ` : ''
  const state = held ? STANDINGS[standing] : 'The archive does not hold this cable at present.'
  const parts = [
    quoted && `> ${plain(number + quoted)}`,
    state && `*${state}*`,
    words,
    `*${[by, at.slice(0, 10), editedAt && `changed ${editedAt.slice(0, 10)}`].filter(Boolean).join(', ')}*`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

/** Words of a file on one line, with what Markdown would read as its own signs taken as they stand. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~|!&]|(?<=^\d+)\./g, '\\$&')
}
