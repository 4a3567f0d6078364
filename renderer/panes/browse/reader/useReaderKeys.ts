import { READING_SIZES } from '../../../../preload/contract/settings'
import { useKey } from '../../../parts/useKey'
import { mayNotKeep } from '../../../state/annotations'
import { cable } from '../../../state/browse'
import { address, go } from '../../../state/router'
import { changeSettings, settings } from '../../../state/settings'
import { correcting } from './correcting'
import { draftAtHead } from './notes/drafting'
import { findText, headerOpen, stepHit, understanding, versionsOpen } from './state'
import { showWords } from './words-in-view'

/** Keys that act on the open cable. */
export function useReaderKeys(): void {
  const open = address.value.cable !== null
  const when = (act: () => void) => (open ? act : null)
  useKey(
    'next-hit',
    when(() => stepHit(1)),
  )
  useKey(
    'previous-hit',
    when(() => stepHit(-1)),
  )
  useKey(
    'as-sent',
    when(() => go({ text: address.value.text === 'sent' ? 'read' : 'sent' }, 'replace')),
  )
  useKey(
    'header',
    when(() => (headerOpen.value = !headerOpen.value)),
  )
  useKey(
    'correct',
    when(() => (correcting.value = true)),
  )
  useKey(
    'versions',
    when(() => (versionsOpen.value = !versionsOpen.value)),
  )
  useKey(
    'understand',
    when(() => (understanding.value = true)),
  )
  useKey(
    'thread',
    when(() => go({ screen: 'thread', part: null })),
  )
  useKey('words', when(showWords))
  const detail = cable.value.value
  useKey('note', open && detail && !mayNotKeep() ? () => draftAtHead(detail) : null)
  useKey(
    'find',
    when(() => (findText.value = '')),
  )
  useKey('larger', () => resize(1))
  useKey('smaller', () => resize(-1))
}

export function resize(by: number): void {
  const readingSize = Math.min(
    READING_SIZES.most,
    Math.max(READING_SIZES.least, settings.value.readingSize + by),
  )
  void changeSettings({ readingSize })
}
