import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../../preload/contract'
import { NO_FILTERS } from '../../../preload/contract/view'
import { connectTo } from '../../../renderer/state/api'
import { askFacets, askList } from '../../../renderer/state/together'

interface Call {
  name: string
  input: unknown
  signal: AbortSignal
}

let calls: Call[] = []

function answering(name: string, answer: unknown) {
  return async (input: unknown, { signal }: { signal: AbortSignal }) => {
    calls.push({ name, input, signal })
    if (answer instanceof Error) throw answer
    return answer
  }
}

function archiveWith(browse: unknown): Archive {
  const cables = {
    list: answering('list', 'rows alone'),
    facets: answering('facets', 'counts alone'),
    browse: answering('browse', browse),
  }
  return { cables } as unknown as Archive
}

beforeEach(() => {
  calls = []
  connectTo(archiveWith({ list: 'rows', facets: 'counts' }))
})

const moment = { asOf: '2026-11-23', dueDays: 365 } as const
const page = {
  filters: NO_FILTERS,
  moment,
  order: { by: 'created', descending: true },
  offset: 0,
  limit: 50,
} as const
const counts = { filters: NO_FILTERS, moment, whole: [] }
const other = { ...NO_FILTERS, query: 'herring' }
const never = () => new AbortController().signal

describe('a list and the counts beside it', () => {
  it('are one question when they are asked in one turn', async () => {
    const [rows, facets] = await Promise.all([
      askList(page, never()),
      askFacets({ ...counts, whole: ['tag'] }, never()),
    ])
    expect([rows, facets]).toEqual(['rows', 'counts'])
    expect(calls.map(({ name, input }) => [name, input])).toEqual([['browse', { ...page, whole: ['tag'] }]])
  })

  it('are two when they are asked at different times', async () => {
    expect(await askList(page, never())).toBe('rows alone')
    expect(await askFacets(counts, never())).toBe('counts alone')
    expect(calls.map(({ name }) => name)).toEqual(['list', 'facets'])
  })

  it('are two when they are about different cables', async () => {
    await Promise.all([askList(page, never()), askFacets({ ...counts, filters: other }, never())])
    expect(calls.map(({ name }) => name).sort()).toEqual(['facets', 'list'])
  })

  it('leave none out when several pages are asked in one turn', async () => {
    const answers = await Promise.all([
      askList(page, never()),
      askList({ ...page, offset: 50 }, never()),
      askFacets(counts, never()),
    ])
    expect(answers).toEqual(['rows alone', 'rows', 'counts'])
  })

  it('are given up only when nobody wants either', async () => {
    const [list, facets] = [new AbortController(), new AbortController()]
    await Promise.all([askList(page, list.signal), askFacets(counts, facets.signal)])
    facets.abort()
    expect(calls[0]?.signal.aborted).toBe(false)
    list.abort()
    expect(calls[0]?.signal.aborted).toBe(true)
  })

  it('fail together', async () => {
    connectTo(archiveWith(new Error('no index')))
    const both = [askList(page, never()), askFacets(counts, never())]
    await expect(both[0]).rejects.toThrow('no index')
    await expect(both[1]).rejects.toThrow('no index')
  })
})
