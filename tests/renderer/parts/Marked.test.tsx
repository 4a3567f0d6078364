import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { Marked } from '../../../renderer/parts/Marked'

afterEach(cleanup)

it('marks hits and draws redactions as blocks, in the order of the text', () => {
  const { container } = render(
    <Marked
      text="QUOTA: XXXXXXXX AND A QUOTA"
      hits={[
        [0, 5],
        [22, 27],
      ]}
    />,
  )
  expect(container.textContent).toBe('QUOTA: XXXXXXXX AND A QUOTA')
  expect([...container.children].map((each) => [each.tagName, each.textContent])).toEqual([
    ['MARK', 'QUOTA'],
    ['SPAN', 'XXXXXXXX'],
    ['MARK', 'QUOTA'],
  ])
})

it('draws words in brackets as a block too: they also stand for a name', () => {
  const { container } = render(<Marked text="TOLD [name removed] SO" hits={[]} />)
  expect([...container.children].map(({ textContent }) => textContent)).toEqual(['[name removed]'])
})

it('passes over a hit that does not fit the text', () => {
  const { container } = render(<Marked text="short" hits={[[2, 99]]} />)
  expect(container.textContent).toBe('short')
})
