import { ORPCError } from '@orpc/client'

/** What went wrong, as data: a code of the contract, a sentence for the person, and words for a report. */
export interface Failure {
  code: string
  sentence: string
  detail: string
  /** Where in the words of a search the mistake stands. */
  at: { start: number; length: number } | null
}

/** Any thrown thing as a failure; an answer that never came is told apart from one that says no. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof ORPCError) return fromService(thrown)
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  return {
    code: 'NO_ANSWER',
    sentence: 'The archive does not answer. Check that Chancery still runs, then try again.',
    detail,
    at: null,
  }
}

function fromService(error: ORPCError<string, unknown>): Failure {
  const data = (error.data ?? {}) as { detail?: unknown; at?: unknown; length?: unknown }
  const sentence =
    error.code === 'UNAUTHORIZED'
      ? 'This page has no key to the archive, as when Chancery was started anew. Open here the address that it printed.'
      : error.message
  return {
    code: error.code,
    sentence,
    detail: typeof data.detail === 'string' ? data.detail : `${error.code} ${error.status}`,
    at: typeof data.at === 'number' ? { start: data.at, length: Number(data.length) || 1 } : null,
  }
}

/** True for a request that was given up on purpose. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError'
}
