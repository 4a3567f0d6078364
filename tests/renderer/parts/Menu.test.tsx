import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from '../../../renderer/parts/Menu'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

// The window of these tests is 768 high; the status line takes its last 24.
test.each([
  ['room below', { button: 100, menu: 300 }, false],
  ['no room below, and room above', { button: 530, menu: 300 }, true],
  ['its last line under the status line', { button: 530, menu: 190 }, true],
  ['room on neither side: it scrolls below', { button: 200, menu: 600 }, false],
])('a menu with %s', (_reason, { button, menu }, up) => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.getAttribute('role') === 'menu'
      ? new DOMRect(0, button + 28, 220, menu)
      : new DOMRect(0, button, 120, 28)
  })
  render(
    <Menu label="Reach" items={[{ label: 'Far', run: () => {} }]}>
      Reach
    </Menu>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Reach' }))
  expect(screen.getByRole('menu').classList.contains('menu-up')).toBe(up)
})
