/** The note that is being written or changed: where it stands, what it is about, its words so far. */
import { computed, effect, signal } from '@preact/signals'
import type { CableDetail } from '../../../../../preload/contract'
import type { PlacedNote } from '../../../../../preload/contract/annotations'
import type { Paragraph } from '../../../../../preload/contract/cable'
import type { Address } from '../../../../state/address'
import { keptOf, make } from '../../../../state/annotations'
import { api } from '../../../../state/api'
import { address, go } from '../../../../state/router'
import { settings } from '../../../../state/settings'
import { tell } from '../../../../state/toasts'
import { drop, hold, openedAgain, tellLeft, unkept } from '../../../../state/unkept'

export interface Draft {
  /** Where its form stands: below the heading, beside a paragraph, or in the place of the note that it changes. */
  at: 'head' | { paragraph: number } | { note: number }
  /** Index of the paragraph that it is about; null for the cable. */
  about: number | null
  words: string
  /** The words it began with. */
  began: string
}

export const draft = signal<Draft | null>(null)

/** The cable that the draft is on. */
let place: Pick<Address, 'cable' | 'version'> = { cable: null, version: null }

const opened = computed(() => address.value.cable)
const openedVersion = computed(() => address.value.version)

/** Another cable, another version: what was not kept is let go. */
effect(() => {
  const next = { cable: opened.value, version: openedVersion.value }
  letGo()
  place = next
})

/** A note that is removed while it is changed leaves no place for its form: what was typed goes on as a new note. */
effect(() => {
  const now = draft.value
  const on = place.cable
  if (now === null || on === null || typeof now.at !== 'object' || !('note' in now.at)) return
  const { note } = now.at
  const there = keptOf(on)
  if (there === null || there.notes.some(({ id }) => id === note)) return
  drop(formOf(now.at))
  draft.value = isWritten(now) ? { ...now, at: 'head', began: '' } : null
  if (isWritten(now)) tell(`The note on ${on} was removed meanwhile. Your words stand in a new one.`)
})

/** What is written is held, so that a page loaded anew still has it. */
effect(() => {
  const now = draft.value
  if (now === null || place.cable === null) return
  const form = formOf(now.at)
  if (isWritten(now)) hold(form, `The note on ${place.cable}`, now)
  else drop(form)
})

/** Tells the form of a note from every other. */
function formOf(at: Draft['at']): string {
  return `note ${place.cable} ${JSON.stringify(at)}`
}

function isWritten({ words, began }: Draft): boolean {
  return words.trim() !== '' && words !== began
}

/** Begins with what was written there and not kept, else with this. */
function begin(fresh: Draft): void {
  openedAgain(formOf(fresh.at))
  draft.value = (unkept(formOf(fresh.at)) as Draft | null) ?? fresh
}

/** Ends the draft; words that were not kept can be had back. */
export function letGo(): void {
  const now = draft.peek()
  const on = place
  draft.value = null
  if (now === null || !isWritten(now)) return
  tellLeft(formOf(now.at), `The note on ${on.cable}`, () => {
    go({ screen: 'browse', ...on })
    begin(now)
  })
}

/** Begins a note below the heading: on the paragraph that the address names, else on the cable. */
export function draftAtHead({ cable }: CableDetail): void {
  const linked = address.peek().paragraph
  const about = linked === null ? -1 : cable.paragraphs.findIndex(({ number }) => number === linked)
  begin({ at: 'head', about: about === -1 ? null : about, words: '', began: '' })
}

export function draftBeside(paragraph: number): void {
  begin({ at: { paragraph }, about: paragraph, words: '', began: '' })
}

export function draftFor({ id, index, words }: PlacedNote): void {
  begin({ at: { note: id }, about: index, words, began: words })
}

/** Keeps it; gives the sentence of what went wrong, null when all is well. */
export async function keepDraft({ cable, version }: CableDetail): Promise<string | null> {
  const now = draft.peek()
  if (now === null) return null
  const sentence = await make(() =>
    typeof now.at === 'object' && 'note' in now.at
      ? api.notes.edit({ noteId: now.at.note, words: now.words, from: now.began })
      : api.notes.write({
          id: cable.id,
          version,
          paragraph: now.about === null ? null : placeOf(cable.paragraphs, now.about),
          words: now.words,
          by: settings.peek().userName,
        }),
  )
  if (sentence !== null) {
    draft.value = await beginningWithWhatIsThere(cable.id, now)
    return sentence
  }
  drop(formOf(now.at))
  draft.value = null
  return null
}

/** The words that a note has by now are told with what went wrong: kept again, the draft goes over them knowingly. */
async function beginningWithWhatIsThere(id: string, now: Draft): Promise<Draft | null> {
  const { at } = now
  if (typeof at !== 'object' || !('note' in at)) return draft.peek()
  const answer = await api.annotations.of({ id }).catch(() => null)
  const there = answer?.notes.find((each) => each.id === at.note)
  const latest = draft.peek()
  return there && latest ? { ...latest, began: there.words } : latest
}

/** A paragraph by its number, and which of those with that number it is. */
export function placeOf(
  paragraphs: readonly Paragraph[],
  index: number,
): { number: string; ordinal: number } {
  const number = paragraphs[index]?.number ?? ''
  return { number, ordinal: paragraphs.slice(0, index).filter((each) => each.number === number).length }
}
