/**
 * The focus stays where the person is. A step that takes away what had it (a chip, a button that clears, a whole screen) would leave
 * it nowhere: the next key would go to nobody, and a screen reader would begin at the top again.
 */
import { computed, effect } from '@preact/signals'
import type { ScreenName } from '../../state/address'
import { annotationRevision, revision } from '../../state/archive'
import { progress } from '../../state/importing'
import { address } from '../../state/router'
import { focusPane } from './panes'

/** What had the focus last, and the parts of the window it stood in. */
let held: {
  element: Element
  group: Element | null
  pane: string | undefined
  screen: ScreenName
} | null = null

/** A step is drawn when the archive has answered, some frames later; no event tells that the focus has gone with what was drawn before. */
const FRAMES = 30

let looking = 0

/** An account that is closed takes its button with it. */
const closed = computed(() => progress.value === null)

/** Whether the person works by key. Who points is led into no pane: the screen itself takes the focus, and shows nothing of it. */
let byKey = false

function look(frames: number): void {
  looking = requestAnimationFrame(() => {
    if (focusIsLost()) giveBack()
    if (frames > 0) look(frames - 1)
  })
}

/** Looks after the focus at each step of the address, and when what is stored or kept has changed; returns how to stop. */
export function keepFocus(): () => void {
  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    const { screen } = address.peek()
    held = { element: target, group: groupOf(target), pane: paneOf(target), screen }
  }
  const press = () => {
    byKey = true
  }
  const point = () => {
    byKey = false
  }
  addEventListener('focusin', hold)
  addEventListener('keydown', press, true)
  addEventListener('pointerdown', point, true)
  const stop = effect(() => {
    void address.value
    void revision.value
    void annotationRevision.value
    void closed.value
    cancelAnimationFrame(looking)
    look(FRAMES)
  })
  return () => {
    removeEventListener('focusin', hold)
    removeEventListener('keydown', press, true)
    removeEventListener('pointerdown', point, true)
    cancelAnimationFrame(looking)
    stop()
    held = null
  }
}

/** True when what had the focus is gone, or can no longer have it, or only the screen itself has it. A dialog sees to its own. */
export function focusIsLost(): boolean {
  const { activeElement } = document
  if (held === null || document.querySelector('dialog[open]')) return false
  if (activeElement?.matches('main')) return true
  if (activeElement?.matches(':not(body)')) return false
  return !held.element.isConnected || held.element.matches(':disabled')
}

/** The nearest that takes it: neighbours, the pane, the place where the screen begins, the screen. */
function giveBack(): void {
  // Panes that say where they begin: the first thing in another may be a field, which takes every key for a letter.
  const panes = [...document.querySelectorAll<HTMLElement>('main [data-pane]:has([data-pane-start])')]
  const stays = held?.screen === address.peek().screen
  const same = stays ? panes.find((each) => each.dataset.pane === held?.pane) : undefined
  for (const place of [held?.group, same, ...(byKey ? beginnings(panes) : [])]) {
    if (place instanceof HTMLElement && place.isConnected) focusPane(place)
    if (document.activeElement?.matches(':not(body, main)')) return
  }
  const main = document.querySelector('main')
  if (!main || main === document.activeElement) return
  main.tabIndex = -1
  main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true })
  main.focus({ preventScroll: true })
}

/** Where a screen begins for the keyboard: with the open cable, else with the first pane that says where, once it is drawn. */
function beginnings(panes: HTMLElement[]): HTMLElement[] {
  const { screen, cable } = address.peek()
  if (screen !== 'browse' || cable === null) return panes
  return panes.filter((each) => each.dataset.pane === 'reader')
}

/** Chips, and the parts of a facet: when one goes, its neighbours are nearer than the pane. */
function groupOf(element: Element): Element | null {
  return element.closest('.chips, [data-facet]')
}

function paneOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-pane]')?.dataset.pane
}
