import type { NoteRow } from '../../../preload/contract'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Menu } from '../../parts/Menu'
import { api } from '../../state/api'
import { saveParts } from '../../state/exporting'
import { openCable } from '../../state/router'
import { counted, shortDay } from '../../words'
import { byAndDay } from '../browse/reader/notes/NoteCard'
import { more, notesFound, noteWords } from './state'

/** All notes, cable by cable; each leads to its place. */
export function NotesDialog({ onClose }: { onClose: () => void }) {
  const { value, failure } = notesFound.value
  const open = (note: NoteRow) => {
    onClose()
    openCable(note.cable, { paragraph: note.paragraph?.number || null })
  }
  return (
    <Dialog title="All notes" onClose={onClose} wide class="notes">
      <div class="notes-head">
        <Field
          icon="search"
          label="Find in notes"
          placeholder="Find in notes"
          value={noteWords.value}
          onInput={(words) => {
            noteWords.value = words
          }}
          autofocus
        />
        <span class="quiet" role="status">
          {value ? counted(value.total, 'note') : ''}
        </span>
        {value?.total !== 0 && (
          <Menu
            label="Export these notes"
            align="right"
            items={FORMATS.map(({ format, words }) => ({
              label: `Export as ${words}`,
              icon: 'out',
              run: () => void saveParts(api.notes.save({ format, words: noteWords.value })),
            }))}
          >
            <Icon name="out" />
            Export
          </Menu>
        )}
      </div>
      {failure && <Failed what="The notes" failure={failure} onRetry={notesFound.again} />}
      {value?.total === 0 && (
        <p class="statement">
          {noteWords.value.trim() === ''
            ? 'There is no note yet. Open a cable and press E, or point beside a paragraph’s number.'
            : 'No note has these words.'}
        </p>
      )}
      <ol>
        {value?.rows.map((note, at) => (
          <li key={note.id}>
            {value.rows[at - 1]?.cable !== note.cable && <Heading note={note} onOpen={() => open(note)} />}
            <NoteLine note={note} onOpen={() => open(note)} />
          </li>
        ))}
      </ol>
      {value && value.rows.length < value.total && (
        <Button onClick={more}>
          Show {counted(value.total - value.rows.length, 'more note', 'more notes')}
        </Button>
      )}
    </Dialog>
  )
}

const FORMATS = [
  { format: 'md', words: 'Markdown' },
  { format: 'csv', words: 'CSV' },
  { format: 'json', words: 'JSON' },
] as const

function Heading({ note, onOpen }: { note: NoteRow; onOpen: () => void }) {
  return (
    <h3>
      {note.held ? (
        <button type="button" class="link" onClick={onOpen}>
          {note.cable}
        </button>
      ) : (
        note.cable
      )}
      <span>{note.held ? (note.subject ?? 'No subject is written') : 'not in the archive now'}</span>
      {note.created && <span class="quiet">{shortDay(note.created)}</span>}
    </h3>
  )
}

function NoteLine({ note, onOpen }: { note: NoteRow; onOpen: () => void }) {
  const { paragraph, quoted, standing, held, words } = note
  const state =
    held && standing === 'changed' ? 'has other words now' : held && standing === 'gone' ? 'is gone' : ''
  return (
    <article class="note" aria-label={`Note on ${note.cable}`}>
      {paragraph && (
        <p class="note-place">
          {held && standing !== 'gone' ? (
            <button type="button" class="link" onClick={onOpen}>
              Paragraph {paragraph.number}
            </button>
          ) : (
            `Paragraph ${paragraph.number}`
          )}
          {state && <span class="note-state"> {state}</span>}
        </p>
      )}
      {quoted && <blockquote>{quoted}</blockquote>}
      <p class="note-words">{words}</p>
      <p class="note-by">{byAndDay(note)}</p>
    </article>
  )
}
