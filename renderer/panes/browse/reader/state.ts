/** What the reader keeps besides the open cable: the hit it stands at, what is unfolded. */
import { computed, effect, signal } from '@preact/signals'
import type { Span } from '../../../../preload/contract/cable'
import { cable } from '../../../state/browse'
import { address, filters } from '../../../state/router'
import { readingText } from './blocks'
import { correcting } from './correcting'
import { hitsIn, type Stretch, wantedWords } from './hits'
import { evidence } from './rests-on/state'
import { sentPieces } from './sent'

export const headerOpen = signal(false)
export const versionsOpen = signal(false)
export const understanding = signal(false)

/** Somebody goes into the text of a cable that may still be on its way: the focus comes when the text does. */
export const entering = signal(false)

/** The hit that N and P move; -1 before the first step. */
export const hitNow = signal(-1)

/** Words looked for in the open cable alone; null while its field is closed. */
export const findText = signal<string | null>(null)

const words = computed(() => {
  const found = findText.value?.trim()
  return found ? [`${found}*`] : wantedWords(filters.value.query)
})

const shown = computed(() => cable.value.value)

/** Words of the text as stretches of one part of the text. */
export function stretchesOf(spans: readonly Span[], part: Span['part']): Stretch[] {
  return spans.filter((span) => span.part === part).map(({ start, end }) => [start, end])
}

export const asRead = computed(() => {
  const detail = shown.value
  if (!detail) return null
  const { body } = detail.cable
  return readingText(detail.cable, hitsIn(body, words.value), stretchesOf(evidence.value, 'body'))
})

export const asSent = computed(() => {
  const detail = shown.value
  if (!detail || address.value.text !== 'sent') return null
  const { header, body } = detail.cable
  const [inHeader, inBody] = [hitsIn(header, words.value), hitsIn(body, words.value)]
  return {
    header: sentPieces(header, inHeader, stretchesOf(evidence.value, 'header')),
    body: sentPieces(body, inBody, stretchesOf(evidence.value, 'body'), inHeader.length),
    hits: inHeader.length + inBody.length,
  }
})

export const hitCount = computed(() => (asSent.value ?? asRead.value)?.hits ?? 0)

/** Hits in the subject, which stands above the text and is not counted with it. */
export const subjectHits = computed(() => hitsIn(shown.value?.cable.subject?.value ?? '', words.value))

/** Another cable, another text: the steps begin again. */
effect(() => {
  const { cable: _, text: __ } = address.value
  words.value
  hitNow.value = -1
})

const opened = computed(() => address.value.cable)

/** Another cable: its reading is corrected by itself. Another view of the same leaves the form as it is. */
effect(() => {
  opened.value
  correcting.value = false
})

effect(() => {
  address.value.cable
  versionsOpen.value = false
})

export function stepHit(by: 1 | -1): void {
  const count = hitCount.value
  if (count === 0) return
  const from = hitNow.value < 0 && by < 0 ? 0 : hitNow.value
  hitNow.value = (from + by + count) % count
}
