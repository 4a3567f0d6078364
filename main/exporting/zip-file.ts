/**
 * A zip written as it is made (APPNOTE 6.3): each member is compressed, written and forgotten. Of a member only its line
 * in the directory at the end is kept, less than a hundred bytes; zip libraries keep kilobytes, and an archive has a
 * quarter of a million. More members or bytes than the old form can count are told in the form of ZIP64.
 */
import { promisify } from 'node:util'
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'

import { ByteStore } from './byte-store'

const deflate = promisify(deflateRaw)

/** Compressed at once up to here; more would hold up others. */
const AT_ONCE = 1_048_576

const UTF8_NAMES = 0x0800
const DEFLATED = 8
const MADE_BY_UNIX = (3 << 8) | 45
const PLAIN_FILE = (0o100644 << 16) >>> 0
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff

interface Member {
  name: Buffer
  crc: number
  packed: number
  size: number
}

export class ZipFile {
  private readonly directory = new ByteStore()
  private readonly day: number
  private readonly time: number
  private members = 0
  private at = 0

  constructor(when: Date) {
    this.time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1)
    this.day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate()
  }

  /** The bytes of a member, to be written now. */
  async member(path: string, bytes: Buffer): Promise<Buffer> {
    const data = bytes.length > AT_ONCE ? await deflate(bytes) : deflateRawSync(bytes)
    const member = { name: Buffer.from(path), crc: crc32(bytes), packed: data.length, size: bytes.length }
    this.directory.add(this.lineOf(member, this.at))
    this.members += 1
    const whole = Buffer.concat([this.headOf(member), data])
    this.at += whole.length
    return whole
  }

  /** The directory, after the last member. */
  end(): Buffer {
    const directory = this.directory.all()
    return Buffer.concat([directory, endOf(this.members, directory.length, this.at)])
  }

  private headOf(member: Member): Buffer {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    this.writeFacts(head, 6, member)
    return Buffer.concat([head, member.name])
  }

  private lineOf(member: Member, at: number): Buffer {
    const line = Buffer.alloc(46)
    const far = at >= MOST_32 ? farAway(at) : Buffer.alloc(0)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(MADE_BY_UNIX, 4)
    line.writeUInt16LE(far.length > 0 ? 45 : 20, 6)
    this.writeFacts(line, 8, member)
    line.writeUInt16LE(far.length, 30)
    line.writeUInt32LE(PLAIN_FILE, 38)
    line.writeUInt32LE(Math.min(at, MOST_32), 42)
    return Buffer.concat([line, member.name, far])
  }

  /** What stands both before a member and in the directory. */
  private writeFacts(to: Buffer, from: number, { name, crc, packed, size }: Member): void {
    to.writeUInt16LE(UTF8_NAMES, from)
    to.writeUInt16LE(DEFLATED, from + 2)
    to.writeUInt16LE(this.time, from + 4)
    to.writeUInt16LE(this.day, from + 6)
    to.writeUInt32LE(crc, from + 8)
    to.writeUInt32LE(packed, from + 12)
    to.writeUInt32LE(size, from + 16)
    to.writeUInt16LE(name.length, from + 20)
  }
}

/** A place beyond 4 GB, as an extra field. */
function farAway(at: number): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(at), 4)
  return extra
}

/** The end of a zip: how many members there are, and where their directory begins. */
export function endOf(members: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(members, MOST_16), 8)
  end.writeUInt16LE(Math.min(members, MOST_16), 10)
  end.writeUInt32LE(Math.min(length, MOST_32), 12)
  end.writeUInt32LE(Math.min(at, MOST_32), 16)
  const isSmall = members < MOST_16 && length < MOST_32 && at < MOST_32
  return isSmall ? end : Buffer.concat([largeEnd(members, length, at), end])
}

function largeEnd(members: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(MADE_BY_UNIX, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(members), 24)
  end.writeBigUInt64LE(BigInt(members), 32)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(at), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at + length), 64)
  end.writeUInt32LE(1, 72)
  return end
}
