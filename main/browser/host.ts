/** The browser host: the built page and the archive's service on this machine's own address, and nowhere else. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Pages } from '../service/pages'
import { readJson } from './body'
import { type Doorway, examine, LAUNCH_PATH, RPC_PATH } from './guard'
import { SAFE_HEADERS } from './headers'

/** Answers one call whose sender has been examined; false when no such procedure exists. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export interface HostOptions {
  pages: Pages
  answer: Answer
  /** 0 takes any free port. */
  port: number
  limits?: Partial<Limits>
}

export interface Limits {
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
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(limits.headMs, 1_000),
      keepAliveTimeout: 5_000,
      requireHostHeader: false,
    },
    (request, response) => void respond(request, response, door, options, limits),
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

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  door: Doorway,
  options: HostOptions,
  limits: Limits,
): Promise<void> {
  try {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
    const asked = { method: request.method ?? '', target: request.url ?? '', headers: request.headers }
    const verdict = examine(asked, door)
    if (verdict.kind === 'refused') return refuse(response, verdict)
    if (verdict.kind === 'launch') return launch(response, door)
    if (verdict.kind === 'page') return sendPage(request, response, options.pages, verdict.path)
    await call(request, response, options.answer, limits)
  } catch (error) {
    // A caller that went away in the middle of its own request needs no answer.
    if (response.headersSent || request.destroyed) response.destroy()
    else
      refuse(response, {
        status: 500,
        code: 'FAILED',
        sentence: 'The call could not be answered.',
        detail: String(error),
      })
  }
}

async function call(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  limits: Limits,
): Promise<void> {
  const body = await readJson(request, limits.bodyBytes)
  if (body.kind === 'refused') return refuse(response, body)
  // The service's handler takes a body that has been read already from here.
  Object.assign(request, { body: body.value ?? {} })
  if (await answer(request, response)) return
  refuse(response, { status: 404, code: 'NOT_FOUND', sentence: `There is no such call below ${RPC_PATH}.` })
}

function sendPage(request: IncomingMessage, response: ServerResponse, pages: Pages, path: string): void {
  const page = pages.get(path)
  if (page) {
    response.writeHead(200, { 'content-type': page.mediaType, 'content-length': page.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : page.bytes)
  } else refuse(response, { status: 404, code: 'NOT_FOUND', sentence: 'There is no such page.' })
}

function launch(response: ServerResponse, door: Doorway): void {
  door.launchCode = null
  response.writeHead(303, { location: `/#token=${door.token}` })
  response.end()
}

/** A refusal in the form in which the page expects a failed call. The connection ends, so that no body is awaited. */
function refuse(
  response: ServerResponse,
  refusal: { status: number; code: string; sentence: string; detail?: string },
): void {
  const { status, code, sentence, detail = '' } = refusal
  const json = { defined: false, code, status, message: sentence, data: { detail } }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
  response.end(JSON.stringify({ json }))
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
