/** Collections, marks, notes and the history of their changes, as a caller in this process sees them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { settingsInMemory } from '../../../main/service/settings-store'
import type { Archive, ArchiveState } from '../../../preload/contract'
import type { Filters } from '../../../preload/contract/view'
import { collected } from '../../fixtures/collected'
import { layCables } from '../command/desk'

const moment = { asOf: '2026-01-02', dueDays: 365 } as const
const TALLINN = { choices: { origin: { include: ['Embassy Tallinn'], exclude: [] } } }

let folder: string
let keeper: ArchiveKeeper
let archive: Archive

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-service-'))
  const site = await layCables(folder)
  const now = () => new Date(2026, 0, 2, 12)
  keeper = new ArchiveKeeper({ now, workers: 0 })
  const settings = settingsInMemory({ userName: 'Ada' })
  const host = {
    kind: 'desktop',
    version: '0',
    sampleFolder: site,
    papers: {},
    settings,
    home: folder,
    now,
  } as const
  archive = serviceClient({ keeper, host })
  await archive.archive.create({ path: join(folder, 'archive.chancery') })
  await collected(await archive.imports.start({ paths: [site] }))
})

afterEach(async () => {
  await keeper.close()
  await rm(folder, { recursive: true })
})

const idsUnder = async (filters: Partial<Filters>) =>
  (await archive.cables.list({ filters, moment, order: { by: 'id', descending: false } })).rows.map(
    ({ id }) => id,
  )
const inCollection = (name: string) => idsUnder({ choices: { collection: { include: [name], exclude: [] } } })

describe('collections', () => {
  test('take a whole result at once, and are a filter and a facet', async () => {
    const made = await archive.collections.create({ name: 'Baltic', target: { filters: TALLINN, moment } })
    expect(made).toEqual({ words: 'The collection “Baltic” made with 5 cables.', count: 5, step: 1 })
    expect(await inCollection('Baltic')).toHaveLength(5)
    expect(await inCollection('BALTIC')).toHaveLength(5)
    const { facets } = await archive.cables.facets({ moment })
    expect(facets.collection).toEqual([{ value: 'Baltic', meaning: null, group: null, count: 5 }])
    expect(facets.marked).toEqual([{ value: 'unread', meaning: null, group: null, count: 6 }])
  })

  test('take cables by their ids; those that are in are not added again', async () => {
    const one = { ids: ['06TALLINN9001'] }
    const first = await archive.collections.add({ name: 'Fish', target: one, create: true })
    expect(first.words).toBe('06TALLINN9001 added to “Fish”.')
    const again = await archive.collections.add({ name: 'Fish', target: one })
    expect(again).toMatchObject({ count: 0, step: null })
    await expect(archive.collections.add({ name: 'Sprats', target: one })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await archive.collections.cables({ name: 'Fish' })).toMatchObject({
      total: 1,
      rows: [{ id: '06TALLINN9001', held: true }],
    })
  })

  test('are asked for in a search too', async () => {
    await archive.collections.create({ name: 'Baltic herring', target: { ids: ['06TALLINN9002'] } })
    await archive.marks.set({ mark: 'starred', on: true, target: { ids: ['06TALLINN9002'] } })
    await archive.notes.write({ id: '06TALLINN9002', words: 'Compare with Réval.' })
    for (const query of [
      'collection:herring',
      'collection:"baltic herring"',
      'is:starred',
      'note:reval',
      'is:noted',
    ])
      expect(await idsUnder({ query }), query).toEqual(['06TALLINN9002'])
    expect(await idsUnder({ query: 'is:unread NOT is:starred' })).toHaveLength(5)
    await expect(idsUnder({ query: 'is:lost' })).rejects.toMatchObject({ code: 'BAD_QUERY' })
  })
})

describe('the history', () => {
  test('undoes and does again, the latest first; a new change ends what could be done again', async () => {
    await archive.collections.create({ name: 'Fish', target: { ids: ['06TALLINN9001'] } })
    await archive.collections.add({ name: 'Fish', target: { filters: TALLINN, moment } })
    await archive.collections.rename({ name: 'Fish', to: 'Herring' })
    expect((await archive.history.list()).undo.map(({ words }) => words)).toEqual([
      'The collection “Fish” renamed “Herring”',
      '4 cables added to “Fish”',
      'The collection “Fish” made with 1 cable',
    ])
    await archive.history.undo({})
    expect(await inCollection('Fish')).toHaveLength(5)
    await archive.history.undo({})
    expect(await inCollection('Fish')).toEqual(['06TALLINN9001'])
    expect(await archive.history.redo()).toMatchObject({ words: '4 cables added to “Fish”' })
    expect(await inCollection('Fish')).toHaveLength(5)
    await archive.collections.remove({ name: 'Fish' })
    expect(await archive.history.redo()).toBeNull()
    await archive.history.undo({})
    expect(await inCollection('Fish')).toHaveLength(5)
  })

  test('undoes one change by its number, whatever came after', async () => {
    const star = await archive.marks.set({ mark: 'starred', on: true, target: { filters: {}, moment } })
    await archive.collections.create({ name: 'Fish' })
    expect(await idsUnder({ query: 'is:starred' })).toHaveLength(6)
    expect(await archive.history.undo({ step: star.step ?? 0 })).toMatchObject({ words: '6 cables starred' })
    expect(await idsUnder({ query: 'is:starred' })).toEqual([])
    expect((await archive.collections.list()).map(({ name }) => name)).toEqual(['Fish'])
    expect(await archive.history.undo({ step: star.step ?? 0 })).toBeNull()
  })

  test('forgets a change that can no longer be undone', async () => {
    const made = await archive.collections.create({ name: 'Fish' })
    const added = await archive.collections.add({ name: 'Fish', target: { ids: ['06TALLINN9001'] } })
    await archive.history.undo({ step: made.step ?? 0 })
    await expect(archive.history.undo({ step: added.step ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await archive.history.list()).toMatchObject({ undo: [] })
  })

  test('does not know marks that the program set by itself, and begins anew with each archive', async () => {
    await archive.marks.set({ mark: 'read', on: true, target: { ids: ['06TALLINN9001'] }, silent: true })
    expect((await archive.history.list()).undo).toEqual([])
    await archive.marks.set({ mark: 'read', on: false, target: { ids: ['06TALLINN9001'] } })
    expect((await archive.history.list()).undo).toHaveLength(1)
    await archive.archive.create({ path: join(folder, 'other.chancery') })
    expect((await archive.history.list()).undo).toEqual([])
  })
})

describe('notes', () => {
  test('bear a name, are changed, listed by their words and removed; each can be undone', async () => {
    const paragraph = { number: '2', ordinal: 0 }
    await archive.notes.write({ id: '06TALLINN9001', paragraph, words: 'Who is she?' })
    const [note] = (await archive.annotations.of({ id: '06TALLINN9001' })).notes
    expect(note).toMatchObject({ by: 'Ada', standing: 'same', index: 1, editedAt: null })
    const edited = await archive.notes.edit({ noteId: note?.id ?? 0, words: 'She is the director.' })
    expect(edited.words).toBe('A note on paragraph 2 of 06TALLINN9001 changed.')
    // Begun while the note had other words: what another window has written since is not lost.
    const late = { noteId: note?.id ?? 0, words: 'She is the cook.', from: 'Who is she?' }
    await expect(archive.notes.edit(late)).rejects.toThrow(/says now: “She is the director\.”/)
    expect(await archive.notes.list({ words: 'direc' })).toMatchObject({
      total: 1,
      rows: [{ cable: '06TALLINN9001', words: 'She is the director.' }],
    })
    expect(await archive.notes.list({ words: 'who' })).toMatchObject({ total: 0 })
    await archive.notes.remove({ noteId: note?.id ?? 0 })
    expect(await archive.notes.list({})).toMatchObject({ total: 0 })
    await archive.history.undo({})
    await archive.history.undo({})
    expect(await archive.notes.list({})).toMatchObject({ rows: [{ words: 'Who is she?' }] })
  })
})

describe('undoing a change of a note', () => {
  const id = '06TALLINN9001'
  const words = async () => (await archive.notes.list({})).rows.map((note) => note.words)

  test.each<[why: string, later: (noteId: number) => Promise<unknown>, told: RegExp, now: string[]]>([
    [
      'that another window has changed since would lose its words',
      (noteId) => archive.notes.edit({ noteId, words: 'Third.' }),
      /^This note was changed since, and says now: “Third\.” Undo that first\.$/,
      ['Third.'],
    ],
    [
      'that another window has removed since would bring it back beside its removal',
      (noteId) => archive.notes.remove({ noteId }),
      /^This note was removed since\. Undo that first\.$/,
      [],
    ],
  ])('%s, and waits until that is undone', async (_why, later, told, now) => {
    const written = await archive.notes.write({ id, words: 'First.' })
    const noteId = (await archive.annotations.of({ id })).notes[0]?.id ?? 0
    const changed = await archive.notes.edit({ noteId, words: 'Second.' })
    await later(noteId)
    for (const { step } of [written, changed])
      await expect(archive.history.undo({ step: step ?? 0 })).rejects.toThrow(told)
    expect(await words()).toEqual(now)
    // Undone in their order, all of them can be, and be done again.
    await archive.history.undo({})
    expect(await words()).toEqual(['Second.'])
    await archive.history.undo({ step: changed.step ?? 0 })
    expect(await words()).toEqual(['First.'])
    await archive.history.undo({})
    expect(await words()).toEqual([])
    for (let again = 0; again < 3; again++) await archive.history.redo()
    expect(await words()).toEqual(now)
  })
})

test.each([
  ['csv', 'text/csv', /^cable,created,subject,paragraph,/],
  ['json', 'application/json', /^\{"notes":\[\n\{"cable":"06TALLINN9001"/],
  ['md', 'text/markdown', /^# Notes\n\n## 06TALLINN9001: HERRING/],
] as const)('notes leave as %s', async (format, mediaType, begins) => {
  await archive.notes.write({ id: '06TALLINN9001', words: 'Who, and when?' })
  const parts = await collected(await archive.notes.save({ format }))
  expect(parts[0]).toMatchObject({ name: `chancery-notes-2026-01-02.${format}`, mediaType })
  const text = parts.map((part) => part.text).join('')
  expect(text).toMatch(begins)
  expect(text).toContain('Who, and when?')
  const none = await collected(await archive.notes.save({ format, words: 'nothing' }))
  expect(none.map((part) => part.text).join('')).not.toContain('Who')
})

test('what people keep has a number of its own among the changes', async () => {
  const stop = new AbortController()
  const states = (await archive.archive.changes(undefined, { signal: stop.signal }))[Symbol.asyncIterator]()
  const before = (await states.next()).value as ArchiveState
  await archive.marks.set({ mark: 'starred', on: true, target: { ids: ['06TALLINN9001'] } })
  const after = (await states.next()).value
  expect(after).toEqual({ ...before, annotations: before.annotations + 1 })
  stop.abort()
})
