/** Collections, marks and notes in an archive: what each change does, that it can be undone, and what it survives. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Done } from '../../../../main/archive/annotations/annotations'
import { type Archive, openArchive } from '../../../../main/archive/archive'
import { Connection } from '../../../../main/archive/connection'
import { rebuildArchive } from '../../../../main/archive/rebuild/rebuild'
import { sql } from '../../../../main/archive/sql'
import { invented, sitePage } from '../../../fixtures/invented'
import { MOMENT, now, workplace, write } from '../workplace'

const BODY = invented().body
const ID = '06TALLINN9001'
const LATER = { released: '2011-03-01 00:12' }
const SECOND = { number: '2', ordinal: 0 }

const idOf = (n: number) => `06TALLINN${9000 + n}`
const pages = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${n + 1}.html`,
      sitePage({ id: idOf(n + 1), body: BODY.replaceAll('9001', String(9001 + n)) }),
    ]),
  )

async function filled(count = 3) {
  const place = await workplace()
  const imported = await place.take(write(join(place.base, 'in'), pages(count)))
  return { ...place, imported, kept: place.archive.annotations }
}

/** All that is kept, as another program would read it. */
async function everything(path: string) {
  const connection = await Connection.open(path, 'read')
  const tables = ['collection', 'collection_cable', 'mark', 'note'] as const
  const rows: Record<string, unknown[]> = {}
  for (const table of tables)
    rows[table] = await connection.all({ text: `select * from ${table}`, values: [] })
  rows.words = await connection.all(sql`select rowid from note_words where note_words match 'ask'`)
  await connection.close()
  return rows
}

describe('every change and its undoing', () => {
  const changes: [what: string, change: (archive: Archive) => Promise<Done>][] = [
    ['a new collection', (a) => a.annotations.change({ kind: 'create', name: 'New', cables: null })],
    [
      'a new collection with cables',
      (a) => a.annotations.change({ kind: 'create', name: 'New', cables: { ids: [idOf(3), idOf(1)] } }),
    ],
    ['another name', (a) => a.annotations.change({ kind: 'rename', name: 'Fish', to: 'Herring' })],
    [
      'the same name in other letters',
      (a) => a.annotations.change({ kind: 'rename', name: 'fish', to: 'FISH' }),
    ],
    ['a collection removed', (a) => a.annotations.change({ kind: 'remove', name: 'Fish' })],
    [
      'cables added, one of them there already',
      (a) =>
        a.annotations.change({ kind: 'add', name: 'Fish', cables: { ids: [ID, idOf(3)] }, create: false }),
    ],
    [
      'cables added to a collection that is not there yet',
      (a) => a.annotations.change({ kind: 'add', name: 'New', cables: { keys: [3, 1] }, create: true }),
    ],
    ['a cable taken out', (a) => a.annotations.change({ kind: 'take', name: 'Fish', cables: { ids: [ID] } })],
    [
      'stars',
      (a) => a.annotations.change({ kind: 'mark', mark: 'starred', on: true, cables: { keys: [1, 2, 3] } }),
    ],
    [
      'a star taken away',
      (a) => a.annotations.change({ kind: 'mark', mark: 'starred', on: false, cables: { ids: [ID] } }),
    ],
    [
      'a note on a cable',
      (a) => a.annotations.note({ cable: ID, paragraph: null, words: 'Ask her.', by: 'A' }),
    ],
    [
      'a note on a paragraph',
      (a) => a.annotations.note({ cable: ID, paragraph: SECOND, words: 'Ask him.', by: 'A' }),
    ],
    [
      'other words for a note',
      (a) => a.annotations.change({ kind: 'edit-note', id: 1, words: 'Never ask.' }),
    ],
    ['a note removed', (a) => a.annotations.change({ kind: 'remove-note', id: 1 })],
  ]
  it.each(changes)('%s', async (_, change) => {
    const { archive, path, kept, catalogue } = await filled()
    await kept.change({ kind: 'create', name: 'Fish', cables: { ids: [idOf(2), ID] } })
    await kept.change({ kind: 'mark', mark: 'starred', on: true, cables: { ids: [ID] } })
    await kept.note({ cable: ID, paragraph: null, words: 'Ask the desk.', by: 'A' })
    const before = await everything(path)
    const { inverse } = await change(archive)
    const after = await everything(path)
    expect(after).not.toEqual(before)
    const undone = await kept.perform(inverse as never)
    expect(await everything(path)).toEqual(before)
    await kept.perform(undone.inverse as never)
    expect(await everything(path)).toEqual(after)
    expect(await catalogue.verify()).toEqual([])
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  })

  it('what changes nothing leaves nothing to undo', async () => {
    const { kept } = await filled()
    await kept.change({ kind: 'create', name: 'Fish', cables: { ids: [ID] } })
    const again = await kept.change({ kind: 'add', name: 'Fish', cables: { ids: [ID] }, create: false })
    expect(again).toMatchObject({ count: 0, inverse: null })
  })

  it('a note that was removed does not come back over one written since', async () => {
    const { kept } = await filled()
    await kept.note({ cable: ID, paragraph: null, words: 'The first.', by: '' })
    const removed = await kept.change({ kind: 'remove-note', id: 1 })
    await kept.note({ cable: ID, paragraph: null, words: 'The second.', by: '' })
    await kept.perform(removed.inverse as never)
    const { notes } = await kept.of(ID)
    expect(notes.map(({ words }) => words)).toEqual(['The first.', 'The second.'])
  })
})

describe('refused in a sentence', () => {
  const wrong: [what: string, kind: string, change: (archive: Archive) => Promise<unknown>][] = [
    [
      'a name that is taken',
      'bad-input',
      (a) => a.annotations.change({ kind: 'create', name: ' fish ', cables: null }),
    ],
    ['no name', 'bad-input', (a) => a.annotations.change({ kind: 'create', name: ' \n', cables: null })],
    [
      'a long name',
      'bad-input',
      (a) => a.annotations.change({ kind: 'rename', name: 'Fish', to: 'x'.repeat(201) }),
    ],
    ['an unknown collection', 'not-found', (a) => a.annotations.change({ kind: 'remove', name: 'Sprats' })],
    ['no words', 'bad-input', (a) => a.annotations.note({ cable: ID, paragraph: null, words: ' ', by: '' })],
    [
      'a paragraph that is not there',
      'not-found',
      (a) => a.annotations.note({ cable: ID, paragraph: { number: '7', ordinal: 0 }, words: 'x', by: '' }),
    ],
    [
      'a cable that is not there',
      'not-found',
      (a) => a.annotations.note({ cable: '06TALLINN9999', paragraph: null, words: 'x', by: '' }),
    ],
  ]
  it.each(wrong)('%s', async (_, kind, change) => {
    const { archive, path, kept } = await filled()
    await kept.change({ kind: 'create', name: 'Fish', cables: null })
    const before = await everything(path)
    await expect(change(archive)).rejects.toMatchObject({ name: 'ArchiveTrouble', kind })
    expect(await everything(path)).toEqual(before)
  })
})

describe('what is kept survives', () => {
  async function kept() {
    const place = await filled()
    await place.kept.change({ kind: 'create', name: 'Fish', cables: { ids: [idOf(2), ID] } })
    await place.kept.change({ kind: 'mark', mark: 'starred', on: true, cables: { ids: [ID] } })
    await place.kept.note({ cable: ID, paragraph: SECOND, words: 'Who is she?', by: 'A' })
    return place
  }

  it('a second import', async () => {
    const { path, base, take } = await kept()
    const before = await everything(path)
    await take(join(base, 'in'))
    expect(await everything(path)).toEqual(before)
  })

  it('a take-back: kept aside while the cable is gone, and there again when it returns', async () => {
    const { path, base, take, importing, imported, archive, catalogue } = await kept()
    const before = await everything(path)
    await importing.takeBack(imported.id)
    expect(await everything(path)).toEqual(before)
    expect(await archive.annotations.collections()).toMatchObject([{ name: 'Fish', cables: 2, held: 0 }])
    expect((await archive.annotations.notes({ expression: null, offset: 0, limit: 9 })).rows).toMatchObject([
      { cable: ID, held: false, standing: 'gone', words: 'Who is she?' },
    ])
    await take(join(base, 'in'))
    expect(await archive.annotations.of(ID)).toMatchObject({
      starred: true,
      collections: ['Fish'],
      notes: [{ standing: 'same', index: 1 }],
    })
    expect(await catalogue.verify()).toEqual([])
  })

  it('a copy of the archive, with the search in notes', async () => {
    const { path, base, archive } = await kept()
    const copy = join(base, 'copy.chancery')
    await archive.backUp(copy)
    expect(await everything(copy)).toEqual(await everything(path))
  })

  it('a rebuild of the archive from its own texts', async () => {
    const { path, archive, catalogue, importing } = await kept()
    const before = await everything(path)
    await importing.close()
    await catalogue.close()
    await archive.close()
    expect((await rebuildArchive(path, now, () => undefined)).losses).toEqual([])
    expect(await everything(path)).toEqual(before)
    const again = await openArchive(path, { now })
    expect(await again.verify()).toEqual({ sound: true, findings: [] })
    expect((await again.annotations.notes({ expression: '"she"', offset: 0, limit: 9 })).total).toBe(1)
    const next = await again.annotations.change({ kind: 'create', name: 'Next', cables: null })
    expect(next.act).toMatchObject({ id: 2 })
    await again.close()
  })

  it('a reread of every text', async () => {
    const { path, archive } = await kept()
    const before = await everything(path)
    await archive.importing.reread(1, (await archive.rows.greatestKey()) + 1, true)
    expect(await everything(path)).toEqual(before)
  })
})

describe('a note on a paragraph, when a new version comes', () => {
  const cases: [what: string, body: string, expected: object][] = [
    ['that changes another one', BODY.replace('Friday', 'Monday'), { standing: 'same', index: 1 }],
    [
      'that only breaks its lines otherwise',
      BODY.replace('had\nbrought', 'had brought').replace('Friday', 'XXX'),
      { standing: 'same', index: 1 },
    ],
    ['that changes its words', BODY.replace('Tammsalu', 'XXXXXXXX'), { standing: 'changed', index: 1 }],
    [
      'that gives it another number',
      BODY.replace('2. (C) Director', '2. (C) A new one stands here.\n\n3. (C) Director').replace(
        '3. (U)',
        '4. (U)',
      ),
      { standing: 'same', index: 2 },
    ],
    ['without it', `${BODY.slice(0, BODY.indexOf('2. (C)'))}\nEND`, { standing: 'gone', index: null }],
  ]
  it.each(cases)('%s', async (_, body, expected) => {
    const { base, take, archive } = await filled(1)
    await archive.annotations.note({ cable: ID, paragraph: SECOND, words: 'Who is she?', by: 'A' })
    await take(write(join(base, 'later'), { '1.html': sitePage({ body, ...LATER }) }))
    expect((await archive.cable(ID, { moment: MOMENT }))?.version).toBe(2)
    const { notes } = await archive.annotations.of(ID)
    expect(notes).toMatchObject([{ ...expected, quoted: expect.stringContaining('Maarja Tammsalu told us') }])
    expect((await archive.annotations.of(ID, 1)).notes).toMatchObject([{ standing: 'same', index: 1 }])
    const listed = await archive.annotations.notes({ expression: null, offset: 0, limit: 9 })
    expect(listed.rows).toMatchObject([expected])
  })

  it('written on an older version stands by that version’s words', async () => {
    const { base, take, archive } = await filled(1)
    await take(
      write(join(base, 'later'), {
        '1.html': sitePage({ body: BODY.replace('Tammsalu', 'XXXX'), ...LATER }),
      }),
    )
    await archive.annotations.note({ cable: ID, version: 1, paragraph: SECOND, words: 'Named.', by: '' })
    expect((await archive.annotations.of(ID)).notes).toMatchObject([{ standing: 'changed' }])
  })
})

it('a whole archive goes into a collection in one change, and out again in one', async () => {
  const { archive, kept } = await filled(40)
  const keys = Array.from({ length: 40 }, (_, n) => n + 1)
  const added = await kept.change({ kind: 'add', name: 'All', cables: { keys }, create: true })
  expect(added.count).toBe(40)
  expect(await archive.annotations.collections()).toMatchObject([{ name: 'All', cables: 40, held: 40 }])
  await kept.perform(added.inverse as never)
  expect(await archive.annotations.collections()).toEqual([])
})

it('cables stand in a collection in the order in which they were added, after an undone removal too', async () => {
  const { kept } = await filled(4)
  const order = [idOf(4), idOf(1), idOf(3)]
  await kept.change({ kind: 'add', name: 'Fish', cables: { ids: order }, create: true })
  await kept.change({ kind: 'add', name: 'Fish', cables: { ids: [idOf(2)] }, create: false })
  const taken = await kept.change({ kind: 'take', name: 'Fish', cables: { ids: [idOf(1)] } })
  await kept.perform(taken.inverse as never)
  expect((await kept.collected('fish')).map(({ id }) => id)).toEqual([...order, idOf(2)])
})

it('notes are found by their words, whatever their accents and case', async () => {
  const { kept } = await filled()
  await kept.note({ cable: ID, paragraph: null, words: 'Vergleiche Réval, 1938.', by: '' })
  await kept.note({ cable: idOf(2), paragraph: null, words: 'Nothing.', by: '' })
  const found = await kept.notes({ expression: '"reval"', offset: 0, limit: 9 })
  expect(found).toMatchObject({ total: 1, rows: [{ cable: ID, standing: 'cable' }] })
})

it('an archive that may only be read tells what is kept and changes nothing', async () => {
  const { path, archive } = await filled()
  await archive.annotations.change({ kind: 'create', name: 'Fish', cables: { ids: [ID] } })
  const readOnly = await openArchive(path, { readOnly: true, now: () => new Date(0) })
  expect((await readOnly.annotations.of(ID)).collections).toEqual(['Fish'])
  await expect(
    readOnly.annotations.change({ kind: 'create', name: 'X', cables: null }),
  ).rejects.toMatchObject({ kind: 'read-only' })
  await readOnly.close()
})
