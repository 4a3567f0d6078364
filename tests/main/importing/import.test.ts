import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Connection } from '../../../main/archive/connection'
import { sql } from '../../../main/archive/sql'
import type { RereadChange } from '../../../preload/contract'
import type { Reading } from '../../../preload/contract/reading'
import { NO_FILTERS } from '../../../preload/contract/view'
import { csvTable, type Invented, indexPage, invented, savedText, sitePage } from '../../fixtures/invented'
import { MOMENT, sums, touch, workplace, write } from '../archive/workplace'

const BODY = invented().body
const LATER = { released: '2011-03-01 00:12' }
const page = (over: Partial<Invented> = {}) => sitePage(over)
const cable = (n: number): Partial<Invented> => ({
  id: `06TALLINN${9000 + n}`,
  body: BODY.replaceAll('9001', String(9000 + n)),
})

describe('the ledger adds up', () => {
  const folders: [what: string, files: Record<string, string | Buffer>, expected: number[]][] = [
    ['nothing at all', {}, [0, 0, 0, 0, 0]],
    ['one page', { 'a.html': page() }, [1, 0, 0, 0, 0]],
    ['a page that lists cables', { 'tag/PREL_0.html': indexPage('tag', [{}, cable(2)]) }, [0, 0, 0, 1, 0]],
    ['the same cable in two files', { 'a.html': page(), 'b.html': page() }, [1, 0, 1, 0, 0]],
    [
      'two texts of one cable',
      { 'a.html': page(), 'b.html': page({ body: BODY.replace('Tammsalu', 'XXXXXXXX') }) },
      [1, 1, 0, 0, 0],
    ],
    [
      'a page and its text as a browser saved it',
      { 'a.html': page(), 'b.txt': savedText() },
      [1, 0, 1, 0, 0],
    ],
    [
      'texts of which nothing says which cable they are',
      {
        'a.txt': 'E.O. 12958: DECL: 12/11/2019\nSUBJECT: SPRATS\n',
        'b.txt': 'E.O. 12958: DECL: 12/11/2018\nSUBJECT: HERRING\n',
      },
      [0, 0, 0, 0, 2],
    ],
    ['an empty file', { 'a.html': page(), 'empty.html': '' }, [1, 0, 0, 0, 1]],
    ['a picture', { 'logo.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, [0, 0, 0, 1, 0]],
    [
      'a table: each row is an entry',
      { 'cables.csv': csvTable([cable(1), cable(2), cable(2), cable(3)]) },
      [3, 0, 1, 0, 0],
    ],
  ]
  it.each(folders)('%s', async (_, files, expected) => {
    const { base, take, catalogue } = await workplace()
    mkdirSync(join(base, 'in'))
    const record = await take(write(join(base, 'in'), files))
    expect(sums(record)).toEqual(expected)
    expect(record.seen).toBe(sums(record).reduce((sum, count) => sum + count, 0))
    expect(record.state).toBe('finished')
    expect((await catalogue.extent()).cables).toBe(record.stored)
  })

  it('a path that is not there is a refusal with a sentence', async () => {
    const { base, take, archive } = await workplace()
    const record = await take(join(base, 'nowhere'))
    expect(sums(record)).toEqual([0, 0, 0, 0, 1])
    const { rows } = await archive.refusals({ importId: record.id, offset: 0, limit: 10 })
    expect(rows[0]?.reason).not.toBe('')
    expect(rows[0]?.advice).not.toBe('')
  })

  it('a pipe is refused without being opened', async () => {
    const { base, take } = await workplace()
    write(join(base, 'in'), { 'a.html': page() })
    execFileSync('mkfifo', [join(base, 'in', 'pipe.html')])
    expect(sums(await take(join(base, 'in')))).toEqual([1, 0, 0, 0, 1])
  })
})

describe('a second import', () => {
  it('of an unchanged folder stores nothing and counts the same entries', async () => {
    const { base, take } = await workplace()
    const folder = write(join(base, 'in'), {
      'a.html': page(),
      'index.html': indexPage('date', [{}]),
      'e.html': '',
    })
    expect(sums(await take(folder))).toEqual([1, 0, 0, 1, 1])
    expect(sums(await take(folder))).toEqual([0, 0, 1, 1, 1])
    expect(sums(await take(folder))).toEqual([0, 0, 1, 1, 1])
  })

  it('reads a file again when its time has changed, and finds the same text', async () => {
    const { base, take } = await workplace()
    const folder = write(join(base, 'in'), { 'a.html': page() })
    await take(folder)
    touch(join(folder, 'a.html'), '2019-01-01T00:00:00Z')
    expect(sums(await take(folder))).toEqual([0, 0, 1, 0, 0])
  })

  it('reads a changed file and keeps both texts', async () => {
    const { base, take, archive } = await workplace()
    const folder = write(join(base, 'in'), { 'a.html': page() })
    await take(folder)
    const lifted = BODY.replace('three.', 'three. XXXX')
    write(folder, { 'a.html': page({ body: lifted, ...LATER }) })
    expect(sums(await take(folder))).toEqual([0, 1, 0, 0, 0])
    const opened = await archive.cable('06TALLINN9001', { moment: MOMENT })
    expect(opened?.version).toBe(2)
    expect(opened?.versions.map(({ current }) => current)).toEqual([false, true])
    expect(opened?.cable.body).toContain('three. XXXX')
    const first = await archive.cable('06TALLINN9001', { version: 1, moment: MOMENT })
    expect(first?.cable.body).not.toContain('three. XXXX')
  })

  it('finds files that were moved', async () => {
    const { base, take } = await workplace()
    const folder = write(join(base, 'in'), { 'a.html': page() })
    await take(folder)
    renameSync(folder, join(base, 'moved'))
    expect(sums(await take(join(base, 'moved')))).toEqual([0, 0, 1, 0, 0])
  })
})

describe('versions', () => {
  it('an older state of the site adds its text without taking the newer one’s place', async () => {
    const { base, take, archive, catalogue } = await workplace()
    await take(write(join(base, 'now'), { 'a.html': page(LATER) }))
    const older = { released: '2010-11-28 18:06', body: BODY.replace('Tammsalu', 'Nimi'), releasedSoFar: 926 }
    expect(sums(await take(write(join(base, 'then'), { 'a.html': page(older) })))).toEqual([0, 1, 0, 0, 0])
    const opened = await archive.cable('06TALLINN9001', { moment: MOMENT })
    expect([opened?.version, opened?.versions.map(({ current }) => current)]).toEqual([2, [false, true]])
    expect(opened?.cable.body).not.toContain('Nimi')
    const view = {
      filters: { choices: {}, created: {}, released: {}, due: {}, query: 'Nimi' },
      moment: MOMENT,
    }
    expect((await catalogue.facets(view)).total).toBe(0)
  })

  it('a later release of the same text is unchanged, shown, and kept in the history', async () => {
    const { base, take, archive, path } = await workplace()
    await take(write(join(base, 'then'), { 'a.html': page() }))
    expect(sums(await take(write(join(base, 'now'), { 'a.html': page(LATER) })))).toEqual([0, 0, 1, 0, 0])
    expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.cable.released).toBe('2011-03-01')
    const connection = await Connection.open(path, 'read')
    const history = await connection.all<{ released: string }>(sql`select released from release`)
    expect(history).toEqual([{ released: '2011-02-18' }, { released: '2011-03-01' }])
    await connection.close()
  })

  it('an old text released again becomes the current one again', async () => {
    const { base, take, archive, catalogue } = await workplace()
    const redacted = BODY.replace('Tammsalu', 'XXXXXXXX')
    await take(write(join(base, '1'), { 'a.html': page() }))
    await take(write(join(base, '2'), { 'a.html': page({ body: redacted, released: '2011-03-01 00:12' }) }))
    await take(write(join(base, '3'), { 'a.html': page({ released: '2011-04-01 00:12' }) }))
    const opened = await archive.cable('06TALLINN9001', { moment: MOMENT })
    expect([opened?.version, opened?.cable.body.includes('Tammsalu')]).toEqual([2, true])
    const view = {
      filters: { choices: {}, created: {}, released: {}, due: {}, query: 'Tammsalu' },
      moment: MOMENT,
    }
    expect((await catalogue.facets(view)).total).toBe(1)
    expect((await archive.verify()).findings).toEqual([])
    expect(await catalogue.verify()).toEqual([])
  })

  it('a malformed id keeps its own entry; the proper one is an alias', async () => {
    const { base, take, archive } = await workplace()
    await take(write(join(base, 'in'), { 'a.html': page({ id: '06SECTION01OF02TALLINN9001' }) }))
    expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.cable.id).toBe(
      '06SECTION01OF02TALLINN9001',
    )
    expect(sums(await take(write(join(base, 'more'), { 'b.html': page() })))).toEqual([1, 0, 0, 0, 0])
    expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.cable.id).toBe('06TALLINN9001')
  })
})

describe('an import taken back', () => {
  it('removes its cables and versions, and what remains is sound', async () => {
    const { base, take, archive, catalogue, importing } = await workplace()
    await take(write(join(base, '1'), { 'a.html': page() }))
    const lifted = { body: BODY.replace('Tammsalu', 'XXXXXXXX'), ...LATER }
    const second = await take(write(join(base, '2'), { 'a.html': page(lifted), 'b.html': page(cable(2)) }))
    expect(await importing.takeBack(second.id)).toEqual({ cables: 1, versions: 2 })
    expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.cable.body).toContain('Tammsalu')
    expect(await archive.cable('06TALLINN9002', { moment: MOMENT })).toBeNull()
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
    expect(await catalogue.verify()).toEqual([])
    expect(catalogue.size).toBe(1)
    expect((await archive.imports())[0]).toMatchObject({ id: second.id, state: 'taken-back' })
  })

  it('lets the same folder be imported again', async () => {
    const { base, take, importing } = await workplace()
    const folder = write(join(base, 'in'), { 'a.html': page() })
    const copy = write(join(base, 'copy'), { 'a.html': page() })
    const first = await take(folder)
    expect(sums(await take(copy))).toEqual([0, 0, 1, 0, 0])
    await importing.takeBack(first.id)
    expect(sums(await take(copy))).toEqual([1, 0, 0, 0, 0])
    expect(sums(await take(folder))).toEqual([0, 0, 1, 0, 0])
  })

  it('is not gone on with: its ledger counts what is no longer there', async () => {
    const { base, take, archive, importing } = await workplace()
    const { id } = await take(write(join(base, 'in'), { 'a.html': page() }))
    await importing.takeBack(id)
    await expect(importing.goOn(id)).rejects.toMatchObject({
      kind: 'bad-input',
      message: expect.stringContaining('was taken back'),
    })
    expect((await archive.imports())[0]).toMatchObject({ state: 'taken-back', seen: 1 })
  })

  it('keeps corrections, which are in force when the cable comes back', async () => {
    const { base, take, archive, catalogue, importing } = await workplace()
    const folder = write(join(base, 'in'), { 'a.html': page() })
    const first = await take(folder)
    const opened = await archive.cable('06TALLINN9001', { moment: MOMENT })
    const reading = { ...opened?.reading, kind: 'date', date: '2012-01-01', problems: [] } as never
    await archive.correct('06TALLINN9001', reading, { reason: 'The year was mistyped.', by: 'A. Reader' })
    await importing.takeBack(first.id)
    expect(await archive.corrections()).toHaveLength(1)
    await take(folder)
    const again = await archive.cable('06TALLINN9001', { moment: MOMENT })
    expect(again?.dates.effectiveDate).toBe('2012-01-01')
    expect(again?.correction?.reason).toBe('The year was mistyped.')
    expect(await catalogue.verify()).toEqual([])
    await archive.undoCorrection(again?.correction?.id ?? 0)
    expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.dates.effectiveDate).toBe('2016-03-14')
    expect(await catalogue.verify()).toEqual([])
  })
})

describe('an import under way', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.html`, page(cable(n))]))

  it('tells its progress to the end', async () => {
    const { base, importing } = await workplace()
    const running = await importing.start([write(join(base, 'in'), many(30))])
    const steps = []
    for await (const step of running.watch()) steps.push(step)
    expect(steps.at(-1)).toMatchObject({ done: true, found: 30, counting: false, read: 30 })
    expect(steps.at(-1)?.import).toMatchObject({ state: 'finished', stored: 30, seen: 30 })
    expect(steps.slice(0, -1).every(({ done }) => !done)).toBe(true)
    expect(importing.running).toBeNull()
  })

  it('allows no second one beside it', async () => {
    const { base, importing } = await workplace()
    const running = await importing.start([write(join(base, 'in'), many(3))])
    await expect(importing.start([base])).rejects.toMatchObject({ kind: 'busy' })
    await running.finished
  })

  it('cancelled: what is in stays in, and going on ends with the same sums as an undisturbed one', async () => {
    const { base, importing, archive } = await workplace()
    const running = await importing.start([write(join(base, 'in'), { ...many(600), 'x.html': '' })])
    running.cancel()
    const record = await running.finished
    expect(record.state).toBe('cancelled')
    expect(record.stored).toBeLessThan(600)
    const whole = await (await importing.goOn(record.id)).finished
    expect(sums(whole)).toEqual([600, 0, 0, 0, 1])
    expect(whole.state).toBe('finished')
    expect((await archive.verify()).findings).toEqual([])
    await expect(importing.goOn(whole.id)).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('paused: nothing more is written until it is told to go on', async () => {
    const { base, importing, archive } = await workplace()
    const running = await importing.start([write(join(base, 'in'), many(600))])
    running.pause()
    await expect.poll(async () => (await archive.imports())[0]?.state).toBe('paused')
    const { cables } = await archive.info()
    expect(cables).toBeLessThan(600)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect((await archive.info()).cables).toBe(cables)
    expect(running.latest.done).toBe(false)
    running.resume()
    expect(sums(await running.finished)).toEqual([600, 0, 0, 0, 0])
  })
})

it('tries refusals again', async () => {
  const { base, take, importing, archive } = await workplace()
  const folder = write(join(base, 'in'), { 'a.html': page(), 'late.html': '' })
  const first = await take(folder)
  const { rows } = await archive.refusals({ importId: first.id, offset: 0, limit: 10 })
  write(folder, { 'late.html': page(cable(2)) })
  const again = await (await importing.retry(rows.map(({ id }) => id))).finished
  expect(sums(again)).toEqual([1, 0, 0, 0, 0])
  expect((await archive.refusals({ importId: first.id, offset: 0, limit: 10 })).rows[0]?.retried).toBe(true)
})

it('a folder that disappears is an account of what was lost, not a crash', async () => {
  const { base, importing } = await workplace()
  const folder = write(join(base, 'in'), { 'a.html': page(), 'b.html': page(cable(2)) })
  const running = await importing.start([folder])
  rmSync(folder, { recursive: true })
  const record = await running.finished
  expect(record.seen).toBe(record.stored + record.refused)
})

it('an event recorded later changes the days of the cables that wait for it', async () => {
  const { base, take, archive, catalogue } = await workplace()
  const waiting = BODY.replace('DECL: 03/14/2016', 'DECL: UPON DEPARTURE OF THE DELEGATION')
  await take(write(join(base, 'in'), { 'a.html': page({ body: waiting }) }))
  const [event] = await archive.events()
  expect(event).toMatchObject({ waiting: 1, recorded: null })
  await archive.recordEvent(event?.name ?? '', '2008-05-05', 'Read in the papers.')
  expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.dates.effectiveDate).toBe('2008-05-05')
  expect(await catalogue.verify()).toEqual([])
  expect(await archive.removeEvent(event?.name ?? '')).toBe(true)
  expect((await archive.cable('06TALLINN9001', { moment: MOMENT }))?.dates.effectiveDate).not.toBe(
    '2008-05-05',
  )
})

it.each([
  ['DEPARTURE OF THE DELEGATION', ['06TALLINN9001', '06TALLINN9002'], 'by its name'],
  ['the delegation’s departure', [], 'by words that it has not'],
  ['departure: delegation', ['06TALLINN9001', '06TALLINN9002'], 'however it is written'],
  ['delegation', ['06TALLINN9001', '06TALLINN9002', '06TALLINN9003'], 'by a word of several names'],
  ['cosponsors', ['06TALLINN9003'], 'by a word of one name'],
])('cables are found by the event %s: %j, %s', async (name, ids) => {
  const { base, take, catalogue, archive } = await workplace()
  const waiting = (n: number, words: string) =>
    page({ ...cable(n), body: BODY.replace('DECL: 03/14/2016', `DECL: UPON ${words}`) })
  await take(
    write(join(base, 'in'), {
      'a.html': waiting(1, 'DEPARTURE OF THE DELEGATION'),
      'b.html': waiting(2, 'DELEGATION DEPARTURE'),
      'c.html': waiting(3, 'DEPARTURE OF A DELEGATION OF COSPONSORS'),
      'd.html': page(cable(4)),
    }),
  )
  const found = await catalogue.list({
    filters: { ...NO_FILTERS, query: `event:"${name}"` },
    moment: MOMENT,
    order: { by: 'id', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(found.rows.map(({ id }) => id)).toEqual(ids)
  const counted = (await archive.events()).find((event) => event.name === name)
  if (counted) expect(found.total).toBe(counted.waiting)
})

it('what is not classified, or stamped as declassified, waits for no event', async () => {
  const { base, take, archive } = await workplace()
  const waiting = BODY.replace('DECL: 03/14/2016', 'DECL: UPON DEPARTURE OF THE DELEGATION')
  const open = waiting.replaceAll('9001', '9002').replace('C O N F I D E N T I A L', 'UNCLAS')
  await take(
    write(join(base, 'in'), {
      'a.html': page({ body: waiting }),
      'b.html': page({ ...cable(2), classification: 'UNCLASSIFIED', body: open }),
    }),
  )
  expect((await archive.cable('06TALLINN9002', { moment: MOMENT }))?.reading.kind).toBe('event')
  expect(await archive.events()).toMatchObject([{ waiting: 1 }])
})

it('reads stored texts again: nothing differs while the reader is the same, and a spoiled row is mended', async () => {
  const { base, take, archive, catalogue, importing, path } = await workplace()
  await take(write(join(base, 'in'), { 'a.html': page(), 'b.html': page(cable(2)) }))
  const preview = async (apply: boolean) => {
    const changes: RereadChange[] = []
    let last = null
    for await (const step of importing.reread({ apply })) {
      changes.push(...step.changes)
      last = step
    }
    return { ...last, changes }
  }
  expect(await preview(false)).toMatchObject({ read: 2, total: 2, changed: 0, changes: [], done: true })
  const connection = await Connection.open(path, 'write')
  await connection.run(sql`update cable set origin = 'Embassy Nowhere' where id = 2`)
  await connection.close()
  const change = { id: '06TALLINN9002', field: 'origin', before: 'Embassy Nowhere', after: 'Embassy Tallinn' }
  expect(await preview(false)).toMatchObject({ changed: 1, changes: [change] })
  expect(await preview(true)).toMatchObject({ changed: 1 })
  expect(await preview(false)).toMatchObject({ changed: 0 })
  expect((await archive.verify()).findings).toEqual([])
  expect(await catalogue.verify()).toEqual([])
})

it('reading again tells each change once, however many steps it takes, and counts cables, not the gaps that a taken-back import left', async () => {
  const { base, take, archive, path, importing } = await workplace()
  const pages = (from: number, to: number) =>
    Object.fromEntries(
      Array.from({ length: to - from }, (_, at) => [`${from + at}.html`, page(cable(from + at))]),
    )
  const { id } = await take(write(join(base, 'gone'), pages(1, 121)))
  await take(write(join(base, 'kept'), pages(121, 421)))
  await archive.importing.takeBack(id)
  const connection = await Connection.open(path, 'write')
  await connection.run(
    sql`update cable set origin = 'Embassy Nowhere' where reference_id in ('06TALLINN9121', '06TALLINN9420')`,
  )
  await connection.close()
  const told: string[] = []
  let last = null
  for await (const step of importing.reread({ apply: false })) {
    told.push(...step.changes.map((change) => change.id))
    last = step
  }
  expect(told.sort()).toEqual(['06TALLINN9121', '06TALLINN9420'])
  expect(last).toMatchObject({ read: 300, total: 300, changed: 2, done: true })
})

it.each([
  ['the day', '$.date', '"2016-09-13"', { field: 'date', before: '2016-09-13' }],
  ['certainty', '$.confidence', '"low"', { field: 'confidence', before: 'low' }],
  ['an inner part alone', '$.later', '[1]', { field: 'reading: later', before: '[1]', after: '' }],
])('re-reading names what differs in a reading: %s', async (_name, place, value, change) => {
  const { base, take, path, importing } = await workplace()
  await take(write(join(base, 'in'), { 'a.html': page() }))
  const connection = await Connection.open(path, 'write')
  await connection.run(sql`update reading set reading = json_set(reading, ${place}, json(${value}))`)
  await connection.close()
  const changes: RereadChange[] = []
  for await (const step of importing.reread({ apply: false })) changes.push(...step.changes)
  expect(changes).toContainEqual(expect.objectContaining({ id: '06TALLINN9001', ...change }))
  expect(changes.every(({ before, after }) => before !== after)).toBe(true)
})

it('re-reading puts today’s rules in force where the reading itself is the same, by the correction where there is one', async () => {
  const { base, take, archive, path, importing } = await workplace()
  await take(write(join(base, 'in'), { 'a.html': page(), 'b.html': page(cable(2)) }))
  const connection = await Connection.open(path, 'write')
  const stored = await connection.value<string>(sql`select reading as value from reading limit 1`)
  const reading = { ...(JSON.parse(stored ?? '') as Reading), kind: 'date', date: '2017-01-02' } as Reading
  await archive.correct('06TALLINN9002', reading, { reason: 'as typed', by: '' })
  await connection.run(sql`update cable set effective_date = '2030-12-31', basis = '25-year-rule'`)
  await connection.run(sql`update days set citation = 'a rule of before'`)
  await connection.close()
  const changes: RereadChange[] = []
  for await (const step of importing.reread({ apply: true })) changes.push(...step.changes)
  const of = (id: string) =>
    changes.filter((change) => change.id === id).map(({ field, after }) => [field, after])
  const citation = ['citation', 'E.O. 12958 as amended, §1.5(a)']
  expect(of('06TALLINN9001')).toEqual([['effective date', '2016-03-14'], ['basis', 'explicit'], citation])
  expect(of('06TALLINN9002')).toEqual([['effective date', '2017-01-02'], ['basis', 'explicit'], citation])
  const again: RereadChange[] = []
  for await (const step of importing.reread({ apply: false })) again.push(...step.changes)
  expect(again).toEqual([])
})

it('verify names a text that was changed behind the program’s back', async () => {
  const { base, take, archive, path } = await workplace()
  // The later text arrives first: it is the second all the same.
  await take(write(join(base, 'in'), { 'a.html': page({ body: 'ANOTHER', released: '2012-08-30 00:12' }) }))
  await take(write(join(base, 'late'), { 'a.html': page() }))
  const connection = await Connection.open(path, 'write')
  await connection.run(sql`update text set body = body || ' and more' where body like 'ANOTHER%'`)
  await connection.close()
  const { sound, findings } = await archive.verify()
  expect(sound).toBe(false)
  expect(findings).toContain('1 stored text differs from its digest: 06TALLINN9001 version 2.')
})

it('leaves nothing beside the archive but its journal and the writer’s lock', async () => {
  const { base, take, archive, path } = await workplace()
  await take(write(join(base, 'in'), { 'a.html': page() }))
  await archive.close()
  const left = readdirSync(base).filter((name) => name.startsWith('test.chancery'))
  expect(left.sort()).toEqual(['test.chancery', 'test.chancery-writer'])
  expect(statSync(path).size).toBeGreaterThan(0)
  writeFileSync(join(base, 'done'), '')
})
