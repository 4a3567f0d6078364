/** A notice on the day on which cables of the open archive reach their date. Off until the person switches notices on. */
import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import { counted } from '../../preload/contract/count'
import { type Day, localDay } from '../../preload/contract/day'
import { filtersSchema } from '../../preload/contract/view'
import type { ArchiveKeeper } from '../service/keeper'
import { showNotice } from './notice'
import type { AskPage } from './page'

const LOOK_MS = 60_000

export interface DueNotices {
  notifies: () => boolean
  now: () => Date
  /** The day of the last notice: one a day is enough, whatever is opened. */
  last: { get(): string | undefined; set(day: string): void }
}

/** Looks once a minute whether a day has begun whose cables have not been told. */
export function watchDueDays(
  window: BrowserWindow,
  keeper: ArchiveKeeper,
  ask: AskPage,
  notices: DueNotices,
): void {
  const look = () => void tellOfToday(window, keeper, ask, notices)
  const timer = setInterval(look, LOOK_MS)
  window.once('closed', () => clearInterval(timer))
  look()
}

export async function tellOfToday(
  window: BrowserWindow,
  keeper: ArchiveKeeper,
  ask: AskPage,
  { notifies, now, last }: DueNotices,
): Promise<void> {
  const today = localDay(now())
  if (!notifies() || last.get() === today) return
  const count = await dueOn(keeper, today)
  if (count === null) return
  last.set(today)
  if (count === 0) return
  const body = `${counted(count, 'cable')} ${count === 1 ? 'reaches its date' : 'reach their date'} today.`
  showNotice(window, { title: 'Declassification', body }, () => ask({ kind: 'go', to: 'tracker' }))
}

/** Null while no archive is open, or when it cannot be asked. */
async function dueOn(keeper: ArchiveKeeper, day: Day): Promise<number | null> {
  try {
    const moment = { asOf: day, dueDays: 0 }
    const view = { filters: v.parse(filtersSchema, {}), moment, from: day, to: day, offset: 0, limit: 1 }
    return (await keeper.held.catalogue.due(view)).total
  } catch {
    return null
  }
}
