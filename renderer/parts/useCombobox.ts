import { useId, useState } from 'preact/hooks'

/**
 * A field above lines of which one is active: arrows step through them and go round, Enter takes the active one, and the
 * focus stays in the field. `field` is spread over the input, `line` over each `ComboLine`; the box of the lines has `listId`.
 */
export function useCombobox(lines: number, take: (index: number, event: { shiftKey: boolean }) => void) {
  const listId = useId()
  const [stepped, setStepped] = useState(0)
  const active = Math.min(stepped, lines - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key]
    if (to !== undefined) setStepped((to + lines) % Math.max(1, lines))
    else if (event.key === 'Enter') take(active, event)
    else return
    event.preventDefault()
  }
  return {
    active,
    /** Other lines have come: the first is the active one. */
    restart: () => setStepped(0),
    field: {
      role: 'combobox' as const,
      'aria-expanded': lines > 0,
      'aria-controls': listId,
      'aria-activedescendant': lines > 0 ? `${listId}-${active}` : undefined,
      'aria-autocomplete': 'list' as const,
      onKeyDown,
    },
    listId,
    line: (index: number) => ({
      id: `${listId}-${index}`,
      active: index === active,
      onTake: (event: { shiftKey: boolean }) => take(index, event),
    }),
  }
}
