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

/** More refusals than this are not listed one by one; the saved list has them all. */
export const MOST_REFUSALS = 1_000

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
  ({ importId }, signal): Promise<{ total: number; rows: Refusal[] }> =>
    api.imports.refusals({ ...(importId !== null && { importId }), limit: MOST_REFUSALS }, { signal }),
)

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
