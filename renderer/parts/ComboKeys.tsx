import type { ComponentChildren } from 'preact'

interface ComboKeysProps {
  /** What Enter does. */
  enter: string
  /** Keys of this list alone. */
  children?: ComponentChildren
  /** What stands at the end of the line, apart. */
  end: ComponentChildren
}

/** The keys of a field that steps through lines, below them. */
export function ComboKeys({ enter, children, end }: ComboKeysProps) {
  return (
    <footer>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>Enter</kbd> {enter}
      </span>
      {children}
      <span class="end">{end}</span>
    </footer>
  )
}
