/** Every failure becomes data: a code of the contract, a sentence for the person, a detail for the log. */
import { ORPCError, os } from '@orpc/server'
import { FAILURES } from '../../preload/contract'
import { tooLong } from '../../preload/contract/count'
import { ArchiveTrouble, type TroubleKind } from '../archive/trouble'
import { QueryMistake } from '../catalogue/catalogue'

type Code = keyof typeof FAILURES

const CODES: Record<TroubleKind, Code> = {
  unfit: 'UNFIT_ARCHIVE',
  damaged: 'UNFIT_ARCHIVE',
  missing: 'NOT_FOUND',
  exists: 'BAD_INPUT',
  busy: 'BUSY',
  'read-only': 'READ_ONLY',
  'not-found': 'NOT_FOUND',
  'bad-input': 'BAD_INPUT',
  full: 'FAILED',
  failed: 'FAILED',
}

/** Stands before every procedure, before its input is checked too; a stream may also fail in the middle. */
export const failuresAsData = os.middleware(async ({ next }) => {
  try {
    const result = await next()
    const output: unknown = result.output
    return isStream(output) ? { ...result, output: guarded(output) as typeof result.output } : result
  } catch (error) {
    throw failure(error)
  }
})

async function* guarded(stream: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* stream
  } catch (error) {
    throw failure(error)
  }
}

/** Any thrown thing as a failure of the contract. */
export function failure(error: unknown): Error {
  if (error instanceof QueryMistake)
    return make('BAD_QUERY', error.message, { at: error.at, length: error.length }, error)
  if (error instanceof ArchiveTrouble)
    return make(CODES[error.kind], error.message, { detail: error.detail }, error)
  if (error instanceof ORPCError) return badInput(error) ?? error
  if (isAbort(error)) return error as Error
  return make(
    'FAILED',
    'Something went wrong that should not have. Nothing stored is lost.',
    detailOf(error),
    error,
  )
}

function make(code: Code, message: string, data: object, cause: unknown): Error {
  return new ORPCError(code, { status: FAILURES[code].status, message, data, cause, defined: true })
}

/** What the contract's schemas refuse, in the words of the first thing that is wrong. */
function badInput(error: ORPCError<string, unknown>): Error | null {
  if (error.code !== 'BAD_REQUEST') return null
  const first = (error.data as { issues?: Issue[] } | undefined)?.issues?.[0]
  const sentence = first ? inWords(first) : asSentence(error.message)
  return make('BAD_INPUT', sentence, { detail: error.message }, error)
}

/** What a schema found wrong, as far as it is told here. */
interface Issue {
  message: string
  type?: string
  input?: unknown
  requirement?: unknown
  path?: unknown[]
}

/** What a person has typed or pasted may be too long; everything else is a page's mistake, told with its place. */
function inWords({ type, input, requirement, path = [], message }: Issue): string {
  if (type === 'max_length' && typeof input === 'string') return tooLong(input.length, Number(requirement))
  const place = path.map((step) => keyOf(step)).join('.')
  return asSentence(`${place ? `${place}: ` : ''}${message}`)
}

function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function keyOf(step: unknown): string {
  return typeof step === 'object' && step !== null && 'key' in step ? String(step.key) : String(step)
}

function detailOf(error: unknown): { detail: string } {
  return { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
