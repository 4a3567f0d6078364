/** What people keep beside the cables: asked for, changed, and changed back. */
import type {
  CollectedCable,
  Collection,
  Annotations as Kept,
  NoteRow,
} from '../../../preload/contract/annotations'
import type { Means } from '../change'
import type { Connection } from '../connection'
import { orElse } from '../damage'
import { findCable } from '../rows'
import { sql } from '../sql'
import { ArchiveTrouble, noCable } from '../trouble'
import { type Act, perform } from './acts'
import { actFor, type Intent } from './intents'
import { anchorAt } from './placing'
import {
  type AnnotatedKeys,
  annotatedKeys,
  annotationsOf,
  collectedCables,
  keysNoted,
  listCollections,
  listNotes,
  textOf,
} from './reading'

/** Where damage hides what is kept, the cables are shown without it. */
const NOTHING_KEPT: AnnotatedKeys = { collections: [], starred: null, read: null, noted: null }

/** What a change did: how many cables it touched, and the act that undoes it; null where nothing changed. */
export interface Done {
  act: Act
  count: number
  inverse: Act | null
}

export class Annotations {
  constructor(private readonly means: Means) {}

  collections(): Promise<Collection[]> {
    return listCollections(this.means.readers.plain)
  }

  async collected(name: string): Promise<CollectedCable[]> {
    const cables = await collectedCables(this.means.readers.plain, name)
    if (cables) return cables
    throw new ArchiveTrouble('not-found', `There is no collection “${name}”.`)
  }

  of(id: string, version?: number): Promise<Kept> {
    return annotationsOf(this.means.readers.plain, id, version)
  }

  notes(page: {
    expression: string | null
    offset: number
    limit: number
  }): Promise<{ total: number; rows: NoteRow[] }> {
    return listNotes(this.means.readers.plain, page)
  }

  /** Does what is asked in one transaction, however many cables it is about. */
  change(intent: Intent): Promise<Done> {
    const at = this.means.now().toISOString()
    return this.changing(async (connection) => actFor(connection, intent, at))
  }

  /** Writes a note on a cable, or on a paragraph of the version in which it was read. */
  async note(note: {
    cable: string
    version?: number | undefined
    paragraph: { number: string; ordinal: number } | null
    words: string
    by: string
  }): Promise<Done> {
    const { paragraph, version, words, by } = note
    const { plain } = this.means.readers
    const found = await findCable(plain, note.cable)
    const text = found && (await textOf(plain, found.id, version))
    if (!found || !text) throw noCable(note.cable)
    const anchor = paragraph && anchorAt(text, found.id, paragraph)
    return this.change({ kind: 'note', cable: found.id, anchor, words, by })
  }

  /** Does an act that an earlier change gave as its inverse. */
  perform(act: Act): Promise<Done> {
    return this.changing(async () => act)
  }

  /** Of these ids those that are neither a cable's nor an alias; the others as the archive writes them. */
  async resolved(ids: readonly string[]): Promise<{ known: string[]; unknown: string[] }> {
    const rows = await Promise.all(
      ids.map(async (id) => ({ id, found: await findCable(this.means.readers.plain, id) })),
    )
    return {
      known: rows.flatMap(({ found }) => (found ? [found.id] : [])),
      unknown: rows.flatMap(({ id, found }) => (found ? [] : [id])),
    }
  }

  annotatedKeys(among: readonly number[] | null): Promise<AnnotatedKeys> {
    return orElse(
      () => annotatedKeys(this.means.readers.plain, among),
      () => NOTHING_KEPT,
    )
  }

  keysNoted(expression: string, signal?: AbortSignal): Promise<Buffer | null> {
    return this.means.readers.search((connection) => keysNoted(connection, expression), signal)
  }

  private async changing(actOf: (connection: Connection) => Promise<Act>): Promise<Done> {
    const { done, keys } = await this.means.writer().transaction(async (connection) => {
      const act = await actOf(connection)
      const { inverse, cables } = await perform(connection, act)
      const count = (await connection.value<number>(sql`select json_array_length(${cables}) as value`)) ?? 0
      const empty = count === 0 && SILENT.has(act.kind)
      return { done: { act, count, inverse: empty ? null : inverse }, keys: await keysOf(connection, cables) }
    })
    this.means.changed({ cables: keys, of: 'annotations' })
    return done
  }
}

/** Acts that change nothing where they touch no cable. */
const SILENT: ReadonlySet<Act['kind']> = new Set(['put', 'take', 'mark', 'unmark'])

async function keysOf(connection: Connection, cables: string): Promise<number[]> {
  const keys = await connection.value<string>(sql`
    select json_group_array(id) as value from cable where reference_id in (select value from json_each(${cables}))`)
  return JSON.parse(keys ?? '[]') as number[]
}
