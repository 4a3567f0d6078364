import type { ComponentChildren, JSX, Ref } from 'preact'
import { Icon } from './Icon'
import type { IconName } from './icons'

export interface FieldProps {
  label: string
  icon?: IconName
  small?: boolean
  wrong?: boolean
  input?: Ref<HTMLInputElement>
  onInput?: (text: string) => void
  value?: string
  placeholder?: string
  type?: 'number'
  min?: number
  max?: number
  class?: string
  onKeyDown?: (event: KeyboardEvent) => void
  onBlur?: () => void
  autofocus?: boolean
  /** For a field that lists suggestions below itself. */
  combo?: { controls: string; active: string | undefined; open: boolean }
  children?: ComponentChildren
}

/** A line to type in, named by its label, which is not drawn. */
export function Field({
  label,
  icon,
  small,
  wrong,
  input,
  onInput,
  combo,
  children,
  class: more,
  ...rest
}: FieldProps) {
  const classes = ['field', small && 'field-small', wrong && 'is-wrong', more].filter(Boolean).join(' ')
  const attributes = { ...rest, ...(combo && comboAttributes(combo)) } as JSX.IntrinsicElements['input']
  return (
    <label class={classes}>
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      <input
        ref={input}
        aria-label={label}
        aria-invalid={wrong || undefined}
        autocomplete="off"
        onInput={(event) => onInput?.(event.currentTarget.value)}
        {...attributes}
      />
      {children}
    </label>
  )
}

function comboAttributes(combo: NonNullable<FieldProps['combo']>): object {
  return {
    role: 'combobox',
    'aria-controls': combo.controls,
    'aria-activedescendant': combo.active,
    'aria-expanded': combo.open,
    'aria-autocomplete': 'list',
  }
}
