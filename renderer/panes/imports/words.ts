/** Words of the import account. */
import type { ImportProgress, ImportRecord, Refusal } from '../../../preload/contract'
import { counted, figure } from '../../words'

/** `212 files a second, about 15 seconds left` */
export function pace(
  progress: Pick<ImportProgress, 'rate' | 'secondsLeft' | 'counting' | 'found' | 'read'>,
): string {
  const rate = rateInWords(progress.rate)
  if (progress.counting) return `${rate}; still looking for files`
  if (progress.secondsLeft === null) return rate
  return `${rate}, ${timeLeft(progress.secondsLeft)}`
}

function rateInWords(rate: number): string {
  if (rate <= 0) return 'Starting'
  if (rate < 1) return 'less than one file a second'
  const rounded = rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate)
  return `${figure(rounded)} ${rounded === 1 ? 'file' : 'files'} a second`
}

/** `about 15 seconds left`, `about 2 minutes left`, `nearly done`. */
export function timeLeft(seconds: number): string {
  if (seconds < 2) return 'nearly done'
  return `about ${roughly(seconds)} left`
}

function roughly(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds)} seconds`
  if (seconds < 55) return `${Math.round(seconds / 5) * 5} seconds`
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 90) return minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `${Math.round(minutes / 60)} hours`
}

/** `4 s`, `1 min 12 s` */
export function took(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 1) return 'under 1 s'
  if (whole < 60) return `${whole} s`
  const rest = whole % 60
  return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`
}

/** What a finished import has not read of the files it had counted: nobody cancelled it, so they had gone. */
export function goneInWords({ import: record, found, read, done }: ImportProgress): string | null {
  if (!done || record.state !== 'finished' || found <= read) return null
  const files = counted(found - read, 'file')
  return `${files} counted at the beginning had gone before they were read: a folder was moved or deleted, or a drive was taken out. Put it back, then retry what was refused, or import the folder again.`
}

const STATES: Record<ImportRecord['state'], string> = {
  running: 'running',
  paused: 'paused',
  finished: '',
  cancelled: 'cancelled; what was in is kept',
  interrupted: 'interrupted; what was in is kept',
  'taken-back': 'taken back',
}

export function stateInWords(state: ImportRecord['state']): string {
  return STATES[state]
}

/** How an import that has ended is headed. One that met no cable has imported nothing. */
export function headOf({
  state,
  seen,
  notCables,
  refused,
}: Pick<ImportRecord, 'state' | 'seen' | 'notCables' | 'refused'>): string {
  const words = stateInWords(state)
  if (words !== '') return `${words[0]?.toUpperCase()}${words.slice(1)}`
  return seen > 0 && notCables + refused === seen ? 'Nothing imported' : 'Imported'
}

/** A path cut into folder and file, so that the folder can be shortened and the file name never is. */
export function pathParts(path: string): { folder: string; file: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
  return { folder: path.slice(0, cut), file: path.slice(cut) }
}

/** `Posts, second delivery` for one root, `Posts and 2 more` for several. */
export function rootsInWords(roots: readonly string[]): string {
  const first = lastPart(roots[0] ?? '')
  return roots.length > 1 ? `${first} and ${roots.length - 1} more` : first
}

function lastPart(path: string): string {
  return pathParts(path.replace(/[\\/]+$/, '')).file || path
}

export interface RefusalGroup {
  reason: string
  advice: string
  rows: Refusal[]
}

/** The last refusal of each file: what a later import refused once more, or tried again, is told once. */
export function lastRefusals(rows: readonly Refusal[]): Refusal[] {
  return [...new Map(rows.map((row) => [row.path, row])).values()]
}

/** Refusals by their reason sentence, largest group first. */
export function groupRefusals(rows: readonly Refusal[]): RefusalGroup[] {
  const groups = new Map<string, RefusalGroup>()
  for (const row of rows) {
    const group = groups.get(row.reason) ?? { reason: row.reason, advice: row.advice, rows: [] }
    group.rows.push(row)
    groups.set(row.reason, group)
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
}

/** What is said aloud while an import runs: seldom, and whole. */
export function spoken(progress: ImportProgress): string {
  const { import: record, read, found } = progress
  if (progress.done) {
    return `Import ${record.state === 'finished' ? 'finished' : stateInWords(record.state)}: ${figure(record.seen)} entries seen, ${figure(record.stored)} stored, ${figure(record.newVersions)} new versions, ${figure(record.unchanged)} already held, ${figure(record.notCables)} not a cable, ${figure(record.refused)} refused.`
  }
  return `${figure(read)} of ${figure(found)} files read.`
}
