/** F6 goes round the panes of the window; each pane says by `data-pane` where its focus begins. */
export function stepPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at < 0 ? (by > 0 ? 0 : panes.length - 1) : at + by + panes.length) % panes.length]
  focusPane(next)
}

/** What Tab stops at. */
const TAKERS = ['button:enabled', 'a[href]', 'input:enabled', 'select:enabled', '[tabindex="0"]']
  .map((kind) => `${kind}:not([tabindex="-1"])`)
  .join(', ')

/** Puts the focus on a pane's own place to begin, or on the first thing in it that takes focus. */
export function focusPane(pane: HTMLElement | undefined): void {
  const takers = pane?.querySelectorAll<HTMLElement>(TAKERS) ?? []
  const begin = pane?.querySelector<HTMLElement>('[data-pane-start]') ?? [...takers].find(isShown)
  begin?.focus()
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
