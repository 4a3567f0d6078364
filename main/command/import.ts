import { resolve } from 'node:path'
import type { Archive, ImportProgress, ImportRecord, Refusal } from '../../preload/contract'
import { counted, noun } from '../../preload/contract/count'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { EXIT, WrongUsage } from './io'
import type { Output } from './output'
import { allRefusals } from './refusals'
import { withArchive } from './session'
import { cell } from './terminal'

export const importCommand: Command = {
  name: 'import',
  takes: 'PATH…',
  about: 'imports folders and files, and prints the ledger',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    if (call.rest.length === 0) throw new WrongUsage('Name at least one folder or file to import.')
    const paths = call.rest.map((path) => resolve(call.io.folder, path))
    return withArchive(call, { create: true }, ({ archive }) =>
      toItsEnd(archive, call, () => archive.imports.start({ paths })),
    )
  },
}

/** Follows an import that `begin` starts, prints its ledger and gives the exit code. */
export async function toItsEnd(
  archive: Archive,
  { io, out, options }: Call,
  begin: () => Promise<AsyncIterable<ImportProgress>>,
): Promise<number> {
  const cancel = () => void archive.imports.cancel().catch(() => {})
  io.signal.throwIfAborted()
  io.signal.addEventListener('abort', cancel, { once: true })
  try {
    const last = await follow(await begin(), out)
    const refusals = await allRefusals(archive, last.import.id)
    const ledger = last.import
    const text = options.has('json') ? jsonLedger(ledger, refusals) : ledgerInWords(ledger, refusals)
    await out.writeLast(text)
    if (io.signal.aborted) out.tell('Ended by Ctrl-C; what is in stays in.')
    if (io.signal.aborted) return EXIT.interrupted
    return ledger.refused > 0 ? EXIT.findings : EXIT.done
  } finally {
    io.signal.removeEventListener('abort', cancel)
  }
}

/** Shows progress until the last step, and gives that. */
async function follow(steps: AsyncIterable<ImportProgress>, out: Output): Promise<ImportProgress> {
  let last: ImportProgress | null = null
  for await (const step of steps) {
    last = step
    out.progress(progressInWords(step))
  }
  out.endProgress()
  if (!last) throw new Error('The import ended without a word.')
  return last
}

function progressInWords({
  import: ledger,
  found,
  counting,
  read,
  rate,
  secondsLeft,
}: ImportProgress): string {
  const left = secondsLeft === null ? '' : `, ${Math.round(secondsLeft)} s left`
  return `${read} of ${found}${counting ? '+' : ''} files read, ${counted(ledger.stored, 'cable')} stored, ${ledger.refused} refused, ${Math.round(rate)}/s${left}`
}

/** The ledger as one line of JSON, with every refusal. */
export function jsonLedger(ledger: ImportRecord, refusals: Refusal[]): string {
  const { id, seen, stored, newVersions, unchanged, notCables, refused, seconds, state } = ledger
  const named = refusals.map(({ path, reason, advice }) => ({ path, reason, advice }))
  const counts = { seen, stored, newVersions, unchanged, notCables, refused }
  const rounded = Math.round(seconds * 1_000) / 1_000
  return `${json({ batch: id, ...counts, seconds: rounded, state, refusals: named })}\n`
}

const NAMED = 20
const LONGEST_PATH = 32_000

export function ledgerInWords(ledger: ImportRecord, refusals: Refusal[]): string {
  const counts: [string, number][] = [
    [`${noun(ledger.seen, 'entry', 'entries')} seen`, ledger.seen],
    ['stored', ledger.stored],
    [noun(ledger.newVersions, 'another version', 'other versions'), ledger.newVersions],
    ['already held', ledger.unchanged],
    ['not a cable', ledger.notCables],
    ['refused', ledger.refused],
  ]
  const width = Math.max(...counts.map(([, count]) => String(count).length))
  const lines = [
    `Import ${ledger.id}, ${ledger.seconds.toFixed(1)} s`,
    ...counts.map(([word, count]) => `  ${String(count).padStart(width)} ${word}`),
    ...refusals
      .slice(0, NAMED)
      .map(({ path, reason, advice }) => `refused: ${cell(path, LONGEST_PATH)}: ${reason} ${advice}`),
    ...(refusals.length > NAMED ? [`… and ${refusals.length - NAMED} more: see \`chancery problems\``] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
