/** Cables picked one by one or as a run of rows, for export, print and copying. */
import { effect, signal } from '@preact/signals'
import { MOST_PICKED } from '../../preload/contract/view'
import { counted } from '../words'
import { api } from './api'
import { moment } from './archive'
import { list } from './browse'
import { failureOf } from './failure'
import { AT_ONCE } from './pages'
import { filters, order } from './router'
import { cursor } from './stepping'
import { tell } from './toasts'

const NONE: ReadonlySet<string> = new Set()

export const picked = signal<ReadonlySet<string>>(NONE)

/** Where a run of rows begins: the row picked last by itself. */
let anchor: number | null = null

export function pickNone(): void {
  picked.value = NONE
  anchor = null
}

/** Another list is another choice. */
effect(() => {
  filters.value
  pickNone()
})

/** Picks a row or lets it go. The open cable belongs to the choice that begins beside it. */
export function pick(index: number): void {
  const { at } = list.rows.peek()
  const id = at(index)?.id
  if (id === undefined) return
  const next = new Set(picked.peek())
  const open = cursor.peek() === null ? undefined : at(cursor.peek() as number)?.id
  if (next.size === 0 && open !== undefined && open !== id) next.add(open)
  if (!next.delete(id)) next.add(id)
  picked.value = next
  anchor = index
}

/** Picks all rows from the one picked before, or the open one, to this one. */
export async function pickTo(index: number): Promise<void> {
  anchor ??= cursor.peek() ?? 0
  await pickRows(Math.min(anchor, index), Math.max(anchor, index) + 1)
}

export async function pickAll(): Promise<void> {
  await pickRows(0, list.rows.peek().total ?? 0)
}

/** A later choice gives up the one that is still being fetched. */
let giveUp = new AbortController()

async function pickRows(first: number, end: number): Promise<void> {
  if (end - first > MOST_PICKED) {
    tell(
      `${counted(end - first, 'cable')} are too many to pick. Without any picked, the whole list is exported.`,
    )
    return
  }
  giveUp.abort()
  giveUp = new AbortController()
  const { signal } = giveUp
  try {
    const ids = (await rowsBetween(first, end, signal)).map(({ id }) => id)
    if (!signal.aborted) picked.value = new Set(ids)
  } catch (thrown) {
    if (!signal.aborted) tell(failureOf(thrown).sentence)
  }
}

/** Rows of the list in its order, whether they have been in view or not. */
export async function rowsBetween(first: number, end: number, signal?: AbortSignal) {
  const here = Array.from({ length: end - first }, (_, at) => list.rows.peek().at(first + at))
  if (here.every((row) => row !== null)) return here
  const asked = { filters: filters.peek(), moment: moment.peek(), order: order.peek() }
  const rows = []
  for (let offset = first; offset < end; offset += AT_ONCE) {
    const limit = Math.min(AT_ONCE, end - offset)
    rows.push(...(await api.cables.list({ ...asked, offset, limit }, signal ? { signal } : {})).rows)
  }
  return rows
}
