/** A container's members → entries, each member read as a file of its own would be. */
import { Buffer } from 'node:buffer'
import { readTable, TABLE_BREAKS_OFF } from '../csv'
import type { TableForm } from '../csv-form'
import { entriesWithoutText, readBytes, tableForm, withoutMark } from '../entries'
import { isSystemsOwn } from '../find'
import type { Entry } from '../raw-cable'
import { shapeOfBytes } from '../recognise'
import { refused, TOO_LARGE } from '../trouble'
import {
  type ContainerForm,
  Damaged,
  damagedContainer,
  damagedMember,
  type Member,
  NESTED,
  troubleOfContents,
} from './container'
import { contentsOf7z, membersOf7z } from './seven-zip'
import { contentsOfZip, membersOfZip } from './zip'

interface Wishes {
  signal: AbortSignal | undefined
  /** Places in the container, from 0: rows of tables that are not wanted are passed over unread. */
  wanted: ((place: number) => boolean) | undefined
  /** Members longer than this can only be tables. */
  maxMember: number
}

/** Enough of a table to tell in which order its days are written. */
const HEAD = 1024 * 1024
/** A table inside a container is read in stretches that end where a row ends. */
const STRETCH = 4 * 1024 * 1024
const LONGEST_STRETCH = 64 * 1024 * 1024
/** Longer than any start of a row, so that one that straddles two stretches is not missed. */
const ROW_START = 1_024

/** The entries of a container; one that cannot be read, or had better not be, is one entry. */
export async function* readContainer(
  path: string,
  size: number,
  form: ContainerForm,
  wishes: Wishes,
): AsyncGenerator<Entry> {
  let place = 0
  try {
    const trouble = await troubleBefore(path, size, form)
    if (trouble) return yield trouble
    for await (const member of form === 'zip' ? membersOfZip(path) : membersOf7z(path)) {
      if (wishes.signal?.aborted) return
      if (member.name.split('/').some(isSystemsOwn)) continue
      for await (const entry of readMember(member, place, wishes)) {
        yield entry
        place += 1
      }
    }
    if (place === 0) yield { kind: 'not-a-cable', why: 'A packed file with nothing in it.', part: '' }
  } catch (error) {
    yield refused(damagedContainer(form, error), place === 0 ? '' : 'end')
  }
}

async function troubleBefore(path: string, size: number, form: ContainerForm): Promise<Entry | null> {
  if (form === '7z') {
    const trouble = troubleOfContents(await contentsOf7z(path), size)
    return trouble && refused(trouble)
  }
  const { office, ...contents } = await contentsOfZip(path)
  if (office)
    return { kind: 'not-a-cable', why: 'It is a document of an office program, not a cable.', part: '' }
  const trouble = troubleOfContents(contents, size)
  return trouble && refused(trouble)
}

async function* readMember(member: Member, place: number, wishes: Wishes): AsyncGenerator<Entry> {
  if (member.trouble) return yield refused(member.trouble, member.name)
  const pieces = piecesOf(member)
  try {
    const head = await taken(pieces, HEAD)
    const form = tableForm(head)
    if (form !== null) yield* within(member, readStreamed(head, form, pieces, place, wishes))
    else if (shapeOfBytes(head)?.kind === 'container') yield refused(NESTED, member.name)
    else if (member.size > wishes.maxMember) {
      yield* within(member, entriesWithoutText(head) ?? [refused(TOO_LARGE)])
    } else
      yield* within(member, readBytes(Buffer.concat([head, await taken(pieces, Number.POSITIVE_INFINITY)])))
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    yield refused(damagedMember(error.message), member.name)
  } finally {
    await pieces.return(undefined)
  }
}

async function* piecesOf(member: Member): AsyncGenerator<Uint8Array> {
  yield* member.pieces()
}

/** The next pieces, until they have so many bytes or none are left. */
async function taken(pieces: AsyncIterator<Uint8Array>, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (let have = 0; have < length; ) {
    const next = await pieces.next()
    if (next.done) break
    parts.push(next.value)
    have += next.value.length
  }
  return Buffer.concat(parts)
}

/** Entries under the name of the member that they are from. */
async function* within(
  { name }: Member,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
): AsyncGenerator<Entry> {
  for await (const entry of entries)
    yield { ...entry, part: entry.part === '' ? name : `${name} › ${entry.part}` }
}

/** A table that arrives from a stream, which the reader of tables cannot wait for: it gets whole rows, stretch by stretch. */
async function* readStreamed(
  head: Buffer,
  form: TableForm,
  pieces: AsyncIterator<Uint8Array>,
  place: number,
  { signal, wanted }: Wishes,
): AsyncGenerator<Entry> {
  let number = 0
  let waiting = withoutMark(head)
  // In so many bytes of what waits no row ends.
  let withoutEnd = 0
  for (let ended = false; !ended && !signal?.aborted; ) {
    const more = await taken(pieces, STRETCH)
    ended = more.length === 0
    waiting = Buffer.concat([waiting, more])
    // What is longer than any row is no row: it is read as it is, and told as one that is damaged.
    const whole = ended || waiting.length >= LONGEST_STRETCH ? waiting.length : 0
    const end = ended ? whole : lastRowEnd(waiting, form, withoutEnd) || whole
    withoutEnd = end === 0 ? Math.max(0, waiting.length - ROW_START) : 0
    if (end === 0) continue
    const isWanted = wanted && ((row: number) => wanted(place + row))
    const entries = [...readTable([waiting.subarray(0, end)], isWanted, { before: number, form })]
    // What looked like the start of a row stood inside one: it is read with what follows.
    if (!ended && breaksOff(entries.at(-1)) && waiting.length < LONGEST_STRETCH) continue
    yield* entries
    number += entries.length
    waiting = waiting.subarray(end)
  }
}

function breaksOff(entry: Entry | undefined): boolean {
  return entry?.kind === 'refused' && entry.reason === TABLE_BREAKS_OFF
}

/** The place after the last line end behind `first` that is followed by the start of a row; 0 where there is none. */
function lastRowEnd(bytes: Buffer, { nextRow }: TableForm, first: number): number {
  for (let stretch = 262_144; ; stretch *= 8) {
    const from = Math.max(first, bytes.length - stretch)
    const last = [...bytes.toString('latin1', from).matchAll(nextRow)].at(-1)
    if (last) return from + last.index + 1
    if (from === first) return 0
  }
}
