import { describe, expect, it } from 'vitest'
import { Orders } from '../../../main/catalogue/orders'
import { parseQuery } from '../../../main/catalogue/query/parse'
import { Table } from '../../../main/catalogue/table'

/** Cables 1 to 6, created in this order; 6 has no day. */
function madeTable(): Table {
  const table = new Table()
  for (let key = 1; key <= 6; key++) {
    table.begin(key)
    table.show(key)
    if (key < 6) table.created.values[key] = 10_000 + key
  }
  return table
}

/** An index that answers these expressions, and in which order it was asked to rank. */
function madeIndex(answers: Record<string, string>) {
  const ranked: string[] = []
  const digits = (expression: string) => Buffer.from(answers[expression] ?? '')
  const archive = {
    keysById: async () => Buffer.from('3 1 2 4 6 5'),
    matching: async (_: string, expression: string) => digits(expression),
    ranked: async (expression: string) => {
      ranked.push(expression)
      return Buffer.from(digits(expression).toString().split(' ').reverse().join(' '))
    },
  }
  return { archive, ranked }
}

const MOST = 2

async function keysOf(words: string, answers: Record<string, string>) {
  const table = madeTable()
  const { archive, ranked } = madeIndex(answers)
  const orders = new Orders(archive, table, table.length, MOST)
  const wish = { by: 'relevance', descending: true, query: parseQuery(words) } as const
  const { placed, unplaced, descending } = await orders.of(wish)
  return { placed: [...placed], unplaced: [...unplaced], descending, ranked }
}

describe('the best match first', () => {
  it('as the index ranks them, then all others by day', async () => {
    expect(await keysOf('herring', { '"herring"': '2 4' })).toEqual({
      placed: [4, 2, 5, 3, 1],
      unplaced: [6],
      descending: false,
      ranked: ['"herring"'],
    })
  })

  it('of too many to be compared, those with the words in the subject, then the newest', async () => {
    expect(await keysOf('herring', { '"herring"': '1 2 3 4 5', 'subject : ("herring")': '1 3' })).toEqual({
      placed: [3, 1, 5, 4, 2],
      unplaced: [6],
      descending: false,
      ranked: ['subject : ("herring")'],
    })
  })

  it('by day alone where the subjects too are too many', async () => {
    const many = { '"herring"': '1 2 3 4 5', 'subject : ("herring")': '1 2 3' }
    expect(await keysOf('herring', many)).toMatchObject({ placed: [5, 4, 3, 2, 1], ranked: [] })
  })

  it('by day where only fields are asked for', async () => {
    expect(await keysOf('tag:EFIS', {})).toMatchObject({ placed: [5, 4, 3, 2, 1], ranked: [] })
  })
})

it('other orders go both ways, and what has no day comes last in both', async () => {
  const table = madeTable()
  const orders = new Orders(madeIndex({}).archive, table, table.length)
  for (const descending of [true, false]) {
    const order = await orders.of({ by: 'created', descending, query: null })
    expect([[...order.placed], [...order.unplaced], order.descending]).toEqual([
      [1, 2, 3, 4, 5],
      [6],
      descending,
    ])
  }
  const byId = await orders.of({ by: 'id', descending: false, query: null })
  expect([...byId.placed]).toEqual([3, 1, 2, 4, 6, 5])
})
