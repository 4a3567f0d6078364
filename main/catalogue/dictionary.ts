/** Values of a column, each with a small number. Number 0 is "none". */

const SEED = 0x811c9dc5
const PRIME = 0x01000193

export class Dictionary {
  /** Values by number. */
  readonly names: string[] = ['']
  private readonly codes = new Map<string, number>()
  private readonly keys: Buffer[] = [Buffer.alloc(0)]
  private hashes = new Uint32Array(64)
  private slots = new Uint32Array(64)

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
      if (this.hashes[slot] === hash && isKey(this.keys[code] as Buffer, bytes, start, end)) return code
    }
  }

  private add(bytes: Buffer, hash: number): number {
    const code = this.names.length
    const key = Buffer.from(bytes)
    this.names.push(key.toString('utf8'))
    this.codes.set(this.names[code] as string, code)
    this.keys.push(key)
    if (code * 2 > this.slots.length) this.grow()
    this.place(hash, code)
    return code
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

function isKey(key: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (key.length !== end - start) return false
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[start + at]) return false
  return true
}
