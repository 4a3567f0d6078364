import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { isShortcut } from '../keyboard'

interface SegmentedProps<T extends string> {
  label: string
  value: T
  options: { value: T; label: string; shown?: ComponentChildren }[]
  onChange: (value: T) => void
  small?: boolean
}

/** A choice of one out of a few, all of them in view; arrow keys choose, as in any group of radio buttons. */
export function Segmented<T extends string>({ label, value, options, onChange, small }: SegmentedProps<T>) {
  const group = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent, by: number) => {
    event.preventDefault()
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    // The focus moves at once; what is chosen is drawn later, and keys may come faster than that.
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = (at + by + options.length) % options.length
    const chosen = options[next]
    if (chosen) onChange(chosen.value)
    buttons[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(event, 1)
    if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(event, -1)
  }
  return (
    <div
      ref={group}
      class={small ? 'seg seg-small' : 'seg'}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawn radio button; the group handles its keys.
        <button
          type="button"
          role="radio"
          key={option.value}
          aria-checked={option.value === value}
          aria-label={option.shown ? option.label : undefined}
          title={option.shown ? option.label : undefined}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.shown ?? option.label}
        </button>
      ))}
    </div>
  )
}
