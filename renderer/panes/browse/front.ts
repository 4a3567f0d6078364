/**
 * Which of list and reader is in front, in a window with room for one of them: the one that had the focus last. The other
 * lies below it and can still be reached by key, which brings it to the front.
 */
import { computed, effect, signal } from '@preact/signals'
import { address, arrivals } from '../../state/router'
import { entering } from './reader/state'

type Front = 'list' | 'reader'

export const front = signal<Front>('list')

/** Below this width browse.css lays one pane over the other. */
const ROOM_FOR_ONE = '(max-width: 720px)'

export function hasRoomForOne(): boolean {
  return globalThis.matchMedia?.(ROOM_FOR_ONE).matches ?? false
}

const opened = computed(() => address.value.cable)

let seen = arrivals.peek()

// A cable that is opened from elsewhere is wanted for reading; in the list the arrow keys open one after the other. Back and Forward
// find the focus where it was left, and lead to the cable all the same.
effect(() => {
  const arrived = arrivals.value !== seen
  seen = arrivals.value
  if (opened.value === null) front.value = 'list'
  else if (arrived || !document.activeElement?.closest('.list')) front.value = 'reader'
  if (arrived && opened.value !== null && hasRoomForOne()) entering.value = true
})
