import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'
import type { IconName } from './icons'

export interface MenuItem {
  label: string
  /** A second, quiet line. */
  note?: string
  /** The key that does the same, as it is drawn. */
  keys?: string
  icon?: IconName
  chosen?: boolean
  /** Several of such entries can be ticked; the menu stays open. */
  ticked?: boolean
  run: () => void
}

/** The status line, below which no menu reaches. */
const BELOW_ALL = 24

interface MenuProps {
  /** Name of the menu, said by screen readers. */
  label: string
  items: (MenuItem | 'rule')[]
  class?: string
  /** What the button shows. */
  children: ComponentChildren
  /** The side of the button at which the menu is aligned. */
  align?: 'left' | 'right'
}

/** A button that opens a short list of things to do. Arrow keys move, Enter does, Esc goes back to the button. */
export function Menu({ label, items, class: name = 'btn btn-quiet', children, align = 'left' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const [up, setUp] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => setUp(open && belongsAbove(root.current)), [open])
  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) root.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open) return
    entries(root.current)[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key === 'ArrowDown') setOpen(true)
      return
    }
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') close(event.key === 'Escape')
    else move(root.current, event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the button and its menu, caught in one place.
    <div ref={root} class="menu-root" onKeyDown={onKeyDown}>
      <button
        type="button"
        class={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div class={`menu menu-${align}${up ? ' menu-up' : ''}`} role="menu" aria-label={label}>
          {items.map((item, at) =>
            item === 'rule' ? (
              <hr key={`rule-${at}`} />
            ) : (
              <MenuEntry
                key={item.label}
                item={item}
                onRun={() => {
                  if (item.ticked === undefined) close(true)
                  item.run()
                }}
              />
            ),
          )}
        </div>
      )}
    </div>
  )
}

function MenuEntry({ item, onRun }: { item: MenuItem; onRun: () => void }) {
  const radio = item.chosen !== undefined
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: checked only where it is a radio entry.
    <button
      type="button"
      role={radio ? 'menuitemradio' : item.ticked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={item.chosen ?? item.ticked}
      tabIndex={-1}
      onClick={onRun}
    >
      <span class="menu-icon">
        {item.chosen || item.ticked ? (
          <Icon name="check" size={14} />
        ) : (
          item.icon && <Icon name={item.icon} />
        )}
      </span>
      <span class="menu-label">
        {item.label}
        {item.note && <span class="menu-note">{item.note}</span>}
      </span>
      {item.keys && <kbd>{item.keys}</kbd>}
    </button>
  )
}

/** Whether the menu has no room below its button, and has it above. */
function belongsAbove(root: HTMLElement | null): boolean {
  const menu = root?.querySelector('[role="menu"]')?.getBoundingClientRect()
  const button = root?.getBoundingClientRect()
  if (!menu || !button) return false
  return menu.bottom > innerHeight - BELOW_ALL && button.top > menu.height
}

function entries(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}

function move(root: HTMLElement | null, event: KeyboardEvent): void {
  const all = entries(root)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  all[(to + all.length) % all.length]?.focus()
}
