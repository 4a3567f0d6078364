/** 7-Zip as a program in memory: every run gets a fresh one, since it is left as it stands when enough has been read. */
import type { SevenZipModuleFactory } from '7z-wasm'

type ReadAt = (buffer: Uint8Array, offset: number, length: number, position: number) => number

interface SevenZip {
  /** Shows one file of the real disk, for reading, under a name of the program's own. */
  showFile(name: string, size: number, read: ReadAt): void
  /** Writes names into a file of the program's own, one a line. */
  writeList(name: string, lines: readonly string[]): void
  takeOutput(take: (bytes: Uint8Array) => void): void
  /** Gives the exit code. */
  run(command: string[]): number
}

/** What Emscripten has beside its published types. */
interface Stream {
  position: number
  stream_ops: Record<string, unknown>
}
interface Node {
  node_ops: Record<string, unknown> & { getattr: (node: Node) => object }
  stream_ops: Record<string, unknown>
}
interface FileSystem {
  writeFile(path: string, data: Uint8Array): void
  lookupPath(path: string): { node: Node }
  streams: Stream[]
}

let binary: Promise<{ make: SevenZipModuleFactory; wasmBinary: ArrayBuffer }> | null = null

export async function freshSevenZip(say: (line: string) => void): Promise<SevenZip> {
  binary ??= load()
  const { make, wasmBinary } = await binary
  const program = await make({ wasmBinary, print: say, printErr: say })
  const files = program.FS as unknown as FileSystem
  return {
    showFile(name, size, read) {
      files.writeFile(name, new Uint8Array(0))
      const { node } = files.lookupPath(name)
      const { getattr } = node.node_ops
      node.node_ops = { ...node.node_ops, getattr: (asked) => ({ ...getattr(asked), size }) }
      node.stream_ops = {
        ...node.stream_ops,
        read: (_: Stream, buffer: Uint8Array, offset: number, length: number, position: number) =>
          read(buffer, offset, length, position),
        llseek: ({ position }: Stream, offset: number, whence: number) =>
          offset + (whence === 1 ? position : whence === 2 ? size : 0),
      }
    },
    writeList: (name, lines) => files.writeFile(name, new TextEncoder().encode(lines.join('\n'))),
    takeOutput(take) {
      const out = files.streams[1] as Stream
      const write = (_: Stream, bytes: Uint8Array, offset: number, length: number) => {
        take(bytes.subarray(offset, offset + length))
        return length
      }
      out.stream_ops = { ...out.stream_ops, write }
    },
    run: (command) => Number(program.callMain(command)),
  }
}

/** Loaded when the first container comes; the program's bytes travel inside the build. */
async function load() {
  const [{ default: make }, { default: url }] = await Promise.all([
    import('7z-wasm'),
    import('7z-wasm/7zz.wasm?url&inline'),
  ])
  const bytes = Uint8Array.from(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  return { make: make as unknown as SevenZipModuleFactory, wasmBinary: bytes.buffer }
}
