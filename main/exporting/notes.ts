/** Notes as rows for csv and JSON, and as a paper in Markdown. */
import type { NoteRow } from '../../preload/contract'
import type { NoteStanding } from '../../preload/contract/annotations'
import { dayAt } from '../../preload/contract/day'
import { tableOf } from './columns'
import { csvPages } from './csv'
import { jsonArray } from './json'

const NOTE_TABLE = tableOf<NoteRow>({
  cable: ({ cable }) => cable,
  created: ({ created }) => created,
  subject: ({ subject }) => subject,
  paragraph: ({ paragraph }) => paragraph?.number ?? null,
  standing: ({ standing }) => standing,
  quoted: ({ quoted }) => quoted,
  words: ({ words }) => words,
  by: ({ by }) => by,
  at: ({ at }) => at,
  editedAt: ({ editedAt }) => editedAt,
  held: ({ held }) => held,
})

const STANDINGS: Record<NoteStanding, string | null> = {
  cable: null,
  same: null,
  changed: 'The paragraph has other words in the current version.',
  gone: 'The current version has no such paragraph.',
}

type Pages = AsyncIterable<NoteRow[]>

export function notesInCsv(pages: Pages): AsyncGenerator<string> {
  return csvPages(NOTE_TABLE, pages)
}

/** One document with a note on each line. */
export async function* notesInJson(pages: Pages): AsyncGenerator<string> {
  yield '{"notes":'
  yield* jsonArray(pages, NOTE_TABLE.row)
  yield '}\n'
}

/** A paper, cable by cable. */
export async function* notesInMarkdown(pages: Pages): AsyncGenerator<string> {
  yield '# Notes\n\n'
  let cable: string | null = null
  for await (const notes of pages) {
    for (const note of notes) {
      if (note.cable !== cable) yield `## ${note.cable}${note.subject ? `: ${plain(note.subject)}` : ''}\n\n`
      cable = note.cable
      yield noteInMarkdown(note)
    }
  }
}

function noteInMarkdown({ paragraph, quoted, held, standing, words, by, at, editedAt }: NoteRow): string {
  const number = paragraph?.number ? `${paragraph.number}. ` : ''
  const state = held ? STANDINGS[standing] : 'The archive does not hold this cable at present.'
  const parts = [
    quoted && `> ${plain(number + quoted)}`,
    state && `*${state}*`,
    words,
    `*${[by, dayAt(at), editedAt && `changed ${dayAt(editedAt)}`].filter(Boolean).join(', ')}*`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

/** Words of a file on one line, with what Markdown would read as its own signs taken as they stand. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~|!&]|(?<=^\d+)\./g, '\\$&')
}
