/** Every key of the window, in one list: what the sheet shows is what the keys do. */

export const PLACES = ['everywhere', 'filters', 'list', 'reader', 'tracker', 'thread', 'map'] as const
export type Place = (typeof PLACES)[number]

interface Binding {
  action: string
  place: Place
  /** As pressed: `Mod` is Ctrl, and Cmd on macOS. */
  keys: readonly string[]
  /** What it does, in words. */
  does: string
  /** A pane handles these itself while it has the focus; they are listed, not bound here. */
  native?: true
}

export const KEYS: readonly Binding[] = [
  { action: 'palette', place: 'everywhere', keys: ['Mod+K'], does: 'Go to a cable, a filter or an action' },
  { action: 'search', place: 'everywhere', keys: ['/'], does: 'Search' },
  { action: 'browse', place: 'everywhere', keys: ['Mod+1'], does: 'Browse' },
  { action: 'tracker', place: 'everywhere', keys: ['Mod+2'], does: 'Tracker' },
  { action: 'imports', place: 'everywhere', keys: ['Mod+3'], does: 'Imports' },
  { action: 'map', place: 'everywhere', keys: ['Mod+4'], does: 'Map of posts' },
  { action: 'missing', place: 'everywhere', keys: ['Mod+5'], does: 'Missing cables' },
  { action: 'next-pane', place: 'everywhere', keys: ['F6'], does: 'Next pane' },
  { action: 'previous-pane', place: 'everywhere', keys: ['Shift+F6'], does: 'Previous pane' },
  { action: 'as-of', place: 'everywhere', keys: ['D'], does: 'Change the as-of day' },
  { action: 'back', place: 'everywhere', keys: ['Alt+ArrowLeft'], does: 'Back to the view before' },
  { action: 'forward', place: 'everywhere', keys: ['Alt+ArrowRight'], does: 'Forward' },
  { action: 'undo', place: 'everywhere', keys: ['Mod+Z'], does: 'Undo the last change, else go back' },
  { action: 'redo', place: 'everywhere', keys: ['Mod+Shift+Z', 'Mod+Y'], does: 'Redo' },
  { action: 'changes', place: 'everywhere', keys: [], does: 'Changes since the archive was opened' },
  { action: 'notes', place: 'everywhere', keys: ['L'], does: 'All notes' },
  { action: 'collections', place: 'everywhere', keys: [], does: 'Manage collections' },
  {
    action: 'print',
    place: 'everywhere',
    keys: ['Mod+P'],
    does: 'Print the open cable, the list or the tracker',
  },
  { action: 'keys', place: 'everywhere', keys: ['?'], does: 'Show these keys' },

  { action: 'drawer', place: 'filters', keys: ['F'], does: 'Open the filters' },
  { action: 'facet-move', place: 'filters', keys: ['↑', '↓'], does: 'Move', native: true },
  { action: 'facet-include', place: 'filters', keys: ['Space'], does: 'Include, or clear', native: true },
  { action: 'facet-exclude', place: 'filters', keys: ['-'], does: 'Exclude, or clear', native: true },
  { action: 'facet-only', place: 'filters', keys: ['Enter'], does: 'Only this', native: true },
  {
    action: 'year-choose',
    place: 'filters',
    keys: ['←', '→', 'Enter'],
    does: 'Find a year, choose it',
    native: true,
  },
  { action: 'facet-narrow', place: 'filters', keys: ['letters'], does: 'Narrow a long list', native: true },

  { action: 'into-list', place: 'list', keys: ['↓'], does: 'From the search to its cables', native: true },
  { action: 'next-cable', place: 'list', keys: ['J'], does: 'Next cable' },
  { action: 'previous-cable', place: 'list', keys: ['K'], does: 'Previous cable' },
  { action: 'list-move', place: 'list', keys: ['↑', '↓', 'PgUp', 'PgDn'], does: 'Move', native: true },
  { action: 'list-ends', place: 'list', keys: ['Home', 'End'], does: 'First and last cable', native: true },
  {
    action: 'list-pick',
    place: 'list',
    keys: ['Space', 'Shift+↑', 'Shift+↓'],
    does: 'Pick for export or print',
    native: true,
  },
  { action: 'list-pick-all', place: 'list', keys: ['Mod+A', 'Esc'], does: 'Pick all, none', native: true },
  { action: 'export', place: 'list', keys: ['Mod+E'], does: 'Export the list or what is picked' },
  { action: 'list-enter', place: 'list', keys: ['Enter'], does: 'Into the reader', native: true },

  { action: 'collect', place: 'list', keys: ['A'], does: 'Add to a collection' },
  { action: 'star', place: 'list', keys: ['*'], does: 'Star, or take the star away' },
  { action: 'unread', place: 'list', keys: ['M'], does: 'Mark as unread, or as read' },

  { action: 'note', place: 'reader', keys: ['E'], does: 'Write a note' },
  { action: 'words', place: 'reader', keys: ['W'], does: 'Show the words behind the day' },
  { action: 'correct', place: 'reader', keys: ['C'], does: 'Correct the reading' },
  {
    action: 'choose-words',
    place: 'reader',
    keys: ['←', '→', 'Shift+→', 'Enter'],
    does: 'While words are selected by key: move, widen, take',
    native: true,
  },
  { action: 'request', place: 'reader', keys: ['R'], does: 'Draft a request for this cable' },
  { action: 'find', place: 'reader', keys: ['Mod+F'], does: 'Find in this cable' },
  { action: 'next-hit', place: 'reader', keys: ['N'], does: 'Next hit' },
  { action: 'previous-hit', place: 'reader', keys: ['P'], does: 'Previous hit' },
  { action: 'as-sent', place: 'reader', keys: ['S'], does: 'As read, as sent' },
  { action: 'header', place: 'reader', keys: ['H'], does: 'Unfold the header' },
  { action: 'versions', place: 'reader', keys: ['V'], does: 'Versions' },
  { action: 'understand', place: 'reader', keys: ['U'], does: 'Understand this cable' },
  { action: 'thread', place: 'reader', keys: ['G'], does: 'Follow its references' },
  { action: 'larger', place: 'reader', keys: ['Mod+ArrowUp'], does: 'Larger text' },
  { action: 'smaller', place: 'reader', keys: ['Mod+ArrowDown'], does: 'Smaller text' },

  {
    action: 'picture-move',
    place: 'tracker',
    keys: ['←', '→'],
    does: 'By year, then weeks, then groups',
    native: true,
  },
  {
    action: 'picture-keep',
    place: 'tracker',
    keys: ['Enter'],
    does: 'Keep the stack as a filter',
    native: true,
  },
  { action: 'picture-open', place: 'tracker', keys: ['Space'], does: 'Open its list', native: true },
  { action: 'wheel-step', place: 'tracker', keys: ['↑', '↓'], does: 'As-of day: one step', native: true },
  {
    action: 'wheel-month',
    place: 'tracker',
    keys: ['PgUp', 'PgDn'],
    does: 'As-of day: a month',
    native: true,
  },
  { action: 'wheel-today', place: 'tracker', keys: ['T'], does: 'As-of day: today', native: true },

  {
    action: 'thread-move',
    place: 'thread',
    keys: ['←', '→', '↑', '↓'],
    does: 'From cable to cable',
    native: true,
  },
  { action: 'thread-open', place: 'thread', keys: ['Enter'], does: 'Open the cable', native: true },
  { action: 'thread-centre', place: 'thread', keys: ['Space'], does: 'Its own thread', native: true },
  { action: 'thread-root', place: 'thread', keys: ['Home'], does: 'Back to the middle', native: true },

  {
    action: 'map-move',
    place: 'map',
    keys: ['←', '→', '↑', '↓'],
    does: 'From place to place',
    native: true,
  },
  {
    action: 'map-choose',
    place: 'map',
    keys: ['Enter'],
    does: 'Choose its posts, or clear them',
    native: true,
  },
  {
    action: 'map-zoom',
    place: 'map',
    keys: ['+', '-', '0'],
    does: 'Zoom in, zoom out, whole map',
    native: true,
  },
  { action: 'map-pan', place: 'map', keys: ['Shift+←', 'Shift+↑'], does: 'Move the map', native: true },
]

export const PLACE_WORDS: Record<Place, string> = {
  everywhere: 'Everywhere',
  filters: 'Filters',
  list: 'List',
  reader: 'Reader',
  tracker: 'Tracker',
  thread: 'Thread',
  map: 'Map',
}

const onMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as it is drawn: `Ctrl K`, on macOS `⌘ K`. */
export function drawnKey(key: string): string {
  return key
    .replace('Mod', onMac ? '⌘' : 'Ctrl')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace(/\+(?=.)/g, ' ')
}

/** The first key of an action, drawn. */
export function keyOf(action: string): string {
  const binding = KEYS.find((each) => each.action === action)
  return binding?.keys[0] ? drawnKey(binding.keys[0]) : ''
}

/** The pressed keys in the form of the list. By themselves signs ignore Shift, which some keyboards need for `?` and `/`. */
export function pressed(event: KeyboardEvent): string {
  const mod = onMac ? event.metaKey : event.ctrlKey
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (event.key.length > 1 || (mod && /^[A-Z]$/.test(key)))
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

const handlers = new Map<string, (() => void)[]>()

/** Binds an action; the handler bound last has it. Returns how to let go. */
export function bind(action: string, handler: () => void): () => void {
  handlers.set(action, [...(handlers.get(action) ?? []), handler])
  return () =>
    void handlers.set(
      action,
      (handlers.get(action) ?? []).filter((each) => each !== handler),
    )
}

/** Does an action that was asked for in another way than by its key, if it can be done now. */
export function perform(action: string): void {
  handlers.get(action)?.at(-1)?.()
}

/** Keys that belong to the text while somebody types. */
const EDITING = new Set(['back', 'forward', 'undo', 'redo', 'larger', 'smaller'])

/** Does the action of a key. Single letters stay letters while somebody types, and can be switched off. */
export function onKey(event: KeyboardEvent, singleKeys: boolean): void {
  if (event.defaultPrevented) return
  const key = pressed(event)
  const single = event.key.length === 1 && !key.includes('+')
  if (single && (!singleKeys || isTyping(event.target))) return
  if (document.querySelector('dialog[open]')) return
  const binding = KEYS.find((each) => !each.native && each.keys.includes(key))
  if (binding && isTyping(event.target) && EDITING.has(binding.action)) return
  const handler = binding && handlers.get(binding.action)?.at(-1)
  if (!handler) return
  event.preventDefault()
  handler()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** True of a key that is held with another one: it is a shortcut of the window or of the system, never one of a list. */
export function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}
