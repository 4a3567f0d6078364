/** A proxy that lets nothing through and counts what was tried: proof that nothing is requested from outside. */
import { createServer, type Server } from 'node:net'

export interface Outside {
  port: number
  /** First line of each request that would have left the machine. */
  attempts: string[]
  close(): Promise<void>
}

export async function watchOutside(): Promise<Outside> {
  const attempts: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      attempts.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  })
  const port = await listening(server)
  return { port, attempts, close: () => new Promise((done) => server.close(() => done())) }
}

function listening(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port))
  })
}
