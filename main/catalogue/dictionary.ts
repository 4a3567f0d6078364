/** Values of a column, each with a small number. Number 0 is "none". */

const SEED = 0x811c9dc5
const PRIME = 0x01000193

export class Dictionary {
  /** Values by number. */
  readonly names: string[] = ['']
  private readonly codes = new Map<string, number>()
  /** The bytes of all values, one after another; those of number `n` end at `ends[n]`. */
  private bytes = new Uint8Array(1024)
  private ends = new Uint32Array(64)
  private hashes = new Uint32Array(128)
  private slots = new Uint32Array(128)

  /** The number of a value, or undefined when no cable ever had it. */
  codeOf(name: string): number | undefined {
    return name === '' ? 0 : this.codes.get(name)
  }

  /** The number of the value written in these bytes; a new one gets the next number. */
  intern(bytes: Buffer, start: number, end: number): number {
    if (start === end) return 0
    let hash = SEED
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
    hash >>>= 0
    for (let slot = hash & (this.slots.length - 1); ; slot = (slot + 1) & (this.slots.length - 1)) {
      const code = this.slots[slot] as number
      if (code === 0) return this.add(bytes.subarray(start, end), hash)
      if (this.hashes[slot] === hash && this.is(code, bytes, start, end)) return code
    }
  }

  private is(code: number, bytes: Buffer, start: number, end: number): boolean {
    const from = this.ends[code - 1] as number
    if ((this.ends[code] as number) - from !== end - start) return false
    for (let at = start; at < end; at++) if (this.bytes[from + at - start] !== bytes[at]) return false
    return true
  }

  private add(value: Buffer, hash: number): number {
    const code = this.names.length
    this.names.push(value.toString('utf8'))
    this.codes.set(this.names[code] as string, code)
    this.keep(value, code)
    if (code * 2 > this.slots.length) this.grow()
    this.place(hash, code)
    return code
  }

  private keep(value: Buffer, code: number): void {
    const from = this.ends[code - 1] as number
    const end = from + value.length
    if (end > this.bytes.length) this.bytes = larger(this.bytes, new Uint8Array(end * 2))
    if (code === this.ends.length) this.ends = larger(this.ends, new Uint32Array(code * 2))
    this.bytes.set(value, from)
    this.ends[code] = end
  }

  private place(hash: number, code: number): void {
    let slot = hash & (this.slots.length - 1)
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
    this.slots[slot] = code
    this.hashes[slot] = hash
  }

  private grow(): void {
    const { slots, hashes } = this
    this.slots = new Uint32Array(slots.length * 2)
    this.hashes = new Uint32Array(slots.length * 2)
    slots.forEach((code, slot) => {
      if (code !== 0) this.place(hashes[slot] as number, code)
    })
  }
}

function larger<T extends Uint8Array | Uint32Array>(values: T, into: T): T {
  into.set(values)
  return into
}
