import { describe, expect, test } from 'vitest'
import { cell, harmless, table } from '../../../main/command/terminal'

describe('foreign text on a terminal', () => {
  test.each([
    ['an escape sequence', 'a\u001b[31mred', 'a␛[31mred'],
    ['a sequence of one C1 character', 'a\u009b31mred', 'a<U+009B>31mred'],
    ['a title that would rename the window', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['a return that would overwrite the line', 'safe\rEVIL', 'safe␍EVIL'],
    ['a backspace', 'ab\b', 'ab␈'],
    ['a mark that turns the text round', 'a\u202eb\u2066c', 'a<U+202E>b<U+2066>c'],
    ['NUL and delete', '\u0000\u007f', '␀␡'],
  ])('%s is shown, not obeyed', (_what, text, shown) => {
    expect(harmless(text)).toBe(shown)
  })

  test('lines, tabs and accents stay as they are', () => {
    expect(harmless('Curaçao\tא\r\nline')).toBe('Curaçao\tא\nline')
  })

  test('a cell is one line of limited width', () => {
    expect(cell('A  SUBJECT\nOVER LINES', 12)).toBe('A SUBJECT O…')
    expect(cell(null, 12)).toBe('')
  })

  test('columns stand below each other', () => {
    const rows = [
      ['a', 1],
      ['bbb', 200],
    ] as const
    const columns = [
      { head: 'N', of: (row: readonly [string, number]) => row[1], right: true },
      { head: 'NAME', of: (row: readonly [string, number]) => row[0] },
    ]
    expect(table(columns, rows)).toBe('  N  NAME\n  1  a\n200  bbb\n')
  })
})
