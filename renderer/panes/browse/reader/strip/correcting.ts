/** Corrections by hand: what a kind of reading needs, how one is kept, and how it is taken back. */
import type { CableDetail, ReadingInput } from '../../../../../preload/contract'
import { type Kind, particularsOf, type Reading } from '../../../../../preload/contract/reading'
import { api } from '../../../../state/api'
import { revision } from '../../../../state/archive'
import { failureOf } from '../../../../state/failure'
import { settings } from '../../../../state/settings'
import { tell } from '../../../../state/toasts'
import { chosen } from '../rests-on/state'

type Particular = 'date' | 'years' | 'event' | 'codes'

const NEEDS: Partial<Record<Kind, readonly Particular[]>> = {
  date: ['date'],
  duration: ['years'],
  event: ['event'],
  exemption: ['codes', 'date', 'event'],
  gds: ['date'],
  xgds: ['codes', 'date', 'event'],
  review: ['date'],
  declassified: ['date'],
}

export function wants(kind: Kind, part: Particular): boolean {
  return NEEDS[kind]?.includes(part) ?? false
}

/** The reading as it stands, in the form in which a person gives one. */
export function draftOf(reading: Reading): ReadingInput {
  return { kind: reading.kind, codes: reading.codes, ...particularsOf(reading) }
}

/** What the day of a kind is the day of. */
export function dayWords(kind: Kind): string {
  if (kind === 'review') return 'Day of review'
  return kind === 'declassified' ? 'Day of the act' : 'Day'
}

/** `25X1` and `X4` from `25x1, X4`. */
export function codesIn(typed: string): string[] {
  return typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
}

/** Keeps a correction; null when it is kept, else the sentence that says why not. */
export async function keepCorrection(
  { cable: { id }, version }: CableDetail,
  draft: ReadingInput,
  reason: string,
): Promise<string | null> {
  const reading: ReadingInput = {
    ...draft,
    date: wants(draft.kind, 'date') ? draft.date : null,
    years: wants(draft.kind, 'years') ? draft.years : null,
    event: wants(draft.kind, 'event') ? draft.event : null,
    codes: wants(draft.kind, 'codes') ? draft.codes : [],
  }
  try {
    const kept = await api.corrections.set({
      id,
      reading,
      restsOn: chosen.peek().map(({ part, start, end }) => ({ part, start, end })),
      version,
      reason: reason.trim(),
      by: settings.peek().userName,
    })
    revision.value++
    tell(`The reading of ${id} is corrected.`, { label: 'Undo', run: () => void undoCorrection(kept.id, id) })
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

export async function undoCorrection(correctionId: number, id: string): Promise<void> {
  try {
    await api.corrections.undo({ correctionId })
    revision.value++
    tell(`The program’s own reading of ${id} holds again.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
