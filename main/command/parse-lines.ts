import * as v from 'valibot'
import { counted } from '../../preload/contract/count'
import { type Day, isDay } from '../../preload/contract/day'
import { readFragment } from '../cable/read'
import { json } from '../exporting/json'
import type { Call } from './command'
import { EXIT } from './io'
import { jsonLine, sha256 } from './parse'

const NO_OBJECT = 'The line is no JSON object: write {"text": "…"}.'

const lineSchema = v.pipe(
  // A list would pass for an object.
  v.custom<object>((value) => !Array.isArray(value), NO_OBJECT),
  v.looseObject({}, NO_OBJECT),
  v.check(({ text }) => text !== undefined, '"text" is missing.'),
  v.object({
    text: v.string('"text" is no text.'),
    id: v.optional(v.nullable(v.string('"id" is no text.'))),
    created: v.optional(v.nullable(v.custom<Day>(isDayText, '"created" is no day as YYYY-MM-DD.'))),
  }),
)

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && isDay(value)
}

/** Answers every line with exactly one object, in the same order. */
export async function parseLines({ io, out }: Call): Promise<number> {
  let number = 0
  let errors = 0
  for await (const line of linesOf(io.stdin)) {
    number++
    const answer = answerTo(line)
    if (answer.error !== null) errors++
    await out.line(answer.error === null ? answer.cable : json({ error: answer.error }))
  }
  out.tell(`${counted(number, 'line')} answered, ${errors} with an error`)
  return errors > 0 ? EXIT.findings : EXIT.done
}

function answerTo(line: string): { error: string } | { error: null; cable: string } {
  if (line.trim() === '') return { error: 'The line is empty.' }
  try {
    const given = v.safeParse(lineSchema, JSON.parse(line))
    if (!given.success) return { error: given.issues[0].message }
    const { text, id, created } = given.output
    if (text.trim() === '') return { error: 'The text is empty.' }
    const cable = readFragment(text, { ...(id && { id }), ...(created && { created }) })
    return { error: null, cable: jsonLine(cable, { path: '-', format: cable.format, sha256: sha256(text) }) }
  } catch (error) {
    if (error instanceof SyntaxError) return { error: `The line is not valid JSON: ${error.message}` }
    return { error: `The text cannot be read: ${error instanceof Error ? error.message : error}` }
  }
}

/**
 * Lines end with a line feed and nothing else: U+2028 and returns, at which Node's own `readline` splits too, may stand
 * unescaped in a JSON text.
 */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest: string[] = []
  for await (const chunk of stream) {
    const lines = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      yield rest.join('') + line
      rest = []
    }
    rest.push(last)
  }
  const line = rest.join('') + decoder.decode()
  if (line !== '') yield line
}
