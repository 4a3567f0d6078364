import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Failed } from '../../../renderer/parts/Failed'

afterEach(cleanup)

test.each([
  ['NOT_FOUND', 'The archive holds no version 2 of a cable 07RIGA9001.', 0],
  ['INTERNAL', 'The archive could not be read.', 1],
])(
  'a %s is told in its sentence; what is simply not there is not asked for again',
  (code, sentence, ways) => {
    render(
      <Failed
        what="The comparison"
        failure={{ code, sentence, detail: '', at: null }}
        onRetry={() => undefined}
      />,
    )
    expect(screen.getByRole('alert').textContent).toContain(sentence)
    expect(screen.queryAllByRole('button', { name: 'Try again' })).toHaveLength(ways)
    expect(screen.queryAllByText('Words for a report')).toHaveLength(ways)
  },
)
