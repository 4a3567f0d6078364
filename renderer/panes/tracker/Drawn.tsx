import type { ComponentChildren } from 'preact'

const UNSAID = { 'aria-hidden': 'true' } as const

/** Part of a drawing that is seen but not said: its figures are in the names of the stacks and in the tables. */
export function Drawn({ children, class: name }: { children: ComponentChildren; class?: string }) {
  return (
    <g class={name} {...UNSAID}>
      {children}
    </g>
  )
}
