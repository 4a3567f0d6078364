import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { dueTable } from '../../../main/exporting/columns'
import { csv } from '../../../main/exporting/csv'
import { dueRowOf } from './rows'

describe('csv', () => {
  test('names its columns and reads back', () => {
    const { columns, row: rowOf } = dueTable('2026-01-02')
    const text = csv(columns, [rowOf(dueRowOf({ subject: 'COMMAS, "QUOTES"\nAND LINES' }))])
    const [row] = parse(text, { columns: true }) as Record<string, string>[]
    expect(Object.keys(row ?? {})).toEqual(columns)
    expect(row?.subject).toBe('COMMAS, "QUOTES"\nAND LINES')
    expect(row).toMatchObject({ asOf: '2026-01-02', source: '/cables/09BERN9001.html' })
    expect(row?.citation).toBe('E.O. 13526 §1.5(a)')
  })

  test('a missing value is an empty cell', () => {
    expect(csv(['subject'], [{ subject: null }], { header: false })).toBe('\r\n')
  })

  test.each([
    ['=1+1'],
    ['+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['  =1'],
    ['\u00a0=HYPERLINK("x")'],
    ['"=1"'],
    ['\uff1d1'],
  ])('%j would run as a formula in a spreadsheet and does not', (subject) => {
    const [[cell]] = parse(csv(['subject'], [{ subject }], { header: false })) as [[string]]
    expect(cell).toBe(`'${subject}`)
  })

  test('a subject with a sign inside stays as it is', () => {
    expect(csv(['subject'], [{ subject: 'A = B' }], { header: false })).toBe('A = B\r\n')
  })
})
