/**
 * The views of an archive, for whoever reads the file with another program: what each holds, and each of its columns.
 * The same words stand in the file itself, in table `docs`. Names and meanings here are promised to stay.
 */
import type { Connection } from './connection'
import { sql } from './sql'

interface DocumentedColumn {
  name: string
  meaning: string
  /** How the value is written; empty for words. */
  unit: string
}

interface DocumentedView {
  name: string
  meaning: string
  columns: DocumentedColumn[]
}

const DAY = 'YYYY-MM-DD'
const MOMENT = 'ISO 8601, UTC'
const COUNT = 'count'
const FLAG = '0 or 1'

const id = column('reference_id', 'Reference id exactly as the source writes it: the identity of a cable')

export const VIEWS: DocumentedView[] = [
  view('cables', 'Every cable once, with its current text and the reading in force', [
    id,
    column('canonical_id', 'The id in its proper form, where the written one is malformed'),
    column('created', 'Day on which it was sent', DAY),
    column('created_time', 'Time of that day, as far as the source can be trusted', 'HH or HH:MM'),
    column('released', 'Day of the release that the current text comes from', DAY),
    column('classification', 'Marking in full, as the source states it'),
    column('level', 'Level of classification alone'),
    column('origin', 'Post that sent it'),
    column('subject', 'Subject in one line'),
    column('kind', 'What the declassification instruction is: date, duration, event, exemption, …'),
    column('confidence', 'How sure the reading is: high, medium or low'),
    column('effective_date', 'Day that decides, whichever rule gives it; none where nothing falls due', DAY),
    column('basis', 'What gives that day: explicit, duration, event, 25-year-rule, …'),
    column('citation', 'Rule by which the day is to be cited'),
    column('settled', 'Standing whatever the day: unclassified or declassified; empty otherwise'),
    column(
      'waiting',
      'Standing as long as the effective date lies ahead; empty where the day itself says it',
    ),
    column('doubtful', 'Whether anything is odd about the reading, or its confidence is low', FLAG),
    column('versions', 'Texts of it that the archive holds', COUNT),
    column('header', 'Transmission header as stored'),
    column('body', 'Text as stored'),
  ]),
  view('cable_tags', 'TAGS of each cable', [id, column('tag', 'Upper case; a person as SURNAME, GIVEN')]),
  view('cable_references', 'Which cable refers to which', [
    id,
    column('cited', 'Id of the cable referred to, in its proper form'),
    column('held_as', 'Id under which the archive holds that cable; empty where it does not'),
  ]),
  view('cable_versions', 'Every text of every cable', [
    id,
    column('version', 'Number of the text, in the order of release', 'from 1'),
    column('current', 'Whether it is the one that is shown', FLAG),
    column('released', 'Day of its release', DAY),
    column('format', 'Form of the file: site-page, saved-text, telegram or csv-row'),
    column('import', 'Number of the import that brought it, see ledger'),
    column('imported_at', 'When it came in', MOMENT),
    column('path', 'File that it came from'),
    column(
      'digest',
      'SHA-256 of the body in its normal form: two texts with one digest are one version',
      'hex',
    ),
    column('header', 'Transmission header as stored'),
    column('body', 'Text as stored'),
  ]),
  view(
    'instructions',
    'The declassification instruction of each cable as it is read, and the days that follow',
    [
      id,
      column(
        'read_by',
        'program; hand where a person’s correction is in force; confirmed where a person found the program right',
      ),
      column('words', 'The line or lines as they stand in the text; empty where there is none'),
      column('kind', 'What they are: date, duration, event, exemption, oadr, gds, …'),
      column('order_number', 'Executive order meant', 'number'),
      column('order_as_written', 'The order’s number as the text has it'),
      column('codes', 'Codes in the words, such as X5 or 25X1', 'with blanks between'),
      column('event', 'Event that the words wait for'),
      column('years', 'Term that the words name', 'years'),
      column('review_on', 'Day on which the words ask for a review, which declassifies nothing', DAY),
      column('marked_date', 'Day that the words themselves give', DAY),
      column(
        'automatic_date',
        '31 December of the 25th year, for permanent records; none where not classified',
        DAY,
      ),
      column('limit_date', 'Outer limit of an exemption', DAY),
      column('effective_date', 'The one of these days that decides', DAY),
      column('basis', 'What gives the effective date'),
      column('citation', 'Rule by which it is to be cited'),
      column('confidence', 'How sure the reading is: high, medium or low'),
      column('doubtful', 'Whether anything is odd about the reading, or its confidence is low', FLAG),
    ],
  ),
  view('corrections', 'Corrections of readings by hand, undone ones included', [
    id,
    column('kind', 'What the reading was corrected to'),
    column('date', 'Day that it names', DAY),
    column('replaced_kind', 'What the program had read'),
    column('replaced_date', 'Day that it had read', DAY),
    column('rests_on', 'Words of the text that the person chose for it; empty where none were chosen'),
    column('reason', 'Why, in the person’s words'),
    column('author', 'Who corrected'),
    column('at', 'When', MOMENT),
    column('undone_at', 'When it was taken back; empty while it is in force', MOMENT),
  ]),
  view('requests', 'Requests for review or release in the register, a row for each cable that one names', [
    column('request', 'Number of the request'),
    id,
    column('kind', 'mdr: mandatory declassification review; foia: Freedom of Information Act'),
    column('made_on', 'Day on which it was sent', DAY),
    column('addressee', 'To whom'),
    column('tracking', 'The agency’s own number for it'),
    column('note', 'Note of the person'),
    column('outcome', 'What came of it last; empty while there is no answer'),
    column('outcome_on', 'Day of that', DAY),
    column('author', 'Who asked'),
    column('removed_at', 'When it was taken out of the register; empty otherwise', MOMENT),
  ]),
  view('cable_problems', 'What was doubtful while a cable was read', [
    id,
    column('problem', 'Code of the problem, such as two-digit-year'),
  ]),
  view('ledger', 'Imports: seen = stored + new_versions + unchanged + not_cables + refused', [
    column('id', 'Number of the import'),
    column('roots', 'Folders and files that were imported', 'JSON list'),
    column('started_at', 'When it began', MOMENT),
    column('finished_at', 'When it ended', MOMENT),
    column('state', 'running, paused, finished, cancelled, interrupted or taken-back'),
    column('seconds', 'How long it took', 'seconds'),
    column('seen', 'Entries met', COUNT),
    column('stored', 'Cables that were new', COUNT),
    column('new_versions', 'Other texts of cables that were there', COUNT),
    column('unchanged', 'Texts that were there already', COUNT),
    column('not_cables', 'Entries that are no cables', COUNT),
    column('refused', 'Entries that could not be read, see refusals', COUNT),
  ]),
  view(
    'import_entries',
    'What became of each entry that an import met: the numbers of the ledger, one by one',
    [
      column('import', 'Number of the import, see ledger'),
      column('outcome', 'stored, new-version, held, not-a-cable or refused'),
      column('entry', 'Its place among the entries of this outcome', 'number, with gaps'),
      column('path', 'File'),
      column('part', 'Place inside a file that holds several'),
      column('entries', 'How many the row stands for: of a file not read again there is one row', COUNT),
      column('reason', 'Why it came out so, in a sentence'),
      column('reference_id', 'The cable that it is, or whose text it has; empty where there is none'),
    ],
  ),
  view('refusals', 'What an import could not read', [
    column('import', 'Number of the import, see ledger'),
    column('path', 'File'),
    column('part', 'Place inside a file that holds several'),
    column('reason', 'What is wrong with it'),
    column('advice', 'What helps'),
    column('retried', 'Whether it has been tried again', FLAG),
  ]),
  view('cable_collections', 'Cables in the collections that people have made', [
    column('collection', 'Name of the collection'),
    id,
    column('added_at', 'When the cable was added', MOMENT),
  ]),
]

function view(name: string, meaning: string, columns: DocumentedColumn[]): DocumentedView {
  return { name, meaning, columns }
}

function column(name: string, meaning: string, unit = ''): DocumentedColumn {
  return { name, meaning, unit }
}

/** Writes the words into the file, at the end of every migration that changes a view; a view has a row of its own, without a column. */
export async function writeDocs(connection: Connection): Promise<void> {
  const rows = VIEWS.flatMap(({ name, meaning, columns }) => [
    [name, '', meaning, ''],
    ...columns.map((each) => [name, each.name, each.meaning, each.unit]),
  ])
  await connection.run(sql`delete from docs`)
  await connection.run(sql`
    insert into docs (name, "column", meaning, unit)
    select value->>0, value->>1, value->>2, value->>3 from json_each(${JSON.stringify(rows)})`)
}
