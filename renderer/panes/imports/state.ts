import { computed } from '@preact/signals'
import type { ImportRecord, Refusal } from '../../../preload/contract'
import { api } from '../../state/api'
import { connected, revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { finished } from '../../state/importing'
import { ask } from '../../state/resource'
import { address, go, screen } from '../../state/router'
import { steady } from '../../state/steady'
import { tell } from '../../state/toasts'
import { counted } from '../../words'

/** More refusals than this are not grouped and retried together; the saved list has them all. */
export const MOST_REFUSALS = 20_000
const PAGE = 1_000

const shown = computed(() => connected.value && screen.value === 'imports')

export const imports = ask(
  steady(() => (shown.value ? { finished: finished.value, revision: revision.value } : null)),
  (_, signal): Promise<ImportRecord[]> => api.imports.list(undefined, { signal }),
)

/** The import whose refusals are listed; null for those of all. */
export const chosenImport = computed<number | null>(() => {
  const part = shown.value ? address.value.part : null
  return part !== null && /^\d{1,9}$/.test(part) ? Number(part) : null
})

export function chooseImport(id: number | null): void {
  go({ part: id === null ? null : String(id) }, 'replace')
}

export const refusals = ask(
  steady(() =>
    shown.value ? { importId: chosenImport.value, finished: finished.value, revision: revision.value } : null,
  ),
  ({ importId }, signal) => refusalsOf(importId, signal),
)

async function refusalsOf(
  importId: number | null,
  signal: AbortSignal,
): Promise<{ total: number; rows: Refusal[] }> {
  const rows: Refusal[] = []
  for (;;) {
    const of = importId === null ? {} : { importId }
    const page = await api.imports.refusals({ ...of, offset: rows.length, limit: PAGE }, { signal })
    rows.push(...page.rows)
    const whole = page.rows.length === 0 || rows.length >= Math.min(page.total, MOST_REFUSALS)
    if (whole) return { total: page.total, rows }
  }
}

/** The cables of an import, in Browse. */
export function browseImport(id: number): void {
  const choice = { include: [String(id)], exclude: [] }
  go({
    screen: 'browse',
    part: null,
    cable: null,
    filters: { choices: { import: choice }, created: {}, released: {}, due: {}, query: '' },
  })
}

export async function takeBack(record: ImportRecord): Promise<void> {
  try {
    const { cables, versions } = await api.imports.takeBack({ importId: record.id })
    finished.value++
    revision.value++
    tell(
      `${counted(cables, 'cable')} and ${counted(versions, 'version')} are taken out of the archive again.`,
    )
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

export async function reveal(path: string): Promise<void> {
  try {
    if (!(await api.host.reveal({ path }))) tell(`${path} is no longer there.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
