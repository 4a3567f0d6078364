const BLOCK = 1_048_576

/**
 * Small pieces of bytes, kept until the end. They are copied into blocks of their own: a small Buffer is a window into a
 * pool that it shares with others, and each one kept would keep eight kilobytes.
 */
export class ByteStore {
  private readonly full: Buffer[] = []
  private block = Buffer.allocUnsafeSlow(BLOCK)
  private used = 0

  add(piece: Buffer): void {
    if (piece.length > BLOCK - this.used) {
      this.full.push(this.block.subarray(0, this.used))
      this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, piece.length))
      this.used = 0
    }
    this.used += piece.copy(this.block, this.used)
  }

  all(): Buffer {
    return Buffer.concat([...this.full, this.block.subarray(0, this.used)])
  }
}
