/** An archive in memory, for tests of the window: the shapes of the contract, with as little behind them as will do. */
import type { Archive, CableDetail, CableRow, FacetValue, Settings } from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import { isDowngradedOnly } from '../../preload/contract/reading'
import { SETTINGS_DEFAULTS } from '../../preload/contract/settings'
import type { FacetName, Filters } from '../../preload/contract/view'
import { FACETS } from '../../preload/contract/view'

export interface FakeOptions {
  cables: readonly CableDetail[]
  today?: Day
  /** Called before each answer, e.g. to hold one back. */
  before?: (name: string, input: unknown) => void | Promise<void>
}

type Asked = { filters?: Filters; offset?: number; limit?: number; id?: string }

export function fakeArchive({
  cables,
  today = '2026-11-23' as Day,
  before = () => {},
}: FakeOptions): Archive {
  let settings: Settings = { ...SETTINGS_DEFAULTS }
  const answer =
    <T>(name: string, give: (input: never) => T) =>
    async (input: unknown) => {
      await before(name, input)
      return give(input as never)
    }
  const chosen = (asked: Asked) => cables.filter((detail) => passes(detail, asked.filters))
  const listOf = (asked: Asked) => {
    const found = chosen(asked)
    const { offset = 0, limit = 50 } = asked
    return {
      total: found.length,
      offset,
      rows: found.slice(offset, offset + limit).map((detail) => rowOf(detail, asked.filters?.query ?? '')),
    }
  }
  const facetsOf = (asked: Asked) => ({
    total: chosen(asked).length,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, counted(facet, cables, asked.filters)])),
    sizes: {},
  })
  const fake = {
    host: {
      info: answer('host.info', () => ({
        host: 'browser',
        version: '0.1.0',
        platform: 'linux',
        dialogs: false,
        reveals: false,
        today,
        home: '/home/reader',
      })),
    },
    settings: {
      get: answer('settings.get', () => settings),
      set: answer('settings.set', (change: Partial<Settings>) => {
        settings = { ...settings, ...change }
        return settings
      }),
    },
    archive: {
      info: answer('archive.info', () => ({
        path: '/home/reader/posts.chancery',
        name: 'posts',
        cables: cables.length,
        versions: cables.length,
        imports: 1,
        bytes: 1_000_000,
        readOnly: null,
        damaged: false,
        rereadAdvised: false,
        firstYear: 1973,
        lastYear: 2010,
        warnings: [],
      })),
      recent: answer('archive.recent', () => []),
      changes: async function* () {
        await new Promise(() => {})
        yield { revision: 1, cables: cables.length }
      },
    },
    annotations: {
      of: answer('annotations.of', ({ id }: Asked) => ({
        id,
        starred: false,
        read: false,
        collections: [],
        notes: [],
      })),
    },
    collections: { list: answer('collections.list', () => []) },
    history: { list: answer('history.list', () => ({ undo: [], redo: [] })) },
    cables: {
      list: answer('cables.list', listOf),
      facets: answer('cables.facets', facetsOf),
      browse: answer('cables.browse', (asked: Asked) => ({ list: listOf(asked), facets: facetsOf(asked) })),
      get: answer('cables.get', ({ id }: { id: string }) => {
        const detail = cables.find((each) => each.cable.id === id)
        if (!detail) throw new Error(`no cable ${id}`)
        return detail
      }),
      spellings: answer('cables.spellings', () => null),
      place: answer('cables.place', (asked: Asked) => {
        const at = chosen(asked).findIndex((detail) => detail.cable.id === asked.id)
        return at < 0 ? null : at
      }),
    },
    corrections: {
      set: answer('corrections.set', () => ({ id: 1 })),
      confirm: answer('corrections.confirm', () => ({ id: 1 })),
      undo: answer('corrections.undo', () => ({ id: 1 })),
    },
  }
  return fake as unknown as Archive
}

function valuesOf({ cable, standing, reading }: CableDetail, facet: FacetName): string[] {
  const year = cable.created?.day.slice(0, 4)
  const values: Partial<Record<FacetName, (string | null | undefined)[]>> = {
    standing: [standing],
    level: [cable.level],
    classification: [cable.classification?.value],
    origin: [cable.origin],
    tag: cable.tags.map((tag) => tag.name),
    year: [year],
    released: [cable.released],
    kind: [reading.kind],
  }
  return (values[facet] ?? []).filter((value) => value !== null && value !== undefined)
}

function passes(detail: CableDetail, filters: Filters | undefined, leaveOut?: FacetName): boolean {
  if (!filters) return true
  const { created } = filters
  const day = detail.cable.created?.day
  if (created.from && (!day || day < created.from)) return false
  if (created.to && (!day || day > created.to)) return false
  const words = filters.query.trim().toLowerCase()
  if (words && !`${detail.cable.subject?.value} ${detail.cable.body}`.toLowerCase().includes(words))
    return false
  return FACETS.every((facet) => {
    const choice = facet === leaveOut ? undefined : filters.choices[facet]
    const values = valuesOf(detail, facet)
    if (choice?.exclude.some((value) => values.includes(value))) return false
    return !choice || choice.include.length === 0 || choice.include.some((value) => values.includes(value))
  })
}

function counted(
  facet: FacetName,
  cables: readonly CableDetail[],
  filters: Filters | undefined,
): FacetValue[] {
  const counts = new Map<string, number>()
  for (const detail of cables)
    if (passes(detail, filters, facet))
      for (const value of valuesOf(detail, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({ value, count, meaning: null, group: facet === 'tag' ? 'Subject' : null }))
}

function rowOf({ cable, standing, dates, reading }: CableDetail, query: string): CableRow {
  const subject = cable.subject?.value ?? null
  const words = query.trim().toLowerCase()
  const at = words ? (subject?.toLowerCase().indexOf(words) ?? -1) : -1
  const inBody = words ? cable.body.toLowerCase().indexOf(words) : -1
  const from = Math.max(0, inBody - 40)
  return {
    id: cable.id,
    created: cable.created?.day ?? null,
    released: cable.released,
    origin: cable.origin,
    classification: cable.classification?.value ?? null,
    level: cable.level,
    subject,
    standing,
    effectiveDate: dates.effectiveDate,
    kind: reading.kind,
    downgradedOnly: isDowngradedOnly(reading),
    basis: dates.basis,
    confidence: reading.confidence,
    starred: false,
    read: false,
    noted: false,
    hits: words
      ? {
          subject: at < 0 ? [] : [[at, at + words.length]],
          snippet: inBody < 0 ? null : cable.body.slice(from, inBody + 80).replace(/\s/g, ' '),
          snippetHits: inBody < 0 ? [] : [[inBody - from, inBody - from + words.length]],
        }
      : null,
  }
}
