import type { IncomingMessage } from 'node:http'

export type Body =
  | { kind: 'json'; value: unknown }
  | { kind: 'refused'; status: number; code: string; sentence: string }

/** The JSON of a call, never more than `limit` bytes of it. A call without a body is `undefined`. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge(limit)
  const chunks: Buffer[] = []
  let size = 0
  // The request stays whole when reading stops early: the refusal goes out on the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return tooLarge(limit)
    chunks.push(chunk)
  }
  return parse(Buffer.concat(chunks))
}

function parse(bytes: Buffer): Body {
  if (bytes.length === 0) return { kind: 'json', value: undefined }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'refused', status: 400, code: 'BAD_INPUT', sentence: 'The call is not valid JSON.' }
  }
}

function tooLarge(limit: number): Body {
  const sentence = `A call may hold ${limit / 1_048_576} MB at most.`
  return { kind: 'refused', status: 413, code: 'BAD_INPUT', sentence }
}
