/** `parse`: reads files or stdin without any archive, one JSON line for each cable. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Cable } from '../../preload/contract/cable'
import { readCable } from '../cable/read'
import { datesOf } from '../declassification/dates'
import { readInstruction } from '../declassification/read'
import { cableJson, type Source } from '../exporting/cable-json'
import { json } from '../exporting/json'
import { findFiles } from '../source/find'
import type { Entry } from '../source/raw-cable'
import { readBytes, readFile } from '../source/read'
import { ARCHIVE_OPTION, type Call, type Command } from './command'
import { EXIT, WrongUsage } from './io'
import { parseLines } from './parse-lines'

export const parse: Command = {
  name: 'parse',
  takes: 'PATH… | -',
  about: 'reads cables without an archive: JSON Lines, one cable a line',
  options: [
    { ...ARCHIVE_OPTION, about: 'taken as everywhere, and not used' },
    {
      name: 'jsonl',
      about:
        'with `-`: stdin is JSON Lines {"text", "id"?, "created"?}, each answered by one object, in order',
    },
    { name: 'json', about: 'the same as without it: JSON Lines is the only form' },
  ],
  async run(call) {
    const { rest, options } = call
    const isStdin = rest.length === 1 && rest[0] === '-'
    if (rest.length === 0) throw new WrongUsage('Name files or folders to read, or - for stdin.')
    if (options.has('jsonl') && !isStdin) throw new WrongUsage('--jsonl reads stdin: `parse --jsonl -`.')
    if (options.has('jsonl')) return parseLines(call)
    const counts = { cables: 0, others: 0, refused: 0 }
    if (isStdin) await parseStdin(call, counts)
    else await parsePaths(call, counts)
    call.out.tell(`cables: ${counts.cables}, not a cable: ${counts.others}, refused: ${counts.refused}`)
    return counts.refused > 0 ? EXIT.findings : EXIT.done
  },
}

interface Counts {
  cables: number
  others: number
  refused: number
}

async function parseStdin(call: Call, counts: Counts): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of call.io.stdin) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const digest = sha256(bytes)
  for (const entry of readBytes(bytes)) await write(call, entry, '-', counts, async () => digest)
}

async function parsePaths(call: Call, counts: Counts): Promise<void> {
  const { io, out, rest } = call
  for await (const found of findFiles(rest.map((path) => resolve(io.folder, path)))) {
    if (found.kind === 'refused') {
      counts.refused++
      out.tell(`refused: ${found.path}: ${found.reason} ${found.advice}`)
      continue
    }
    const hash = createHash('sha256')
    let digest: string | null = null
    const digestFor = async (entry: Entry) => {
      digest ??= isTableRow(entry) ? await sha256OfFile(found.path) : hash.digest('hex')
      return digest
    }
    const entries = readFile(found.path, {
      onBytes: (bytes) => digest === null && hash.update(bytes),
      signal: io.signal,
    })
    for await (const entry of entries) await write(call, entry, found.path, counts, digestFor)
  }
}

/** The rows of a table come while the file is still being read; every other file has been read by its first entry. */
function isTableRow(entry: Entry): boolean {
  return entry.kind === 'cable' && entry.raw.format === 'csv-row'
}

async function write(
  { out }: Call,
  entry: Entry,
  file: string,
  counts: Counts,
  digestFor: (entry: Entry) => Promise<string>,
): Promise<void> {
  const path = entry.part === '' ? file : `${file}#${entry.part}`
  if (entry.kind === 'refused') {
    counts.refused++
    out.tell(`refused: ${path}: ${entry.reason} ${entry.advice}`)
  } else if (entry.kind === 'not-a-cable') counts.others++
  else {
    counts.cables++
    const cable = readCable(entry.raw)
    await out.line(jsonLine(cable, { path, format: cable.format, sha256: await digestFor(entry) }))
  }
}

/** A cable with its reading and days; no events are recorded outside an archive. */
export function jsonLine(cable: Cable, source: Source): string {
  const reading = readInstruction(cable)
  const dates = datesOf(reading, { created: cable.created?.day ?? null, level: cable.level }, [])
  return json(cableJson(cable, { reading, readBy: 'program' }, dates, source))
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
