/** The browser host: the built page and the archive's service on this machine's own address, and nowhere else. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Pages } from '../service/pages'
import { type Doorway, LAUNCH_PATH } from './guard'
import { type Answer, respond } from './respond'

interface HostOptions {
  pages: Pages
  answer: Answer
  /** 0 takes any free port. */
  port: number
  limits?: Partial<Limits>
}

interface Limits {
  bodyBytes: number
  connections: number
  /** Milliseconds until the head, and until the whole of a request must have arrived. */
  headMs: number
  requestMs: number
}

/** Ten thousand paths of an import fit into a call; nothing that a page sends is larger. */
const LIMITS: Limits = { bodyBytes: 4 * 1_048_576, connections: 64, headMs: 10_000, requestMs: 30_000 }

export interface BrowserHost {
  port: number
  /** The address with the token, as printed for the person. */
  address: string
  /** An address that works once, for the system's opener. */
  launchAddress: string
  close(): Promise<void>
}

/** Listens on 127.0.0.1 only. Rejects with the system's error when the port cannot be had. */
export async function startHost(options: HostOptions): Promise<BrowserHost> {
  const limits = { ...LIMITS, ...options.limits }
  const door: Doorway = { port: 0, token: secret(), launchCode: secret() }
  const { pages, answer } = options
  const behind = { door, pages, answer, bodyBytes: limits.bodyBytes }
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(limits.headMs, 1_000),
      keepAliveTimeout: 5_000,
      requireHostHeader: false,
    },
    (request, response) => void respond(request, response, behind),
  )
  refuseOddities(server, limits)
  door.port = await listen(server, options.port)
  const base = `http://127.0.0.1:${door.port}`
  return {
    port: door.port,
    address: `${base}/#token=${door.token}`,
    launchAddress: `${base}${LAUNCH_PATH}${door.launchCode}`,
    close: () => close(server),
  }
}

/** What is no plain request: other protocols, tunnels, malformed or endless heads. */
function refuseOddities(server: Server, limits: Limits): void {
  server.maxConnections = limits.connections
  server.on('upgrade', (_request, socket) => hangUp(socket as Socket, '426 Upgrade Required'))
  server.on('connect', (_request, socket) => hangUp(socket as Socket, '405 Method Not Allowed'))
  server.on('clientError', (_error, socket) => hangUp(socket as Socket, '400 Bad Request'))
}

function hangUp(socket: Socket, status: string): void {
  socket.on('error', () => {})
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
  socket.destroySoon()
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject)
      server.on('error', () => {})
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
