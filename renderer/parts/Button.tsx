import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './Icon'
import type { IconName } from './icons'

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  look?: 'plain' | 'primary' | 'quiet'
  icon?: IconName
  children?: ComponentChildren
}

export function Button({ look = 'plain', icon, children, class: more, ...rest }: ButtonProps) {
  const classes = ['btn', look !== 'plain' && `btn-${look}`, more].filter(Boolean).join(' ')
  return (
    <button type="button" class={classes} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A button that shows only a drawing; its name is said and shown when pointed at. */
export function IconButton({
  icon,
  label,
  keys,
  ...rest
}: Omit<ButtonProps, 'children' | 'label'> & { icon: IconName; label: string; keys?: string }) {
  const title = keys ? `${label} (${keys})` : label
  return <Button look="quiet" icon={icon} class="btn-icon" aria-label={label} title={title} {...rest} />
}
