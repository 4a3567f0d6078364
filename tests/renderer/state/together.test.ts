import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Archive } from '../../../preload/contract'
import { type Filters, NO_FILTERS } from '../../../preload/contract/view'
import { connectTo } from '../../../renderer/state/api'
import { revision } from '../../../renderer/state/archive'
import { askAhead, askFacets, askList } from '../../../renderer/state/together'

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

describe('what is asked while a button is pressed', () => {
  const both = (filters: Filters, signal = never()) =>
    Promise.all([askList({ ...page, filters }, signal), askFacets({ ...counts, filters }, signal)])
  const asked = () => calls.map(({ input }) => (input as typeof page).filters.query)

  beforeEach(async () => {
    await both(NO_FILTERS)
    calls = []
  })
  afterEach(() => vi.useRealTimers())

  it('is the answer when it is let go', async () => {
    askAhead(other)
    expect(await both(other)).toEqual(['rows', 'counts'])
    expect(asked()).toEqual(['herring'])
    await both(other)
    expect(asked()).toEqual(['herring', 'herring'])
  })

  it('is given up when something else is meant', async () => {
    askAhead(other)
    await both(NO_FILTERS)
    expect(asked()).toEqual(['herring', ''])
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false])
  })

  it('is given up when the button is held for long', () => {
    vi.useFakeTimers()
    askAhead(other)
    vi.advanceTimersByTime(1_000)
    expect(calls[0]?.signal.aborted).toBe(true)
  })

  it('is not used once the archive holds something else', async () => {
    askAhead(other)
    revision.value += 1
    await both(other)
    expect(asked()).toEqual(['herring', 'herring'])
  })

  it('is given up with the question that uses it', async () => {
    const view = new AbortController()
    askAhead(other)
    await both(other, view.signal)
    view.abort()
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true])
  })

  it('tells its failure to the one who uses it, and to no one else', async () => {
    connectTo(archiveWith(new Error('no index')))
    askAhead(other)
    await new Promise((done) => setTimeout(done, 5))
    const [rows, facets] = [
      askList({ ...page, filters: other }, never()),
      askFacets({ ...counts, filters: other }, never()),
    ]
    await expect(rows).rejects.toThrow('no index')
    await expect(facets).rejects.toThrow('no index')
    expect(asked()).toEqual(['herring'])
  })
})
