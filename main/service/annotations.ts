/** Collections, marks and notes. Each change is told in words, and can be undone by the number of its step. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FilePart, Made, NoteRow } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { localDay } from '../../preload/contract/day'
import type { Filters, Moment } from '../../preload/contract/view'
import type { Annotations, Done } from '../archive/annotations/annotations'
import type { Cables } from '../archive/annotations/intents'
import { hasWord, quoted } from '../catalogue/query/expression'
import { notesInCsv, notesInJson, notesInMarkdown } from '../exporting/notes'
import type { Held } from './keeper'
import { procedures } from './procedures'

const { annotations, collections, marks, notes, history } = procedures

export const annotationProcedures = {
  of: annotations.of.handler(({ input, context }) =>
    context.keeper.held.archive.annotations.of(input.id, input.version),
  ),
}

export const collectionProcedures = {
  list: collections.list.handler(({ context }) => context.keeper.held.archive.annotations.collections()),

  cables: collections.cables.handler(async ({ input, context }) => {
    const { offset, limit, name } = input
    const all = await context.keeper.held.archive.annotations.collected(name)
    return { total: all.length, rows: all.slice(offset, offset + limit) }
  }),

  create: collections.create.handler(async ({ input: { name, target }, context }) => {
    const { held } = context.keeper
    const cables = target ? await cablesOf(held, target) : null
    const done = await held.archive.annotations.change({ kind: 'create', name, cables })
    const made = done.count > 0 ? ` with ${counted(done.count, 'cable')}` : ''
    return remember(held, done, `The collection “${name}” made${made}`)
  }),

  rename: collections.rename.handler(async ({ input: { name, to }, context }) => {
    const { held } = context.keeper
    const done = await held.archive.annotations.change({ kind: 'rename', name, to })
    return remember(held, done, `The collection “${name}” renamed “${to}”`)
  }),

  remove: collections.remove.handler(async ({ input: { name }, context }) => {
    const { held } = context.keeper
    const done = await held.archive.annotations.change({ kind: 'remove', name })
    return remember(held, done, `The collection “${name}” removed`)
  }),

  add: collections.add.handler(async ({ input: { name, target, create }, context }) => {
    const { held } = context.keeper
    const cables = await cablesOf(held, target)
    const done = await held.archive.annotations.change({ kind: 'add', name, cables, create })
    const words = `${subject(cables, done)} added to “${name}”`
    return remember(held, done, done.inverse ? words : `Nothing added: “${name}” holds all of it already`)
  }),

  take: collections.take.handler(async ({ input: { name, target }, context }) => {
    const { held } = context.keeper
    const cables = await cablesOf(held, target)
    const done = await held.archive.annotations.change({ kind: 'take', name, cables })
    const words = `${subject(cables, done)} taken out of “${name}”`
    return remember(held, done, done.inverse ? words : `Nothing taken out: “${name}” holds none of it`)
  }),
}

const MARKED = {
  starred: { on: 'starred', off: 'no longer starred' },
  read: { on: 'marked as read', off: 'marked as unread' },
} as const

export const markProcedures = {
  set: marks.set.handler(async ({ input: { mark, on, target, silent }, context }) => {
    const { held } = context.keeper
    const cables = await cablesOf(held, target)
    const done = await held.archive.annotations.change({ kind: 'mark', mark, on, cables })
    const words = `${subject(cables, done)} ${MARKED[mark][on ? 'on' : 'off']}`
    return silent ? { words, count: done.count, step: null } : remember(held, done, words)
  }),
}

export const noteProcedures = {
  list: notes.list.handler(({ input: { words, offset, limit }, context }) =>
    context.keeper.held.archive.annotations.notes({ expression: expressionFor(words), offset, limit }),
  ),

  write: notes.write.handler(async ({ input, context: { keeper, host } }) => {
    const { id, version, paragraph, words } = input
    const by = input.by || host.settings.get().userName
    const done = await keeper.held.archive.annotations.note({ cable: id, version, paragraph, words, by })
    return remember(keeper.held, done, `A note on ${placeOf(id, paragraph)} written`)
  }),

  edit: notes.edit.handler(async ({ input: { noteId, words, from }, context }) => {
    const { held } = context.keeper
    const done = await held.archive.annotations.change({ kind: 'edit-note', id: noteId, words, from })
    return remember(held, done, `A note on ${noted(done)} changed`)
  }),

  save: notes.save.handler(async function* ({ input: { format, words }, context }): AsyncGenerator<FilePart> {
    const day = localDay(context.host.now())
    const file = { name: `chancery-notes-${day}.${format}`, mediaType: NOTE_MEDIA_TYPES[format] }
    const { annotations } = context.keeper.held.archive
    const pages = notePages(annotations, expressionFor(words))
    for await (const text of NOTE_FORMS[format](pages)) yield { ...file, text }
  }),

  remove: notes.remove.handler(async ({ input: { noteId }, context }) => {
    const { held } = context.keeper
    const done = await held.archive.annotations.change({ kind: 'remove-note', id: noteId })
    return remember(held, done, `A note on ${noted(done)} removed`)
  }),
}

export const historyProcedures = {
  list: history.list.handler(({ context }) => context.keeper.held.history.steps()),

  undo: history.undo.handler(({ input, context }) => {
    const { history, archive } = context.keeper.held
    return history.undo((act) => archive.annotations.perform(act), input.step)
  }),

  redo: history.redo.handler(({ context }) => {
    const { history, archive } = context.keeper.held
    return history.redo((act) => archive.annotations.perform(act))
  }),
}

type Target = { ids: string[] } | { filters: Filters; moment: Moment }

async function cablesOf({ catalogue }: Held, target: Target): Promise<Cables> {
  if ('ids' in target) return { ids: target.ids }
  const keys = await catalogue.keys(target)
  // A list of a whole archive is a long text to write.
  await nextTurn()
  return { keys }
}

function remember({ history }: Held, done: Done, words: string): Made {
  return { words: `${words}.`, count: done.count, step: history.add(words, done) }
}

/** One cable by its id, more by their number. */
function subject(cables: Cables, { count }: Done): string {
  const [first] = 'ids' in cables ? cables.ids : []
  return count === 1 && first !== undefined && 'ids' in cables && cables.ids.length === 1
    ? first
    : counted(count, 'cable')
}

function noted({ inverse }: Done): string {
  if (inverse?.kind !== 'write') return 'a cable'
  const { cable, paragraph } = inverse.note
  return placeOf(cable, paragraph === null ? null : { number: paragraph })
}

function placeOf(id: string, paragraph: { number: string } | null): string {
  return paragraph?.number ? `paragraph ${paragraph.number} of ${id}` : id
}

const NOTE_MEDIA_TYPES = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' } as const
const NOTE_FORMS = { csv: notesInCsv, json: notesInJson, md: notesInMarkdown } as const

/** Notes that are read and placed in one go. */
const NOTES_AT_ONCE = 200

async function* notePages(annotations: Annotations, expression: string | null): AsyncGenerator<NoteRow[]> {
  for (let offset = 0; ; offset += NOTES_AT_ONCE) {
    const { rows } = await annotations.notes({ expression, offset, limit: NOTES_AT_ONCE })
    if (rows.length === 0) return
    yield rows
    await nextTurn()
  }
}

/** All of the words, the last as the beginning of one; null where none are given. */
function expressionFor(words: string): string | null {
  const wanted = words.split(/\s+/).filter(hasWord)
  if (wanted.length === 0) return null
  return wanted.map((text, at) => quoted({ text, prefix: at === wanted.length - 1 })).join(' AND ')
}
