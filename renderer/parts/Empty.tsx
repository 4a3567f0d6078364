import type { ComponentChildren } from 'preact'

/** Nothing to show: the sentence says what was asked, and beside it stands what brings something back. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div class="empty-more">{children}</div>}
    </div>
  )
}
