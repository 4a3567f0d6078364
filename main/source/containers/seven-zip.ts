/**
 * The members of a 7z, unpacked in memory. 7-Zip runs as WebAssembly with nothing but a view of the one file and a place
 * for bytes to go: it sees no disk and no network. It unpacks at one go and cannot be paused, so that a large container
 * is gone through once for each stretch of it; memory stays bounded by the stretch.
 */
import { Buffer } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Contents, Damaged, ENCRYPTED_MEMBER, type Member } from './container'
import { freshSevenZip } from './seven-zip-program'

const STRETCH = 192 * 1024 * 1024
/** 7-Zip's number for its encryption. */
const AES = Buffer.from([0x06, 0xf1, 0x07, 0x01])
const PIECE = 4 * 1024 * 1024

/** A container that is damaged in more places than this is no longer worth one more run for each. */
const MOST_RUNS = 32

interface Listed {
  name: string
  /** The name as 7-Zip writes it. */
  path: string
  /** Members of one block are packed together: what is damaged takes those behind it along. */
  block: string | undefined
  size: number
  crc: number | null
  encrypted: boolean
}

/** What the container's own list says; nothing is unpacked. */
export async function contentsOf7z(path: string): Promise<Contents> {
  const all = await listed(path).catch((error: unknown) => {
    throw isListEncrypted(path) ? new Error('Its list of members is encrypted.') : error
  })
  return {
    members: all.length,
    unpacked: all.reduce((sum, { size }) => sum + size, 0),
    encrypted: all.filter(({ encrypted }) => encrypted).length,
  }
}

export async function* membersOf7z(path: string): AsyncGenerator<Member> {
  const all = await listed(path)
  const places = new Places(path, all)
  for (const listed of all) {
    await places.comeTo(listed)
    const { name, size, encrypted } = listed
    const pieces = () => places.pieces(listed)
    yield { name, size, trouble: encrypted ? ENCRYPTED_MEMBER : null, pieces }
  }
}

/**
 * Where each member lies in what 7-Zip gives. A damaged block gives fewer bytes than it lists, so that what comes behind it
 * would be sought at the wrong place: 7-Zip is run again without that block then.
 */
class Places {
  private stream: Unpacked
  private starts: Map<Listed, number>
  private block: string | undefined
  /** Blocks that have failed since it was last certain that the places are right. */
  private readonly damaged = new Set<string | undefined>()
  private readonly leftOut = new Set<string>()
  private runs = 1

  constructor(
    private readonly path: string,
    private readonly all: Listed[],
  ) {
    this.stream = new Unpacked(path, [])
    this.starts = startsOf(all)
  }

  /** To be called for one member after another, when those before it have been read. */
  async comeTo(member: Listed): Promise<void> {
    if (member.size === 0 || member.crc === null || member.encrypted) return
    const isNewBlock = member.block !== this.block
    this.block = member.block
    if (!isNewBlock || this.damaged.size === 0 || this.runs === MOST_RUNS) return
    if (!(await isSound(this.unpacked(member)))) this.leaveOutDamaged()
    this.damaged.clear()
  }

  async *pieces(member: Listed): AsyncGenerator<Uint8Array> {
    try {
      yield* this.unpacked(member)
    } catch (error) {
      if (error instanceof Damaged) this.damaged.add(member.block)
      throw error
    }
  }

  private async *unpacked(member: Listed): AsyncGenerator<Uint8Array> {
    const start = this.starts.get(member)
    if (start === undefined) throw new Damaged('it stands in a damaged block')
    yield* this.stream.pieces(start, member.size, member.crc)
  }

  private leaveOutDamaged(): void {
    for (const { block, path } of this.all) if (this.damaged.has(block)) this.leftOut.add(path)
    this.starts = startsOf(this.all.filter(({ path }) => !this.leftOut.has(path)))
    this.stream = new Unpacked(this.path, [...this.leftOut])
    this.runs += 1
  }
}

function startsOf(members: readonly Listed[]): Map<Listed, number> {
  let start = 0
  const starts = new Map<Listed, number>()
  for (const member of members) {
    starts.set(member, start)
    // 7-Zip writes nothing for a member whose password it lacks.
    if (!member.encrypted) start += member.size
  }
  return starts
}

async function isSound(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  try {
    for await (const _ of pieces);
    return true
  } catch (error) {
    if (error instanceof Damaged) return false
    throw error
  }
}

/** The bytes of all members one after another, as far as they are in memory. */
class Unpacked {
  private from = 0
  private stretch: Buffer = Buffer.alloc(0)
  /** How many bytes there are in all, once 7-Zip has come to its end: a damaged container gives fewer than it lists. */
  private length = Number.POSITIVE_INFINITY

  constructor(
    private readonly path: string,
    private readonly leftOut: readonly string[],
  ) {}

  async *pieces(start: number, size: number, crc: number | null): AsyncGenerator<Uint8Array> {
    let sum = 0
    for (let at = start; at < start + size; ) {
      if (!this.isInMemory(at) && at < this.length) await this.unpackFrom(at)
      if (!this.isInMemory(at)) throw new Damaged('it ends before it should')
      const offset = at - this.from
      const piece = this.stretch.subarray(offset, Math.min(offset + PIECE, offset + start + size - at))
      sum = crc32(piece, sum)
      at += piece.length
      yield piece
    }
    if (crc !== null && sum !== crc) throw new Damaged('its checksum does not fit')
  }

  private isInMemory(at: number): boolean {
    return at >= this.from && at < this.from + this.stretch.length
  }

  private async unpackFrom(from: number): Promise<void> {
    const parts: Buffer[] = []
    let seen = 0
    let kept = 0
    const { isWhole } = await run(this.path, ['x', '-so'], this.leftOut, (bytes) => {
      const skip = Math.max(0, from - seen)
      seen += bytes.length
      if (skip >= bytes.length) return true
      // A copy: the memory it comes from is used again.
      parts.push(Buffer.from(bytes.subarray(skip)))
      kept += bytes.length - skip
      return kept < STRETCH
    })
    if (isWhole) this.length = seen
    this.from = from
    this.stretch = Buffer.concat(parts)
  }
}

/** How an encrypted list is packed stands in the clear at the end. Without its password 7-Zip may fail over it in any way. */
function isListEncrypted(path: string): boolean {
  const handle = openSync(path, 'r')
  try {
    const tail = Buffer.alloc(256)
    const length = readSync(handle, tail, 0, tail.length, Math.max(0, fstatSync(handle).size - tail.length))
    return tail.subarray(0, length).includes(AES)
  } finally {
    closeSync(handle)
  }
}

async function listed(path: string): Promise<Listed[]> {
  const { code, said } = await run(path, ['l', '-slt', '-ba', '-sccUTF-8'], [], null)
  if (code !== 0)
    throw new Error(said.filter((line) => line.trim() !== '').join(' ') || `7-Zip ended with ${code}`)
  const records: Map<string, string>[] = []
  for (const line of said) {
    // The first line may have the remains of a progress bar before it.
    const [, key, value] = /^([A-Z][A-Za-z ]*) = ?(.*)$/.exec(line.split('\b').at(-1) ?? '') ?? []
    if (key === undefined) continue
    if (key === 'Path') records.push(new Map())
    records.at(-1)?.set(key, value ?? '')
  }
  return records
    .filter((record) => !/^D/.test(record.get('Attributes') ?? ''))
    .map((record) => ({
      name: (record.get('Path') ?? '').replaceAll('\\', '/'),
      path: record.get('Path') ?? '',
      block: record.get('Block'),
      size: Number(record.get('Size') ?? 0),
      crc: record.get('CRC') ? Number.parseInt(record.get('CRC') as string, 16) : null,
      encrypted: record.get('Encrypted') === '+',
    }))
}

class Enough extends Error {}

/** One run of 7-Zip on the file. `take` sees what it unpacks and says whether more is wanted; `isWhole` where it never said no. */
async function run(
  path: string,
  command: string[],
  leftOut: readonly string[],
  take: ((bytes: Uint8Array) => boolean) | null,
): Promise<{ code: number; said: string[]; isWhole: boolean }> {
  const said: string[] = []
  const handle = openSync(path, 'r')
  // The program sets the exit code of whoever runs it.
  const exitCode = process.exitCode
  try {
    const program = await freshSevenZip((line) => said.push(line))
    program.showFile('/container.7z', fstatSync(handle).size, (buffer, offset, length, position) =>
      readSync(handle, buffer, offset, length, position),
    )
    if (take) {
      program.takeOutput((bytes) => {
        if (!take(bytes)) throw new Enough()
      })
    }
    program.writeList('/left-out', leftOut)
    const [verb, ...options] = command
    // A password is given so that none is asked for.
    const code = program.run([
      verb as string,
      ...options,
      '-bd',
      '-px',
      '-t7z',
      '-spd',
      '-scsUTF-8',
      '-x@/left-out',
      '/container.7z',
    ])
    return { code, said, isWhole: true }
  } catch (error) {
    if (error instanceof Enough) return { code: 0, said, isWhole: false }
    throw error
  } finally {
    process.exitCode = exitCode
    closeSync(handle)
  }
}
