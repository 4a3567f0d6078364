import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../renderer/panes/papers/lines'

describe('a paper', () => {
  it.each([
    ['a heading', '## Importing', { kind: 'heading', level: 3, text: 'Importing' }],
    ['a paragraph of several lines', 'One\ntwo `three`.', { kind: 'paragraph', text: 'One two three.' }],
    ['a list, its lines set in', '- one\n  more\n- **two**', { kind: 'list', items: ['one more', 'two'] }],
    ['numbers', '1. one\n2. two', { kind: 'list', items: ['one', 'two'] }],
    [
      'a table without its rule',
      '| a | b |\n|---|---|\n| c | d |',
      {
        kind: 'rows',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ],
    ['a link, which leads nowhere', '[the map](CONTRIBUTING.md)', { kind: 'paragraph', text: 'the map' }],
    ['markup, which stays text', '<b>x</b>', { kind: 'paragraph', text: '<b>x</b>' }],
  ])('has %s', (_name, text, block) => expect(blocksOf(text)).toEqual([block]))
})
