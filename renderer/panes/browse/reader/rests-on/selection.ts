/** Words selected on the page, as stretches of the stored text; and a selection that moves word by word. */
import type { ChosenWords } from '../../../../../preload/contract/reading'
import { storedIn, stretchOf } from './stored'

/** What is selected inside `root`, block by block; nothing where only blanks are. */
export function selectedIn(root: Element): ChosenWords[] {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return blocksIn(root).flatMap((block) => {
    const source = storedIn(block)
    if (!source || !range.intersectsNode(block)) return []
    const from = block.contains(range.startContainer)
      ? lettersBefore(block, range.startContainer, range.startOffset)
      : 0
    const to = block.contains(range.endContainer)
      ? lettersBefore(block, range.endContainer, range.endOffset)
      : (block.textContent ?? '').length
    if ((block.textContent ?? '').slice(from, to).trim() === '') return []
    const [start, end] = stretchOf(source, from, to)
    return [{ part: source.part, start, end, verbatim: source.text.slice(start, end) }]
  })
}

function blocksIn(root: Element): Element[] {
  return [...root.querySelectorAll('[data-stored]')]
}

function lettersBefore(block: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

/** A word on the page: the letters of its block from `from` up to, not with, `to`. */
export interface Word {
  block: Element
  from: number
  to: number
}

export function wordsIn(root: Element): Word[] {
  return blocksIn(root).flatMap((block) =>
    [...(block.textContent ?? '').matchAll(/\S+/g)].map(({ index, 0: word }) => ({
      block,
      from: index,
      to: index + word.length,
    })),
  )
}

/** Selects from the one word to the other, whichever comes first, and brings the latter into view. */
export function selectWords(anchor: Word, focus: Word, forward: boolean): void {
  const [base, extent] = forward
    ? [pointAt(anchor.block, anchor.from), pointAt(focus.block, focus.to)]
    : [pointAt(anchor.block, anchor.to), pointAt(focus.block, focus.from)]
  document.getSelection()?.setBaseAndExtent(...base, ...extent)
  bringIntoView(focus)
}

/** Room kept above and below the word that moves, in pixels. */
const FREE = 48

/** The word, not its paragraph, which may be taller than the pane. */
function bringIntoView(word: Word): void {
  const pane = word.block.closest('.reader-scroll')
  const [box, view] = [boxOf(word), pane?.getBoundingClientRect()]
  if (!pane || !box || !view) return
  const above = view.top + FREE - box.top
  const below = box.bottom - (view.bottom - FREE)
  if (above > 0) pane.scrollTop -= above
  else if (below > 0) pane.scrollTop += below
}

function rangeOf({ block, from, to }: Word): Range {
  const range = document.createRange()
  range.setStart(...pointAt(block, from))
  range.setEnd(...pointAt(block, to))
  return range
}

function pointAt(block: Element, letters: number): [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = letters
  let last: Node = block
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return [node, left]
    left -= length
    last = node
  }
  return [last, last.textContent?.length ?? 0]
}

/** The first word of a block that holds the element, from the element on; 0 where it stands in none. */
export function wordAt(words: readonly Word[], element: Element | null): number {
  const block = element?.closest('[data-stored]')
  if (!element || !block) return 0
  const before = lettersBefore(block, element, 0)
  return Math.max(
    0,
    words.findIndex((word) => word.block === block && word.to > before),
  )
}

/** The word above or below: on the next line that way, the nearest across. */
export function wordOnLine(words: readonly Word[], from: number, by: 1 | -1): number {
  const here = boxOf(words[from])
  if (!here) return from
  let best = from
  let line: DOMRect | null = null
  for (let at = from + by; at >= 0 && at < words.length; at += by) {
    const box = boxOf(words[at])
    if (!box || sameLine(box, here)) continue
    if (line && !sameLine(box, line)) break
    if (line === null || across(box, here) < across(boxOf(words[best]) ?? box, here)) best = at
    line ??= box
  }
  return best
}

function boxOf(word: Word | undefined): DOMRect | null {
  return word ? (rangeOf(word).getClientRects()[0] ?? null) : null
}

function sameLine(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.top + a.bottom - b.top - b.bottom) < a.height
}

function across(a: DOMRect, b: DOMRect): number {
  return Math.abs(a.left + a.right - b.left - b.right)
}
