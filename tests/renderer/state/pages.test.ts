import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { PAGE, paged } from '../../../renderer/state/pages'

interface Call {
  question: string
  offset: number
  signal: AbortSignal
  answer: (total: number) => Promise<void>
  fail: (message: string) => Promise<void>
}

/** A list whose answers come when the test says so. */
function held() {
  const question = signal<string | null>(null)
  const calls: Call[] = []
  const list = paged<string, string>(
    () => question.value,
    (asked, offset, limit, signal) =>
      new Promise((done, failed) => {
        const settle = () => new Promise<void>((go) => setTimeout(go))
        calls.push({
          question: asked,
          offset,
          signal,
          answer: (total) => {
            const length = Math.max(0, Math.min(limit, total - offset))
            done({ total, rows: Array.from({ length }, (_, at) => `${asked} ${offset + at}`) })
            return settle()
          },
          fail: (message) => {
            failed(new Error(message))
            return settle()
          },
        })
      }),
  )
  return { question, calls, list }
}

describe('a list fetched by the page', () => {
  it('asks nothing without a question', () => {
    const { calls, list } = held()
    expect(calls).toHaveLength(0)
    expect(list.rows.value.total).toBeNull()
  })

  it('fetches what comes into view, each page once', async () => {
    const { question, calls, list } = held()
    question.value = 'all'
    await calls[0]?.answer(1_000)
    list.want(PAGE + 10, 2 * PAGE + 20)
    list.want(PAGE + 11, 2 * PAGE + 21)
    expect(calls.map((call) => call.offset)).toEqual([0, PAGE, 2 * PAGE])
    await calls[2]?.answer(1_000)
    expect(list.rows.value.at(2 * PAGE + 10)).toBe(`all ${2 * PAGE + 10}`)
    expect(list.rows.value.at(PAGE + 10)).toBeNull()
  })

  it('keeps the old rows in view until the new answer is here', async () => {
    const { question, calls, list } = held()
    question.value = 'old'
    await calls[0]?.answer(10)
    question.value = 'new'
    expect(list.rows.value).toMatchObject({ total: 10, stale: true })
    expect(list.rows.value.at(3)).toBe('old 3')
    await calls[1]?.answer(5)
    expect(list.rows.value).toMatchObject({ total: 5, stale: false })
    expect(list.rows.value.at(3)).toBe('new 3')
    expect(list.rows.value.at(7)).toBeNull()
  })

  it('drops an answer that comes after another question, and gives its request up', async () => {
    const { question, calls, list } = held()
    question.value = 'slow'
    question.value = 'quick'
    expect(calls[0]?.signal.aborted).toBe(true)
    await calls[1]?.answer(2)
    await calls[0]?.answer(99)
    expect(list.rows.value.total).toBe(2)
    expect(list.rows.value.at(0)).toBe('quick 0')
  })

  it('tells a failure as data and can ask again', async () => {
    const { question, calls, list } = held()
    question.value = 'all'
    await calls[0]?.fail('gone')
    expect(list.rows.value.failure).toMatchObject({ code: 'NO_ANSWER', detail: 'Error: gone' })
    list.again()
    await calls[1]?.answer(1)
    expect(list.rows.value).toMatchObject({ total: 1, failure: null })
  })
})
