/** The reading thread: an entry of its own in the built program. */
import { parentPort } from 'node:worker_threads'
import { AHEAD, type FromWorker, type ToWorker } from './messages'
import { type ReadBatch, readFiles } from './read-files'

const port = parentPort
if (!port) throw new Error('This file runs as a thread of an import.')

let allowance = AHEAD
let stop = new AbortController()
let wake: (() => void) | null = null

port.on('message', (message: ToWorker) => {
  if (message.kind === 'read') {
    stop = new AbortController()
    allowance = AHEAD
    void read(message, stop.signal)
  } else {
    if (message.kind === 'stop') stop.abort()
    else allowance += 1
    wake?.()
  }
})

async function read({ files, events }: ToWorker & { kind: 'read' }, signal: AbortSignal): Promise<void> {
  for await (const batch of readFiles(files, events, signal)) {
    while (allowance <= 0 && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (signal.aborted) break
    allowance -= 1
    send({ kind: 'batch', batch }, buffersOf(batch))
  }
  send({ kind: 'end' }, [])
}

function send(message: FromWorker, transfer: ArrayBuffer[]): void {
  port?.postMessage(message, transfer)
}

/** The texts of a batch lie in a buffer or a few, which change hands. */
function buffersOf(batch: ReadBatch): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const { entries } of batch.files) {
    for (const entry of entries)
      if (entry.kind === 'cable') buffers.add(entry.text.body.buffer as ArrayBuffer)
  }
  return [...buffers]
}
