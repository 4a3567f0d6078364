/** The stored cables by key, as the catalogue asks for them; of a damaged archive what can be read. */
import { columnsBetween, columnsOfKeys, foldersAfter, greatestKey, keysById } from './columns'
import type { Connection } from './connection'
import { INDEX_DAMAGED, orElse } from './damage'
import { keysAwaiting } from './events'
import { findReadable, oneByOne, readableColumns, readableGreatestKey, readableKeysById } from './readable'
import type { Readers } from './readers'
import {
  bodiesOf,
  type FoundCable,
  findCable,
  keysCiting,
  type ListedCable,
  listedCables,
  pathsOf,
  type ReadingInForce,
  readingsOf,
} from './rows'
import { ArchiveTrouble, isDamage } from './trouble'
import { keysNamed, type WholeCable, wholeCables } from './whole'
import { cablesWith, type Index, keysByRank, keysMatching, wordsThatBegin } from './words'

export class StoredRows {
  constructor(private readonly readers: Readers) {}

  greatestKey(): Promise<number> {
    const { plain } = this.readers
    return orElse(
      () => greatestKey(plain),
      () => readableGreatestKey(plain),
    )
  }

  /** Columns of the cables from one key up to another: see main/archive/columns.ts. What is asked `beside` is read by another connection. */
  columnsBetween(from: number, to: number, { beside = false } = {}): Promise<Buffer | null> {
    const { plain } = this.readers
    const read = (connection: Connection) => columnsBetween(connection, from, to)
    return orElse(
      () => (beside ? this.readers.search(read) : read(plain)),
      () => readableColumns(plain, from, to),
    )
  }

  columnsOfKeys(keys: readonly number[]): Promise<Buffer | null> {
    return columnsOfKeys(this.readers.plain, keys)
  }

  /** Numbers and paths of the next folders after this number; of a damaged archive none that cannot be read. */
  foldersAfter(id: number): Promise<[number, string][]> {
    return orElse(
      () => foldersAfter(this.readers.plain, id),
      () => [],
    )
  }

  /** Keys in the order of the reference ids, as decimal digits with blanks between. */
  keysById(): Promise<Buffer | null> {
    const { plain } = this.readers
    return orElse(
      () => keysById(plain),
      () => readableKeysById(plain),
    )
  }

  listed(keys: readonly number[]): Promise<ListedCable[]> {
    const read = (keys: readonly number[]) => listedCables(this.readers.plain, keys)
    return orElse(
      () => read(keys),
      async () => (await oneByOne(keys, read)).flat(),
    )
  }

  /** Bodies of the current versions, by key; read beside what is asked of rows meanwhile, and ended by the signal. */
  bodies(keys: readonly number[], signal?: AbortSignal): Promise<Map<number, string>> {
    const read = (keys: readonly number[]) =>
      this.readers.search((connection) => bodiesOf(connection, keys), signal)
    return orElse(
      () => read(keys),
      async () => joined(await oneByOne(keys, read)),
    )
  }

  readings(keys: readonly number[]): Promise<Map<number, ReadingInForce>> {
    const read = (keys: readonly number[]) => readingsOf(this.readers.plain, keys)
    return orElse(
      () => read(keys),
      async () => joined(await oneByOne(keys, read)),
    )
  }

  /** Paths of the files that the current versions came from, by key. */
  paths(keys: readonly number[]): Promise<Map<number, string>> {
    const read = (keys: readonly number[]) => pathsOf(this.readers.plain, keys)
    return orElse(
      () => read(keys),
      async () => joined(await oneByOne(keys, read)),
    )
  }

  /** Cables with all that is stored of them, by key; read beside what others ask. */
  whole(
    keys: readonly number[],
    options: { texts: boolean; signal?: AbortSignal | undefined },
  ): Promise<Map<number, WholeCable>> {
    return this.readers.search((connection) => wholeCables(connection, keys, options), options.signal)
  }

  keysNamed(ids: readonly string[]): Promise<number[]> {
    return keysNamed(this.readers.plain, ids)
  }

  find(id: string): Promise<FoundCable | null> {
    const { plain } = this.readers
    return orElse(
      () => findCable(plain, id),
      () => findReadable(plain, id),
    )
  }

  citing(ids: readonly string[]): Promise<number[]> {
    return keysCiting(this.readers.plain, ids)
  }

  /** Keys of the cables whose reading hangs on the event of this name, or on one with these words in its name. */
  awaiting(name: string): Promise<number[]> {
    return keysAwaiting(this.readers.plain, name)
  }

  /** Keys whose words match, as decimal digits with blanks between; ended by the signal. */
  matching(index: Index, expression: string, signal?: AbortSignal): Promise<Buffer | null> {
    return this.readers
      .search((connection) => keysMatching(connection, index, expression), signal)
      .catch(indexTrouble)
  }

  ranked(expression: string, signal?: AbortSignal): Promise<Buffer | null> {
    return this.readers.search((connection) => keysByRank(connection, expression), signal).catch(indexTrouble)
  }

  /** Of these words, those that stand in the index, with how many cables have each. */
  cablesWith(words: readonly string[], signal?: AbortSignal): Promise<Map<string, number>> {
    return this.readers.search((connection) => cablesWith(connection, words), signal).catch(indexTrouble)
  }

  /** The first words of the index that begin so, in order. */
  wordsThatBegin(beginning: string, most: number, signal?: AbortSignal): Promise<string[]> {
    return this.readers
      .search((connection) => wordsThatBegin(connection, beginning, most), signal)
      .catch(indexTrouble)
  }
}

/** A damaged index is mended from the texts, which are not at fault. */
function indexTrouble(error: unknown): never {
  throw isDamage(error) ? new ArchiveTrouble('damaged', INDEX_DAMAGED, error.detail) : error
}

function joined<T>(maps: Map<number, T>[]): Map<number, T> {
  return new Map(maps.flatMap((map) => [...map]))
}
