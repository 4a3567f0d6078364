/** Brings the texts over, each with what is known of it: from its version, else from its cable, else from itself. */
import { basename, dirname } from 'node:path'
import { readRecord } from '../../cable/read'
import { NOTHING_STATED, type Stated } from '../../source/raw-cable'
import type { Connection } from '../connection'
import { digestOf } from '../digest'
import { sql, type Value } from '../sql'
import { isStated } from '../stated'
import { insertRows, isJson } from './carry'
import type { Row, Salvage, Table } from './salvage'

const PAGE = 200

interface Carried {
  versions: number
  losses: string[]
}

interface Means {
  source: Salvage
  target: Connection
  version: Table
  text: Table
  /** Path of the damaged file: where a text is from of which nothing else is known. */
  path: string
  at: string
  progress: (done: number, total: number) => void
}

/** What a row of `cable` tells of the text that it shows. */
interface Shown {
  cable: number
  id: string
  created: string | null
  released: string | null
  classification: string | null
  origin: string | null
}

export async function carryTexts(
  means: Means,
  transaction: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<Carried> {
  const { source, version, text, progress } = means
  const shown = await shownCables(source)
  const carried: Carried = { versions: 0, losses: [] }
  const putting = new Putting(means, shown, carried)
  const alone: number[] = []
  const end = Math.max(await source.end(version), await source.end(text))
  for (let from = 0; from < end; from += PAGE) {
    const to = Math.min(end, from + PAGE)
    const versions = await byKey(source.between(version, from, to), (row) => isWhole(row, version))
    const texts = await byKey(source.between(text, from, to), ([, , body]) => typeof body === 'string')
    alone.push(...[...texts.keys()].filter((id) => !versions.has(id)))
    await transaction(async () => {
      for (const [id, row] of versions) await putting.version(id, row, texts.get(id))
      for (const [id, { id: called }] of shown) {
        if (id >= from && id < to && !versions.has(id) && !texts.has(id)) putting.lost(called)
      }
    })
    progress(to, end)
  }
  // After all others: only then is it known which numbers are free.
  for (const id of alone) {
    const [row] = [...(await byKey(source.between(text, id, id + 1), () => true)).values()]
    if (row) await transaction(() => putting.textAlone(id, row))
  }
  return carried
}

class Putting {
  /** Keys of the cables by reference id. */
  private readonly cables = new Map<string, number>()
  /** And the other way. */
  private readonly ids = new Map<number, string>()

  constructor(
    private readonly means: Means,
    private readonly shown: Map<number, Shown>,
    private readonly carried: Carried,
  ) {
    for (const { id, cable } of shown.values()) {
      this.cables.set(id, cable)
      this.ids.set(cable, id)
    }
  }

  /** A version with its text, which may no longer be the one that was stored. */
  async version(id: number, row: Row, text: Row | undefined): Promise<void> {
    const value = (name: string) => row[this.means.version.columns.indexOf(name)]
    const stated = this.shown.get(id)?.id ?? statedId(value('stated'))
    const called = stated ?? `Version ${id}`
    if (stated !== null && !this.cables.has(stated)) this.cables.set(stated, Number(value('cable')))
    if (!text) return this.lost(called)
    const [, header, body] = text as [number, string | null, string]
    const digest = digestOf(body)
    const stored = value('digest')
    if (!Buffer.isBuffer(stored) || stored.toString('hex') !== digest) {
      // Pages may have changed places: under this cable's name the text of another would stand twice.
      if (this.isOfAnother(Number(value('cable')), header, body, String(value('stated'))))
        return this.lost(called)
      this.carried.losses.push(
        `${called}: its text is kept as it now stands, but differs from what was stored.`,
      )
    }
    const kept = row.map((old, place) =>
      this.means.version.columns[place] === 'digest' ? Buffer.from(digest, 'hex') : old,
    )
    await this.put(kept, [id, header ?? '', body])
  }

  private isOfAnother(cable: number, header: string | null, body: string, stated: string): boolean {
    const known = this.ids.get(cable)
    if (known === undefined) return false
    const raw = { format: 'telegram' as const, header: header ?? '', body, problems: [] }
    return readRecord({ ...raw, stated: { ...NOTHING_STATED, ...JSON.parse(stated) } }).id !== known
  }

  /** A text whose version is lost. Without a reference id anywhere it cannot be filed. */
  async textAlone(id: number, [, header, body]: Row): Promise<void> {
    const shown = this.shown.get(id)
    const stated: Stated = {
      ...NOTHING_STATED,
      id: shown?.id ?? null,
      created: shown?.created ?? null,
      released: shown?.released ?? null,
      classification: shown?.classification ?? null,
      origin: shown?.origin ?? null,
    }
    const raw = {
      format: 'site-page' as const,
      header: String(header ?? ''),
      body: String(body),
      stated,
      problems: [],
    }
    const { id: called } = readRecord(raw)
    if (called === '') return this.lost(`The text of version ${id}`)
    const cable = this.cables.get(called) ?? (await this.freeKey())
    this.cables.set(called, cable)
    const row: Record<string, Value> = {
      id,
      cable,
      number: (await this.greatestNumber(cable)) + 1,
      digest: Buffer.from(digestOf(raw.body), 'hex'),
      format: raw.format,
      released: shown?.released ?? null,
      import: await this.ownImport(),
      imported_at: this.means.at,
      folder: await this.ownFolder(),
      file_name: basename(this.means.path),
      part: called,
      stated: JSON.stringify(stated),
      problems: '[]',
    }
    await this.put(
      this.means.version.columns.map((name) => row[name] ?? null),
      [id, raw.header, raw.body],
    )
    this.carried.losses.push(`${called}: its text is kept; which file and import it came from is lost.`)
  }

  lost(called: string): void {
    this.carried.losses.push(`${called}: a text of it cannot be read.`)
  }

  private async put(version: Row, text: Row): Promise<void> {
    await insertRows(this.means.target, this.means.version, [version])
    await insertRows(this.means.target, this.means.text, [text])
    this.carried.versions += 1
  }

  /** A key that no cable has: all that could be carried have theirs by now. */
  private async freeKey(): Promise<number> {
    const used = await this.means.target.value<number>(sql`select max(cable) as value from version`)
    return [...this.cables.values()].reduce((most, key) => Math.max(most, key), used ?? 0) + 1
  }

  private async greatestNumber(cable: number): Promise<number> {
    const greatest = await this.means.target.value<number>(
      sql`select max(number) as value from version where cable = ${cable}`,
    )
    return greatest ?? 0
  }

  /** The import under which such texts stand: one of their own, from the damaged file. */
  private async ownImport(): Promise<number> {
    const { target, path, at } = this.means
    const roots = JSON.stringify([path])
    const known = await target.value<number>(
      sql`select id as value from import where roots = ${roots} and started_at = ${at}`,
    )
    if (known !== null) {
      await target.run(sql`update import set stored = stored + 1 where id = ${known}`)
      return known
    }
    await target.run(sql`
      insert into import (roots, started_at, finished_at, state, stored) values (${roots}, ${at}, ${at}, 'finished', 1)`)
    return (await target.value<number>(sql`select max(id) as value from import`)) ?? 0
  }

  private async ownFolder(): Promise<number> {
    const folder = dirname(this.means.path)
    await this.means.target.run(sql`insert or ignore into folder (path) values (${folder})`)
    return (
      (await this.means.target.value<number>(sql`select id as value from folder where path = ${folder}`)) ?? 0
    )
  }
}

/** By the version that is shown: the version's own row may be lost. */
async function shownCables(source: Salvage): Promise<Map<number, Shown>> {
  const columns = ['version', 'id', 'reference_id', 'created', 'released', 'classification', 'origin']
  const table = { name: 'cable', columns, hasRowid: true }
  const shown = new Map<number, Shown>()
  for await (const rows of source.rows(table)) {
    for (const [version, cable, id, created, released, classification, origin] of rows as [
      number,
      number,
      string,
      ...(string | null)[],
    ][]) {
      shown.set(version, {
        cable,
        id,
        created: created ?? null,
        released: released ?? null,
        classification: classification ?? null,
        origin: origin ?? null,
      })
    }
  }
  return shown
}

async function byKey(pages: AsyncIterable<Row[]>, isGood: (row: Row) => boolean): Promise<Map<number, Row>> {
  const rows = new Map<number, Row>()
  for await (const page of pages) for (const row of page) if (isGood(row)) rows.set(row[0] as number, row)
  return rows
}

/** A row of a spoiled page may hold anything: one that is not as versions are tells nothing of its text. */
function isWhole(row: Row, { columns }: Table): boolean {
  const value = (name: string) => row[columns.indexOf(name)]
  return (
    ['cable', 'number', 'import', 'folder'].every((name) => Number.isInteger(value(name))) &&
    ['format', 'imported_at', 'file_name', 'part'].every((name) => typeof value(name) === 'string') &&
    Buffer.isBuffer(value('digest')) &&
    isJson(value('stated'), isStated) &&
    isJson(value('problems'))
  )
}

function statedId(stated: Value | undefined): string | null {
  try {
    return (JSON.parse(String(stated)) as Stated).id
  } catch {
    return null
  }
}
