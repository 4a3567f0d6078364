/** One request, from the verdict on it to its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pages } from '../service/pages'
import { readJson } from './body'
import { type Doorway, examine, RPC_PATH } from './guard'
import { SAFE_HEADERS } from './headers'

/** Answers one call whose sender has been examined; false when no such procedure exists. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export interface Behind {
  door: Doorway
  pages: Pages
  answer: Answer
  /** Longest body of a call. */
  bodyBytes: number
}

/** Answers a request; whatever goes wrong with it, the host stays up. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { door, pages, answer, bodyBytes }: Behind,
): Promise<void> {
  try {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
    const { method = '', url: target = '', headers } = request
    const asked = { method, target, headers, hosts: request.headersDistinct.host?.length ?? 0 }
    const verdict = examine(asked, door)
    if (verdict.kind === 'refused') return refuse(response, verdict)
    if (verdict.kind === 'launch') return launch(response, door)
    if (verdict.kind === 'page') return sendPage(request, response, pages, verdict.path)
    await call(request, response, answer, bodyBytes)
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
  bodyBytes: number,
): Promise<void> {
  const body = await readJson(request, bodyBytes)
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
