import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DueRow } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'
import { calendarParts } from '../exporting/calendar'
import {
  CORRECTION_COLUMNS,
  correctionRow,
  DUE_COLUMNS,
  dueRow,
  LIST_COLUMNS,
  listRow,
  REFUSAL_COLUMNS,
  type Row,
  refusalRow,
} from '../exporting/columns'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import type { Held } from './keeper'
import { procedures, type ServiceContext } from './procedures'

interface Table {
  columns: readonly string[]
  rows: Row[]
}

type Made = { name: string; mediaType: string; text: string }

export const exportProcedures = {
  make: procedures.exports.make.handler(async ({ input, context, signal }): Promise<Made> => {
    const name = `chancery-${input.what}-${input.moment.asOf}`
    const { archive, catalogue } = context.keeper.held
    const view = { filters: input.filters, moment: input.moment, signal }
    if (input.format === 'ics') {
      if (input.what !== 'due')
        throw new ArchiveTrouble('bad-input', 'A calendar can be made of due days only.')
      const rows = await all(catalogue.dueRows({ ...view, from: input.from, to: input.to }))
      return {
        name: `${name}.ics`,
        mediaType: 'text/calendar',
        text: await calendarOf(rows, input.calendar, context),
      }
    }
    const table = await tableOf(
      input.what,
      { archive, catalogue },
      { ...view, from: input.from, to: input.to },
    )
    return input.format === 'csv'
      ? { name: `${name}.csv`, mediaType: 'text/csv', text: csv(table.columns, table.rows) }
      : { name: `${name}.json`, mediaType: 'application/json', text: json(table.rows, 1) }
  }),
}

type Selection = Parameters<Held['catalogue']['dueRows']>[0]

async function tableOf(
  what: 'list' | 'due' | 'corrections' | 'refusals',
  { archive, catalogue }: Pick<Held, 'archive' | 'catalogue'>,
  view: Selection,
): Promise<Table> {
  switch (what) {
    case 'list': {
      const rows = await all(catalogue.rows({ ...view, order: { by: 'created', descending: true } }))
      return { columns: LIST_COLUMNS, rows: rows.map(listRow) }
    }
    case 'due':
      return { columns: DUE_COLUMNS, rows: (await all(catalogue.dueRows(view))).map(dueRow) }
    case 'corrections':
      return { columns: CORRECTION_COLUMNS, rows: (await archive.corrections()).map(correctionRow) }
    case 'refusals': {
      const { rows } = await archive.refusals({ offset: 0, limit: 1_000_000 })
      return { columns: REFUSAL_COLUMNS, rows: rows.map(refusalRow) }
    }
  }
}

/** Others are answered between the parts of a long calendar. */
async function calendarOf(
  rows: DueRow[],
  choice: { per: 'cable' | 'day'; reminderDays: number | null },
  { host }: ServiceContext,
): Promise<string> {
  const parts: string[] = []
  for (const part of calendarParts(rows, choice, host.now())) {
    parts.push(part)
    await nextTurn()
  }
  return parts.join('')
}

async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}
