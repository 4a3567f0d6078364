import type { ComponentChildren } from 'preact'

interface EmptyProps {
  title: string
  /** It stands where a list would: the focus that was in the list has its place here. */
  begins?: boolean
  children?: ComponentChildren
}

/** Nothing to show: the sentence says what was asked, and beside it stands what brings something back. */
export function Empty({ title, begins = false, children }: EmptyProps) {
  const place =
    begins && ({ tabIndex: -1, role: 'group', 'aria-label': title, 'data-pane-start': true } as const)
  return (
    <div class="empty" {...place}>
      <p class="empty-title">{title}</p>
      {children && <div class="empty-more">{children}</div>}
    </div>
  )
}
